package lagoon.scenarios.running;

/**
 * One thing that the author of a scenario expects, and what came.
 *
 * @param what "read-your-writes", "final checking"
 * @param expected what the file says
 * @param found what the run says
 * @param met whether they agree
 */
public record Expectation(String what, String expected, String found, boolean met) {}

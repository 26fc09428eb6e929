/**
 * Histories from elsewhere, and our own for others. {@link lagoon.scenarios.histories.HistoryFile} reads one:
 * the EDN of Jepsen, the lines of its logs, or JSON lines. A {@link lagoon.scenarios.histories.Model} says
 * what its operations mean, and {@link lagoon.scenarios.histories.HistoryCheck} judges it. What a run's
 * clients asked and were told is written by {@link lagoon.scenarios.histories.HistoryWriter}, so that other
 * people's checkers can confirm ours.
 */
package lagoon.scenarios.histories;

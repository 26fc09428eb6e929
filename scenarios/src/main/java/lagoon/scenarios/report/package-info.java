/**
 * Tells of a run: {@link lagoon.scenarios.report.TextReport} for people in a terminal,
 * {@link lagoon.scenarios.report.JsonReport} for programs, {@link lagoon.scenarios.report.TraceLines} for
 * everything that happened, one JSON object on each line. They say the same; none of them runs anything.
 */
package lagoon.scenarios.report;

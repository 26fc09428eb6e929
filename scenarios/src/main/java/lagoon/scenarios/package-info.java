/**
 * Scenario files: {@link lagoon.scenarios.ScenarioFormat} turns text into a scenario or a list of problems
 * with positions; the {@link lagoon.scenarios.Catalogue} holds those that come with Lagoon. Running them is
 * {@link lagoon.scenarios.running.Runner}'s, telling of it the {@code report} package's.
 */
package lagoon.scenarios;

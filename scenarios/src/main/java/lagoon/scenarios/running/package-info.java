/**
 * Runs a loaded scenario and gathers what there is to tell: verdicts, violations, costs, final data,
 * fingerprint, and whether the author's expectations are met. Start with
 * {@link lagoon.scenarios.running.Runner}.
 */
package lagoon.scenarios.running;

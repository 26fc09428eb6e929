package lagoon.simulation;

import java.util.Map;

/**
 * A change made during a run.
 *
 * @param at when, in nanoseconds
 * @param settings the scenario as it is from then on; only its live settings may differ from before
 * @param changed what changed, by path, as text for the reader
 */
public record Intervention(long at, Scenario settings, Map<String, String> changed) {}

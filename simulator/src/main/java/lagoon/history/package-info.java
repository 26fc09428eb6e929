/**
 * Operations, outcomes, sessions, versions, observations: what can be said of a run without knowing how it
 * was made. Times are plain {@code long} nanoseconds, so that a history recorded elsewhere fits as well as a
 * simulated one. Start with {@link lagoon.history.Operation} and {@link lagoon.history.Version}, then
 * {@link lagoon.history.Observation}.
 */
package lagoon.history;

/**
 * Clocks that order events: what each of them claims, and no more. Start with
 * {@link lagoon.clock.VectorClock}, which alone tells "newer" from "concurrent".
 * {@link lagoon.clock.LamportClock} and {@link lagoon.clock.HybridClock} put all events in one line that
 * agrees with causality; {@link lagoon.clock.DriftingClock} is a clock on a wall, which need not.
 */
package lagoon.clock;

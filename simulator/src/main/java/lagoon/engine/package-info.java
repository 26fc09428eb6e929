/**
 * Virtual time, the events that happen in it, and chance. Start with {@link lagoon.engine.Engine}: events are
 * scheduled at a time in nanoseconds and happen one after the other, ordered by time and, where times are
 * equal, by who was scheduled first. {@link lagoon.engine.RandomStreams} is the only source of chance: named
 * streams that a draw elsewhere never moves. Nothing here knows what is simulated, and nothing here looks at
 * a real clock.
 */
package lagoon.engine;

/**
 * The kept observations of a run, and what can be asked of them: what happened when, how every node stood at
 * a time, which messages were on their way, and what led to what. {@link lagoon.trace.Recording} listens to a
 * run and gives a {@link lagoon.trace.Trace}; {@link lagoon.trace.Moment} is the world at one time; {@link
 * lagoon.trace.Slice} is the part of a trace that led to one observation. {@link lagoon.trace.Fingerprint}
 * needs no trace: it hashes observations in their {@link lagoon.trace.CanonicalForm} as they pass.
 */
package lagoon.trace;

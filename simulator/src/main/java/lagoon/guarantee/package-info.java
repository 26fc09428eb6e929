/**
 * Which consistency guarantees a run kept, which it broke, and why. {@link lagoon.guarantee.Judge} is the
 * whole of it seen from outside: it watches a run, or reads a finished history, and gives a {@link
 * lagoon.guarantee.Judgement} for each guarantee and a {@link lagoon.guarantee.Violation} with its proof
 * for each failure. Each guarantee is one file, and the comment at its head shows the smallest history that
 * it rejects; start with {@link lagoon.guarantee.ReadYourWrites}. What the checkers need to know of the
 * run, the copies of the replicas and the pasts of the sessions, is kept once, in {@link
 * lagoon.guarantee.Facts}. The session guarantees follow Terry et al., "Session guarantees for weakly
 * consistent replicated data" (PDIS 1994), for a store of keys.
 */
package lagoon.guarantee;

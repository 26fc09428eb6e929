/**
 * Multi-leader replication with anti-entropy, as in Bayou (Terry et al., SOSP 1995; Demers et al., WMCSA
 * 1994).
 *
 * <p>Problem: replicas are often out of reach of each other, and each of them is to take writes all the while.
 * Idea: every replica takes writes and acknowledges them at once; each numbers its own, knows by a vector how
 * many of each other's it has, and hands on to its partners, now and then, what they lack. Where two writes
 * of one key met nowhere before, a clock tells which is the last and wins, or both are kept as siblings.
 * Guarantee: when writes stop, all copies end equal; with siblings kept no acknowledged write is lost. With
 * writes handed on in an order that respects what came before, Terry's session vectors (PDIS 1994: the
 * {@code version-token} strategies) give all four session guarantees. Assumption: a replica comes back from a
 * crash with its disk. What breaks it: a client that moves between replicas sees the past; the last writer wins
 * over what it never saw, and a clock that is ahead wins over what came later.
 *
 * <p>One operation makes one version of a key: a replica recognises a request that comes again, and a client
 * asks another replica only where the first one has surely not done it. Actions are evaluated on the copies of
 * the replica that accepts them: two that add to one number at once both begin from the old one, and the sum
 * lacks one of them, or stands there twice.
 *
 * <p>Start with {@link lagoon.protocol.multileader.MultiLeaderReplica}; how two versions are told apart stands
 * in {@link lagoon.protocol.multileader.Copies} and {@link lagoon.protocol.multileader.Stamp}, what is handed
 * on in {@link lagoon.protocol.multileader.AntiEntropy}.
 */
package lagoon.protocol.multileader;

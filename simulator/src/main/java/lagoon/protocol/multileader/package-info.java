/**
 * Multi-leader replication with anti-entropy, as in Bayou (Terry et al., SOSP 1995; Demers et al., WMCSA
 * 1994).
 *
 * <p>Problem: replicas are often out of reach of each other, and each is to take writes all the while. Idea:
 * every replica acknowledges writes at once, numbers its own, and hands on to its partners, now and then,
 * what they lack by their vectors; of versions that never met, a clock tells the last, which wins, or all are
 * kept as siblings. Guarantee: all copies end equal, and with siblings no acknowledged write is lost; Terry's
 * session vectors (PDIS 1994: the {@code version-token} strategies) give the session guarantees. Assumption:
 * a replica comes back from a crash with its disk. What breaks it: a client that moves between replicas sees
 * the past, and a clock that is ahead wins over what came later.
 *
 * <p>One operation makes one version of a key, for a client asks another replica only where the first has
 * surely not done it. Actions are evaluated on the accepting replica's copies: of two that add to one number
 * at once the sum lacks one, where the last writer wins.
 *
 * <p>Start with {@link lagoon.protocol.multileader.MultiLeaderReplica}; how two versions are told apart
 * stands in {@link lagoon.protocol.multileader.Copies} and {@link lagoon.protocol.multileader.Stamp}, what is
 * handed on in {@link lagoon.protocol.multileader.AntiEntropy}.
 */
package lagoon.protocol.multileader;

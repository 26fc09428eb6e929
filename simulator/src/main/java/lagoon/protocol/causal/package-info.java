/**
 * Causal memory by causal broadcast (Ahamad et al. 1995, after Birman, Schiper and Stephenson 1991).
 *
 * <p>Problem: replicas that all take writes, and answer at once, see them in different orders, and an answer
 * may show before its question. Idea: each write carries a vector clock, which says what its replica had
 * applied before it; a replica that gets it holds it back until it has applied as much. Guarantee: writes of
 * which one may have caused the other are applied in one order everywhere; concurrent ones in any.
 * Assumption: nothing but loss, delay and crashes that leave the disk. What breaks it: a client that moves
 * to a replica which lacks what it has seen, unless its requests carry that.
 *
 * <p>Two concurrent writes of one key meet in {@link lagoon.protocol.causal.CausalSettings.Conflicts}: as
 * they come, replicas may differ for ever, as causal memory allows; by the highest stamp they converge, and
 * one of the two is lost. Start with {@link lagoon.protocol.causal.CausalReplica}; what survives a crash
 * stands in {@link lagoon.protocol.causal.Disk}.
 */
package lagoon.protocol.causal;

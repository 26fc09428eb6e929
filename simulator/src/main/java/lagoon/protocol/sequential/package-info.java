/**
 * Sequential consistency by a total order and local reads (Attiya and Welch 1994, "Sequential consistency
 * versus linearizability", the algorithm with fast reads; the order by a sequencer, as in Kaashoek and
 * Tanenbaum 1991).
 *
 * <p>Problem: replicas that apply writes in different orders tell different stories. Idea: one replica, the
 * sequencer, numbers all writes, and every replica applies them in that order; a write is acknowledged when
 * the replica that took it has applied it, and reads are answered at once from local copies. Guarantee: there
 * is one order of all operations that agrees with each session's own, as long as a session stays with its
 * replica. Assumption: the sequencer comes back from a crash with its disk. What breaks it: a session that
 * moves to a replica which is behind. It is not linearizable: a read may return what another session's
 * finished write has replaced.
 *
 * <p>Start with {@link lagoon.protocol.sequential.SequentialReplica}; what survives a crash stands in
 * {@link lagoon.protocol.sequential.Disk}.
 */
package lagoon.protocol.sequential;

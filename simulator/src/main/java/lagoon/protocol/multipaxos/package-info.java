/**
 * Multi-Paxos: a key-value store on a log, each place of which is decided by Paxos (Lamport 2001, "Paxos
 * Made Simple", section 3; Chandra, Griesemer and Redstone 2007, "Paxos Made Live").
 *
 * <p>Problem: one decree is not enough for a store, and a ballot for each costs two rounds. Idea: a leader
 * runs phase 1 once for all places, and from then on phase 2 alone; a new leader proposes again what the
 * promises tell of, and a no-op in the gaps. Guarantee: linearizable reads and writes, each request carried
 * out once. Assumption: promises and accepted entries survive a crash. What breaks progress: no majority
 * that can talk to a leader.
 *
 * <p>A server cuts its log behind what it has applied: its copies are the snapshot. Who is further behind
 * gets that; and a promise to a candidate that is further behind brings it, or the candidate would take the
 * places that were cut for free. A write is FAILED only if it cannot be done on what the store holds at its
 * place of the log.
 *
 * <p>Start with {@link lagoon.protocol.multipaxos.MultiPaxosReplica} and
 * {@link lagoon.protocol.multipaxos.Leader}.
 */
package lagoon.protocol.multipaxos;

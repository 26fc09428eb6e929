/**
 * Multi-Paxos: a key-value store on a log, each place of which is decided by Paxos, with a stable leader
 * (Lamport 2001, "Paxos Made Simple", section 3; Chandra, Griesemer and Redstone 2007, "Paxos Made Live").
 *
 * <p>Problem: one decree is not enough for a store, and a ballot for each costs two rounds. Idea: a leader
 * runs phase 1 once for all places of the log, and from then on phase 2 alone. A new leader proposes again
 * what the promises tell of, and a no-op where they tell of nothing but of something later. Every server
 * applies what is chosen, in order of place; a request that was chosen twice is carried out once. Guarantee:
 * linearizable reads and writes, whatever is lost and whoever crashes. Assumption: promises and accepted
 * entries survive a crash. What breaks progress: no majority that can talk to a leader.
 *
 * <p>A write is FAILED only if the action cannot be done on what the store holds at its place of the log.
 * Reads go through the log, or the leader answers them once a majority has confirmed, after the read came,
 * that it still leads. A server that does not lead passes requests on to the one that does. It keeps all of
 * its log.
 *
 * <p>Start with {@link lagoon.protocol.multipaxos.MultiPaxosReplica} and {@link
 * lagoon.protocol.multipaxos.Leader}.
 */
package lagoon.protocol.multipaxos;

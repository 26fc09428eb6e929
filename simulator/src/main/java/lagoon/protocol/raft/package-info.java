/**
 * Raft: a key-value store on a log, for which the servers elect a leader (Ongaro and Ousterhout 2014, "In
 * Search of an Understandable Consensus Algorithm"; Ongaro 2014, dissertation).
 *
 * <p>Problem: servers must agree on one log whatever crashes, and people must understand how. Idea: one
 * leader in each term, voted for by a majority whose logs are no newer than its own; it alone brings entries
 * to the others, and an entry of its term that a majority has is committed, with all before it. Guarantee:
 * linearizable reads and writes, each request carried out once. Assumption: term, vote and log survive a
 * crash; reads by lease also assume that clocks run at about the same speed. What breaks progress: no
 * majority that hears a leader for longer than an election takes.
 *
 * <p>Servers that are no members get the log and do not count. Start with
 * {@link lagoon.protocol.raft.RaftReplica} and {@link lagoon.protocol.raft.Leader}.
 */
package lagoon.protocol.raft;

/**
 * Leader-follower replication, as in most relational databases.
 *
 * <p>Problem: one machine fails, or cannot answer all reads. Idea: one replica, the leader, takes all writes,
 * puts them in its log, and sends each entry to its followers, who apply the log in order; any replica
 * answers reads. Guarantee: all copies end equal, and a follower is always a past state of the leader.
 * Assumption: the leader comes back from a crash with its disk; there is no failover here. What breaks it:
 * nothing breaks the copies, but a client that reads from a follower sees the past: its own write may be
 * missing, and going from one follower to another it may go back in time. The {@code unordered} variant is
 * the well-known mistake: a follower that applies messages as they arrive ends wrong.
 *
 * <p>Start with {@link lagoon.protocol.leaderfollower.LeaderReplica}; its {@code on...} methods and those of
 * {@link lagoon.protocol.leaderfollower.FollowerReplica} are the protocol. What survives a crash stands in
 * {@link lagoon.protocol.leaderfollower.Disk}.
 */
package lagoon.protocol.leaderfollower;

/**
 * Primary-based replication with remote writes (primary-backup; Budhiraja, Marzullo, Schneider and Toueg,
 * "The primary-backup approach", in Mullender, Distributed Systems, 1993).
 *
 * <p>Problem: several copies, and writes that may arrive at any of them. Idea: each key has a primary, which
 * alone puts the writes of its keys in an order; any replica takes a write and passes it on, the primary
 * applies it and updates the backups, who apply updates in that order; reads are local. Different keys may
 * have different primaries, so that no one machine orders everything; an operation on keys of different
 * primaries is then refused. Guarantee: with blocking acknowledgements a write that was acknowledged is at
 * every replica, and any read anywhere returns it; without them it is at the primary. Assumption: disks
 * survive. What breaks it: the primary is a bottleneck and a single point of failure. A promoted successor
 * lets writes go on, but what was acknowledged and had not reached it is lost. This is no consensus: under a
 * partition both sides may have a primary, each of which acknowledges writes if it does not block, and the
 * side with the lower term loses its own when the partition heals.
 *
 * <p>Start with {@link lagoon.protocol.primary.PrimaryReplica} and then
 * {@link lagoon.protocol.primary.Group}, which follows terms; {@link lagoon.protocol.primary.Primary} and
 * {@link lagoon.protocol.primary.Backup} are the two parts that a replica plays.
 */
package lagoon.protocol.primary;

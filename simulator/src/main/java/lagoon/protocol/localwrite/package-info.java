/**
 * Primary-based replication with local writes: the primary moves to the writer (Tanenbaum and van Steen,
 * Distributed Systems, 7.5, "local-write protocols").
 *
 * <p>Problem: a primary that is far away makes every write slow, and one that cannot be reached makes it
 * impossible. Idea: the replica that takes a write becomes the primary of that key. It asks all others, the
 * primary hands over the role with the current version, and the new one writes here, acknowledges, and tells
 * the others later; a second write at the same place needs nobody. A laptop that has got the roles of some
 * keys goes offline, writes on, and spreads what it wrote when it is back. Guarantee: one line of versions
 * for each key, so no acknowledged write is lost and all copies end equal. Assumption: disks survive. What
 * breaks it: while the primary is away nobody else can write its keys, and reads elsewhere are old; two that
 * write one key in turn spend their time handing the role to and fro. Versions of different keys arrive in
 * any order.
 *
 * <p>Start with {@link lagoon.protocol.localwrite.LocalWriteReplica}; {@link
 * lagoon.protocol.localwrite.Desk} is where writes wait and roles are handed over, and {@link
 * lagoon.protocol.localwrite.Spreading} tells the others.
 */
package lagoon.protocol.localwrite;

/**
 * Quorum replication (Gifford, Weighted voting for replicated data, SOSP 1979; every replica has one vote).
 *
 * <p>Problem: copies must stay readable and writable while some replicas do not answer, and yet no read may
 * miss a write. Idea: of N replicas a write reaches W and a read asks R, and R + W &gt; N, so that each read
 * meets the last write; W + W &gt; N, so that two writes meet. A write asks W replicas for their versions,
 * takes the highest number + 1, and stores its version at W; a replica refuses a number that is not above its
 * own. With {@code version-query: permission} its answer is also a promise to take no lower number any more,
 * as Gifford's locks do, and without their waiting (the rule is that of Paxos' first phase, Lamport 1998): so
 * one number belongs to one write, and every version with a higher number than an acknowledged one came after
 * it. Guarantee: no acknowledged write is lost, each is carried out once, add and compare-and-set lose no
 * update, and every read sees the writes that were acknowledged before it; with {@code write-back}, which puts
 * what a read returns at W replicas first (Attiya, Bar-Noy and Dolev, JACM 1995), no read goes backwards
 * either. Assumption: disks survive crashes. What breaks it: smaller quorums; without write-back, a write that
 * is not yet at W replicas, which one read sees and the next one does not. Copies of one key that missed a
 * write stay as they are until a write or a read repair reaches them, so convergence is not promised, nor
 * anything about the order across keys. A transfer changes two keys, whose quorums know nothing of each
 * other, and is refused; the versions that a write strategy asks for are not waited for.
 *
 * <p>Start with {@link lagoon.protocol.quorum.WriteCall} and {@link lagoon.protocol.quorum.ReadCall}, what a
 * coordinator does, and {@link lagoon.protocol.quorum.Member}, what each replica answers.
 */
package lagoon.protocol.quorum;

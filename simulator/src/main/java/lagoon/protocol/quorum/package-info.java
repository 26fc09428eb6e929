/**
 * Quorum replication (Gifford, Weighted voting for replicated data, SOSP 1979), every replica with one vote.
 *
 * <p>Problem: copies must stay readable and writable while some replicas do not answer, and no read
 * may miss a write. Idea: of N replicas a read asks R and a write W, where R + W &gt; N and W + W &gt;
 * N, so that they meet; a write asks W for their versions, takes the highest number + 1, and each
 * replica refuses a number that is not above its own. With {@code version-query: permission} its
 * answer is also a promise to take no lower number, where Gifford locks (the rule is the first phase
 * of Lamport's Paxos, 1998): so one number belongs to one write, and what has a higher number than an
 * acknowledged write came after it. Guarantee: no acknowledged write is lost, each is carried out
 * once, and a read sees what was acknowledged before; with {@code write-back} (Attiya, Bar-Noy and
 * Dolev, JACM 1995) no read goes backwards either: what it may not store under the old number, since a write
 * that was given up got leave for a higher one, it offers under a number of its own. Assumption: disks
 * survive crashes. What breaks it: smaller quorums, and without write-back a write that has not reached W
 * replicas, which one read sees and the next does not. Not promised: convergence, since a copy that missed a
 * write stays old until a write or a repair reaches it, and anything across keys: a transfer is two writes,
 * one after the other, of which others may see the first alone and which a crash may leave half done; and the
 * versions that a write strategy names are not waited for.
 *
 * <p>Start with {@link lagoon.protocol.quorum.WriteCall} and {@link lagoon.protocol.quorum.ReadCall}, what a
 * coordinator does, and {@link lagoon.protocol.quorum.Member}, what a replica answers.
 */
package lagoon.protocol.quorum;

/**
 * Single-decree Paxos (Lamport 2001, "Paxos Made Simple"): servers agree on one write, once and for all.
 *
 * <p>Problem: several servers are asked for different writes, and one is to be done, the same everywhere,
 * though messages are lost and servers crash. Idea: a proposer has a majority of acceptors promise a ballot,
 * and proposes what they accepted in the highest ballot before, or its own client's write if nothing; what a
 * majority has accepted in one ballot is chosen. Guarantee: never are two different writes chosen.
 * Assumption: promise and accepted survive a crash. What breaks progress, not safety: proposers that
 * pre-empt each other; the cure is a random back-off, or one proposer.
 *
 * <p>An acknowledged write was chosen; it is FAILED once another one is, since it then never will be, and
 * UNKNOWN where its proposer gives up, because it may be chosen later. A read runs a ballot that proposes
 * only what it finds: where a majority has accepted nothing, nothing had been chosen when the read began.
 *
 * <p>Start with {@link lagoon.protocol.paxos.Proposer} and {@link lagoon.protocol.paxos.Acceptor}.
 */
package lagoon.protocol.paxos;

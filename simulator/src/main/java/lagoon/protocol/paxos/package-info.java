/**
 * Single-decree Paxos (Lamport 2001, "Paxos Made Simple"): servers agree on one write, once and for all.
 *
 * <p>Problem: several servers are asked for different writes, and one of them is to be done, the same
 * everywhere, though messages are lost and servers crash. Idea: a proposer first asks a majority of acceptors
 * to promise a ballot (Prepare, Promise), and proposes (Accept) what they accepted in the highest ballot
 * before, or its own client's write where they accepted nothing; what a majority has accepted in one ballot
 * is chosen. Ballots are numbered so that no two servers share one: of three, the first has 1, 4, 7.
 * Guarantee: never are two different writes chosen. Assumption: promise and accepted survive a crash, and
 * acceptors do not lie. What breaks progress, not safety: proposers that pre-empt each other for ever; the
 * cure is a random back-off, or one proposer.
 *
 * <p>The decree is one write of one client on the data that the run begins with. An acknowledged write was
 * chosen; a write is FAILED once another one is known to be chosen, since it then never will be; a proposer
 * that gives up says that it is undecided, and the outcome is UNKNOWN, because what it proposed may be chosen
 * later. A read runs a ballot that proposes only what it finds: where a majority has accepted nothing,
 * nothing had been chosen when the read began. Every server learns what was chosen, and keeps telling those
 * who do not know.
 *
 * <p>Start with {@link lagoon.protocol.paxos.Proposer} and {@link lagoon.protocol.paxos.Acceptor}.
 */
package lagoon.protocol.paxos;

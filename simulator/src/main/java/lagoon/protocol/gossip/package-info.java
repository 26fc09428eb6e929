/**
 * Gossip, or epidemic algorithms (Demers et al., PODC 1987; push-pull: Karp et al., FOCS 2000).
 *
 * <p>Problem: news is to reach all of very many nodes, some of which are down, over links that lose messages,
 * and nobody is to be in charge. Idea: in each round every node talks to a peer or two that it draws at
 * random: it pushes what it knows, pulls what the other knows, or both. Guarantee: with high probability all
 * know after a number of rounds that grows with the logarithm of their number; a rumour that nodes stop
 * telling leaves some who never hear it, the residue; anti-entropy, in which two compare digests and hand
 * over what differs, misses nobody. What spreads is one rumour, or each version that a client writes, which
 * is a rumour of its own; which of two versions of a key stays is told by Lamport stamps. Assumption: the
 * graph of who may talk to whom is connected, and a node comes back from a crash with its disk. What breaks
 * it: to lose interest too early, and a digest that says which keys there are and not in which versions.
 *
 * <p>Start with {@link lagoon.protocol.gossip.GossipNode}; the rumour is in
 * {@link lagoon.protocol.gossip.Rumormonger}, digests in {@link lagoon.protocol.gossip.AntiEntropy}, who may
 * talk to whom in {@link lagoon.protocol.gossip.Topology}. Who belongs to the group everybody is told: that
 * membership itself spreads by gossip is {@code lagoon.protocol.swim}, where news of members rides on pings.
 */
package lagoon.protocol.gossip;

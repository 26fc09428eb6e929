package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lagoon.engine.RandomStream;
import lagoon.history.NodeName;

/**
 * Draws those with whom a node talks. Who belongs to the group everybody is told, as by a name service: to
 * find it out by gossip is what SWIM is about.
 */
final class Partners {

  private final int self;
  private final Topology topology;
  private final List<NodeName> nodes;
  private final RandomStream random;
  private BitSet absent = new BitSet();
  /** How many neighbours belong to the group. */
  private int present;

  Partners(NodeName self, Topology topology, List<NodeName> nodes, RandomStream random) {
    this.self = self.index();
    this.topology = topology;
    this.nodes = nodes;
    this.random = random;
  }

  /** Those belong to the group no more, and all others do. */
  void configure(GossipSettings settings) {
    absent = settings.outside();
    present = 0;
    for (int i = 0; i < topology.degree(self) && !absent.isEmpty(); i++) {
      present += isPresent(i) ? 1 : 0;
    }
    present = absent.isEmpty() ? topology.degree(self) : present;
  }

  private boolean isPresent(int neighbour) {
    return !absent.get(topology.neighbour(self, neighbour));
  }

  /** So many different neighbours, each as likely as any other; all where there are no more. */
  List<NodeName> draw(int wanted) {
    List<NodeName> drawn = new ArrayList<>(Math.min(wanted, present));
    int degree = topology.degree(self);
    if (wanted >= present) {
      for (int i = 0; i < degree; i++) {
        if (isPresent(i)) {
          drawn.add(neighbour(i));
        }
      }
      return drawn;
    }
    while (drawn.size() < wanted) {
      int i = random.nextInt(degree);
      if (isPresent(i) && !drawn.contains(neighbour(i))) {
        drawn.add(neighbour(i));
      }
    }
    return drawn;
  }

  private NodeName neighbour(int i) {
    return nodes.get(topology.neighbour(self, i));
  }
}

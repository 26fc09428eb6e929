package lagoon.protocol.gossip;

import java.util.List;
import lagoon.engine.RandomStream;
import lagoon.history.NodeName;

/** Draws those with whom a node talks. */
final class Partners {

  private final int self;
  private final Topology topology;
  private final List<NodeName> nodes;
  private final RandomStream random;

  Partners(NodeName self, Topology topology, List<NodeName> nodes, RandomStream random) {
    this.self = self.index();
    this.topology = topology;
    this.nodes = nodes;
    this.random = random;
  }

  /** So many different neighbours, each as likely as any other; all where there are no more. */
  NodeName[] draw(int wanted) {
    int degree = topology.degree(self);
    NodeName[] drawn = new NodeName[Math.min(wanted, degree)];
    int found = 0;
    while (found < drawn.length) {
      NodeName one = nodes.get(
          topology.neighbour(self, drawn.length == degree ? found : random.nextInt(degree)));
      boolean isNew = true;
      for (int i = 0; i < found; i++) {
        isNew &= drawn[i] != one;
      }
      if (isNew) {
        drawn[found++] = one;
      }
    }
    return drawn;
  }
}

package lagoon.protocol.gossip;

import java.util.BitSet;
import lagoon.history.Observation;

/** Who is up and belongs to the group. */
final class Attendance {

  private final BitSet down = new BitSet();
  private final BitSet outside;

  Attendance(GossipSettings settings) {
    outside = settings.outside();
  }

  void observe(Observation observation) {
    int node = observation.node().index();
    if (observation instanceof Observation.Crashed) {
      down.set(node);
    } else if (observation instanceof Observation.Restarted) {
      down.clear(node);
    } else if (observation instanceof Observation.RoleChanged changed) {
      outside.set(node, GossipNode.isOutside(changed.role()));
    }
  }

  boolean isThere(int node) {
    return !down.get(node) && !outside.get(node);
  }
}

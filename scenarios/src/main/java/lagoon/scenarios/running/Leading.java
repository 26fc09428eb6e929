package lagoon.scenarios.running;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import lagoon.client.Directory;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.view.Facet;

/**
 * Who leads, as a run passes: whoever says so, a leader that others no longer follow, too; where nobody ever
 * does, the one that led when the run began.
 */
final class Leading implements Observer {

  private final NodeName first;
  /** By index: who leads or is a primary now. */
  private final BitSet leads = new BitSet();
  /** Whether somebody leads only when it says so. */
  private boolean isSaid;
  /** By id of an open operation: the nodes that have served it, and for each whether it led. */
  private final Map<Long, Map<NodeName, Boolean>> served = new HashMap<>();

  Leading(Directory directory) {
    this.first = directory.leader();
    this.isSaid = directory.isElected();
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.RoleChanged changed) {
      boolean isLeader = Facet.Role.takesWrites(changed.role());
      leads.set(changed.node().index(), isLeader);
      isSaid |= isLeader;
    } else if (observation instanceof Observation.Crashed crashed) {
      leads.clear(crashed.node().index());
    } else if (observation instanceof Observation.Invoked invoked) {
      served.put(invoked.operation().id(), new HashMap<>(2));
    } else if (observation instanceof Observation.Served one && served.containsKey(one.operation().id())) {
      served.get(one.operation().id()).put(one.node(), isLeader(one.node()));
    }
  }

  private boolean isLeader(NodeName node) {
    return isSaid ? leads.get(node.index()) : node.equals(first);
  }

  /** Whether who led gave the answer that ended this operation: when it served it, not when that arrived. */
  boolean answered(Observation.Completed done) {
    Map<NodeName, Boolean> by = served.getOrDefault(done.operation().id(), Map.of());
    return done.by().filter(node -> by.getOrDefault(node, isLeader(node))).isPresent();
  }

  /** Nobody asks for that operation again. */
  void forget(Observation.Completed done) {
    served.remove(done.operation().id());
  }
}

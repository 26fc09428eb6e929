package lagoon.picture.spacetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Session;

/** Which node has which lane: sessions first, then replicas, each in order of index. */
final class Tracks {

  private final List<NodeName> nodes = new ArrayList<>();
  private final int[] laneOf;
  private final boolean[] session;

  Tracks(Cast cast, List<NodeName> hidden) {
    laneOf = new int[cast.nodes().size()];
    session = new boolean[cast.nodes().size()];
    Arrays.fill(laneOf, -1);
    for (Session one : cast.sessions()) {
      session[one.node().index()] = true;
      add(one.node(), hidden);
    }
    for (NodeName node : cast.nodes()) {
      if (!session[node.index()]) {
        add(node, hidden);
      }
    }
  }

  private void add(NodeName node, List<NodeName> hidden) {
    if (laneOf[node.index()] < 0 && !hidden.contains(node)) {
      laneOf[node.index()] = nodes.size();
      nodes.add(node);
    }
  }

  List<NodeName> nodes() {
    return nodes;
  }

  /** The lane of a node; -1: none. */
  int of(NodeName node) {
    return laneOf[node.index()];
  }

  boolean shows(NodeName node) {
    return laneOf[node.index()] >= 0;
  }

  boolean isSession(NodeName node) {
    return session[node.index()];
  }
}

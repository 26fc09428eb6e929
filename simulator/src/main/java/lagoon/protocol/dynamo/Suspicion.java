package lagoon.protocol.dynamo;

import java.util.TreeMap;
import lagoon.history.NodeName;
import lagoon.network.Context;

/**
 * Which nodes this one takes for unreachable: those that did not answer it, for a while, or until it hears of
 * them. It is this node's own view (section 4.8.3); others may see it otherwise, and both may be wrong.
 */
final class Suspicion {

  private final Context context;
  /** By index of node: until when. */
  private final TreeMap<Integer, Long> until = new TreeMap<>();

  Suspicion(Context context) {
    this.context = context;
  }

  void isSilent(NodeName node, long lasting) {
    if (!isSuspected(node)) {
      context.explain(context.self() + " hears nothing from " + node + " and takes it for unreachable");
    }
    until.put(node.index(), context.localTime() + lasting);
  }

  void heard(NodeName node) {
    until.remove(node.index());
  }

  boolean isSuspected(NodeName node) {
    Long end = until.get(node.index());
    return end != null && end > context.localTime();
  }
}

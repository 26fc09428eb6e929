package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An order of the nodes in which each comes after its predecessors in co, and otherwise as near to the
 * history's own order as that allows; or a cycle of co. Linear in nodes and parts.
 */
final class CausalOrder {

  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  private final Nodes nodes;
  private final byte[] state;
  /** The part that is looked at next; one before its first: its predecessor in po. */
  private final int[] next;
  private final int[] order;
  private int size;
  private final IntList path = new IntList();
  private List<Integer> cycle;

  CausalOrder(Nodes nodes) {
    this.nodes = nodes;
    this.state = new byte[nodes.size()];
    this.order = new int[nodes.size()];
    this.next = new int[nodes.size()];
    for (int node = 0; node < next.length; node++) {
      next[node] = nodes.firstPart[node] - 1;
    }
    for (int node = 0; node < next.length && cycle == null; node++) {
      if (state[node] == 0) {
        visit(node);
      }
    }
  }

  /** The nodes in order, as far as no cycle was met. */
  int[] order() {
    return Arrays.copyOf(order, size);
  }

  /** A cycle, each node followed by one that comes after it in po or rf. */
  Optional<List<Integer>> cycle() {
    return Optional.ofNullable(cycle);
  }

  private void visit(int start) {
    path.add(start);
    state[start] = OPEN;
    while (path.size() > 0 && cycle == null) {
      int node = path.last();
      int part = next[node]++;
      if (part == nodes.firstPart[node + 1]) {
        state[node] = DONE;
        order[size++] = node;
        path.removeLast();
        continue;
      }
      int earlier = part < nodes.firstPart[node] ? nodes.before[node] : nodes.partFrom[part];
      if (earlier >= 0 && state[earlier] == OPEN) {
        close(earlier);
      } else if (earlier >= 0 && state[earlier] == 0) {
        state[earlier] = OPEN;
        path.add(earlier);
      }
    }
  }

  private void close(int start) {
    cycle = new ArrayList<>();
    int place = path.size() - 1;
    while (path.get(place) != start) {
      cycle.add(path.get(place--));
    }
    cycle.add(start);
  }
}

package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * co and the conflicts as one graph, and its strongly connected components (Tarjan, SIAM J. Comput. 1972,
 * without recursion). Linear in edges.
 */
final class Graph {

  /** The label of an edge of co. */
  static final int CAUSAL = -1;

  private final int size;
  private final int[] first;
  private final int[] target;
  private final int[] label;
  /** By node; components of one node have no number. */
  private final int[] component;
  private final List<int[]> components = new ArrayList<>();

  /** The graph of these nodes' co and these conflicts: from, to, and the read that says so. */
  Graph(Nodes nodes, IntList from, IntList to, IntList reader) {
    size = nodes.size();
    first = new int[size + 1];
    IntList causalFrom = new IntList();
    IntList causalTo = new IntList();
    for (int node = 0; node < size; node++) {
      if (nodes.before[node] >= 0) {
        causalFrom.add(nodes.before[node]);
        causalTo.add(node);
      }
      for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
        if (nodes.partFrom[part] >= 0) {
          causalFrom.add(nodes.partFrom[part]);
          causalTo.add(node);
        }
      }
    }
    int edges = causalFrom.size() + from.size();
    target = new int[edges];
    label = new int[edges];
    count(causalFrom);
    count(from);
    for (int node = 0; node < size; node++) {
      first[node + 1] += first[node];
    }
    int[] free = Arrays.copyOf(first, size);
    for (int i = 0; i < causalFrom.size(); i++) {
      put(free[causalFrom.get(i)]++, causalTo.get(i), CAUSAL);
    }
    for (int i = 0; i < from.size(); i++) {
      put(free[from.get(i)]++, to.get(i), reader.get(i));
    }
    component = new int[size];
    Arrays.fill(component, -1);
    findComponents();
  }

  private void count(IntList from) {
    for (int i = 0; i < from.size(); i++) {
      first[from.get(i) + 1]++;
    }
  }

  private void put(int place, int to, int why) {
    target[place] = to;
    label[place] = why;
  }

  private void findComponents() {
    int[] number = new int[size];
    int[] low = new int[size];
    int[] next = Arrays.copyOf(first, size);
    boolean[] isOpen = new boolean[size];
    IntList path = new IntList();
    IntList open = new IntList();
    int count = 0;
    for (int start = 0; start < size; start++) {
      if (number[start] > 0) {
        continue;
      }
      path.add(start);
      while (path.size() > 0) {
        int node = path.last();
        if (number[node] == 0) {
          low[node] = number[node] = ++count;
          open.add(node);
          isOpen[node] = true;
        }
        if (next[node] < first[node + 1]) {
          int to = target[next[node]++];
          if (number[to] == 0) {
            path.add(to);
          } else if (isOpen[to]) {
            low[node] = Math.min(low[node], number[to]);
          }
          continue;
        }
        path.removeLast();
        if (path.size() > 0) {
          low[path.last()] = Math.min(low[path.last()], low[node]);
        }
        if (low[node] == number[node]) {
          close(node, open, isOpen);
        }
      }
    }
  }

  private void close(int root, IntList open, boolean[] isOpen) {
    IntList members = new IntList();
    int member;
    do {
      member = open.removeLast();
      isOpen[member] = false;
      members.add(member);
    } while (member != root);
    if (members.size() > 1) {
      for (int i = 0; i < members.size(); i++) {
        component[members.get(i)] = components.size();
      }
      components.add(members.toArray());
    }
  }

  /** The nodes of each component of more than one. */
  List<int[]> components() {
    return Collections.unmodifiableList(components);
  }

  /** The number of a node's component; -1: it stands in no cycle. */
  int component(int node) {
    return component[node];
  }

  /** Where a node's edges begin; they end where the next one's begin. */
  int firstEdge(int node) {
    return first[node];
  }

  int target(int edge) {
    return target[edge];
  }

  /** The read that makes it a conflict, or {@link #CAUSAL}. */
  int label(int edge) {
    return label[edge];
  }
}

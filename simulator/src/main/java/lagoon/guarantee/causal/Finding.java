package lagoon.guarantee.causal;

import java.util.List;

/**
 * A bad pattern, in nodes.
 *
 * @param pattern which
 * @param nodes those that form it; each pattern's maker says in which order
 * @param key the index of the key that it is about; -1: none
 * @param steps of a cycle: how each node leads to the next; empty otherwise
 */
record Finding(BadPattern pattern, List<Integer> nodes, int key, List<Step> steps) {
  Finding {
    nodes = List.copyOf(nodes);
    steps = List.copyOf(steps);
  }

  static Finding of(BadPattern pattern, int key, Integer... nodes) {
    return new Finding(pattern, List.of(nodes), key, List.of());
  }

  /**
   * That one node comes before another.
   *
   * @param from the one
   * @param to the other
   * @param reader the read that makes it so: it returned {@code to}'s value, and {@code from} precedes it;
   *     -1: causality makes it so
   */
  record Step(int from, int to, int reader) {}
}

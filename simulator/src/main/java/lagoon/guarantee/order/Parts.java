package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Key;
import lagoon.history.Recorded;

/**
 * A history split into parts that share no key, directly or by way of operations on several keys. A history
 * is linearizable exactly if each part is (Herlihy and Wing, "Linearizability", TOPLAS 1990, theorem 1:
 * locality).
 */
final class Parts {

  private final Map<Key, Key> parents = new LinkedHashMap<>();

  private Parts() {}

  /** The parts, the small ones first; inside each, operations keep their order. */
  static List<List<Recorded>> of(Collection<Recorded> operations) {
    Parts parts = new Parts();
    for (Recorded one : operations) {
      List<Key> keys = one.action().keys();
      for (Key key : keys) {
        parts.join(keys.get(0), key);
      }
    }
    Map<Key, List<Recorded>> found = new LinkedHashMap<>();
    for (Recorded one : operations) {
      Key root = parts.root(one.action().keys().get(0));
      found.computeIfAbsent(root, any -> new ArrayList<>()).add(one);
    }
    return found.values().stream().sorted(Comparator.comparingInt(List::size)).toList();
  }

  private void join(Key one, Key other) {
    Key root = root(one);
    Key under = root(other);
    if (!root.equals(under)) {
      parents.put(under, root);
    }
  }

  private Key root(Key key) {
    Key at = key;
    Key parent = parents.computeIfAbsent(at, same -> same);
    while (!parent.equals(at)) {
      Key above = parents.get(parent);
      parents.put(at, above);
      at = parent;
      parent = above;
    }
    return at;
  }

  /**
   * How many operations of a part overlapped another one of it, of which at least one writes: all others have
   * but one place in an order.
   *
   * @param part in order of invocation
   */
  static long contested(List<Recorded> part) {
    boolean[] overlaps = new boolean[part.size()];
    long lastEnd = Long.MIN_VALUE;
    long lastEndOfWrites = Long.MIN_VALUE;
    for (int i = 0; i < part.size(); i++) {
      Recorded one = part.get(i);
      boolean writes = one.action().isWrite();
      overlaps[i] = one.invoked() <= (writes ? lastEnd : lastEndOfWrites);
      lastEnd = Math.max(lastEnd, one.completed());
      lastEndOfWrites = writes ? Math.max(lastEndOfWrites, one.completed()) : lastEndOfWrites;
    }
    long next = Recorded.NEVER;
    long nextWrite = Recorded.NEVER;
    long count = 0;
    for (int i = part.size() - 1; i >= 0; i--) {
      Recorded one = part.get(i);
      boolean writes = one.action().isWrite();
      boolean hasNext = (writes ? next : nextWrite) != Recorded.NEVER;
      count += overlaps[i] || hasNext && one.completed() >= (writes ? next : nextWrite) ? 1 : 0;
      next = one.invoked();
      nextWrite = writes ? one.invoked() : nextWrite;
    }
    return count;
  }
}

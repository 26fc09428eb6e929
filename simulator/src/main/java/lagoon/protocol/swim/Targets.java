package lagoon.protocol.swim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import lagoon.engine.RandomStream;
import lagoon.history.NodeName;

/**
 * The others that a member probes. One after the other, each pass in a new order: then two probes of the same
 * member lie at most 2m - 1 periods apart, where m is how many others there are (section 4.3 of the paper).
 */
final class Targets {

  private final RandomStream random;
  private final List<NodeName> others = new ArrayList<>();
  private int next;

  Targets(RandomStream random) {
    this.random = random;
  }

  /** One that came later is probed at a place in the pass that is drawn. */
  void add(NodeName node) {
    if (!others.contains(node)) {
      int place = random.nextInt(others.size() + 1);
      others.add(place, node);
      next += place < next ? 1 : 0;
    }
  }

  void remove(NodeName node) {
    int place = others.indexOf(node);
    if (place >= 0) {
      others.remove(place);
      next -= place < next ? 1 : 0;
    }
  }

  void clear() {
    others.clear();
    next = 0;
  }

  /** Whom to probe now; null where there is nobody. */
  NodeName next(SwimSettings.Probing probing) {
    if (others.isEmpty()) {
      return null;
    }
    if (probing == SwimSettings.Probing.RANDOM) {
      return others.get(random.nextInt(others.size()));
    }
    if (next >= others.size()) {
      for (int i = others.size() - 1; i > 0; i--) {
        Collections.swap(others, i, random.nextInt(i + 1));
      }
      next = 0;
    }
    return others.get(next++);
  }

  /** Some of them, drawn, each at most once. */
  List<NodeName> some(int count, Predicate<NodeName> which) {
    List<NodeName> left = new ArrayList<>();
    for (NodeName other : others) {
      if (which.test(other)) {
        left.add(other);
      }
    }
    List<NodeName> some = new ArrayList<>();
    while (some.size() < count && !left.isEmpty()) {
      int place = random.nextInt(left.size());
      some.add(left.get(place));
      left.set(place, left.get(left.size() - 1));
      left.remove(left.size() - 1);
    }
    return some;
  }
}

package lagoon.protocol.dynamo;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lagoon.clock.VectorClock;

/**
 * Exactly which events came before: a vector clock for those without gaps, and single ones beyond. A vector
 * clock alone would claim the gaps, too: after {@code {A:1}} and A's third event, but not its second, it
 * could only say {@code {A:3}} (Preguica et al. 2010, Dotted version vectors). Immutable.
 */
final class Past {

  static final Past NOTHING = new Past(VectorClock.zero(), new TreeMap<>());

  private final VectorClock whole;
  private final TreeMap<String, TreeSet<Long>> single;

  private Past(VectorClock whole, TreeMap<String, TreeSet<Long>> single) {
    this.whole = whole;
    this.single = single;
  }

  boolean contains(Dot dot) {
    return dot.count() <= whole.get(dot.node())
        || single.containsKey(dot.node()) && single.get(dot.node()).contains(dot.count());
  }

  Past with(Dot dot) {
    Builder builder = new Builder(this);
    builder.add(dot.node(), dot.count());
    return builder.build();
  }

  Past and(Past that) {
    Builder builder = new Builder(this);
    builder.whole = whole.merge(that.whole);
    for (Map.Entry<String, TreeSet<Long>> entry : that.single.entrySet()) {
      entry.getValue().forEach(count -> builder.add(entry.getKey(), count));
    }
    return builder.build();
  }

  /** The same without what happened at that node. */
  Past without(String node) {
    TreeMap<String, TreeSet<Long>> left = new TreeMap<>(single);
    left.remove(node);
    return new Past(whole.with(node, 0), left);
  }

  private static final class Builder {
    VectorClock whole;
    final TreeMap<String, TreeSet<Long>> single = new TreeMap<>();

    Builder(Past from) {
      whole = from.whole;
      from.single.forEach((node, counts) -> single.put(node, new TreeSet<>(counts)));
    }

    void add(String node, long count) {
      single.computeIfAbsent(node, one -> new TreeSet<>()).add(count);
    }

    /** What has no gap before it any more is part of the clock. */
    Past build() {
      for (Map.Entry<String, TreeSet<Long>> entry : single.entrySet()) {
        TreeSet<Long> counts = entry.getValue();
        long through = whole.get(entry.getKey());
        while (!counts.isEmpty() && counts.first() <= through + 1) {
          through = Math.max(through, counts.pollFirst());
        }
        whole = whole.with(entry.getKey(), through);
      }
      single.values().removeIf(TreeSet::isEmpty);
      return new Past(whole, single);
    }
  }
}

package lagoon.clock;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many events of each node came before (Fidge 1988, Mattern 1989); as a version vector (Parker et al.
 * 1983), how many updates of each replica a version contains. Immutable. A node that is missing counts as 0.
 *
 * <pre>
 *   {a:2, b:1}  after      {a:1, b:1}
 *   {a:2}       concurrent {a:1, b:1}     different is not yet concurrent: it takes one more on each side
 * </pre>
 */
public final class VectorClock {

  private static final VectorClock ZERO = new VectorClock(new TreeMap<>());

  private final TreeMap<String, Long> counts;

  private VectorClock(TreeMap<String, Long> counts) {
    this.counts = counts;
  }

  /** Before everything. */
  public static VectorClock zero() {
    return ZERO;
  }

  /**
   * A clock with these counts; zeros are left out.
   *
   * @throws IllegalArgumentException for a negative count
   */
  public static VectorClock of(Map<String, Long> counts) {
    TreeMap<String, Long> kept = new TreeMap<>();
    counts.forEach((node, count) -> {
      if (count < 0) {
        throw new IllegalArgumentException("a vector clock cannot count " + count + " events of " + node);
      }
      if (count > 0) {
        kept.put(node, count);
      }
    });
    return new VectorClock(kept);
  }

  /** How two clocks stand to each other. */
  public enum Order {
    /** They count the same. */
    SAME,
    /** The first counts nothing that the second does not, and less of something. */
    BEFORE,
    /** The other way about. */
    AFTER,
    /** Each counts something that the other does not. */
    CONCURRENT
  }

  /** The count of that node. */
  public long get(String node) {
    return counts.getOrDefault(node, 0L);
  }

  /** One more event of that node. */
  public VectorClock tick(String node) {
    return with(node, get(node) + 1);
  }

  /** The same with that count of that node. */
  public VectorClock with(String node, long count) {
    TreeMap<String, Long> changed = new TreeMap<>(counts);
    if (count == 0) {
      changed.remove(node);
    } else {
      changed.put(node, count);
    }
    return new VectorClock(changed);
  }

  /** The least clock that is after both, or the same. */
  public VectorClock merge(VectorClock that) {
    TreeMap<String, Long> larger = new TreeMap<>(counts);
    that.counts.forEach((node, count) -> larger.merge(node, count, Math::max));
    return new VectorClock(larger);
  }

  /** Whether this clock counts at least what that one counts. */
  public boolean includes(VectorClock that) {
    for (Map.Entry<String, Long> entry : that.counts.entrySet()) {
      if (get(entry.getKey()) < entry.getValue()) {
        return false;
      }
    }
    return true;
  }

  /** How this clock stands to that one. */
  public Order compareTo(VectorClock that) {
    boolean includes = includes(that);
    boolean isIncluded = that.includes(this);
    if (includes) {
      return isIncluded ? Order.SAME : Order.AFTER;
    }
    return isIncluded ? Order.BEFORE : Order.CONCURRENT;
  }

  /** The nodes with a count above 0, in order of name, with their counts. */
  public Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  /** How many nodes have a count above 0. */
  public int size() {
    return counts.size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VectorClock that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** "{a:2, b:1}". */
  @Override
  public String toString() {
    return counts.entrySet().stream().map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}

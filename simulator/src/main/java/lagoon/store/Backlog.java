package lagoon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.history.NodeName;

/**
 * Entries, numbered without gaps, that all others are to have: each says up to which number it has them, and
 * what everybody has is forgotten. To be kept across a crash.
 */
public final class Backlog<T> {

  private final TreeMap<Long, T> entries = new TreeMap<>();
  /** Up to which number each of the others has all; by name, for an order that is fixed. */
  private final Map<String, Long> acknowledged = new TreeMap<>();

  /** An empty one for these. */
  public Backlog(List<NodeName> others) {
    others.forEach(other -> acknowledged.put(other.name(), 0L));
  }

  /** One more. */
  public void add(long number, T entry) {
    entries.put(number, entry);
    forget();
  }

  /**
   * That one has all entries up to that number. Somebody who is not to have them changes nothing: who was
   * added here would be waited for, and nothing be forgotten any more.
   */
  public void acknowledge(NodeName other, long upTo) {
    if (concerns(other)) {
      acknowledged.merge(other.name(), upTo, Math::max);
      forget();
    }
  }

  private void forget() {
    long everywhere = acknowledged.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    entries.headMap(everywhere, true).clear();
  }

  /** Up to which number that one has all. */
  long acknowledged(NodeName other) {
    return acknowledged.get(other.name());
  }

  /** Whether that one is among those who are to have them. */
  boolean concerns(NodeName other) {
    return acknowledged.containsKey(other.name());
  }

  /** Whether everybody has everything. */
  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether that one lacks some. */
  boolean owes(NodeName other) {
    return entries.higherKey(acknowledged(other)) != null;
  }

  /** The next ones that it lacks, in order, and no more than that. */
  List<T> next(NodeName other, int most) {
    List<T> next = new ArrayList<>();
    for (T entry : entries.tailMap(acknowledged(other), false).values()) {
      if (next.size() == most) {
        break;
      }
      next.add(entry);
    }
    return next;
  }
}

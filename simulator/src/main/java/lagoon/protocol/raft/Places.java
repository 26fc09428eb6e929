package lagoon.protocol.raft;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which entries have ever stood in any log, by index and term. */
final class Places {

  private final Map<Long, TreeMap<Long, Chain>> byIndex = new HashMap<>();

  /** Takes note of an entry in a log; returns what stood there in that term before, or null. */
  Chain note(Chain one) {
    return byIndex.computeIfAbsent(one.entry.index(), index -> new TreeMap<>())
        .putIfAbsent(one.entry.term(), one);
  }

  /** Whether entries of different terms have stood there: servers did not agree yet. */
  boolean isContested(long index) {
    TreeMap<Long, Chain> terms = byIndex.get(index);
    return terms != null && terms.size() > 1;
  }
}

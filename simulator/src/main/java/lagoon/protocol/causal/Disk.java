package lagoon.protocol.causal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.clock.LamportClock;
import lagoon.clock.VectorClock;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Holdings;
import lagoon.store.Store;

/** What a replica keeps across a crash. */
final class Disk implements Holdings {

  /** What clients see: one copy of each key. */
  final Store copies;
  /** All that was applied and that nothing applied supersedes, those that lost a conflict included. */
  final Store applied;
  /** How many updates of each replica are applied. */
  VectorClock clock = VectorClock.zero();
  final LamportClock lamport = new LamportClock();
  /** The stamp of each copy that clients see, by key. */
  final Map<Integer, Stamp> stamps = new HashMap<>();
  /** Its own updates that some replica has not acknowledged, by number. */
  final TreeMap<Long, Update> own = new TreeMap<>();
  /** How many of its updates each replica has acknowledged; by name of node, for an order that is fixed. */
  final Map<String, Long> acknowledged = new TreeMap<>();

  /** Orders concurrent writes: by Lamport stamp, then by the name of the origin. */
  record Stamp(long stamp, String origin) implements Comparable<Stamp> {
    @Override
    public int compareTo(Stamp that) {
      int order = Long.compare(stamp, that.stamp);
      return order != 0 ? order : origin.compareTo(that.origin);
    }
  }

  Disk(int keys, List<Version> initial, List<NodeName> others) {
    copies = new Store(keys, initial);
    applied = new Store(keys, initial);
    others.forEach(other -> acknowledged.put(other.name(), 0L));
  }

  /** What has lost a conflict here has been applied, too. */
  @Override
  public boolean hasAtLeast(List<Version> wanted) {
    return applied.hasAtLeast(wanted);
  }

  @Override
  public List<Version> get(List<Key> keys) {
    return copies.get(keys);
  }

  /** Its own updates after that number, in order. */
  List<Update> ownAfter(long number) {
    return new ArrayList<>(own.tailMap(number, false).values());
  }

  /** Forgets those that everybody has. */
  void forget() {
    long everywhere = acknowledged.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    own.headMap(everywhere, true).clear();
  }
}

package lagoon.protocol.causal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lagoon.clock.LamportClock;
import lagoon.clock.VectorClock;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Backlog;
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
  /** Its own updates. */
  final Backlog<Update> own;

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
    own = new Backlog<>(others);
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
}

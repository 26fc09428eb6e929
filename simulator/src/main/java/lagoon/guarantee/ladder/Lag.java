package lagoon.guarantee.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lagoon.history.Cast;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/**
 * How many reads were served while some replica lacked the newest version of their key, or had lacked it when
 * its write was acknowledged: a store that told so too early, or asked that replica, would have shown it.
 */
final class Lag {

  private final Cast cast;
  private final Map<Key, Version> newest = new HashMap<>();
  /** Who has applied the newest. */
  private final Map<Key, Set<NodeName>> have = new HashMap<>();
  /** The keys whose newest version somebody lacked when its write was acknowledged. */
  private final Set<Key> acknowledgedEarly = new HashSet<>();
  private long reads;

  Lag(Cast cast) {
    this.cast = cast;
  }

  void observe(Observation observation) {
    if (observation instanceof Observation.Applied applied) {
      applied.versions().forEach(version -> note(applied.node(), version));
    } else if (observation instanceof Observation.Served served) {
      boolean isLate = served.operation().action().keys().stream()
          .anyMatch(key -> acknowledgedEarly.contains(key) || isLackedSomewhere(key, served.time()));
      reads += isLate ? 1 : 0;
    } else if (observation instanceof Observation.Completed completed
        && completed.outcome() == Outcome.OK && completed.operation().action().isWrite()) {
      acknowledged(completed);
    }
  }

  private void acknowledged(Observation.Completed completed) {
    for (Key key : completed.operation().action().keys()) {
      Version last = newest.get(key);
      if (last != null && last.writerId() == completed.operation().id()
          && isLackedSomewhere(key, completed.time())) {
        acknowledgedEarly.add(key);
      }
    }
  }

  private void note(NodeName replica, Version version) {
    Version last = newest.get(version.key());
    if (last == null || version.supersedes(last)) {
      newest.put(version.key(), version);
      have.put(version.key(), new HashSet<>());
      acknowledgedEarly.remove(version.key());
    }
    if (version.isAtLeast(newest.get(version.key()))) {
      have.get(version.key()).add(replica);
    }
  }

  /** By a replica that is to keep it. */
  private boolean isLackedSomewhere(Key key, long time) {
    Set<NodeName> here = have.get(key);
    return here != null && cast.replicas().stream()
        .anyMatch(replica -> cast.placement().keeps(replica, key, time) && !here.contains(replica));
  }

  long reads() {
    return reads;
  }
}

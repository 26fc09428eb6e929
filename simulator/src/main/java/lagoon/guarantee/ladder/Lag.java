package lagoon.guarantee.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lagoon.history.Cast;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Version;

/** How many reads were served while some replica lacked a newer version of their key. */
final class Lag {

  private final Cast cast;
  private final Map<Key, Version> newest = new HashMap<>();
  /** Who has applied the newest. */
  private final Map<Key, Set<NodeName>> have = new HashMap<>();
  private long reads;

  Lag(Cast cast) {
    this.cast = cast;
  }

  void observe(Observation observation) {
    if (observation instanceof Observation.Applied applied) {
      applied.versions().forEach(version -> note(applied.node(), version));
    } else if (observation instanceof Observation.Served served) {
      boolean isLate = served.operation().action().keys().stream()
          .anyMatch(key -> isLackedSomewhere(key, served.time()));
      reads += isLate ? 1 : 0;
    }
  }

  private void note(NodeName replica, Version version) {
    Version last = newest.get(version.key());
    if (last == null || version.supersedes(last)) {
      newest.put(version.key(), version);
      have.put(version.key(), new HashSet<>());
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

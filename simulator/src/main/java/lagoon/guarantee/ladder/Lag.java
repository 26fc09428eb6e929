package lagoon.guarantee.ladder;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Version;

/** How many reads were served while some replica lacked a newer version of their key. */
final class Lag {

  private final int replicas;
  private final Map<Key, Version> newest = new HashMap<>();
  /** Who has applied the newest. */
  private final Map<Key, Set<NodeName>> have = new HashMap<>();
  private long reads;

  Lag(int replicas) {
    this.replicas = replicas;
  }

  void observe(Observation observation) {
    if (observation instanceof Observation.Applied applied) {
      applied.versions().forEach(version -> note(applied.node(), version));
    } else if (observation instanceof Observation.Served served) {
      boolean isLate = served.operation().action().keys().stream().anyMatch(this::isLackedSomewhere);
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

  private boolean isLackedSomewhere(Key key) {
    return have.containsKey(key) && have.get(key).size() < replicas;
  }

  long reads() {
    return reads;
  }
}

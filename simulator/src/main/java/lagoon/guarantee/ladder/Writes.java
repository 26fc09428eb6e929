package lagoon.guarantee.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Version;

/**
 * The one order in which writes were serialised, if there was one: each was first applied at the same
 * replica, on top of the version of its key that was first applied before it.
 */
final class Writes {

  private final List<Long> order = new ArrayList<>();
  private final Set<Long> known = new HashSet<>();
  private final Map<Key, Version> latest = new HashMap<>();
  private NodeName authority;
  private String trouble;

  Writes(List<Version> initial) {
    initial.forEach(version -> latest.put(version.key(), version));
  }

  void observe(Observation.Applied applied) {
    for (Version version : applied.versions()) {
      if (trouble == null && version.writerId() > 0 && isNew(version)) {
        note(applied.node(), version);
      }
    }
  }

  /** What a replica drops is in no order that replicas keep. */
  void observe(Observation.Discarded discarded) {
    if (trouble == null) {
      trouble = "The writes of " + discarded.version().key()
          + " have no one order: a replica dropped one of them in favour of another.";
    }
  }

  private boolean isNew(Version version) {
    Version last = latest.get(version.key());
    return last == null || !last.isAtLeast(version);
  }

  private void note(NodeName replica, Version version) {
    Version last = latest.put(version.key(), version);
    if (last != null && !version.supersedes(last)) {
      trouble = "The writes of " + version.key()
          + " have no one order: two of them know nothing of each other.";
    } else if (authority != null && !authority.equals(replica)) {
      trouble = "The writes of different keys have no one order: more than one replica serialised some.";
    }
    authority = replica;
    if (known.add(version.writerId())) {
      order.add(version.writerId());
    }
  }

  /** The ids of their operations, in that order; empty where there is {@link #trouble}. */
  List<Long> order() {
    return order;
  }

  /** Why there is no one order, as a sentence. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }
}

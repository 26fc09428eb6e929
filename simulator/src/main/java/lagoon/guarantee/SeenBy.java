package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/**
 * Watches whether a client sees a violation of a write guarantee that was found at a replica: a session
 * that has read W2 and then reads a key on which something is due, and gets less. Only violations that are
 * kept are watched.
 */
final class SeenBy {

  /** Somebody saw a violation. */
  interface Seen {

    /**
     * @param place which violation
     * @param read the read that shows it
     * @param due what it should have returned
     */
    void seen(int place, Observation.Completed read, Version due);
  }

  private record Watch(int place, Version due, Issued write) {}

  /** By key; null where nothing is watched. */
  private final List<List<Watch>> byKey = new ArrayList<>();
  private int watching;

  SeenBy(int keys) {
    for (int key = 0; key < keys; key++) {
      byKey.add(null);
    }
  }

  boolean isWatching() {
    return watching > 0;
  }

  /** From now on: who has read that write and then does not get at least what is due? */
  void watch(int place, Version due, Issued write) {
    int key = due.keyIndex();
    if (byKey.get(key) == null) {
      byKey.set(key, new ArrayList<>());
    }
    byKey.get(key).add(new Watch(place, due, write));
    watching++;
  }

  void look(OpenRead read, Observation.Completed completed, Seen seen) {
    if (read == null || completed.outcome() != Outcome.OK) {
      return;
    }
    for (OpenRead part = read; part != null; part = part.next) {
      List<Watch> watches = byKey.get(part.key().index());
      for (int w = watches == null ? -1 : watches.size() - 1; w >= 0; w--) {
        Watch watch = watches.get(w);
        if (!Copies.isAtLeast(completed.versions(), watch.due) && hasSeen(read, watch.write)) {
          watches.remove(w);
          watching--;
          seen.seen(watch.place, completed, watch.due);
        }
      }
    }
  }

  /** Whether its session had read at least some version of that write when it was invoked. */
  private static boolean hasSeen(OpenRead read, Issued write) {
    for (int i = read.seenBefore - 1; i >= 0; i--) {
      Version seen = read.seen[i].version;
      for (Version version : write.versions) {
        if (seen.keyIndex() == version.keyIndex() && seen.isAtLeast(version)) {
          return true;
        }
      }
    }
    return false;
  }
}

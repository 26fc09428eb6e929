package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.Version;
import lagoon.store.Attempts;
import lagoon.store.Receipts;

/**
 * What a node keeps across a crash; a coordinator without copies keeps its receipts and its count alone.
 */
final class Disk {

  /** By key; null where it keeps no copy of it. */
  final Copy[] copies;
  /** By key: the highest number that it has given leave for or has taken. */
  final long[] promised;
  /** The number of the last question that it asked: an answer to an older one counts for nothing. */
  long lastCall;
  /** Which attempts at writes were refused here for sure. */
  final Attempts refusals = new Attempts();
  /** Writes of which some replica may keep something, by session and number of the request. */
  private final TreeMap<Integer, TreeSet<Long>> stored = new TreeMap<>();
  /** For each session, by index, what became of its recent writes here; null before the first. */
  private Receipts[] receipts = new Receipts[4];

  /**
   * @param initial the versions with which every replica begins
   * @param isMember whether it keeps copies of them
   */
  Disk(int keys, List<Version> initial, boolean isMember) {
    copies = new Copy[keys];
    promised = new long[keys];
    for (Version version : initial) {
      if (isMember) {
        copies[version.keyIndex()] = Copy.initial(version);
      }
      promised[version.keyIndex()] = 1;
    }
  }

  Copy copy(Key key) {
    Copy copy = copies[key.index()];
    return copy == null ? Copy.none(key) : copy;
  }

  /** All versions, in order of key. */
  List<Version> all() {
    List<Version> all = new ArrayList<>();
    for (Copy copy : copies) {
      if (copy != null) {
        all.add(copy.version());
      }
    }
    return all;
  }

  /** From now on some replica may keep something of that write. */
  void mayBeStored(Request.Write write) {
    TreeSet<Long> ofSession =
        stored.computeIfAbsent(write.operation().session().index(), session -> new TreeSet<>());
    ofSession.headSet(write.settledBelow()).clear();
    ofSession.add(write.number());
  }

  /**
   * Whether some replica may keep something of that write. After a crash this is all that a coordinator knows
   * of what it had under way, when another copy of the request arrives.
   */
  boolean isPerhapsStored(Request.Write write) {
    return stored.getOrDefault(write.operation().session().index(), new TreeSet<>()).contains(write.number());
  }

  /** What became of the recent writes of that write's session. */
  Receipts receipts(Request.Write write) {
    int index = write.operation().session().index();
    if (index >= receipts.length) {
      receipts = Arrays.copyOf(receipts, Math.max(index + 1, 2 * receipts.length));
    }
    if (receipts[index] == null) {
      receipts[index] = new Receipts();
    }
    return receipts[index];
  }
}

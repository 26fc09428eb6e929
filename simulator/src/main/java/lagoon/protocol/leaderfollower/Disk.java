package lagoon.protocol.leaderfollower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lagoon.history.Key;
import lagoon.history.Session;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.store.Holdings;
import lagoon.store.Receipts;

/** What a replica keeps across a crash. Everything else that it knows is lost with its memory. */
final class Disk implements Holdings {

  /** The copy of each key; null where nothing was ever written. */
  final Version[] copies;
  /** A follower: all entries up to this one are applied. */
  long applied;
  /** An unordered follower: which entries after {@code applied} are, too; bit 0 is the next one. */
  BitSet appliedAhead = new BitSet();
  /** The leader: its log. */
  final Log log = new Log();
  /** The leader: up to which entry each follower has acknowledged. */
  final long[] acknowledged;
  /** The leader: for each session, by index, what became of its recent writes; null before the first. */
  private Receipts[] receipts = new Receipts[8];

  Disk(int keys, List<Version> initial, int followers) {
    copies = new Version[keys];
    acknowledged = new long[followers];
    put(initial);
  }

  void put(List<Version> versions) {
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      copies[version.keyIndex()] = version;
    }
  }

  /** What became of that session's recent writes. */
  Receipts receipts(Session session) {
    int index = session.index();
    if (index >= receipts.length) {
      receipts = Arrays.copyOf(receipts, Math.max(index + 1, 2 * receipts.length));
    }
    if (receipts[index] == null) {
      receipts[index] = new Receipts();
    }
    return receipts[index];
  }

  Value value(Key key) {
    Version copy = copies[key.index()];
    return copy == null ? Value.ABSENT : copy.value();
  }

  @Override
  public List<Version> get(List<Key> keys) {
    if (keys.size() == 1) {
      Version copy = copies[keys.get(0).index()];
      return copy == null ? List.of() : List.of(copy);
    }
    List<Version> found = new ArrayList<>(keys.size());
    for (Key key : keys) {
      if (copies[key.index()] != null) {
        found.add(copies[key.index()]);
      }
    }
    return found;
  }

  /** All copies, in order of key. */
  List<Version> all() {
    List<Version> all = new ArrayList<>();
    for (Version copy : copies) {
      if (copy != null) {
        all.add(copy);
      }
    }
    return all;
  }

  @Override
  public boolean hasAtLeast(List<Version> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      Version copy = copies[wanted.get(i).keyIndex()];
      if (copy == null || !copy.isAtLeast(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }
}

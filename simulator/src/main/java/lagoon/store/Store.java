package lagoon.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import lagoon.history.Key;
import lagoon.history.Session;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * The copies of one replica, and receipts for the writes that it took: what it persists. A key may have
 * several versions, none of which supersedes another: siblings.
 */
public final class Store implements Holdings {

  private static final Version[] NONE = {};

  private final Version[][] copies;
  private final Ledger ledger = new Ledger();
  private final Attempts refusals = new Attempts();

  /** A store for so many keys that begins with these versions. */
  public Store(int keys, List<Version> initial) {
    copies = new Version[keys][];
    Arrays.fill(copies, NONE);
    initial.forEach(version -> copies[version.keyIndex()] = new Version[] {version});
  }

  /** The versions of that key: none, one, or siblings in the order in which they came. */
  public List<Version> at(Key key) {
    return List.of(copies[key.index()]);
  }

  /** The version of that key where there are no siblings, the first of them where there are; or null. */
  public Version one(Key key) {
    Version[] here = copies[key.index()];
    return here.length == 0 ? null : here[0];
  }

  /** These are the versions of that key now, and no others. */
  public void set(Key key, List<Version> versions) {
    copies[key.index()] = versions.toArray(Version[]::new);
  }

  /** Each of these is the only version of its key now. */
  public void put(List<Version> versions) {
    for (int i = 0; i < versions.size(); i++) {
      copies[versions.get(i).keyIndex()] = new Version[] {versions.get(i)};
    }
  }

  /**
   * Takes a version in beside those that are concurrent to it, in place of those that it supersedes.
   *
   * @return whether anything changed: not where it is here already, or one that supersedes it
   */
  public boolean merge(Version version) {
    Version[] here = copies[version.keyIndex()];
    List<Version> left = new ArrayList<>(here.length + 1);
    for (Version one : here) {
      if (one.isAtLeast(version)) {
        return false;
      }
      if (!version.supersedes(one)) {
        left.add(one);
      }
    }
    left.add(version);
    copies[version.keyIndex()] = left.toArray(Version[]::new);
    return true;
  }

  /** The value of a key without siblings, for {@link lagoon.history.Action#evaluate}. */
  public Function<Key, Value> values() {
    return key -> {
      Version copy = one(key);
      return copy == null ? Value.ABSENT : copy.value();
    };
  }

  @Override
  public List<Version> get(List<Key> keys) {
    List<Version> found = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      found.addAll(Arrays.asList(copies[keys.get(i).index()]));
    }
    return found;
  }

  /** All copies, in order of key. */
  public List<Version> all() {
    List<Version> all = new ArrayList<>();
    for (Version[] here : copies) {
      all.addAll(Arrays.asList(here));
    }
    return all;
  }

  @Override
  public boolean hasAtLeast(List<Version> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!hasAtLeast(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasAtLeast(Version wanted) {
    for (Version one : copies[wanted.keyIndex()]) {
      if (one.isAtLeast(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Which writes were refused because something was lacking. */
  public Attempts refusals() {
    return refusals;
  }

  /** What became of that session's recent writes. */
  public Receipts receipts(Session session) {
    return ledger.of(session);
  }
}

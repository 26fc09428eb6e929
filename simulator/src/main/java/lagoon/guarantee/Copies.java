package lagoon.guarantee;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Session;
import lagoon.history.Version;

/**
 * What each replica holds, which replicas are up, and which can be reached from where. A replica that is
 * down holds nothing; when it is back it holds what its restart says. What a
 * replica is to hold, the cast's placement says: one that lacks a key which it is not to keep lacks nothing.
 *
 * <p>A replica <em>falls back</em> when it loses a version without getting one that is at least that: a
 * crash, an older version put over a newer one, a concurrent one put over another. What once was known to
 * be held at a replica stays so as long as its number of {@link #setbacks} stays the same.
 */
final class Copies {

  private static final Version[] NONE = {};

  /**
   * Versions that came there, and that a concurrent one was kept or put in place of. They are not held, but
   * they have been applied: a conflict was resolved.
   */
  private final Displaced resolved = new Displaced();
  /** Versions that were held there until an older one was put over them. */
  private final Displaced undone = new Displaced();

  private final Cast cast;
  private final int replicas;
  private final int keys;
  /**
   * By key, then replica. An array is never changed once it is here, and replicas that hold the same share it
   * where that is easily seen: to compare them is cheap then.
   */
  private final Version[][] held;
  /**
   * By key: the newest version that every replica was found to hold at least; null where none was, or where
   * one has fallen back since.
   */
  private final Version[] everywhere;
  private final boolean[] up;
  private final int[] setbacks;
  private int allSetbacks;
  /** Directed links that are cut, by from and to; a link is missing here as long as it works. */
  private final LongTable<Boolean> cuts = new LongTable<>();

  // The latest change of copies: which keys, and what was held before.
  private int changedReplica;
  private int changes;
  private int[] changedKeys = new int[4];
  private Version[][] before = new Version[4][];
  private boolean fellBack;
  /** By key: the number of the latest change that touched it. */
  private final long[] touched;
  private long changeNumber;
  /** Which replicas keep a key now, by its index; null where all keep all. */
  private List<BitSet> keepers;
  private int period;

  Copies(Cast cast) {
    this.cast = cast;
    this.replicas = cast.replicas().size();
    this.keys = cast.keys().size();
    this.held = new Version[replicas * keys][];
    Arrays.fill(held, NONE);
    this.everywhere = new Version[keys];
    this.up = new boolean[replicas];
    Arrays.fill(up, true);
    this.setbacks = new int[replicas];
    this.touched = new long[keys];
    for (int replica = 0; replica < replicas; replica++) {
      change(replica, cast.initialAt(cast.replicas().get(replica)));
    }
    changes = 0;
    keepers = cast.placement().isEverywhere() ? null : cast.placement().periods().get(0).keepers();
  }

  /** It is that time now: others may keep a key than before, and nothing is known to be everywhere. */
  void passTo(long time) {
    if (keepers != null && cast.placement().at(time) != period) {
      period = cast.placement().at(time);
      keepers = cast.placement().periods().get(period).keepers();
      Arrays.fill(everywhere, null);
      for (int replica = 0; replica < replicas; replica++) {
        setBack(replica);
      }
    }
  }

  /** Whether that replica is to hold that key now. */
  boolean keeps(int replica, int key) {
    return keepers == null || keepers.get(key).get(replica);
  }

  /** Takes note of one that changes copies or links; all others are nothing to it. */
  void observe(Observation observation) {
    if (observation instanceof Observation.Applied applied) {
      change(applied.node().index(), applied.versions());
      if (fellBack) {
        noteDisplaced();
        setBack(changedReplica);
      }
    } else if (observation instanceof Observation.Discarded discarded
        && discarded.node().index() < replicas) {
      resolved.add(place(discarded.node().index(), discarded.version().keyIndex()), discarded.version());
    } else if (observation instanceof Observation.Cut cut) {
      cuts.put(link(cut.node(), cut.to()), Boolean.TRUE);
    } else if (observation instanceof Observation.Healed healed) {
      cuts.remove(link(healed.node(), healed.to()));
    } else if (observation instanceof Observation.Crashed crashed && crashed.node().index() < replicas) {
      lose(crashed.node().index());
      up[crashed.node().index()] = false;
    } else if (observation instanceof Observation.Restarted restarted
        && restarted.node().index() < replicas) {
      lose(restarted.node().index());
      up[restarted.node().index()] = true;
      change(restarted.node().index(), restarted.held());
      forgetDisplaced(restarted.node().index());
    }
  }

  private void noteDisplaced() {
    for (int i = 0; i < changes; i++) {
      for (Version version : before[i]) {
        if (!isAtLeast(after(i), version)) {
          boolean isResolved = isConcurrentToSome(version, after(i));
          (isResolved ? resolved : undone).add(place(changedReplica, version.keyIndex()), version);
        }
      }
    }
  }

  private static boolean isConcurrentToSome(Version lost, Version[] after) {
    for (Version version : after) {
      if (!lost.supersedes(version)) {
        return true;
      }
    }
    return false;
  }

  /** What a replica lost with its disk it has not applied. */
  private void forgetDisplaced(int replica) {
    for (int key = 0; key < keys; key++) {
      if (held[place(replica, key)].length == 0) {
        resolved.forget(place(replica, key));
        undone.forget(place(replica, key));
      }
    }
  }

  private void lose(int replica) {
    for (int key = 0; key < keys; key++) {
      held[place(replica, key)] = NONE;
    }
    Arrays.fill(everywhere, null);
    setBack(replica);
  }

  private void setBack(int replica) {
    setbacks[replica]++;
    allSetbacks++;
  }

  private void change(int replica, List<Version> versions) {
    changeNumber++;
    changedReplica = replica;
    changes = 0;
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      int key = version.keyIndex();
      int place = place(replica, key);
      if (version.isNothing()) {
        touched[key] = changeNumber;
        noteChange(key, held[place]);
        held[place] = NONE;
      } else if (touched[key] == changeNumber) {
        Version[] siblings = Arrays.copyOf(held[place], held[place].length + 1);
        siblings[siblings.length - 1] = version;
        held[place] = siblings;
      } else {
        touched[key] = changeNumber;
        noteChange(key, held[place]);
        held[place] = alone(version, key, replica);
      }
    }
    fellBack = false;
    for (int i = 0; i < changes && !fellBack; i++) {
      fellBack = anyLost(before[i], after(i));
    }
    for (int i = 0; fellBack && i < changes; i++) {
      everywhere[changedKeys[i]] = null;
    }
  }

  private Version[] alone(Version version, int key, int replica) {
    Version[] first = held[place(0, key)];
    if (first.length == 1 && first[0] == version) {
      return first;
    }
    Version[] neighbour = held[place(replica == 0 ? replicas - 1 : replica - 1, key)];
    return neighbour.length == 1 && neighbour[0] == version ? neighbour : new Version[] {version};
  }

  private int place(int replica, int key) {
    return key * replicas + replica;
  }

  private void noteChange(int key, Version[] was) {
    if (changes == changedKeys.length) {
      changedKeys = Arrays.copyOf(changedKeys, 2 * changes);
      before = Arrays.copyOf(before, 2 * changes);
    }
    changedKeys[changes] = key;
    before[changes++] = was;
  }

  private static boolean anyLost(Version[] before, Version[] after) {
    for (Version version : before) {
      if (!isAtLeast(after, version)) {
        return true;
      }
    }
    return false;
  }

  // ---- the latest change ----

  int changedReplica() {
    return changedReplica;
  }

  /** How many keys the latest application touched. */
  int changes() {
    return changes;
  }

  int changedKey(int change) {
    return changedKeys[change];
  }

  Version[] before(int change) {
    return before[change];
  }

  Version[] after(int change) {
    return at(changedReplica, changedKeys[change]);
  }

  /** Whether the latest change took a version away without bringing one that is at least that. */
  boolean fellBack() {
    return fellBack;
  }

  /** Whether at least this version was held at the changed replica just before the latest change. */
  boolean heldBefore(Version version) {
    int key = version.keyIndex();
    if (touched[key] != changeNumber) {
      return isHeldAt(changedReplica, version);
    }
    int change = 0;
    while (changedKeys[change] != key) {
      change++;
    }
    return isAtLeast(before[change], version);
  }

  // ---- what is held ----

  /** The versions of that key at that replica: none, one, or several siblings. Not to be changed. */
  Version[] at(int replica, int key) {
    return held[place(replica, key)];
  }

  /** Whether that replica holds at least this version. */
  boolean isHeldAt(int replica, Version version) {
    return isAtLeast(at(replica, version.keyIndex()), version);
  }

  /**
   * Whether a node that answered without that version did not answer for its own copies: it keeps none, or
   * holds the version. It asked other replicas then.
   */
  boolean hasUnderstated(int node, Version version) {
    return node >= setbacks.length || isHeldAt(node, version);
  }

  /**
   * Whether at least this version came to that replica and lost there against a concurrent one: applied, and
   * not held.
   */
  boolean wasResolvedAt(int replica, Version version) {
    return resolved.has(place(replica, version.keyIndex()), version);
  }

  /** Whether at least this version was held at that replica until an older one was put over it. */
  boolean wasUndoneAt(int replica, Version version) {
    return undone.has(place(replica, version.keyIndex()), version);
  }

  /** Whether every replica that keeps its key holds at least this version; who is down holds nothing. */
  boolean isEverywhere(Version version) {
    int key = version.keyIndex();
    Version known = everywhere[key];
    if (known != null && known.isAtLeast(version)) {
      return true;
    }
    if (!isHeldByAll(key, version)) {
      return false;
    }
    everywhere[key] = version;
    return true;
  }

  private boolean isHeldByAll(int key, Version version) {
    Version[] last = null;
    for (int replica = 0; replica < replicas; replica++) {
      Version[] here = at(replica, key);
      if (here != last && keeps(replica, key)) {
        if (!isAtLeast(here, version)) {
          return false;
        }
        last = here;
      }
    }
    return true;
  }

  /** Whether some replica that keeps its key holds at least this version. */
  boolean isSomewhere(Version version) {
    for (int replica = 0; replica < replicas; replica++) {
      if (keeps(replica, version.keyIndex()) && isHeldAt(replica, version)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this very version is a copy of some replica. */
  boolean isACopy(Version version) {
    for (int replica = 0; replica < replicas; replica++) {
      if (contains(at(replica, version.keyIndex()), version)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a replica that is up, that is to keep this version's key, and that the session's client could
   * reach and hear, lacks it.
   */
  boolean isLackedInReachOf(Session session, Version version) {
    for (int replica = 0; replica < replicas; replica++) {
      if (keeps(replica, version.keyIndex())
          && !isHeldAt(replica, version)
          && up[replica]
          && isInReach(session.node(), cast.replicas().get(replica))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInReach(NodeName client, NodeName replica) {
    return cuts.size() == 0
        || cuts.get(link(client, replica)) == null && cuts.get(link(replica, client)) == null;
  }

  private long link(NodeName from, NodeName to) {
    return (long) from.index() * cast.nodes().size() + to.index();
  }

  boolean isUp(int replica) {
    return up[replica];
  }

  /** How often that replica fell back, crashes included. */
  int setbacks(int replica) {
    return setbacks[replica];
  }

  /** How often any replica fell back. */
  int setbacks() {
    return allSetbacks;
  }

  // ---- sets of versions ----

  /** Whether some of these, all of its key, is at least that version. */
  static boolean isAtLeast(Version[] versions, Version that) {
    for (Version version : versions) {
      if (version.isAtLeast(that)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some of these, of whatever keys, is at least that version. */
  static boolean isAtLeast(List<Version> versions, Version that) {
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      if (version == that || version.keyIndex() == that.keyIndex() && version.isAtLeast(that)) {
        return true;
      }
    }
    return false;
  }

  static boolean contains(Version[] versions, Version that) {
    for (Version version : versions) {
      if (version == that) {
        return true;
      }
    }
    return false;
  }

  /** Whether both hold the same versions, in whatever order. */
  static boolean isSame(Version[] some, Version[] others) {
    if (some == others) {
      return true;
    }
    if (some.length != others.length) {
      return false;
    }
    for (Version version : some) {
      if (!contains(others, version)) {
        return false;
      }
    }
    return true;
  }
}

package lagoon.client;

import java.util.Set;
import lagoon.history.Key;
import lagoon.history.Version;

/**
 * The newest version that somebody has of each key, and when it came: a hash table with open addressing and
 * linear probing. Its order says nothing: who goes through it sorts.
 */
final class VersionTable {

  private Version[] versions = new Version[8];
  /** When each came, in nanoseconds; null where nobody wants to know. */
  private long[] times;
  private int used;

  /**
   * An empty table.
   *
   * @param isTimed whether somebody wants to know when each came
   */
  VersionTable(boolean isTimed) {
    times = isTimed ? new long[versions.length] : null;
  }

  /** Of that key, or null. */
  Version get(Key key) {
    return versions[slot(versions, key.index())];
  }

  /** When that key's came, in nanoseconds; to be asked only where there is one. */
  long timeOf(Key key) {
    return times[slot(versions, key.index())];
  }

  /**
   * Keeps the version, unless what is kept of its key is newer or concurrent; the time is new in any case.
   *
   * @return whether it is concurrent to what is kept
   */
  boolean keep(Version version, long time) {
    int slot = slot(versions, version.keyIndex());
    Version known = versions[slot];
    if (known == null && 2 * ++used > versions.length) {
      grow();
      slot = slot(versions, version.keyIndex());
    }
    if (known == null || version.supersedes(known)) {
      versions[slot] = version;
    }
    if (times != null) {
      times[slot] = time;
    }
    return !versions[slot].isAtLeast(version);
  }

  /** Adds the key of each version that is kept. */
  void addKeysTo(Set<Key> keys) {
    for (Version version : versions) {
      if (version != null) {
        keys.add(version.key());
      }
    }
  }

  private int slot(Version[] among, int key) {
    int mask = among.length - 1;
    int slot = (key * 0x9E3779B9 >>> 7) & mask;
    while (among[slot] != null && among[slot].keyIndex() != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    Version[] more = new Version[2 * versions.length];
    long[] moreTimes = times == null ? null : new long[more.length];
    for (int i = 0; i < versions.length; i++) {
      if (versions[i] != null) {
        int slot = slot(more, versions[i].keyIndex());
        more[slot] = versions[i];
        if (times != null) {
          moreTimes[slot] = times[i];
        }
      }
    }
    versions = more;
    times = moreTimes;
  }
}

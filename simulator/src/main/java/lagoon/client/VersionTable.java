package lagoon.client;

import lagoon.history.Key;
import lagoon.history.Version;

/**
 * The newest version that somebody has of each key, and when it came. A plain array by key where there is
 * room for one; else a hash table of those that there are, with open addressing and linear probing. It is
 * never iterated in an order that shows.
 */
final class VersionTable {

  private final boolean isDirect;
  private Version[] versions;
  /** When each came, in nanoseconds; null where nobody wants to know. */
  private long[] times;
  private int used;

  /**
   * An empty table.
   *
   * @param keys for how many keys there is room from the beginning; 0: it grows
   */
  VersionTable(int keys, boolean isTimed) {
    isDirect = keys > 0;
    versions = new Version[isDirect ? keys : 8];
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

  /** Keeps the version, unless what is kept of its key is newer; the time is new in any case. */
  void keep(Version version, long time) {
    int slot = slot(versions, version.key().index());
    Version known = versions[slot];
    if (known == null && !isDirect && 2 * ++used > versions.length) {
      grow();
      slot = slot(versions, version.key().index());
    }
    if (known == null || version.isAtLeast(known)) {
      versions[slot] = version;
    }
    if (times != null) {
      times[slot] = time;
    }
  }

  private int slot(Version[] among, int key) {
    if (isDirect) {
      return key;
    }
    int mask = among.length - 1;
    int slot = (key * 0x9E3779B9 >>> 7) & mask;
    while (among[slot] != null && among[slot].key().index() != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    Version[] more = new Version[2 * versions.length];
    long[] moreTimes = times == null ? null : new long[more.length];
    for (int i = 0; i < versions.length; i++) {
      if (versions[i] != null) {
        int slot = slot(more, versions[i].key().index());
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

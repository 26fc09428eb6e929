package lagoon.client;

import java.util.Set;
import lagoon.history.Key;
import lagoon.history.Version;

/**
 * The newest versions that each of several owners has written and read of each key, side by side in one
 * array: to look at both costs one access to memory, which is most of what remembering costs where a
 * thousand sessions take turns.
 */
public final class VersionBoard {

  private final int keys;
  private final Version[] versions;

  /** An empty board for so many owners and keys. */
  public VersionBoard(int owners, int keys) {
    this.keys = keys;
    this.versions = new Version[Math.multiplyExact(2, Math.multiplyExact(owners, keys))];
  }

  /** Written by that owner; null: nothing. */
  Version written(int owner, int key) {
    return versions[place(owner, key)];
  }

  /** Read by that owner; null: nothing. */
  Version read(int owner, int key) {
    return versions[place(owner, key) + 1];
  }

  /** Keeps what was written, unless what is there is newer, or concurrent: then it returns true. */
  boolean keepWritten(int owner, Version version) {
    return keep(place(owner, version.keyIndex()), version);
  }

  /** Keeps what was read, unless what is there is newer, or concurrent: then it returns true. */
  boolean keepRead(int owner, Version version) {
    return keep(place(owner, version.keyIndex()) + 1, version);
  }

  /** Adds each key of which that owner has read or written a version. */
  void addKeysTo(int owner, Set<Key> keys) {
    for (int place = place(owner, 0); place < place(owner + 1, 0); place++) {
      if (versions[place] != null) {
        keys.add(versions[place].key());
      }
    }
  }

  private int place(int owner, int key) {
    return 2 * (owner * keys + key);
  }

  private boolean keep(int place, Version version) {
    Version known = versions[place];
    if (known == null || version.supersedes(known)) {
      versions[place] = version;
      return false;
    }
    return !known.isAtLeast(version);
  }
}

package lagoon.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * What a session (or a user, over all sessions) has written and read: the tokens and times from which
 * strategies route. It is always kept, so that a strategy can be switched in the middle of a run. Memory
 * grows with the keys touched, not with the operations.
 */
public final class Memory {

  /** Never: before any time of a run. */
  public static final long NEVER = -1;

  private int[] keys = new int[8];
  private Version[] written = new Version[8];
  private long[] writtenAt = new long[8];
  private Version[] read = new Version[8];
  private int used;
  private long lastWriteAt = NEVER;
  private long activeAt = NEVER;
  private NodeName sticky;
  private Optional<String> stickyWish = Optional.empty();
  private int turn;

  /** Nothing yet. */
  public Memory() {
    Arrays.fill(keys, -1);
  }

  /** A write was acknowledged. */
  public void wrote(List<Version> versions, long now) {
    lastWriteAt = now;
    activeAt = now;
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      int slot = claim(version.key());
      writtenAt[slot] = now;
      written[slot] = later(written[slot], version);
    }
  }

  /** A read returned. */
  public void read(List<Version> versions) {
    for (int i = 0; i < versions.size(); i++) {
      int slot = claim(versions.get(i).key());
      read[slot] = later(read[slot], versions.get(i));
    }
  }

  /** The session has gone on within its strategy's window since it last wrote. */
  public void renew(long now) {
    activeAt = now;
  }

  private static Version later(Version known, Version fresh) {
    return known == null || fresh.isAtLeast(known) ? fresh : known;
  }

  /** When that key was last written; {@link #NEVER} if it was not. */
  public long writtenAt(Key key) {
    int slot = find(key.index());
    return keys[slot] < 0 || written[slot] == null ? NEVER : writtenAt[slot];
  }

  /** When anything was last written; {@link #NEVER} if nothing was. */
  public long lastWriteAt() {
    return lastWriteAt;
  }

  /** When it last wrote, or went on within the window after that; {@link #NEVER} if it never wrote. */
  public long activeAt() {
    return activeAt;
  }

  /** The versions of these keys that were written last, and, if wanted, those read last. */
  public List<Version> tokens(List<Key> wanted, boolean readsToo) {
    List<Version> tokens = new ArrayList<>(2);
    for (int i = 0; i < wanted.size(); i++) {
      int slot = find(wanted.get(i).index());
      if (keys[slot] < 0) {
        continue;
      }
      Version mine = written[slot];
      Version seen = readsToo ? read[slot] : null;
      if (mine != null && (seen == null || !seen.isAtLeast(mine))) {
        tokens.add(mine);
      }
      if (seen != null && (mine == null || !mine.supersedes(seen))) {
        tokens.add(seen);
      }
    }
    return tokens;
  }

  /** The replica that it stays with under that wish; null before the first choice. */
  public NodeName sticky(Optional<String> wish) {
    return stickyWish.equals(wish) ? sticky : null;
  }

  /**
   * From now on it stays with that replica.
   *
   * @param wish the replica that the strategy names: another one is another choice
   */
  public void stickTo(NodeName replica, Optional<String> wish) {
    sticky = replica;
    stickyWish = wish;
  }

  /** That replica does not answer: if it was the one to stay with, another is. */
  public void leave(NodeName silent, NodeName other) {
    if (silent.equals(sticky)) {
      sticky = other;
    }
  }

  /** 0, 1, 2, ...: whose turn it is among those that take turns. */
  public int nextTurn() {
    int now = turn;
    turn = turn + 1 & Integer.MAX_VALUE;
    return now;
  }

  private int claim(Key key) {
    int slot = find(key.index());
    if (keys[slot] < 0) {
      if (2 * ++used > keys.length) {
        grow();
        slot = find(key.index());
      }
      keys[slot] = key.index();
    }
    return slot;
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9 >>> 7) & mask;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    Version[] oldWritten = written;
    long[] oldWrittenAt = writtenAt;
    Version[] oldRead = read;
    keys = new int[2 * oldKeys.length];
    Arrays.fill(keys, -1);
    written = new Version[keys.length];
    writtenAt = new long[keys.length];
    read = new Version[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >= 0) {
        int slot = find(oldKeys[i]);
        keys[slot] = oldKeys[i];
        written[slot] = oldWritten[i];
        writtenAt[slot] = oldWrittenAt[i];
        read[slot] = oldRead[i];
      }
    }
  }
}

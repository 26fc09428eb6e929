package lagoon.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * What a session (or a user, over all sessions) has written and read: the tokens and times from which
 * strategies route. It is always kept, so that a strategy can be switched in the middle of a run. Memory
 * grows with the keys touched, not with the operations.
 */
public final class Memory {

  /** Never: before any time that a clock shows. */
  public static final long NEVER = Long.MIN_VALUE;

  private static final int LATELY = 12;

  private final VersionTable written = new VersionTable(true);
  /** Where there is no room for a board; else null. */
  private final VersionTable read;
  /** Both once more; null where there is no room for it. */
  private final VersionBoard board;
  private final int owner;
  private final Besides writtenBesides = new Besides();
  private final Besides readBesides = new Besides();
  /**
   * What was read lately and stands nowhere else yet, as long as nobody has ever asked: one place to visit
   * for each read, and then many at once, which a processor does faster than one after the other.
   */
  private final Version[] lately = new Version[LATELY];
  private int latelyRead;
  private boolean isAsked;
  private long activeAt = NEVER;
  private NodeName sticky;
  private Optional<String> stickyWish = Optional.empty();
  private int turn;

  /** Nothing yet; it grows with the keys touched. */
  public Memory() {
    read = new VersionTable(false);
    board = null;
    owner = 0;
  }

  /** Nothing yet, on a board that has room for it, which is fastest; nobody else is that owner there. */
  public Memory(VersionBoard board, int owner) {
    this.read = null;
    this.board = board;
    this.owner = owner;
  }

  /** A write was acknowledged. */
  public void wrote(List<Version> versions, long now) {
    activeAt = now;
    for (int i = 0; i < versions.size(); i++) {
      writtenBesides.note(versions.get(i), written.keep(versions.get(i), now));
      if (board != null) {
        board.keepWritten(owner, versions.get(i));
      }
    }
  }

  /** A read returned. */
  public void read(List<Version> versions) {
    for (int i = 0; i < versions.size(); i++) {
      if (isAsked) {
        keepRead(versions.get(i));
      } else {
        if (latelyRead == LATELY) {
          keepLately();
        }
        lately[latelyRead++] = versions.get(i);
      }
    }
  }

  private void keepLately() {
    for (int i = 0; i < latelyRead; i++) {
      keepRead(lately[i]);
      lately[i] = null;
    }
    latelyRead = 0;
  }

  private void keepRead(Version version) {
    readBesides.note(version,
        board == null ? read.keep(version, NEVER) : board.keepRead(owner, version));
  }

  private Version written(Key key) {
    return board == null ? written.get(key) : board.written(owner, key.index());
  }

  private Version read(Key key) {
    isAsked = true;
    keepLately();
    return board == null ? read.get(key) : board.read(owner, key.index());
  }

  /** The session has gone on within its strategy's window since it last wrote. */
  public void renew(long now) {
    activeAt = now;
  }

  /** When that key was last written; {@link #NEVER} if it was not. */
  public long writtenAt(Key key) {
    return written(key) == null ? NEVER : written.timeOf(key);
  }

  /** When it last wrote, or went on within the window after that; {@link #NEVER} if it never wrote. */
  public long activeAt() {
    return activeAt;
  }

  /** The versions of these keys that were written last, and, if wanted, those read last. */
  public List<Version> tokens(List<Key> wanted, boolean readsToo) {
    List<Version> tokens = new ArrayList<>(2);
    for (int i = 0; i < wanted.size(); i++) {
      Version mine = written(wanted.get(i));
      Version seen = readsToo ? read(wanted.get(i)) : null;
      if (mine != null && (seen == null || !seen.isAtLeast(mine))) {
        tokens.add(mine);
      }
      if (seen != null && (mine == null || !mine.supersedes(seen))) {
        tokens.add(seen);
      }
      writtenBesides.addTo(tokens, wanted.get(i));
      if (readsToo) {
        readBesides.addTo(tokens, wanted.get(i));
      }
    }
    return tokens;
  }

  /** The versions of all keys that were written last, and, if wanted, those read last. */
  public List<Version> allTokens(boolean readsToo) {
    isAsked = true;
    keepLately();
    Set<Key> keys = new TreeSet<>(Comparator.comparingInt(Key::index));
    written.addKeysTo(keys);
    if (readsToo && board == null) {
      read.addKeysTo(keys);
    } else if (readsToo) {
      board.addKeysTo(owner, keys);
    }
    return tokens(List.copyOf(keys), readsToo);
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
}

package lagoon.guarantee;

import java.util.List;
import lagoon.history.Cast;
import lagoon.history.Key;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.User;
import lagoon.history.Version;

/**
 * What each session and each user has done so far: the versions that its acknowledged writes made, and those
 * that its reads returned. Of those of one key it keeps the ones that no other supersedes: who is at least
 * these is at least all. It needs memory for each key that a session has touched, however often; only of
 * versions of one key that never supersede each other it would need ever more, and forgets the oldest beyond
 * a limit.
 */
final class Pasts {

  static final String OVERFLOWED =
      "A session had touched more concurrent versions of a key than can be remembered.";

  private final int siblings;
  private final KnownTable ofSessions;
  /** The same table where each user has one session. */
  private final KnownTable ofUsers;
  private final Strand[] written;
  private final Strand[] seen;
  private boolean overflowed;

  /**
   * @param siblings how many versions of one key, none superseding another, are kept for one session
   */
  Pasts(Cast cast, int siblings) {
    int keys = cast.keys().size();
    int sessions = cast.sessions().size();
    this.siblings = siblings;
    this.ofSessions = new KnownTable(sessions, keys);
    this.ofUsers = isEachSessionAUser(cast) ? ofSessions : new KnownTable(cast.users().size(), keys);
    this.written = new Strand[sessions];
    this.seen = new Strand[sessions];
    for (int i = 0; i < sessions; i++) {
      written[i] = new Strand();
      seen[i] = new Strand();
    }
  }

  private static boolean isEachSessionAUser(Cast cast) {
    for (Session session : cast.sessions()) {
      if (session.user().index() != session.index()) {
        return false;
      }
    }
    return true;
  }

  /** What the session's acknowledged writes of that key made, or null. */
  Known written(Session session, int key) {
    return ofSessions.written(session.index(), key);
  }

  /** What the acknowledged writes of that key of all the user's sessions made, or null. */
  Known written(User user, int key) {
    return ofUsers.written(user.index(), key);
  }

  /** What the session's reads of that key returned, or null. */
  Known seen(Session session, int key) {
    return ofSessions.seen(session.index(), key);
  }

  /** All that the session has written. */
  Strand written(Session session) {
    return written[session.index()];
  }

  /** All that the session has read. */
  Strand seen(Session session) {
    return seen[session.index()];
  }

  /** To follow all that the session of that write has written; null where there is nothing. */
  Duty dutyToWritten(Operation write) {
    Strand strand = written(write.session());
    if (strand.size() == 0) {
      return null;
    }
    List<Key> keys = write.action().keys();
    Known[] own = new Known[keys.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = written(write.session(), keys.get(i).index());
    }
    return new Duty(strand, own);
  }

  /** To follow all that the session of that write has read; null where there is nothing. */
  Duty dutyToSeen(Operation write) {
    Strand strand = seen(write.session());
    if (strand.size() == 0) {
      return null;
    }
    List<Key> keys = write.action().keys();
    Known[] own = new Known[keys.size()];
    for (int i = 0; i < own.length; i++) {
      own[i] = seen(write.session(), keys.get(i).index());
    }
    return new Duty(strand, own);
  }

  /** Whether something had to be forgotten. */
  boolean overflowed() {
    return overflowed;
  }

  /**
   * The session's write made this version, and was acknowledged. Returns what the session knows by that; null
   * where it is nothing new.
   */
  Known write(Session session, Version version, Operation by, long time) {
    int key = version.keyIndex();
    Known these = written(session, key);
    Known more = null;
    if (!Known.isAtLeast(these, version)) {
      Strand strand = written(session);
      more = with(these, version, by, time, strand.nextNumber());
      ofSessions.setWritten(session.index(), key, more);
      strand.add(more);
    }
    if (ofUsers != ofSessions && !Known.isAtLeast(written(session.user(), key), version)) {
      int user = session.user().index();
      ofUsers.setWritten(user, key, with(written(session.user(), key), version, by, time, 0));
    }
    return more;
  }

  /** The session's read returned this version. Returns as {@link #write}. */
  Known read(Session session, Version version, Operation by, long time) {
    int key = version.keyIndex();
    Known these = seen(session, key);
    if (Known.isAtLeast(these, version)) {
      return null;
    }
    Strand strand = seen(session);
    Known more = with(these, version, by, time, strand.nextNumber());
    ofSessions.setSeen(session.index(), key, more);
    strand.add(more);
    return more;
  }

  private Known with(Known these, Version version, Operation by, long time, int number) {
    Known more = Known.with(these, version, by, time, number);
    if (more.sibling != null && Known.count(more) > siblings) {
      overflowed = true;
      return Known.withoutOldest(more);
    }
    return more;
  }
}

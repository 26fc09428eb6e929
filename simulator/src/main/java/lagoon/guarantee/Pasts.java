package lagoon.guarantee;

import lagoon.history.Cast;
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
  private final Strands written;
  private final Strands seen;
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
    this.written = new Strands(sessions);
    this.seen = new Strands(sessions);
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

  /** All that the session has written, the newest first; null where it has written nothing. */
  Link written(Session session) {
    return written.of(session);
  }

  /** All that the session has read, the newest first; null where it has read nothing. */
  Link seen(Session session) {
    return seen.of(session);
  }

  /** Whether something had to be forgotten. */
  boolean overflowed() {
    return overflowed;
  }

  /** The session's write made this version, and was acknowledged. */
  void write(Session session, Version version, Operation by, long time) {
    int key = version.key().index();
    Known these = written(session, key);
    Known more = with(these, version, by, time);
    if (more != these) {
      written.add(session, more, these == null);
      ofSessions.setWritten(session.index(), key, more);
    }
    if (ofUsers != ofSessions) {
      int user = session.user().index();
      ofUsers.setWritten(user, key, with(written(session.user(), key), version, by, time));
    }
  }

  /** The session's read returned this version. */
  void read(Session session, Version version, Operation by, long time) {
    int key = version.key().index();
    Known these = seen(session, key);
    Known more = with(these, version, by, time);
    if (more != these) {
      seen.add(session, more, these == null);
      ofSessions.setSeen(session.index(), key, more);
    }
  }

  private Known with(Known these, Version version, Operation by, long time) {
    if (Known.isAtLeast(these, version)) {
      return these;
    }
    Known more = Known.with(these, version, by, time);
    if (more.sibling != null && Known.count(more) > siblings) {
      overflowed = true;
      return Known.withoutOldest(more);
    }
    return more;
  }
}

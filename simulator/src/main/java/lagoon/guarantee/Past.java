package lagoon.guarantee;

import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Version;

/**
 * What each session, or each user, has done so far: the versions that its acknowledged writes made, or that
 * its reads returned. Of those of one key it keeps the ones that no other supersedes: who is at least these
 * is at least all. It needs memory for each key that a session has touched, however often; only of versions
 * of one key that never supersede each other it would need ever more, and forgets the oldest beyond a
 * limit.
 */
final class Past {

  /** How many versions of one key, none superseding another, are kept for one session or user. */
  static final int SIBLINGS = 256;

  private final int keys;
  private final boolean ofUsers;
  private final LongTable<Known> byOwnerAndKey = new LongTable<>();

  // By session, for whom the order among all keys matters; empty for users.
  private final Link[] latest;
  private final int[] length;
  private final int[] distinct;
  private long lastNumber;
  private boolean overflowed;

  private Past(int keys, int owners, boolean ofUsers) {
    this.keys = keys;
    this.ofUsers = ofUsers;
    this.latest = new Link[ofUsers ? 0 : owners];
    this.length = new int[latest.length];
    this.distinct = new int[latest.length];
  }

  static Past ofSessions(int keys, int sessions) {
    return new Past(keys, sessions, false);
  }

  static Past ofUsers(int keys, int users) {
    return new Past(keys, users, true);
  }

  /** The versions of that key that the session, or its user, has touched; null where there are none. */
  Known on(Session session, int key) {
    return byOwnerAndKey.get(place(session, key));
  }

  /** All that the session has touched, the newest first; null where it has touched nothing. */
  Link latest(Session session) {
    return latest[session.index()];
  }

  /** Whether something had to be forgotten. */
  boolean overflowed() {
    return overflowed;
  }

  /** The session has touched this version, by that operation, which completed at that time. */
  void add(Session session, Version version, Operation by, long time) {
    long place = place(session, version.key().index());
    Known these = byOwnerAndKey.get(place);
    if (Known.atLeast(these, version) != null) {
      return;
    }
    Known known = Known.with(these, version, by, time);
    if (Known.count(known) > SIBLINGS) {
      known = Known.withoutOldest(known);
      overflowed = true;
    }
    byOwnerAndKey.put(place, known);
    if (!ofUsers) {
      string(session, known, these == null);
    }
  }

  private void string(Session session, Known known, boolean isFirstOfItsKey) {
    int owner = session.index();
    Link older = latest[owner];
    while (older != null && known.version.supersedes(older.known.version)) {
      older = older.older;
      length[owner]--;
    }
    latest[owner] = new Link(known, ++lastNumber, older);
    length[owner]++;
    distinct[owner] += isFirstOfItsKey ? 1 : 0;
    if (length[owner] > 2 * distinct[owner] + 16) {
      dropSuperseded(session);
    }
  }

  /** Strings the list anew; it happens once for as many additions as the list is long. */
  private void dropSuperseded(Session session) {
    int owner = session.index();
    Link[] links = new Link[length[owner]];
    int count = 0;
    for (Link link = latest[owner]; link != null; link = link.older) {
      if (Known.contains(on(session, link.known.version.key().index()), link.known.version)) {
        links[count++] = link;
      }
    }
    Link list = null;
    for (int i = count - 1; i >= 0; i--) {
      list = new Link(links[i].known, links[i].number, list);
    }
    latest[owner] = list;
    length[owner] = count;
    // Siblings count as keys of their own, or a list full of them would be strung anew each time.
    distinct[owner] = count;
  }

  private long place(Session session, int key) {
    long owner = ofUsers ? session.user().index() : session.index();
    return owner * keys + key;
  }
}

package lagoon.guarantee;

import lagoon.history.Session;

/**
 * For each session, all that it has written, or read, in order. Versions that the session's later ones
 * supersede are dropped in time: a strand is never much longer than twice what is left without them.
 */
final class Strands {

  private static final int SLACK = 4;

  private final Link[] latest;
  private final int[] length;
  private final int[] distinct;
  /** Of the latest: its key's number. */
  private final int[] latestKey;
  private long lastNumber;

  Strands(int sessions) {
    this.latest = new Link[sessions];
    this.length = new int[sessions];
    this.distinct = new int[sessions];
    this.latestKey = new int[sessions];
  }

  /** The newest first; null where there is nothing. */
  Link of(Session session) {
    return latest[session.index()];
  }

  void add(Session session, Known known, boolean isFirstOfItsKey) {
    int owner = session.index();
    int key = known.version.key().index();
    Link older = latest[owner];
    if (latestKey[owner] == key) {
      while (older != null && older.key == key && older.known.isSuperseded()) {
        older = older.older;
        length[owner]--;
      }
    }
    latestKey[owner] = key;
    latest[owner] = new Link(known, key, ++lastNumber, older);
    length[owner]++;
    distinct[owner] += isFirstOfItsKey ? 1 : 0;
    if (length[owner] > 2 * distinct[owner] + SLACK) {
      dropSuperseded(owner);
    }
  }

  /** Strings the strand anew; it happens once for as many additions as are left afterwards. */
  private void dropSuperseded(int owner) {
    Link[] links = new Link[length[owner]];
    int count = 0;
    for (Link link = latest[owner]; link != null; link = link.older) {
      if (!link.known.isSuperseded()) {
        links[count++] = link;
      }
    }
    Link strand = null;
    for (int i = count - 1; i >= 0; i--) {
      strand = new Link(links[i].known, links[i].key, links[i].number, strand);
    }
    latest[owner] = strand;
    length[owner] = count;
    // Siblings count as keys of their own, or a strand full of them would be strung anew each time.
    distinct[owner] = count;
  }
}

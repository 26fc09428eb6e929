package lagoon.guarantee;

import java.util.Arrays;
import lagoon.history.Session;

/**
 * How much of each session's past every replica is known to hold: all links up to a number, as long as the
 * replica does not fall back. It makes asking for the same again cheap: only what is newer is looked at.
 */
final class HeldUpTo {

  private final Copies copies;
  private final int replicas;
  /**
   * By session, then replica; the last place is for all replicas together. Null before a session's first
   * write.
   */
  private final long[][] numbers;
  private final int[][] setbacks;

  HeldUpTo(Facts facts) {
    this.copies = facts.copies;
    this.replicas = facts.cast.replicas().size();
    this.numbers = new long[facts.cast.sessions().size()][];
    this.setbacks = new int[numbers.length][];
  }

  /** Whether every replica holds at least all versions of the list. */
  boolean everywhere(Session session, Link list) {
    long known = known(session.index(), replicas, copies.setbacks());
    for (Link link = list; link != null && link.number > known; link = link.older) {
      if (!copies.isEverywhere(link.known.version)) {
        return false;
      }
    }
    note(session.index(), replicas, list);
    return true;
  }

  /**
   * The newest of the list that the changed replica neither held before its latest change nor holds with
   * it, or null.
   *
   * @param list what the write must follow; its part only, if the write is trimmed
   */
  Known missing(Issued write, Link list) {
    int session = write.operation.session().index();
    int replica = copies.changedReplica();
    long known = known(session, replica, copies.setbacks(replica));
    for (Link link = list; link != null && link.number > known; link = link.older) {
      if (!copies.isHeldAt(replica, link.known.version) && !copies.heldBefore(link.known.version)) {
        return link.known;
      }
    }
    // What is no longer held must be asked for again, and a part says nothing of the whole.
    if (list != null && !copies.fellBack() && !write.isTrimmed) {
      note(session, replica, list);
    }
    return null;
  }

  private long known(int session, int place, int setbacksNow) {
    if (numbers[session] == null) {
      numbers[session] = new long[replicas + 1];
      setbacks[session] = new int[replicas + 1];
    }
    if (setbacks[session][place] != setbacksNow) {
      setbacks[session][place] = setbacksNow;
      numbers[session][place] = 0;
    }
    return numbers[session][place];
  }

  private void note(int session, int place, Link list) {
    numbers[session][place] = Math.max(numbers[session][place], list.number);
  }
}

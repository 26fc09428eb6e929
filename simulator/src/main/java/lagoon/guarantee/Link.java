package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Version;

/**
 * All that one session has written, or read, as a list from the newest to the oldest. It never changes: a
 * write that is issued keeps the list as it was, and lists share their ends.
 */
final class Link {

  final Known known;
  /** The key's number; to have it here saves a look at the version. */
  final int key;
  final Link older;
  /**
   * Grows along the session: what has been found out of all links up to a number holds for those of every
   * later list.
   */
  final long number;

  Link(Known known, int key, long number, Link older) {
    this.known = known;
    this.key = key;
    this.number = number;
    this.older = older;
  }

  /** Those of the list that are of one of these versions' keys, in the same order. */
  static Link onKeysOf(Link list, Version[] versions) {
    List<Link> kept = new ArrayList<>();
    for (Link link = list; link != null; link = link.older) {
      if (link.isOnKeyOf(versions)) {
        kept.add(link);
      }
    }
    Link result = null;
    for (int i = kept.size() - 1; i >= 0; i--) {
      Link link = kept.get(i);
      result = new Link(link.known, link.key, link.number, result);
    }
    return result;
  }

  private boolean isOnKeyOf(Version[] versions) {
    for (Version one : versions) {
      if (one.key().index() == key) {
        return true;
      }
    }
    return false;
  }
}

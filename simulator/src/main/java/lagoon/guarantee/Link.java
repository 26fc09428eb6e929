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
  final Link older;
  /**
   * Grows along the session: what has been found out of all links up to a number holds for those of every
   * later list.
   */
  final long number;

  Link(Known known, long number, Link older) {
    this.known = known;
    this.number = number;
    this.older = older;
  }

  /** Those of the list that are of one of these versions' keys, in the same order. */
  static Link onKeysOf(Link list, Version[] versions) {
    List<Link> kept = new ArrayList<>();
    for (Link link = list; link != null; link = link.older) {
      if (isOnKeyOf(link.known.version, versions)) {
        kept.add(link);
      }
    }
    Link result = null;
    for (int i = kept.size() - 1; i >= 0; i--) {
      result = new Link(kept.get(i).known, kept.get(i).number, result);
    }
    return result;
  }

  private static boolean isOnKeyOf(Version version, Version[] versions) {
    for (Version one : versions) {
      if (one.key().index() == version.key().index()) {
        return true;
      }
    }
    return false;
  }
}

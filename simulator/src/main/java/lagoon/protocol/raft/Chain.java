package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;

/**
 * A log as its last entry and the log before that, which never changes: whoever was shown a log still sees
 * what it was then, and two logs of one server differ only above the place where their chains meet.
 */
final class Chain {

  final Entry entry;
  /** The log before it; null where there is none, or where a snapshot replaces it. */
  final Chain before;

  Chain(Entry entry, Chain before) {
    this.entry = entry;
    this.before = before;
  }

  /** The entry at that index of the log that ends here; null where it has none. */
  static Entry at(Chain tip, long index) {
    Chain one = tip;
    while (one != null && one.entry.index() > index) {
      one = one.before;
    }
    return one == null || one.entry.index() < index ? null : one.entry;
  }

  /** What the one log has that the other log of the same server has not, the last first. */
  static List<Chain> beyond(Chain tip, Chain other) {
    List<Chain> beyond = new ArrayList<>();
    Chain theirs = other;
    for (Chain ours = tip; ours != null; ours = ours.before) {
      while (theirs != null && theirs.entry.index() > ours.entry.index()) {
        theirs = theirs.before;
      }
      if (theirs != null && theirs.entry == ours.entry) {
        break;
      }
      beyond.add(ours);
    }
    return beyond;
  }
}

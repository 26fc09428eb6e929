package lagoon.guarantee;

import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * A version that somebody wrote or read: what their later operations must follow. Versions of one key, none
 * of which supersedes another, are strung together by {@link #sibling}; nearly always there is one. Such a
 * set never changes, so that an operation that begins can keep it as it is.
 *
 * <p>There is one of these for each key that each session has touched: a judge's memory is mostly these.
 */
class Known {

  final Version version;
  /** The write that made it, or the first read that returned it. */
  final Operation by;
  /** When that operation completed, in nanoseconds. */
  final long time;
  /** Its place among all that its session wrote, or read: it grows along the session. */
  final int number;
  final Known sibling;
  private byte lag = Writes.OPEN;
  private boolean isSuperseded;

  /** The same beside fewer siblings. */
  private static final class Beside extends Known {
    private final Known original;

    Beside(Known one, Known others) {
      super(one.version, one.by, one.time, one.number, others);
      super.lag = one.lag;
      this.original = one.original();
    }

    @Override
    Known original() {
      return original;
    }
  }

  private Known(Version version, Operation by, long time, int number, Known sibling) {
    this.version = version;
    this.by = by;
    this.time = time;
    this.number = number;
    this.sibling = sibling;
  }

  /** These and one more, without those that it supersedes. */
  static Known with(Known these, Version version, Operation by, long time, int number) {
    return new Known(version, by, time, number, these == null ? null : these.without(version));
  }

  private Known without(Version newer) {
    Known rest = sibling == null ? null : sibling.without(newer);
    if (newer.supersedes(version)) {
      original().isSuperseded = true;
      return rest;
    }
    return rest == sibling ? this : new Beside(this, rest);
  }

  /** This one as it first was: the one that stands in a strand. */
  Known original() {
    return this;
  }

  /** Whether the same owner has touched a version since that supersedes it. */
  final boolean isSuperseded() {
    return original().isSuperseded;
  }

  static int count(Known these) {
    int count = 0;
    for (Known known = these; known != null; known = known.sibling) {
      count++;
    }
    return count;
  }

  static Known withoutOldest(Known these) {
    if (these.sibling == null) {
      these.original().isSuperseded = true;
      return null;
    }
    return new Beside(these, withoutOldest(these.sibling));
  }

  /** Whether one of these is at least that version. */
  static boolean isAtLeast(Known these, Version that) {
    for (Known known = these; known != null; known = known.sibling) {
      if (known.version.isAtLeast(that)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its write was acknowledged while some replica lacked it. A yes or no stays what it is. */
  final boolean wasLacked(Writes writes) {
    if (lag == Writes.OPEN) {
      lag = writes.lag(version.writerId());
    }
    return lag == Writes.WAS_LACKED;
  }
}

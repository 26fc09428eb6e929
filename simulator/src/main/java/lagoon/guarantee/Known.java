package lagoon.guarantee;

import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * A version that somebody wrote or read: what their later operations must follow. Versions of one key, none
 * of which supersedes another, are strung together by {@link #sibling}; nearly always there is one.
 */
final class Known {

  final Version version;
  /** The write that made it, or the first read that returned it. */
  final Operation by;
  /** When that operation completed, in nanoseconds. */
  final long time;
  final Known sibling;
  /**
   * Whether a replica lacked its write when that was acknowledged; asked for again as long as it is not
   * known.
   */
  private Lag lag;
  /** How many setbacks there had been when every replica was found to have it; -1: never found. */
  private int everywhereAfter = -1;

  private enum Lag {
    NOT_KNOWN,
    SOME_LACKED_IT,
    NONE_LACKED_IT
  }

  Known(Version version, Operation by, long time, Known sibling) {
    this.version = version;
    this.by = by;
    this.time = time;
    this.sibling = sibling;
    this.lag = version.writer().isPresent() ? Lag.NOT_KNOWN : Lag.NONE_LACKED_IT;
  }

  private Known(Known that, Known sibling) {
    this(that.version, that.by, that.time, sibling);
    lag = that.lag;
  }

  /** These and one more, without those that it supersedes. */
  static Known with(Known these, Version version, Operation by, long time) {
    return new Known(version, by, time, these == null ? null : these.without(version));
  }

  private Known without(Version newer) {
    Known rest = sibling == null ? null : sibling.without(newer);
    if (newer.supersedes(version)) {
      return rest;
    }
    return rest == sibling ? this : new Known(this, rest);
  }

  static int count(Known these) {
    int count = 0;
    for (Known known = these; known != null; known = known.sibling) {
      count++;
    }
    return count;
  }

  static Known withoutOldest(Known these) {
    return these.sibling == null ? null : new Known(these, withoutOldest(these.sibling));
  }

  /** The one of these that is at least that version, or null. */
  static Known atLeast(Known these, Version that) {
    for (Known known = these; known != null; known = known.sibling) {
      if (known.version.isAtLeast(that)) {
        return known;
      }
    }
    return null;
  }

  static boolean contains(Known these, Version that) {
    for (Known known = these; known != null; known = known.sibling) {
      if (known.version == that) {
        return true;
      }
    }
    return false;
  }

  /** Whether every replica holds it; the answer yes is remembered until a replica falls back. */
  boolean isEverywhere(Copies copies) {
    if (everywhereAfter != copies.setbacks() && copies.isEverywhere(version)) {
      everywhereAfter = copies.setbacks();
    }
    return everywhereAfter == copies.setbacks();
  }

  /** Whether its write was acknowledged while some replica lacked it. */
  boolean wasLacked(Writes writes) {
    if (lag == Lag.NOT_KNOWN) {
      Issued write = writes.of(version.writer().get());
      if (write == null) {
        lag = Lag.NONE_LACKED_IT;
      } else if (write.isAcknowledged) {
        lag = write.wasLacked ? Lag.SOME_LACKED_IT : Lag.NONE_LACKED_IT;
      }
    }
    return lag == Lag.SOME_LACKED_IT;
  }
}

package lagoon.guarantee;

import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * A version that somebody wrote or read: what their later operations must follow. Versions of one key, none
 * of which supersedes another, are strung together by {@link #sibling}; nearly always there is one. Such a
 * set never changes, so that an operation that begins can keep it as it is.
 */
final class Known {

  final Version version;
  /** The write that made it, or the first read that returned it. */
  final Operation by;
  /** When that operation completed, in nanoseconds. */
  final long time;
  final Known sibling;
  /** The same in the set in which it first stood. */
  private final Known original;
  private boolean isSuperseded;
  /**
   * Whether a replica lacked its write when that was acknowledged; asked again as long as it is not known.
   */
  private boolean isLagKnown;
  private boolean wasLacked;
  /** How many setbacks there had been when every replica was found to have it; -1: never found. */
  private int everywhereAfter = -1;

  private Known(Version version, Operation by, long time, Known sibling, Known original) {
    this.version = version;
    this.by = by;
    this.time = time;
    this.sibling = sibling;
    this.original = original == null ? this : original;
  }

  /** These and one more, without those that it supersedes. */
  static Known with(Known these, Version version, Operation by, long time) {
    return new Known(version, by, time, these == null ? null : these.without(version), null);
  }

  private Known without(Version newer) {
    Known rest = sibling == null ? null : sibling.without(newer);
    if (newer.supersedes(version)) {
      original.isSuperseded = true;
      return rest;
    }
    return rest == sibling ? this : beside(rest);
  }

  private Known beside(Known others) {
    return new Known(version, by, time, others, original);
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
      these.original.isSuperseded = true;
      return null;
    }
    return these.beside(withoutOldest(these.sibling));
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

  /** Whether the same owner has touched a version since that supersedes it. */
  boolean isSuperseded() {
    return original.isSuperseded;
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
    if (!isLagKnown) {
      Issued write = version.writer().isPresent() ? writes.of(version.writer().get()) : null;
      isLagKnown = write == null || write.isAcknowledged;
      wasLacked = write != null && write.isAcknowledged && write.wasLacked;
    }
    return wasLacked;
  }
}

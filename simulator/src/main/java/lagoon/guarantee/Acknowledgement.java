package lagoon.guarantee;

import lagoon.history.Version;

/** A version whose write was acknowledged: when, and after how many others of its key. */
final class Acknowledgement {

  final Version version;
  /** The id of the observation that completed the write. */
  final long order;
  /** When that was, in nanoseconds. */
  final long time;
  /** Of this one and all newer versions of its key, the one that was acknowledged first. */
  Acknowledgement first;
  /**
   * The generation of reads in which every replica was found to have it; -1 as long as some replica lacks
   * it.
   */
  long everywhereSince = -1;

  Acknowledgement(Version version, long order, long time) {
    this.version = version;
    this.order = order;
    this.time = time;
  }
}

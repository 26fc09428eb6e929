package lagoon.guarantee;

import lagoon.history.Operation;

/** Gets the staleness of each read that returned, when it completes. */
@FunctionalInterface
public interface StalenessListener {

  /**
   * How stale what the read returned was when it was invoked. Of a read of several keys, the stalest
   * counts, for each of the two by itself. A fresh read has 0 and 0.
   *
   * @param read the read
   * @param versions how many versions of a key had been acknowledged before the read was invoked and are
   *     newer than what it returned: they supersede one of the versions that it returned (or it returned
   *     none), and none of these is at least they
   * @param behind the time from the acknowledgement of the first of them to the invocation of the read, in
   *     nanoseconds; the t of t-visibility in Bailis et al., "Probabilistically bounded staleness for
   *     practical partial quorums" (VLDB 2012)
   */
  void read(Operation read, long versions, long behind);
}

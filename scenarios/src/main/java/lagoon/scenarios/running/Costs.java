package lagoon.scenarios.running;

/**
 * What a strategy costs. Times are nanoseconds; quantiles are 0 where nothing was measured.
 *
 * @param operations how many operations began
 * @param failed how many ended without an answer that could be used
 * @param unknown how many writes may or may not have been carried out
 * @param reads how many reads were answered
 * @param isLed whether there is a leader that spares the others reads, so that its share says something
 * @param readsAtLeader how many of those answers came from who led when it gave them; 0 where nobody leads
 * @param staleReads how many answered reads missed a version that was acknowledged before they began
 * @param stalestVersions the most versions that a read was behind
 * @param stalest the longest time that a read was behind
 * @param readP50 the median latency of a read
 * @param readP99 the latency that 99 of 100 reads stay within
 * @param writes how many writes were acknowledged
 * @param writeP50 the median latency of a write
 * @param writeP99 the latency that 99 of 100 writes stay within
 * @param messages how many messages were sent
 */
public record Costs(
    long operations,
    long failed,
    long unknown,
    long reads,
    boolean isLed,
    long readsAtLeader,
    long staleReads,
    long stalestVersions,
    long stalest,
    long readP50,
    long readP99,
    long writes,
    long writeP50,
    long writeP99,
    long messages) {

  /** The share of reads that the leader answered, 0 to 1. */
  public double leaderShare() {
    return reads == 0 ? 0 : (double) readsAtLeader / reads;
  }

  /** The share of reads that were stale, 0 to 1. */
  public double staleShare() {
    return reads == 0 ? 0 : (double) staleReads / reads;
  }

  /** Messages sent for each operation. */
  public double messagesPerOperation() {
    return operations == 0 ? 0 : (double) messages / operations;
  }
}

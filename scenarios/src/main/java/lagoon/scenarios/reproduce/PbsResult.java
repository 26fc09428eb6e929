package lagoon.scenarios.reproduce;

/**
 * What an experiment found for one size; durations are milliseconds.
 *
 * @param trials how many writes, each with its read
 * @param readLatency the 99.9th percentile of the read latency
 * @param writeLatency that of the write latency
 * @param freshAfter how long after the commit a read must begin for 99.9 % of them to be fresh
 * @param freshAtOnce the share of the reads that began at the commit and returned the write
 * @param freshLater the share that is fresh 10 ms after the commit
 * @param confirmed of reads that did begin {@code freshAfter} after the commit, the share that returned the
 *     write
 */
public record PbsResult(
    Latencies latencies, PbsSize size, int trials, Estimate readLatency, Estimate writeLatency,
    Estimate freshAfter, Estimate freshAtOnce, Estimate freshLater, Estimate confirmed) {

  /**
   * A figure and how far off it may be.
   *
   * @param error its standard error
   */
  public record Estimate(double value, double error) {

    /** A share of so many trials. */
    static Estimate share(double share, int trials) {
      return new Estimate(share, Math.sqrt(share * (1 - share) / trials));
    }
  }
}

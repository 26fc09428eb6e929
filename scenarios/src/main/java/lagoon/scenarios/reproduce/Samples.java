package lagoon.scenarios.reproduce;

import java.util.Arrays;

/** Durations that were measured, in nanoseconds, in order of size. */
final class Samples {

  private final long[] sorted;

  Samples(long[] values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /** The value that the given share of all do not exceed. */
  long quantile(double share) {
    return at(share * sorted.length);
  }

  /**
   * The standard error of that quantile: half the distance between the samples one standard deviation of
   * the binomial count before and after it.
   */
  double standardError(double share) {
    double deviation = Math.sqrt(sorted.length * share * (1 - share));
    return (at(share * sorted.length + deviation) - at(share * sorted.length - deviation)) / 2.0;
  }

  private long at(double rank) {
    int place = (int) Math.ceil(rank) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, place))];
  }

  /** The share of the samples that do not exceed a limit. */
  double shareUpTo(long limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / sorted.length;
  }

  int size() {
    return sorted.length;
  }
}

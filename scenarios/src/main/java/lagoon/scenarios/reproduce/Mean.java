package lagoon.scenarios.reproduce;

import lagoon.scenarios.reproduce.PbsResult.Estimate;

/** The mean of what trials gave. */
final class Mean {

  private int count;
  private double mean;
  /** The sum of the squared distances from the mean (Welford 1962). */
  private double spread;

  void add(double value) {
    count++;
    double off = value - mean;
    mean += off / count;
    spread += off * (value - mean);
  }

  /** The mean with its standard error, which is not known of a single trial. */
  Estimate estimate() {
    return new Estimate(mean, count < 2 ? Double.NaN : Math.sqrt(spread / (count - 1) / count));
  }
}

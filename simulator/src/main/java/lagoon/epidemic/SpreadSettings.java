package lagoon.epidemic;

import lagoon.network.Distribution;

/**
 * How a rumour spreads where each site has a period of its own.
 *
 * @param n how many sites
 * @param exchange in which direction it goes
 * @param period the mean time between two turns of a site, in nanoseconds
 * @param jitter by which part of itself a period is longer or shorter at most, from 0 to 1
 * @param fanOut how many others a site draws at each turn
 * @param delay how long a message takes
 * @param loss the probability that a message is lost
 * @param crashing the probability for each site that it crashes, for good
 * @param crashAt when they crash, in nanoseconds
 * @param limit when the run ends though not all know, in nanoseconds
 */
public record SpreadSettings(
    int n, Exchange exchange, long period, double jitter, int fanOut, Distribution delay, double loss,
    double crashing, long crashAt, long limit) {

  private static final long SECOND = 1_000_000_000;

  /** Refuses what cannot be. */
  public SpreadSettings {
    Refusal.ofPopulation(n);
    Refusal.unless(period >= 1 && period <= 1_000_000 * SECOND,
        "a period is between 1 and 10^15 ns, not " + period);
    Refusal.unless(jitter >= 0 && jitter <= 1, "the jitter is between 0 and 1, not " + jitter);
    Refusal.unless(fanOut >= 1 && fanOut < n, "the fan-out is between 1 and n - 1, not " + fanOut);
    Refusal.unless(loss >= 0 && loss <= 1, "the loss is between 0 and 1, not " + loss);
    Refusal.unless(crashing >= 0 && crashing <= 1, "what crashes is between 0 and 1, not " + crashing);
    Refusal.unless(crashAt >= 0, "nobody crashes before time 0");
    Refusal.unless(limit >= 0 && limit <= 1_000_000_000 * SECOND,
        "a run takes between 0 and 10^18 ns, not " + limit);
  }

  /**
   * Push, pull or push-pull among so many sites: one peer a second, give or take a tenth, messages that take
   * 10 to 50 ms, no loss, no crash, and at most a thousand seconds.
   */
  public static SpreadSettings of(int n, Exchange exchange) {
    return new SpreadSettings(n, exchange, SECOND, 0.1, 1,
        new Distribution.Uniform(SECOND / 100, SECOND / 20), 0, 0, 0, 1_000 * SECOND);
  }

  /** The same with such a loss. */
  public SpreadSettings withLoss(double probability) {
    return new SpreadSettings(
        n, exchange, period, jitter, fanOut, delay, probability, crashing, crashAt, limit);
  }

  /** The same with such a fan-out. */
  public SpreadSettings withFanOut(int count) {
    return new SpreadSettings(n, exchange, period, jitter, count, delay, loss, crashing, crashAt, limit);
  }

  /** The same where each site crashes at that time with that probability. */
  public SpreadSettings withCrashes(double probability, long at) {
    return new SpreadSettings(n, exchange, period, jitter, fanOut, delay, loss, probability, at, limit);
  }
}

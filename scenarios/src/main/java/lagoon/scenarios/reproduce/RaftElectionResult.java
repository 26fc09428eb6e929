package lagoon.scenarios.reproduce;

import java.util.List;
import lagoon.scenarios.reproduce.PbsResult.Estimate;

/**
 * What the experiment found for one cluster.
 *
 * @param servers how many there are
 * @param failed how many of them are down
 * @param latency one way, as a share of the range over which timeouts are uniform
 * @param split the share of elections in which the first term had no leader
 * @param earliest how long after the least timeout the first server stood, as a share of the range
 */
public record RaftElectionResult(
    int servers, int failed, double latency, int trials, Estimate split, Estimate earliest) {

  /** How many servers are up: s. */
  private int up() {
    return servers - failed;
  }

  /**
   * The probability of a split vote (Ongaro's dissertation, chapter 9): c servers stand before the first
   * one's request can reach them, for c = s - floor(n/2) + 1, so that fewer than a majority are left to vote
   * for the first. Timeouts T(1) to T(s) being uniform, that is P(T(c) - T(1) &lt;= l), the sum over k from
   * c - 1 to s of C(s,k) l^k (1-l)^(s-k).
   */
  public double exactSplit() {
    int first = up() - servers / 2;
    if (first >= up()) {
      return 0;
    }
    double sum = 0;
    for (int k = Math.max(0, first); k <= up(); k++) {
      sum += choose(up(), k) * Math.pow(latency, k) * Math.pow(1 - latency, up() - k);
    }
    return sum;
  }

  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways *= (double) (n - k + i) / i;
    }
    return ways;
  }

  /** The expectation of the earliest of s timeouts over a unit range: 1/(s+1). */
  public double exactEarliest() {
    return 1.0 / (up() + 1);
  }

  Beside splitBeside() {
    return Beside.share(exactSplit(), split.value(), trials);
  }

  Beside earliestBeside() {
    return new Beside(exactEarliest(), earliest.value(), earliest.error());
  }

  List<Boolean> verdicts() {
    return List.of(splitBeside().agrees(), earliestBeside().agrees());
  }

  /** Whether chance explains how both figures differ from theirs. */
  public boolean agrees() {
    return !verdicts().contains(false);
  }
}

package lagoon.scenarios.reproduce;

import java.util.List;

/**
 * What the experiment found for one size of the group; durations are whole protocol periods.
 *
 * @param nodes how many are in the group, the one that crashed among them
 * @param trials how many for each figure
 * @param anybody until somebody probed it, where each probe is drawn
 * @param given until one given member did, where each probe is drawn
 * @param inTurn the same where members are probed in turn
 * @param longest the longest of these
 * @param late where each probe is drawn, the share of trials in which the given member took longer than
 *     {@link #bound}
 */
public record SwimResult(
    int nodes, int trials, PbsResult.Estimate anybody, PbsResult.Estimate given, PbsResult.Estimate inTurn,
    int longest, PbsResult.Estimate late) {

  /** The expectation until somebody probes it: 1 / (1 - (1 - 1/(n-1))^(n-1)), section 3 of the paper. */
  public double exactAnybody() {
    double others = nodes - 1;
    return 1 / (1 - Math.pow(1 - 1 / others, others));
  }

  /** The expectation until a given member draws it among n - 1. */
  public double exactGiven() {
    return nodes - 1;
  }

  /** Section 4.3 of the paper: a given member probes each other within 2n - 1 periods, in turn. */
  public int bound() {
    return 2 * nodes - 1;
  }

  /** The share of trials that the bound would miss if each probe were drawn: (1 - 1/(n-1))^(2n-1). */
  public double exactLate() {
    return Math.pow(1 - 1.0 / (nodes - 1), bound());
  }

  Beside anybodyBeside() {
    return new Beside(exactAnybody(), anybody.value(), anybody.error());
  }

  Beside givenBeside() {
    return new Beside(exactGiven(), given.value(), given.error());
  }

  Beside lateBeside() {
    return Beside.share(exactLate(), late.value(), trials);
  }

  /** Whether nobody that probes in turn took longer than {@link #bound}. */
  public boolean isBounded() {
    return longest <= bound();
  }

  /** Of each figure that is published, in the order of the table. */
  List<Boolean> verdicts() {
    return List.of(
        anybodyBeside().agrees(), givenBeside().agrees(), lateBeside().agrees(), isBounded());
  }

  /** Whether all of them agree. */
  public boolean agrees() {
    return !verdicts().contains(false);
  }
}

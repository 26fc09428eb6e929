package lagoon.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lagoon.engine.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Theory beside the populations that are simulated. */
class ExpectedTest {

  private static final int SITES = 10_000;

  /** After how many rounds, with fractions, a share of one half is reached. */
  private static double half(List<Double> curve) {
    int after = 0;
    while (curve.get(after) < 0.5) {
      after++;
    }
    double before = curve.get(after - 1);
    return after - (curve.get(after) - 0.5) / (curve.get(after) - before);
  }

  /** From where a tenth knows it chance plays no part any more: from there on a run follows theory. */
  @ParameterizedTest
  @EnumSource(Exchange.class)
  void fromATenthOnARunFollowsTheRecurrence(Exchange exchange) {
    Rounds.Outcome run = Rounds.run(SITES, exchange, new RandomStreams(3).open("peers"));
    List<Double> happened = run.curve().stream().map(count -> (double) count / SITES).toList();
    List<Double> expected = Expected.inRounds(SITES, exchange, 1, 0, run.rounds() + 8);
    double shift = half(happened) - half(expected);
    int compared = 0;
    for (int round = 0; round < happened.size(); round++) {
      double then = round - shift;
      int before = (int) Math.floor(then);
      if (happened.get(round) >= 0.1 && before >= 0 && before + 1 < expected.size()) {
        double share = expected.get(before)
            + (then - before) * (expected.get(before + 1) - expected.get(before));
        assertThat(happened.get(round)).as("round " + round).isCloseTo(share, within(0.05));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(3);
  }

  /** Demers et al. (1987), section 1.3: p' = p (1 - 1/n)^(n (1 - p)), and with pull p' = p^2. */
  @Test
  void aRoundDoesWhatDemersAndOthersWrite() {
    List<Double> push = Expected.inRounds(SITES, Exchange.PUSH, 1, 0, 20);
    List<Double> pull = Expected.inRounds(SITES, Exchange.PULL, 1, 0, 20);
    for (int round = 0; round < 20; round++) {
      double p = 1 - push.get(round);
      assertThat(1 - push.get(round + 1))
          .isCloseTo(p * Math.pow(1 - 1.0 / SITES, SITES * (1 - p)), within(1e-4));
      double q = 1 - pull.get(round);
      assertThat(1 - pull.get(round + 1)).isCloseTo(q * q, within(1e-4));
    }
  }

  @Test
  void aLossMakesItSlowerAndAFanOutFaster() {
    double plain = half(Expected.inRounds(SITES, Exchange.PUSH, 1, 0, 60));
    assertThat(half(Expected.inRounds(SITES, Exchange.PUSH, 1, 0.5, 60))).isGreaterThan(plain + 3);
    assertThat(half(Expected.inRounds(SITES, Exchange.PUSH, 3, 0, 60))).isLessThan(plain - 3);
    assertThat(Expected.inRounds(SITES, Exchange.PULL, 1, 1, 60)).allMatch(share -> share < 0.001);
  }

  @Test
  void pushPullInOwnRhythmsIsTwiceAsFastAsPush() {
    double push = half(Expected.inOwnRhythms(SITES, Exchange.PUSH, 1, 0, 60));
    double both = half(Expected.inOwnRhythms(SITES, Exchange.PUSH_PULL, 1, 0, 60));
    assertThat(push).isCloseTo(Math.log(SITES - 1), within(0.1));
    assertThat(both).isCloseTo(push / 2, within(0.2));
  }

  /** Demers et al.: the residue solves s = e^(-(k+1)(1-s)), 20 % at k = 1 and 6 % at k = 2. */
  @Test
  void whoLosesInterestLeavesTheResidueOfTheEquation() {
    for (int k = 1; k <= 3; k++) {
      List<Double> curve = Expected.losingInterest(SITES, k, false, 200);
      double s = 1 - curve.get(curve.size() - 1);
      assertThat(s).isCloseTo(Math.exp(-(k + 1) * (1 - s)), within(2e-3));
    }
    List<Double> first = Expected.losingInterest(SITES, 1, false, 200);
    assertThat(1 - first.get(200)).isCloseTo(0.20, within(0.005));
  }

  /** With blind contacts and k = 1 as many stop as are told: it never spreads. */
  @Test
  void blindTellersThatStopAtOnceReachHardlyAnybody() {
    List<Double> curve = Expected.losingInterest(SITES, 1, true, 200);
    assertThat(curve.get(200)).isLessThan(0.05);
  }
}

package lagoon.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.epidemic.RumorMongering.Outcome;
import lagoon.epidemic.RumorSettings.Counts;
import lagoon.epidemic.RumorSettings.Loses;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Demers et al. print, with a thousand trials, and each cycle against the plainest reading of its
 * definition.
 */
class RumorMongeringTest {

  private static final int TRIALS = 1_000;

  private final Mean residue = new Mean();
  private final Mean traffic = new Mean();
  private final Mean last = new Mean();

  private void simulate(RumorSettings settings, int trials) {
    RandomStream draws = new RandomStreams(1).open("epidemic");
    for (int i = 0; i < trials; i++) {
      Outcome outcome = RumorMongering.run(settings, draws);
      residue.add(outcome.residue());
      traffic.add(outcome.traffic());
      last.add(outcome.lastReceipt());
    }
  }

  /** Half of the last digit that is printed, and three standard errors. */
  private static void agrees(String printed, Mean mean) {
    int digits = printed.length() - 1 - printed.indexOf('.');
    assertThat(mean.value()).isCloseTo(
        Double.parseDouble(printed), within(0.5 * Math.pow(10, -digits) + 3 * mean.standardError()));
  }

  @ParameterizedTest
  @CsvSource({"1, .18, 1.7, 16.8", "2, .037, 3.3, 16.9", "3, .011, 4.5, 17.4", "4, .0036, 5.6, 17.5",
      "5, .0012, 6.7, 17.7"})
  void tableOneIsFoundAgain(int k, String s, String m, String t) {
    simulate(new RumorSettings(1_000, Exchange.PUSH, Counts.FEEDBACK, Loses.COUNTER, k), TRIALS);
    agrees(s, residue);
    agrees(m, traffic);
    agrees(t, last);
  }

  @Test
  void whoTellsBlindlyAndOnceIsAWalkUntilItMeetsItself() {
    simulate(new RumorSettings(1_000, Exchange.PUSH, Counts.BLIND, Loses.COIN, 1), 5 * TRIALS);
    agrees(".95972", residue);
    agrees(".04028", traffic);
    agrees("39.283", last);
  }

  @ParameterizedTest
  @CsvSource({"FEEDBACK, COUNTER", "FEEDBACK, COIN", "BLIND, COUNTER", "BLIND, COIN"})
  void withPushTheResidueIsAFunctionOfTheTraffic(Counts counts, Loses loses) {
    simulate(new RumorSettings(1_000, Exchange.PUSH, counts, loses, 3), TRIALS);
    double law = Math.exp(-traffic.value());
    assertThat(residue.value()).isCloseTo(law, within(0.02 * law + 3 * residue.standardError()));
  }

  @ParameterizedTest
  @CsvSource({"PUSH", "PULL", "PUSH_PULL"})
  void morePatienceLeavesFewerWithout(Exchange exchange) {
    double before = 1;
    for (int k = 1; k <= 3; k++) {
      Mean residue = new Mean();
      RandomStream draws = new RandomStreams(2).open("epidemic");
      RumorSettings settings = new RumorSettings(500, exchange, Counts.FEEDBACK, Loses.COUNTER, k);
      for (int i = 0; i < 200; i++) residue.add(RumorMongering.run(settings, draws).residue());
      assertThat(residue.value()).isLessThan(before / 2);
      before = residue.value();
    }
  }

  @Property(tries = 1_500, seed = "51")
  void agreesWithAPlainReading(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int n,
      @ForAll Exchange exchange, @ForAll Counts counts, @ForAll Loses loses,
      @ForAll @IntRange(min = 1, max = 3) int k) {
    RumorSettings settings = new RumorSettings(n, exchange, counts, loses, k);
    Outcome plain = new PlainRumor(settings, new RandomStreams(seed).open("epidemic")).run();
    assertThat(RumorMongering.run(settings, new RandomStreams(seed).open("epidemic"))).isEqualTo(plain);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new RumorSettings(1, Exchange.PUSH, Counts.BLIND, Loses.COIN, 1))
        .hasMessage("a population has between 2 and 16777216 sites, not 1");
    assertThatThrownBy(() -> new RumorSettings(2, Exchange.PUSH, Counts.BLIND, Loses.COIN, 0))
        .hasMessage("k is between 1 and 1000000, not 0");
  }
}

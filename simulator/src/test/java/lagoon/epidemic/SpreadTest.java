package lagoon.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import lagoon.network.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rumour among sites with periods of their own, through the engine. */
class SpreadTest {

  private static final long SECOND = 1_000_000_000;

  private static double seconds(SpreadSettings settings, int trials) {
    Mean mean = new Mean();
    for (int seed = 1; seed <= trials; seed++) {
      mean.add(Spread.run(settings, seed).allKnow().orElseThrow() / 1e9);
    }
    return mean.value();
  }

  @ParameterizedTest
  @EnumSource(Exchange.class)
  void allGetToKnowAndASeedIsOneOutcome(Exchange exchange) {
    SpreadSettings settings = SpreadSettings.of(300, exchange);
    Spread.Outcome outcome = Spread.run(settings, 5);
    assertThat(outcome).isEqualTo(Spread.run(settings, 5)).isNotEqualTo(Spread.run(settings, 6));
    assertThat(outcome.knowing()).isEqualTo(outcome.up()).isEqualTo(300);
    assertThat(outcome.curve()).isSorted().startsWith(1);
    assertThat(outcome.curve()).hasSize((int) (outcome.allKnow().orElseThrow() / SECOND) + 1);
  }

  @Test
  void tenTimesAsManySitesTakeTheSameNumberOfPeriodsMoreEachTime() {
    double[] times = new double[4];
    for (int i = 0; i < 4; i++) {
      times[i] = seconds(SpreadSettings.of((int) Math.pow(10, i + 1), Exchange.PUSH_PULL), 20);
    }
    assertThat(times[2] - times[1]).isCloseTo(times[3] - times[2], within(0.6));
    assertThat(times[3]).isLessThan(4 * times[0]);
  }

  @Test
  void aPeriodCostsASiteTheSameWhateverTheirNumber() {
    for (int n : new int[] {100, 1_000, 10_000, 100_000}) {
      Spread.Outcome outcome = Spread.run(SpreadSettings.of(n, Exchange.PUSH_PULL), 1);
      double periods = outcome.allKnow().orElseThrow() / 1e9;
      assertThat(outcome.messages() / periods / n).as("messages of a site in a period, n = " + n)
          .isCloseTo(2, within(0.1));
    }
  }

  @Test
  void anExchangeIsATurnAndTwoMessages() {
    Spread.Outcome outcome = Spread.run(SpreadSettings.of(1_000, Exchange.PUSH_PULL), 1);
    assertThat((double) outcome.events() / outcome.messages()).isCloseTo(1.5, within(0.05));
  }

  @Test
  void moreOthersAtATurnAreFaster() {
    SpreadSettings one = SpreadSettings.of(1_000, Exchange.PUSH);
    assertThat(seconds(one.withFanOut(3), 20)).isLessThan(0.6 * seconds(one, 20));
  }

  @Test
  void lossDelaysTheRumourAndStopsItOnlyWhereEveryMessageIsLost() {
    SpreadSettings whole = SpreadSettings.of(1_000, Exchange.PUSH_PULL);
    double half = seconds(whole.withLoss(0.5), 20);
    assertThat(half).isGreaterThan(1.3 * seconds(whole, 20)).isLessThan(30);
    Spread.Outcome none = Spread.run(whole.withLoss(1), 1);
    assertThat(none.allKnow()).isEmpty();
    assertThat(none.knowing()).isEqualTo(1);
  }

  @Test
  void allThatAreUpGetToKnowThoughOthersCrash() {
    int downs = 0;
    for (int seed = 1; seed <= 20; seed++) {
      Spread.Outcome outcome =
          Spread.run(SpreadSettings.of(1_000, Exchange.PUSH_PULL).withCrashes(0.3, 3 * SECOND), seed);
      downs += 1_000 - outcome.up();
      assertThat(outcome.allKnow()).isPresent();
      assertThat(outcome.knowing()).isEqualTo(outcome.up());
    }
    assertThat(downs / 20.0).isCloseTo(300, within(30.0));
  }

  @Test
  void aRumourDiesWithTheOnlyOneThatKnowsIt() {
    SpreadSettings settings = SpreadSettings.of(10, Exchange.PUSH_PULL).withCrashes(0.5, 0);
    int died = 0;
    for (int seed = 1; seed <= 40; seed++) {
      Spread.Outcome outcome = Spread.run(settings, seed);
      if (outcome.knowing() == 0 && outcome.up() > 0) {
        died++;
        assertThat(outcome.allKnow()).isEmpty();
      }
    }
    assertThat(died).isBetween(10, 30);
  }

  @Test
  void whatNeverArrivesIsNoEvent() {
    SpreadSettings of = SpreadSettings.of(5, Exchange.PUSH);
    Spread.Outcome outcome = Spread.run(new SpreadSettings(5, Exchange.PUSH, of.period(), 0, 1,
        new Distribution.Constant(Long.MAX_VALUE), 0, 0, 0, 10 * SECOND), 1);
    assertThat(outcome.knowing()).isEqualTo(1);
    assertThat(outcome.messages()).isEqualTo(10);
  }

  @Test
  void whatCannotBeIsRefused() {
    SpreadSettings fine = SpreadSettings.of(5, Exchange.PUSH);
    assertThatThrownBy(() -> fine.withFanOut(5)).hasMessage("the fan-out is between 1 and n - 1, not 5");
    assertThatThrownBy(() -> fine.withLoss(1.5)).hasMessageContaining("not 1.5");
    assertThatThrownBy(() -> fine.withCrashes(0.5, -1)).hasMessageContaining("before time 0");
    assertThatThrownBy(() -> SpreadSettings.of(1 << 25, Exchange.PUSH)).hasMessageContaining("16777216");
  }
}

package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lagoon.scenarios.reproduce.PbsResult.Estimate;
import lagoon.scenarios.reproduce.SwimJson;
import lagoon.scenarios.reproduce.SwimProbes;
import lagoon.scenarios.reproduce.SwimResult;
import lagoon.scenarios.reproduce.SwimText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of Das et al. (DSN 2002), with fewer trials than {@code lagoon reproduce swim} makes: within
 * four standard errors.
 */
class SwimProbesTest {

  private static final int TRIALS = Integer.getInteger("lagoon.trials", 400);

  private static void near(Estimate found, double expected) {
    assertThat(found.value()).isCloseTo(expected, within(4 * found.error()));
  }

  @ParameterizedTest
  @CsvSource({"4, 1.4211", "8, 1.5150"})
  void aCrashedMemberIsProbedAsSoonAsThePaperSays(int nodes, double published) throws InterruptedException {
    int[] told = {0};
    SwimResult found = SwimProbes.run(nodes, TRIALS, 1, done -> told[0] = done);
    assertThat(told[0]).isEqualTo(3 * TRIALS);
    assertThat(found.exactAnybody()).isCloseTo(published, within(0.00005));
    near(found.anybody(), published);
    near(found.given(), nodes - 1);
    near(found.late(), found.exactLate());
    assertThat(found.longest()).isBetween(nodes, 2 * nodes - 1);
  }

  @Test
  void theSameSeedFindsTheSameAndBothTablesSayIt() throws InterruptedException {
    SwimResult found = SwimProbes.run(4, 20, 3, done -> {});
    assertThat(SwimProbes.run(4, 20, 3, done -> {})).isEqualTo(found);
    assertThat(SwimText.of(List.of(found))).contains("1.4211", "<= 7");
    assertThat(SwimText.of(List.of(found)).lines()).allMatch(line -> line.length() <= 80);
    assertThat(SwimJson.of(List.of(found))).contains("\"bound\" : 7");
  }

  @Test
  void eachFigureIsSaidToAgreeOrToDiffer() {
    Estimate late = new Estimate(0.0585, 0);
    SwimResult good = new SwimResult(4, 1_000, new Estimate(1.43, 0.01), new Estimate(3.05, 0.05),
        new Estimate(2, 0.03), 7, late);
    SwimResult bad = new SwimResult(4, 1_000, new Estimate(1.50, 0.01), new Estimate(3.05, 0.05),
        new Estimate(2, 0.03), 8, late);
    assertThat(good.agrees()).isTrue();
    assertThat(bad.agrees()).isFalse();
    assertThat(SwimText.of(List.of(good))).contains("All 4 figures agree").doesNotContain("differs");
    String text = SwimText.of(List.of(good, bad));
    assertThat(text).contains("2 of 8 figures differ");
    assertThat(text.lines().filter(line -> line.endsWith(" agrees"))).hasSize(6);
    assertThat(text.lines().filter(line -> line.endsWith(" differs"))).hasSize(2);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(SwimJson.of(List.of(good, bad))).contains("\"agrees\" : false\n}");
  }
}

package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lagoon.scenarios.reproduce.PbsResult.Estimate;
import lagoon.scenarios.reproduce.RaftElectionResult;
import lagoon.scenarios.reproduce.RaftElections;
import lagoon.scenarios.reproduce.RaftElectionsJson;
import lagoon.scenarios.reproduce.RaftElectionsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of Ongaro's dissertation, chapter 9, with fewer trials than {@code lagoon reproduce
 * raft-elections} makes: within four standard errors.
 */
class RaftElectionsTest {

  private static final int TRIALS = Integer.getInteger("lagoon.trials", 3_000);

  @ParameterizedTest
  @CsvSource({"5, 1, 0.01, 0.00059", "5, 1, 0.1, 0.0523", "5, 1, 0.2, 0.1808", "5, 2, 0.2, 0.488"})
  void votesAreSplitAsOftenAsTheDissertationSays(int servers, int failed, double latency, double published)
      throws InterruptedException {
    int[] told = {0};
    RaftElectionResult found =
        RaftElections.run(servers, failed, latency, TRIALS, 1, done -> told[0] = done);
    assertThat(told[0]).isEqualTo(TRIALS);
    assertThat(found.exactSplit()).isCloseTo(published, within(published < 0.01 ? 0.000005 : 0.00005));
    assertThat(found.exactEarliest()).isEqualTo(failed == 1 ? 0.2 : 0.25);
    assertThat(found.agrees()).as(found.toString()).isTrue();
  }

  @Test
  void figuresThatAreFarOffDoNotAgree() throws InterruptedException {
    RaftElectionResult found = RaftElections.run(5, 2, 0.2, 1_000, 1, done -> {});
    assertThat(new RaftElectionResult(5, 1, 0.2, 1_000, found.split(), found.earliest()).agrees()).isFalse();
  }

  @Test
  void theErrorThatIsShownIsTheOneThatDecides() {
    Estimate none = new Estimate(0, 0);
    Estimate stood = new Estimate(0.2, 0.01);
    RaftElectionResult likely = new RaftElectionResult(5, 1, 0.01, 300, none, stood);
    // sqrt(0.000592 (1 - 0.000592) / 300), though none of 300 votes was split.
    assertThat(RaftElectionsText.of(List.of(likely))).contains("0.00059   0.00000   0.00140");
    assertThat(RaftElectionsJson.of(List.of(likely))).contains("\"standard-error\" : 0.0014");
    assertThat(likely.agrees()).isTrue();
    RaftElectionResult unlikely = new RaftElectionResult(5, 1, 0.1, 300, none, stood);
    assertThat(RaftElectionsText.of(List.of(unlikely))).contains("0.05230   0.00000   0.01285");
    assertThat(unlikely.agrees()).as("4.07 standard errors off").isFalse();
  }

  @Test
  void aServerAloneIsAlwaysElectedAndTooFewNever() throws InterruptedException {
    assertThat(RaftElections.run(1, 0, 0.5, 100, 1, done -> {}).split().value()).isZero();
    assertThat(RaftElections.run(5, 3, 0.01, 100, 1, done -> {}).split().value()).isEqualTo(1);
    assertThat(RaftElections.run(5, 3, 0.01, 100, 1, done -> {}).exactSplit())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void theSameSeedFindsTheSameAndBothTablesSayIt() throws InterruptedException {
    RaftElectionResult found = RaftElections.run(5, 1, 0.2, 700, 3, done -> {});
    assertThat(RaftElections.run(5, 1, 0.2, 700, 3, done -> {})).isEqualTo(found);
    assertThat(RaftElectionsText.of(List.of(found))).contains("0.18080", "0.20000");
    assertThat(RaftElectionsText.of(List.of(found)).lines()).allMatch(line -> line.length() <= 80);
    assertThat(RaftElectionsJson.of(List.of(found))).contains("\"split-vote\"", "\"agrees\" : true");
  }
}

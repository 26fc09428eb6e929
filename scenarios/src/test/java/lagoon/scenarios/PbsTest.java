package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lagoon.scenarios.reproduce.KStaleness;
import lagoon.scenarios.reproduce.Latencies;
import lagoon.scenarios.reproduce.Pbs;
import lagoon.scenarios.reproduce.PbsResult;
import lagoon.scenarios.reproduce.PbsResult.Estimate;
import lagoon.scenarios.reproduce.PbsSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures of Bailis et al. (VLDB 2012), with fewer trials than {@code lagoon reproduce pbs} makes:
 * within four standard errors of the estimate, on top of what the full run is allowed.
 */
class PbsTest {

  private static final int TRIALS = Integer.getInteger("lagoon.trials", 20_000);

  private static PbsResult run(Latencies latencies, int r, int w) throws InterruptedException {
    int[] told = {0};
    PbsResult result = Pbs.run(latencies, new PbsSize(3, r, w), TRIALS, 1, done -> told[0] = done);
    assertThat(told[0]).isEqualTo(TRIALS + TRIALS / 10);
    return result;
  }

  private static void near(Estimate found, double expected, double share) {
    assertThat(found.value()).isCloseTo(expected, within(share * expected + 4 * found.error()));
  }

  @ParameterizedTest
  @CsvSource({"LNKD_SSD, 1, 1", "LNKD_SSD, 2, 1", "LNKD_DISK, 1, 1", "LNKD_DISK, 1, 2"})
  void latenciesAndStalenessAreThePublishedOnes(Latencies latencies, int r, int w)
      throws InterruptedException {
    PbsResult found = run(latencies, r, w);
    Latencies.Published published = latencies.published(3, r, w).orElseThrow();
    near(found.readLatency(), published.read(), 0.02);
    near(found.writeLatency(), published.write(), 0.02);
    near(found.freshAfter(), published.trueWait(), 0.05);
    latencies.publishedFresh(3, r, w, 0).ifPresent(fresh -> near(found.freshAtOnce(), fresh, 0.001));
    latencies.publishedFresh(3, r, w, 10).ifPresent(fresh -> near(found.freshLater(), fresh, 0.001));
  }

  @Test
  void readsThatBeginAsMuchLaterAsWasFoundAreFresh() throws InterruptedException {
    Estimate fresh = run(Latencies.LNKD_DISK, 1, 1).confirmed();
    assertThat(fresh.value()).isCloseTo(Pbs.SHARE, within(4 * Math.max(fresh.error(), 0.0007)));
  }

  @Test
  void quorumsThatMeetLeaveNoReadStale() throws InterruptedException {
    PbsResult found = run(Latencies.YMMR, 2, 2);
    assertThat(found.freshAtOnce().value()).isEqualTo(1);
    assertThat(found.freshAfter().value()).isZero();
  }

  @Test
  void farReplicasCostWhatTheirDistanceSays() throws InterruptedException {
    // Two of three: one at least is 75 ms away, each way.
    assertThat(run(Latencies.WAN, 2, 1).readLatency().value()).isGreaterThan(150);
  }

  @Test
  void theSameSeedFindsTheSame() throws InterruptedException {
    assertThat(run(Latencies.LNKD_SSD, 1, 1)).isEqualTo(run(Latencies.LNKD_SSD, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"3, 1, 1", "5, 2, 1", "3, 2, 2"})
  void aReadIsBehindAsOftenAsTheClosedFormSays(int n, int r, int w) {
    KStaleness counted = KStaleness.run(new PbsSize(n, r, w), 20_000, 5);
    for (int k : KStaleness.VERSIONS) {
      near(counted.within(k), counted.exact(k), 0);
    }
  }

  @Test
  void theClosedFormIsThePrintedOne() {
    KStaleness counted = KStaleness.run(new PbsSize(3, 1, 1), 10, 1);
    assertThat(KStaleness.VERSIONS.stream().map(k -> Math.round(1000 * counted.exact(k))))
        .containsExactly(333L, 556L, 704L, 868L, 983L);
  }
}

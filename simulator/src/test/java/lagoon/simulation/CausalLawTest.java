package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lagoon.client.ClientSettings;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.protocol.causal.CausalSettings;
import lagoon.protocol.causal.CausalSettings.Conflicts;
import lagoon.protocol.causal.CausalSettings.Delivery;
import org.junit.jupiter.api.Test;

/** What holds in every run of causal memory, whatever fails, over random scenarios. */
class CausalLawTest {

  private static final List<String> REPLICAS = List.of("n1", "n2", "n3");
  private static final long SEEDS = Long.getLong("lagoon.seeds", 120);

  private static Scenarios store(long seed, Delivery delivery, Conflicts conflicts, boolean tokens) {
    WriteStrategy anywhere = new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM);
    WriteStrategy writes = tokens
        ? new WriteStrategy.VersionToken(Strategy.Tokens.WRITES_AND_READS, Durations.of("2s"), anywhere)
        : anywhere;
    return RandomScenarios.around(seed, REPLICAS, List.of("Update", "Have"))
        .protocol("causal", new CausalSettings(
            REPLICAS, Scenarios.uniform("0ms", "900ms"), Map.of(), delivery, conflicts,
            Durations.of("400ms")))
        .reads(new Strategy.AnyReplica(Strategy.Pick.UNIFORM))
        .writes(writes);
  }

  private static Set<String> promised(Trial trial) {
    Scenario scenario = trial.run().scenario();
    return Protocols.installed().named("causal")
        .promises(scenario.cluster().settings(), new Routing(scenario.reads(), scenario.writes()));
  }

  private static void count(Trial trial, Map<String, Integer> counts) {
    for (Judgement one : trial.judgements()) {
      counts.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
    }
    boolean heldBack = trial.all(Observation.Explained.class).stream()
        .anyMatch(one -> one.sentence().contains("holds back"));
    counts.merge("held back", heldBack ? 1 : 0, Integer::sum);
    counts.merge("discarded", trial.all(Observation.Discarded.class).isEmpty() ? 0 : 1, Integer::sum);
    counts.merge("crashed", trial.all(Observation.Crashed.class).isEmpty() ? 0 : 1, Integer::sum);
  }

  @Test
  void promisesAreKeptWhateverFailsAndReplicasConverge() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = store(seed, Delivery.CAUSAL, Conflicts.HIGHEST_STAMP, true).judged();
      Set<String> promised = promised(trial);
      assertThat(promised).contains("convergence", "monotonic-writes", "writes-follow-reads");
      for (Judgement one : trial.judgements()) {
        assertThat(promised.contains(one.guarantee()) && one.verdict() == Verdict.VIOLATED)
            .as(() -> one + ", " + Replay.of(trial.run())).isFalse();
      }
      assertThat(trial.ending().limit()).as(() -> Replay.of(trial.run())).isEmpty();
      assertThat(trial.converged()).as(() -> Replay.of(trial.run())).isTrue();
      count(trial, counts);
    }
    for (String interesting : List.of("held back", "discarded", "crashed", "HOLDS convergence",
        "HOLDS monotonic-writes", "HOLDS writes-follow-reads", "VIOLATED read-your-writes")) {
      assertThat(counts.getOrDefault(interesting, 0)).as(interesting + " in " + counts)
          .isGreaterThan((int) (SEEDS / 10));
    }
  }

  @Test
  void withoutTokensASessionThatMovesBreaksTheGuaranteesOfWritesSometimes() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= 40; seed++) {
      count(store(seed, Delivery.CAUSAL, Conflicts.HIGHEST_STAMP, false).judged(), counts);
    }
    assertThat(counts.get("VIOLATED monotonic-writes")).as("" + counts).isGreaterThan(4);
    assertThat(counts.get("VIOLATED writes-follow-reads")).as("" + counts).isGreaterThan(4);
    assertThat(counts.get("HOLDS convergence")).as("" + counts).isGreaterThan(20);
  }

  @Test
  void updatesThatWaitForNothingAreCaught() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= 20; seed++) {
      count(store(seed, Delivery.UNORDERED, Conflicts.HIGHEST_STAMP, true).judged(), counts);
    }
    assertThat(counts.get("VIOLATED monotonic-writes")).as("within 20 seeds: " + counts).isPositive();
    assertThat(counts.get("VIOLATED writes-follow-reads")).as("within 20 seeds: " + counts).isPositive();
  }

  @Test
  void asTheyComeReplicasDifferInTheEndSometimes() {
    int differ = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Trial trial = store(seed, Delivery.CAUSAL, Conflicts.AS_THEY_COME, true).judged();
      assertThat(trial.verdict("monotonic-writes")).as(() -> Replay.of(trial.run()))
          .isNotEqualTo(Verdict.VIOLATED);
      differ += trial.converged() ? 0 : 1;
    }
    assertThat(differ).isGreaterThan(4);
  }

  @Test
  void aRepeatedRequestIsCarriedOutOnce() {
    for (long seed = 1; seed <= 40; seed++) {
      Trial trial = store(seed, Delivery.CAUSAL, Conflicts.HIGHEST_STAMP, true)
          .clients("150ms", 5, ClientSettings.Retry.SAFE).run();
      long writers = trial.all(Observation.Applied.class).stream()
          .filter(one -> one.node().name().equals("n1"))
          .flatMap(one -> one.versions().stream())
          .map(version -> version.writerId() + " " + version.key()).distinct().count();
      long versions = trial.all(Observation.Applied.class).stream()
          .filter(one -> one.node().name().equals("n1"))
          .flatMap(one -> one.versions().stream()).distinct().count();
      assertThat(versions).as(() -> Replay.of(trial.run())).isEqualTo(writers);
    }
  }
}

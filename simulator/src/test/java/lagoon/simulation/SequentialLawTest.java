package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Version;
import lagoon.protocol.Protocols;
import lagoon.protocol.sequential.SequentialSettings;
import lagoon.protocol.sequential.SequentialSettings.Acknowledge;
import org.junit.jupiter.api.Test;

/** What holds in every run of the total order by a sequencer, whatever fails, over random scenarios. */
class SequentialLawTest {

  private static final List<String> REPLICAS = List.of("n1", "n2", "n3");
  private static final List<String> KINDS = List.of("Submit", "Settled", "Ordered", "Applied");
  private static final long SEEDS = Long.getLong("lagoon.seeds", 120);
  private static final Strategy TOKEN = Strategies.token(
      Strategy.OnStale.WAIT, "800ms", Strategy.Tokens.WRITES_AND_READS, Strategy.Track.SESSION);

  private static Scenarios store(long seed, Acknowledge acknowledge, Strategy reads) {
    return RandomScenarios.around(seed, REPLICAS, KINDS)
        .protocol("sequential", new SequentialSettings(
            REPLICAS, Scenarios.uniform("0ms", "600ms"), Map.of(), acknowledge, Durations.of("400ms")))
        .reads(reads)
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
  }

  private static Set<String> promised(Trial trial) {
    Scenario scenario = trial.run().scenario();
    return Protocols.installed().named("sequential")
        .promises(scenario.cluster().settings(), new Routing(scenario.reads(), scenario.writes()));
  }

  /** What each replica applied, one after the other. */
  private static List<List<Version>> orders(Trial trial) {
    Map<String, List<Version>> orders = new TreeMap<>();
    trial.all(Observation.Applied.class).forEach(one ->
        orders.computeIfAbsent(one.node().name(), node -> new ArrayList<>()).addAll(one.versions()));
    return new ArrayList<>(orders.values());
  }

  @Test
  void promisesAreKeptAndAllApplyOneOrder() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = store(seed, Acknowledge.APPLIED_HERE, TOKEN).judged();
      Set<String> promised = promised(trial);
      assertThat(promised).contains("read-your-writes", "monotonic-reads", "convergence");
      for (Judgement one : trial.judgements()) {
        assertThat(promised.contains(one.guarantee()) && one.verdict() == Verdict.VIOLATED)
            .as(() -> one + ", " + Replay.of(trial.run())).isFalse();
        counts.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
      }
      assertThat(trial.ending().limit()).as(() -> Replay.of(trial.run())).isEmpty();
      assertThat(trial.ending().quiet()).as(() -> Replay.of(trial.run())).isTrue();
      assertThat(trial.converged()).as(() -> Replay.of(trial.run())).isTrue();
      assertThat(new HashSet<>(orders(trial)).size()).as(() -> Replay.of(trial.run()))
          .isLessThanOrEqualTo(1);
      counts.merge("crashed", trial.all(Observation.Crashed.class).isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("settled", trial.sent("Settled").isEmpty() ? 0 : 1, Integer::sum);
    }
    for (String interesting : List.of("crashed", "HOLDS convergence", "HOLDS monotonic-writes",
        "HOLDS writes-follow-reads", "HOLDS read-your-writes", "HOLDS monotonic-reads",
        "HOLDS lost-acknowledged-write")) {
      assertThat(counts.getOrDefault(interesting, 0)).as(interesting + " in " + counts)
          .isGreaterThan((int) (SEEDS / 4));
    }
    assertThat(counts.get("settled")).as("" + counts).isPositive();
  }

  @Test
  void aSessionThatMovesGoesBackInTimeSometimes() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= 30; seed++) {
      store(seed, Acknowledge.APPLIED_HERE, Strategies.anyReplica()).judged().judgements()
          .forEach(one -> counts.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum));
    }
    assertThat(counts.get("VIOLATED monotonic-reads")).as("" + counts).isGreaterThan(4);
    assertThat(counts.get("VIOLATED read-your-writes")).as("" + counts).isGreaterThan(4);
  }

  @Test
  void anAcknowledgementBeforeTheWriteIsSeenHereIsCaughtBySessionsThatStay() {
    Map<Acknowledge, Integer> broken = new HashMap<>();
    for (Acknowledge acknowledge : Acknowledge.values()) {
      for (long seed = 1; seed <= 30; seed++) {
        Scenarios quiet = Scenarios.store().seed(seed).protocol("sequential", new SequentialSettings(
            REPLICAS, Scenarios.uniform("0ms", "600ms"), Map.of(), acknowledge, Durations.of("2s")));
        for (int i = 0; i < 3; i++) {
          quiet.session("s" + i, Steps.write("x", i), Steps.read("x"), Steps.write("y", i),
              Steps.read("y"), Steps.write("x", 9 + i), Steps.read("x"));
        }
        Trial trial = quiet.reads(new Strategy.Sticky(Optional.empty()))
            .writes(new WriteStrategy.Sticky(Optional.empty())).judged();
        broken.merge(acknowledge,
            trial.verdict("read-your-writes") == Verdict.VIOLATED ? 1 : 0, Integer::sum);
      }
    }
    assertThat(broken.get(Acknowledge.APPLIED_HERE)).isZero();
    assertThat(broken.get(Acknowledge.NUMBERED)).as("within 30 seeds").isPositive();
  }
}

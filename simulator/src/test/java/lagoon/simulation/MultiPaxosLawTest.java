package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Climb;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.protocol.multipaxos.MultiPaxosSettings;
import lagoon.protocol.multipaxos.MultiPaxosSettings.Broken;
import lagoon.protocol.multipaxos.MultiPaxosSettings.Reads;
import org.junit.jupiter.api.Test;

/** What holds in every run of multi-Paxos, whatever fails, over random scenarios. */
class MultiPaxosLawTest {

  private static final List<String> SERVERS = List.of("n1", "n2", "n3");
  private static final List<String> KINDS = Protocols.installed().named("multi-paxos").messages();
  private static final Set<String> OWN = Set.of("agreement", "promise kept");
  private static final long SEEDS = Long.getLong("lagoon.seeds", 200);

  private static Scenarios store(long seed, Reads reads, Broken broken) {
    return RandomScenarios.around(seed, SERVERS, KINDS)
        .protocol("multi-paxos", new MultiPaxosSettings(SERVERS, Durations.of("100ms"),
            broken == Broken.NONE && reads != Reads.UNCONFIRMED
                ? Scenarios.uniform("500ms", "1000ms") : Scenarios.uniform("150ms", "350ms"), reads, broken))
        .reads(Strategies.anyReplica())
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
  }

  private static Set<String> promised(Trial trial) {
    Scenario scenario = trial.run().scenario();
    return Protocols.installed().named("multi-paxos")
        .promises(scenario.cluster().settings(), new Routing(scenario.reads(), scenario.writes()));
  }

  @Test
  void logsAgreeAndPromisesAreKeptWhateverFails() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Scenarios scenarios = store(seed, seed % 2 == 0 ? Reads.LOG : Reads.CONFIRMED, Broken.NONE);
      if (seed % 4 < 2) {
        // What the first leader proposes is lost for a moment; it crashes when later entries have arrived.
        long at = 300 + 37 * (seed % 40);
        scenarios.fault(Troubles.drop(Troubles.each("Accept")).at(at + "ms").until(at + 60 + "ms"));
        scenarios.fault(Troubles.crash("n1").at(at + 75 + "ms").until(at + 3_000 + "ms"));
      }
      Trial trial = scenarios.judged();
      Set<String> promised = new HashSet<>(promised(trial));
      promised.addAll(OWN);
      promised.addAll(List.of(Order.SEQUENTIAL, Order.LINEARIZABLE));
      for (Judgement one : all(trial)) {
        assertThat(promised.contains(one.guarantee()) && one.verdict() == Verdict.VIOLATED)
            .as(() -> one + ", " + Replay.of(trial.run())).isFalse();
        counts.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
      }
      assertThat(trial.ending().limit()).as(() -> Replay.of(trial.run())).isEmpty();
      assertThat(trial.ending().quiet()).as(() -> Replay.of(trial.run())).isTrue();
      assertThat(trial.converged()).as(() -> Replay.of(trial.run())).isTrue();
      counts.merge("chosen", trial.all(Observation.Applied.class).isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("crashed", trial.all(Observation.Crashed.class).isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("pre-empted", trial.sent("Preempted").isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("passed on", trial.sent("Forward").isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("adopted", trial.all(Observation.Explained.class).stream()
          .anyMatch(one -> one.sentence().contains(" proposes again ")) ? 1 : 0, Integer::sum);
      counts.merge("gap filled", trial.all(Observation.Explained.class).stream()
          .anyMatch(one -> one.sentence().contains(" no-op")) ? 1 : 0, Integer::sum);
      counts.merge("new leader", trial.all(Observation.RoleChanged.class).stream()
          .filter(one -> one.role().equals("leader")).count() > 1 ? 1 : 0, Integer::sum);
      counts.merge("restarted", trial.all(Observation.Restarted.class).isEmpty() ? 0 : 1, Integer::sum);
    }
    for (String sometimes : List.of("crashed", "pre-empted", "passed on", "adopted",
        "gap filled", "new leader", "restarted", "HOLDS linearizable")) {
      assertThat(counts.getOrDefault(sometimes, 0)).as(sometimes + " in " + counts).isPositive();
    }
    for (String mostly : List.of("chosen", "HOLDS agreement", "HOLDS promise kept")) {
      assertThat(counts.getOrDefault(mostly, 0)).as(mostly + " in " + counts)
          .isGreaterThan((int) (SEEDS / 10));
    }
  }

  /** What the judge says and, of the order of operations, what the ladder says. */
  private static List<Judgement> all(Trial trial) {
    Climb climb = new Climb(trial.cast(), Climb.Budgets.usual());
    trial.seen().forEach(climb::observe);
    climb.finish(trial.ending());
    List<Judgement> all = new ArrayList<>(trial.judgements());
    climb.judgements().stream()
        .filter(one -> List.of(Order.SEQUENTIAL, Order.LINEARIZABLE).contains(one.guarantee()))
        .forEach(all::add);
    return all;
  }

  @Test
  void aReadThatNobodyConfirmsIsStaleSometimes() {
    int stale = 0;
    for (long seed = 1; seed <= 150; seed++) {
      Trial trial = store(seed, Reads.UNCONFIRMED, Broken.NONE).judged();
      stale += all(trial).stream().anyMatch(one -> one.guarantee().equals(Order.LINEARIZABLE)
          && one.verdict() == Verdict.VIOLATED) ? 1 : 0;
      assertThat(trial.verdict("agreement")).isNotEqualTo(Verdict.VIOLATED);
    }
    assertThat(stale).isPositive();
  }

  @Test
  void eachBrokenRuleIsCaught() {
    Map<Broken, Long> firstCaught = new TreeMap<>();
    for (Broken broken : List.of(Broken.FORGETS_PROMISE, Broken.IGNORES_ACCEPTED, Broken.ACCEPTS_BELOW)) {
      String own = broken == Broken.IGNORES_ACCEPTED ? "agreement" : "promise kept";
      for (long seed = 1; seed <= 150 && !firstCaught.containsKey(broken); seed++) {
        Scenarios scenarios = store(seed, Reads.LOG, broken);
        if (broken == Broken.FORGETS_PROMISE) {
          // One acceptor between two leaders that do not hear each other crashes when it has promised.
          scenarios.fault(Troubles.partition(List.of("n1"), List.of("n3")).at("100ms").until("9s"));
          scenarios.fault(Troubles.crash("n2").beforeDelivery(
              Troubles.some(Troubles.each("Promise"), 2 + (int) (seed % 6), 1).which()).lasting("60ms"));
        }
        Trial trial = scenarios.judged();
        if (trial.verdict(own) == Verdict.VIOLATED) {
          firstCaught.put(broken, seed);
        }
      }
    }
    assertThat(firstCaught.keySet().stream().map(Enum::name).collect(Collectors.toSet()))
        .as("within 150 seeds " + firstCaught)
        .contains("FORGETS_PROMISE", "IGNORES_ACCEPTED", "ACCEPTS_BELOW");
  }
}

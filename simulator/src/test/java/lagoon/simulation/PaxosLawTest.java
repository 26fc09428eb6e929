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
import lagoon.protocol.paxos.PaxosSettings;
import lagoon.protocol.paxos.PaxosSettings.Broken;
import lagoon.protocol.paxos.PaxosSettings.Reads;
import org.junit.jupiter.api.Test;

/** What holds in every run of single-decree Paxos, whatever fails, over random scenarios. */
class PaxosLawTest {

  private static final List<String> SERVERS = List.of("n1", "n2", "n3");
  private static final List<String> KINDS = Protocols.installed().named("paxos").messages();
  private static final Set<String> OWN = Set.of("agreement", "validity", "promise kept");
  private static final long SEEDS = Long.getLong("lagoon.seeds", 200);

  private static Scenarios store(long seed, Reads reads, Broken broken) {
    List<String> proposers = seed % 4 == 0 ? List.of("n2") : List.of();
    return RandomScenarios.around(seed, SERVERS, KINDS)
        .protocol("paxos", new PaxosSettings(SERVERS, proposers, List.of(),
            Scenarios.uniform("5ms", "300ms"), Durations.of("250ms"), 40, reads, broken))
        .reads(Strategies.anyReplica())
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
  }

  private static Set<String> promised(Trial trial) {
    Scenario scenario = trial.run().scenario();
    return Protocols.installed().named("paxos")
        .promises(scenario.cluster().settings(), new Routing(scenario.reads(), scenario.writes()));
  }

  @Test
  void oneWriteIsChosenAndPromisesAreKeptWhateverFails() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = store(seed, Reads.BALLOT, Broken.NONE).judged();
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
      counts.merge("passed on", trial.sent("Propose").isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("adopted", trial.all(Observation.Explained.class).stream()
          .anyMatch(one -> one.sentence().contains(" adopts ")) ? 1 : 0, Integer::sum);
      counts.merge("restarted before it was known", restartedInTime(trial) ? 1 : 0, Integer::sum);
    }
    for (String sometimes : List.of("crashed", "pre-empted", "passed on", "adopted",
        "restarted before it was known", "HOLDS linearizable")) {
      assertThat(counts.getOrDefault(sometimes, 0)).as(sometimes + " in " + counts).isPositive();
    }
    for (String mostly : List.of("chosen", "HOLDS agreement", "HOLDS validity", "HOLDS promise kept")) {
      assertThat(counts.getOrDefault(mostly, 0)).as(mostly + " in " + counts)
          .isGreaterThan((int) (SEEDS * 9 / 10));
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

  private static boolean restartedInTime(Trial trial) {
    long known = trial.all(Observation.Applied.class).stream().mapToLong(Observation::time).min().orElse(0);
    return trial.all(Observation.Restarted.class).stream().anyMatch(one -> one.time() < known);
  }

  @Test
  void aReadOfWhatAServerHasLearntIsStaleSometimes() {
    int stale = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Trial trial = store(seed, Reads.LEARNT, Broken.NONE).judged();
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
      for (long seed = 1; seed <= 120 && !firstCaught.containsKey(broken); seed++) {
        Trial trial = store(seed, Reads.BALLOT, broken).judged();
        if (trial.verdict(own) == Verdict.VIOLATED) {
          firstCaught.put(broken, seed);
        }
      }
    }
    assertThat(firstCaught.keySet().stream().map(Enum::name).collect(Collectors.toSet()))
        .as("within 120 seeds " + firstCaught)
        .contains("FORGETS_PROMISE", "IGNORES_ACCEPTED", "ACCEPTS_BELOW");
  }
}

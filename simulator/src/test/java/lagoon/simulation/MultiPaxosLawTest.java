package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.protocol.multipaxos.MultiPaxosSettings;
import lagoon.protocol.multipaxos.MultiPaxosSettings.Broken;
import lagoon.protocol.multipaxos.MultiPaxosSettings.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds in every run of multi-Paxos, whatever fails, over random scenarios. */
class MultiPaxosLawTest {

  private static final List<String> SERVERS = List.of("n1", "n2", "n3");
  private static final List<String> KINDS = Protocols.installed().named("multi-paxos").messages();
  private static final Set<String> OWN = Set.of("agreement", "validity", "promise kept");
  private static final long SEEDS = Long.getLong("lagoon.seeds", 200);

  /** Some keep their whole log, some next to nothing of it. */
  private static int logLimit(long seed, Broken broken) {
    return broken == Broken.HIDES_CUT || seed % 3 == 0 ? 1 : seed % 3 == 1 ? 4 : 1_000;
  }

  private static Scenarios store(long seed, Reads reads, Broken broken) {
    return RandomScenarios.around(seed, SERVERS, KINDS)
        .protocol("multi-paxos", new MultiPaxosSettings(SERVERS, Durations.of("100ms"),
            broken == Broken.NONE && reads != Reads.UNCONFIRMED
                ? Scenarios.uniform("500ms", "1000ms") : Scenarios.uniform("150ms", "350ms"), reads,
            logLimit(seed, broken), broken))
        .reads(Strategies.anyReplica())
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
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
      Agreeing.holds(trial, OWN, counts);
      counts.merge("passed on", trial.sent("Forward").isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("adopted", Agreeing.explains(trial, " proposes again ") ? 1 : 0, Integer::sum);
      counts.merge("gap filled", Agreeing.explains(trial, " no-op") ? 1 : 0, Integer::sum);
      counts.merge("new leader", trial.all(Observation.RoleChanged.class).stream()
          .filter(one -> one.role().equals("leader")).count() > 1 ? 1 : 0, Integer::sum);
      counts.merge("snapshot installed",
          Agreeing.explains(trial, "'s snapshot of places ") ? 1 : 0, Integer::sum);
      counts.merge("snapshot in a promise", trial.sent("Promise").stream()
          .anyMatch(one -> one.message().text().contains("snapshot")) ? 1 : 0, Integer::sum);
      counts.merge("snapshot after a restart", afterRestart(trial) ? 1 : 0, Integer::sum);
      counts.merge("restarted", trial.all(Observation.Restarted.class).isEmpty() ? 0 : 1, Integer::sum);
    }
    for (String sometimes : List.of("crashed", "pre-empted", "passed on", "adopted",
        "gap filled", "new leader", "restarted", "snapshot installed", "snapshot in a promise",
        "snapshot after a restart", "HOLDS linearizable")) {
      assertThat(counts.getOrDefault(sometimes, 0)).as(sometimes + " in " + counts).isPositive();
    }
    for (String mostly : List.of("chosen", "HOLDS agreement", "HOLDS validity", "HOLDS promise kept")) {
      assertThat(counts.getOrDefault(mostly, 0)).as(mostly + " in " + counts)
          .isGreaterThan((int) (SEEDS / 10));
    }
  }

  private static boolean afterRestart(Trial trial) {
    return trial.all(Observation.Restarted.class).stream().anyMatch(restart ->
        trial.all(Observation.Explained.class).stream().anyMatch(one -> one.node().equals(restart.node())
            && one.time() > restart.time() && one.sentence().contains("'s snapshot of places ")));
  }

  @Test
  void aReadThatNobodyConfirmsIsStaleSometimes() {
    int stale = 0;
    for (long seed = 1; seed <= 150; seed++) {
      Trial trial = store(seed, Reads.UNCONFIRMED, Broken.NONE).judged();
      stale += Agreeing.isLinearizable(trial) ? 0 : 1;
      assertThat(trial.verdict("agreement")).isNotEqualTo(Verdict.VIOLATED);
    }
    assertThat(stale).isPositive();
  }

  /** Each is caught, by the property that it breaks first, within that many seeds. */
  @ParameterizedTest
  @CsvSource({"FORGETS_PROMISE, promise kept, 30", "IGNORES_ACCEPTED, agreement, 10",
      "ACCEPTS_BELOW, promise kept, 10", "HIDES_CUT, agreement, 3"})
  void eachBrokenRuleIsCaughtWithin(Broken broken, String own, int seeds) {
    long caught = 1;
    while (caught <= seeds && caughtBy(caught, broken, own) != Verdict.VIOLATED) {
      caught++;
    }
    assertThat(caught).as("the first seed that catches it").isLessThanOrEqualTo(seeds);
  }

  private static Verdict caughtBy(long seed, Broken broken, String own) {
    Scenarios scenarios = store(seed, Reads.LOG, broken);
    if (broken == Broken.FORGETS_PROMISE) {
      // One acceptor between two leaders that do not hear each other crashes when it has promised.
      scenarios.fault(Troubles.partition(List.of("n1"), List.of("n3")).at("100ms").until("9s"));
      scenarios.fault(Troubles.crash("n2").beforeDelivery(
          Troubles.some(Troubles.each("Promise"), 2 + (int) (seed % 6), 1).which()).lasting("60ms"));
    } else if (broken == Broken.HIDES_CUT) {
      // One server hears nothing for a while, and leads when it comes back.
      scenarios.fault(Troubles.partition(List.of("n3"), List.of("n1", "n2")).at("300ms").until("4s"));
      scenarios.fault(Troubles.crash("n1").at("3900ms").until("6s"));
    }
    return scenarios.judged().verdict(own);
  }
}

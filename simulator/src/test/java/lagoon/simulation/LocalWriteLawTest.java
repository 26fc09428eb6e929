package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

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
import lagoon.protocol.Protocols;
import lagoon.protocol.localwrite.LocalWriteSettings;
import lagoon.protocol.localwrite.LocalWriteSettings.Mistake;
import org.junit.jupiter.api.Test;

/**
 * What holds in every run of primary-based replication with local writes, whatever fails. {@code
 * -Dlagoon.seeds=5000} tries more.
 */
class LocalWriteLawTest {

  private static final int SEEDS = Integer.getInteger("lagoon.seeds", 160);
  private static final List<String> NODES = List.of("replica-1", "replica-2", "replica-3");
  private static final List<String> KINDS = List.of("Claim", "Grant", "Update", "Ack");

  private static LocalWriteSettings settings(Mistake mistake) {
    return new LocalWriteSettings(
        NODES, Optional.empty(), Map.of("c", "replica-2"), Scenarios.uniform("0ms", "200ms"),
        Durations.of("700ms"), Durations.of("250ms"), mistake);
  }

  private static Routing routing(long seed) {
    List<Strategy> reads = RandomScenarios.strategies();
    WriteStrategy any = new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM);
    List<WriteStrategy> writes = List.of(
        any, new WriteStrategy.Sticky(Optional.empty()),
        new WriteStrategy.VersionToken(Strategy.Tokens.WRITES_AND_READS, Durations.of("500ms"), any));
    return new Routing(
        reads.get((int) (seed % reads.size())), writes.get((int) (seed / 3 % writes.size())));
  }

  private static Trial trial(long seed, Mistake mistake) {
    Routing routing = routing(seed);
    return RandomScenarios.around(seed, NODES, KINDS).protocol("primary-local-write", settings(mistake))
        .reads(routing.reads()).writes(routing.writes()).judged();
  }

  private static Set<String> promises(long seed) {
    return Protocols.installed().named("primary-local-write")
        .promises(settings(Mistake.NONE), routing(seed));
  }

  @Test
  void promisesAreNeverBrokenAndWhatIsNotPromisedIsBrokenSometimes() {
    Map<String, Integer> reached = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = trial(seed, Mistake.NONE);
      Set<String> promised = promises(seed);
      assertThat(trial.ending().openFaults()).as(() -> Replay.of(trial.run())).isEmpty();
      assertThat(trial.ending().quiet()).as(() -> "at rest: " + Replay.of(trial.run())).isTrue();
      for (Judgement one : trial.judgements()) {
        if (one.verdict() == Verdict.VIOLATED) {
          assertThat(promised).as(() -> one + ", " + Replay.of(trial.run()))
              .doesNotContain(one.guarantee());
        }
        reached.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
      }
      assertThat(Laws.carriedOutTwice(trial)).as(() -> "twice: " + Replay.of(trial.run())).isZero();
      assertThat(Laws.failedAndApplied(trial)).as(() -> "failed: " + Replay.of(trial.run())).isEmpty();
      note(trial, reached);
    }
    assertThat(reached).containsKeys(
        "HOLDS convergence", "HOLDS lost-acknowledged-write", "HOLDS read-your-writes",
        "HOLDS monotonic-reads", "VIOLATED read-your-writes", "VIOLATED monotonic-reads",
        "VIOLATED monotonic-writes", "VIOLATED writes-follow-reads");
    assertThat(reached.get("the role moved")).as("%s", reached).isGreaterThan(SEEDS * 9 / 10);
    assertThat(reached.get("refused")).as("%s", reached).isGreaterThan(SEEDS / 10);
  }

  /** What this run went through. */
  private static void note(Trial trial, Map<String, Integer> reached) {
    boolean moved = trial.all(Observation.RoleChanged.class).stream()
        .anyMatch(one -> one.time() > 0 && one.node().name().equals("replica-3"));
    reached.merge("the role moved", moved ? 1 : 0, Integer::sum);
    boolean refused = trial.all(Observation.Completed.class).stream()
        .anyMatch(one -> one.reason().contains("cannot get the primary role"));
    reached.merge("refused", refused ? 1 : 0, Integer::sum);
  }

  @Test
  void eachRuleIsMissedWhereItIsLeftOut() {
    Map<String, Integer> found = new TreeMap<>();
    for (Mistake mistake : Mistake.values()) {
      for (long seed = 1; seed <= 40 && mistake != Mistake.NONE; seed++) {
        Trial trial = trial(seed, mistake);
        for (String promise : promises(seed)) {
          found.merge(
              mistake + " " + promise, trial.verdict(promise) == Verdict.VIOLATED ? 1 : 0, Integer::sum);
        }
        found.merge(mistake + " twice", Laws.carriedOutTwice(trial) > 0 ? 1 : 0, Integer::sum);
      }
    }
    for (String one : List.of(
        "ROLE_WITHOUT_VERSION lost-acknowledged-write", "ROLE_WITHOUT_VERSION convergence",
        "KEEPS_ROLE lost-acknowledged-write", "KEEPS_ROLE convergence", "FORGETS_RECEIPTS twice")) {
      assertThat(found.get(one)).as("runs that show %s: %s", one, found).isPositive();
    }
  }
}

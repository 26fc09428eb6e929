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
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Version;
import lagoon.protocol.Protocols;
import lagoon.protocol.primary.PrimarySettings;
import lagoon.protocol.primary.PrimarySettings.Acknowledge;
import lagoon.protocol.primary.PrimarySettings.Failover;
import lagoon.protocol.primary.PrimarySettings.Mistake;
import lagoon.protocol.primary.PrimarySettings.Spread;
import org.junit.jupiter.api.Test;

/**
 * What holds in every run of primary-based replication with remote writes, whatever fails. {@code
 * -Dlagoon.seeds=5000} tries more.
 */
class PrimaryLawTest {

  private static final int SEEDS = Integer.getInteger("lagoon.seeds", 160);
  private static final List<String> NODES = List.of("replica-1", "replica-2", "replica-3");
  private static final List<String> KINDS =
      List.of("Forward", "Done", "Update", "Copies", "Heartbeat", "Ack");

  private static PrimarySettings settings(
      Spread spread, Acknowledge acknowledge, Failover failover, Mistake mistake) {
    return new PrimarySettings(
        NODES, Optional.empty(), spread, Map.of("c", "replica-1"), acknowledge,
        Scenarios.uniform("0ms", "200ms"), Durations.of("400ms"), failover, Optional.of("replica-3"),
        Durations.of("150ms"), Durations.of("600ms"), mistake);
  }

  /** One way after the other to set the protocol. */
  private static PrimarySettings settings(long seed, Mistake mistake) {
    return settings(
        Spread.values()[(int) (seed / 2 % 2)], Acknowledge.values()[(int) (seed % 2)],
        Failover.values()[(int) (seed / 4 % 2)], mistake);
  }

  private static Routing routing(long seed) {
    List<Strategy> reads = RandomScenarios.strategies();
    WriteStrategy any = new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM);
    List<WriteStrategy> writes = List.of(
        any, new WriteStrategy.Leader(), new WriteStrategy.Sticky(Optional.empty()),
        new WriteStrategy.VersionToken(Strategy.Tokens.WRITES_AND_READS, Durations.of("500ms"), any));
    return new Routing(
        reads.get((int) (seed / 8 % reads.size())), writes.get((int) (seed / 3 % writes.size())));
  }

  private static Trial trial(long seed, PrimarySettings settings) {
    Routing routing = routing(seed);
    return RandomScenarios.around(seed, NODES, KINDS).protocol("primary-remote-write", settings)
        .reads(routing.reads()).writes(routing.writes()).judged();
  }

  private static Set<String> promises(PrimarySettings settings, Routing routing) {
    return Protocols.installed().named("primary-remote-write").promises(settings, routing);
  }

  private static String kind(PrimarySettings settings) {
    return settings.spread() + " " + settings.acknowledge() + " " + settings.failover();
  }

  @Test
  void promisesAreNeverBrokenAndWhatIsNotPromisedIsBrokenSometimes() {
    Map<String, Integer> broken = new TreeMap<>();
    Map<String, Integer> reached = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      PrimarySettings settings = settings(seed, Mistake.NONE);
      Trial trial = trial(seed, settings);
      Set<String> promised = promises(settings, routing(seed));
      assertThat(trial.ending().openFaults()).as(() -> Replay.of(trial.run())).isEmpty();
      // Where links lose messages for ever, a primary may be taken for lost at any time.
      reached.merge("not at rest", trial.ending().quiet() ? 0 : 1, Integer::sum);
      if (settings.failover() == Failover.NONE) {
        assertThat(trial.ending().quiet()).as(() -> "at rest: " + Replay.of(trial.run())).isTrue();
      }
      for (Judgement one : trial.judgements()) {
        if (one.verdict() == Verdict.VIOLATED) {
          assertThat(promised).as(() -> one + ", " + Replay.of(trial.run())).doesNotContain(one.guarantee());
          broken.merge(kind(settings) + ": " + one.guarantee(), 1, Integer::sum);
        }
        reached.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
      }
      note(trial, reached);
      assertThat(Laws.carriedOutTwice(trial)).as(() -> "twice: " + Replay.of(trial.run())).isZero();
      assertThat(Laws.failedAndApplied(trial)).as(() -> "failed: " + Replay.of(trial.run())).isEmpty();
    }
    assertThat(broken).as("%s", reached).containsKeys(
        "ONE NON_BLOCKING PROMOTE: lost-acknowledged-write", "ONE NON_BLOCKING PROMOTE: read-your-writes",
        "ONE NON_BLOCKING NONE: read-your-writes", "ONE BLOCKING NONE: monotonic-reads",
        "IN_TURN NON_BLOCKING NONE: monotonic-writes", "IN_TURN BLOCKING NONE: writes-follow-reads");
    assertThat(reached).containsKeys("HOLDS convergence", "HOLDS lost-acknowledged-write");
    assertThat(reached.get("not at rest")).as("%s", reached).isLessThan(2 + SEEDS / 100);
    assertThat(reached.get("promoted")).as("%s", reached).isGreaterThan(SEEDS / 4);
    assertThat(reached.get("a key is held no longer")).as("%s", reached).isPositive();
    assertThat(reached.get("copies sent")).as("%s", reached).isGreaterThan(SEEDS / 4);
  }

  /** What this run went through. */
  private static void note(Trial trial, Map<String, Integer> reached) {
    long promoted = trial.all(Observation.RoleChanged.class).stream()
        .filter(one -> one.time() > 0 && one.role().startsWith("primary")).count();
    reached.merge("promoted", promoted > 0 ? 1 : 0, Integer::sum);
    boolean forgot = trial.all(Observation.Applied.class).stream()
        .anyMatch(one -> one.versions().stream().anyMatch(Version::isNothing));
    reached.merge("a key is held no longer", forgot ? 1 : 0, Integer::sum);
    reached.merge("copies sent", trial.sent("Copies").isEmpty() ? 0 : 1, Integer::sum);
  }

  @Test
  void eachRuleIsMissedWhereItIsLeftOut() {
    Map<String, Integer> found = new TreeMap<>();
    for (Mistake mistake : Mistake.values()) {
      for (long seed = 1; seed <= 60 && mistake != Mistake.NONE; seed++) {
        PrimarySettings right = settings(seed, Mistake.NONE);
        PrimarySettings wrong = settings(seed, mistake);
        Trial trial = trial(seed, wrong);
        for (String promise : promises(right, routing(seed))) {
          found.merge(
              mistake + " " + promise, trial.verdict(promise) == Verdict.VIOLATED ? 1 : 0, Integer::sum);
        }
        found.merge(mistake + " twice", Laws.carriedOutTwice(trial) > 0 ? 1 : 0, Integer::sum);
      }
    }
    for (String one : List.of(
        "UNORDERED convergence", "UNORDERED monotonic-writes", "UNORDERED read-your-writes",
        "FORGETS_RECEIPTS twice", "IGNORES_TERMS convergence")) {
      assertThat(found.get(one)).as("runs that show %s: %s", one, found).isPositive();
    }
  }
}

package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lagoon.client.ClientSettings;
import lagoon.client.Routing;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;
import lagoon.protocol.Protocols;
import lagoon.protocol.quorum.QuorumSettings;
import lagoon.protocol.quorum.QuorumSettings.Ask;
import lagoon.protocol.quorum.QuorumSettings.Mistake;
import lagoon.protocol.quorum.QuorumSettings.VersionQuery;
import org.junit.jupiter.api.Test;

/** What holds in every run of quorum replication, whatever fails, over hundreds of random scenarios. */
class QuorumLawTest {

  private static final long SEEDS = Long.getLong("lagoon.seeds", 90);
  private static final List<String> KINDS =
      List.of("VersionQuery", "VersionAnswer", "ReadQuery", "ReadAnswer", "Store", "Repair", "Stored",
          "TooLow");
  /** n, r and w, all of them right. */
  private static final int[][] SIZES = {{3, 2, 2}, {3, 1, 3}, {5, 3, 3}, {4, 2, 3}, {5, 2, 4}, {1, 1, 1}};

  private record Drawn(Trial trial, QuorumSettings settings, Strategy reads) {
    String message() {
      return Replay.of(trial.run());
    }
  }

  private static QuorumSettings settings(long seed) {
    int[] size = SIZES[(int) (seed % SIZES.length)];
    return settings(size[0], size[1], size[2], seed, VersionQuery.PERMISSION, Mistake.NONE);
  }

  private static QuorumSettings settings(
      int n, int r, int w, long seed, VersionQuery query, Mistake mistake) {
    List<String> replicas = new ArrayList<>();
    for (int i = 1; i <= n; i++) {
      replicas.add("n" + i);
    }
    return new QuorumSettings(
        replicas, seed % 4 == 3 ? List.of("c1", "c2") : List.of(), r, w, true,
        seed % 5 < 3 ? Ask.ALL : Ask.EXACTLY, query, seed % 3 > 0, seed % 2 == 0, Durations.of("1s"),
        Durations.of("200ms"), Durations.of("20ms"), mistake);
  }

  private static Drawn draw(long seed, QuorumSettings settings) {
    List<String> nodes = new ArrayList<>(settings.replicas());
    nodes.addAll(settings.coordinators());
    if (nodes.size() == 1) {
      nodes.add("phone");
    }
    Strategy reads = reads(seed);
    Scenarios scenario = RandomScenarios.around(seed, nodes, KINDS).protocol("quorum", settings)
        .reads(reads)
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM))
        .duration("40s");
    scenario.session("auditor", "auditor", Optional.empty(), audit());
    return new Drawn(scenario.judged(), settings, reads);
  }

  private static Strategy reads(long seed) {
    List<Strategy> all = List.of(
        Strategies.anyReplica(), Strategies.nearest(), Strategies.sticky(), Strategies.leader(),
        Strategies.token(
            Strategy.OnStale.WAIT, "800ms", Strategy.Tokens.WRITES_AND_READS, Strategy.Track.SESSION),
        Strategies.token(Strategy.OnStale.LEADER, "800ms", Strategy.Tokens.WRITES, Strategy.Track.USER));
    return all.get((int) (seed / 7 % all.size()));
  }

  /** Long after the last fault: everything answers again, and what differs is repaired. */
  private static List<Step> audit() {
    List<Step> steps = new ArrayList<>();
    steps.add(Steps.waits("25s"));
    for (int i = 0; i < 6; i++) {
      steps.add(Steps.read("a", "b", "c"));
      steps.add(Steps.waits("1s"));
    }
    steps.add(Steps.add("a", 1));
    steps.add(Steps.read("a"));
    return steps;
  }

  @Test
  void promisesAreNeverBrokenAndQuorumsAnswerAgainOnceFaultsAreHealed() {
    Map<String, Integer> seen = new TreeMap<>();
    Map<String, Integer> broken = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Drawn drawn = draw(seed, settings(seed));
      Set<String> promised = promised(drawn);
      assertThat(drawn.trial.ending().openFaults()).as(drawn::message).isEmpty();
      for (Judgement one : drawn.trial.judgements()) {
        if (promised.contains(one.guarantee())) {
          assertThat(one.verdict()).as(() -> one + ", " + drawn.message()).isNotEqualTo(Verdict.VIOLATED);
          seen.merge(one.verdict() + " " + one.guarantee(), 1, Integer::sum);
        } else if (one.verdict() == Verdict.VIOLATED) {
          broken.merge(one.guarantee(), 1, Integer::sum);
        }
      }
      everyWriteIsCarriedOutOnce(drawn, seen);
      recovered(drawn, seen);
      situations(drawn.trial).forEach(one -> seen.merge(one, 1, Integer::sum));
    }
    assertThat(seen).as("of " + SEEDS + " runs").containsKeys(
        "HOLDS read-your-writes", "HOLDS read-your-writes/user", "HOLDS monotonic-reads",
        "HOLDS lost-acknowledged-write", "refused a number", "repaired", "Crashed", "Cut", "UNKNOWN",
        "FAILED",
        "recognised", "renewed", "added once", "converged after repair");
    assertThat(seen.get("refused a number")).as("runs with contention, of " + SEEDS)
        .isGreaterThan((int) SEEDS / 3);
    assertThat(broken).as("not promised, and broken in some of " + SEEDS + " runs")
        .containsKeys("monotonic-reads", "convergence");
  }

  private static Set<String> promised(Drawn drawn) {
    return Protocols.installed().named("quorum").promises(
        drawn.settings,
        new Routing(drawn.reads, new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM)));
  }

  /** Of the acknowledged writes of a key, each version that is left descends from each: they are one line. */
  private static void everyWriteIsCarriedOutOnce(Drawn drawn, Map<String, Integer> seen) {
    List<Version> acknowledged = new ArrayList<>();
    for (Observation.Completed one : drawn.trial.all(Observation.Completed.class)) {
      if (one.operation().action().isWrite() && one.outcome() == Outcome.OK) {
        acknowledged.addAll(one.versions());
      }
    }
    Set<String> written = new HashSet<>();
    for (Version one : acknowledged) {
      assertThat(written.add(one.writerId() + " " + one.key())).as(drawn::message).isTrue();
      for (Version other : acknowledged) {
        boolean inLine = one == other || one.key() != other.key() || one.supersedes(other)
            || other.supersedes(one);
        assertThat(inLine).as(() -> one.writer() + " and " + other.writer() + ", " + drawn.message())
            .isTrue();
      }
    }
    if (!acknowledged.isEmpty()) {
      seen.merge("added once", 1, Integer::sum);
    }
  }

  private static void recovered(Drawn drawn, Map<String, Integer> seen) {
    boolean patient = drawn.trial.run().scenario().clients().attempts() > 3;
    boolean lossless = drawn.trial.run().scenario().cluster().link().loss() == 0;
    if (patient) {
      // Where links lose messages for ever, all attempts at one operation may be in vain.
      assertThat(drawn.trial.outcomes("auditor")).as(drawn::message).contains(Outcome.OK);
      assertThat(lossless && drawn.trial.outcomes("auditor").stream().anyMatch(one -> one != Outcome.OK))
          .as(drawn::message).isFalse();
    }
    // What too few keep is not forced on a replica that gave leave to a write which was given up.
    boolean refused = drawn.trial.all(Observation.Explained.class).stream().anyMatch(
        one -> one.time() > Durations.of("25s") && one.sentence().contains("takes no repair"));
    if (lossless && refused) {
      seen.merge("a repair was refused", 1, Integer::sum);
    } else if (lossless && drawn.settings.readRepair() && drawn.settings.ask() == Ask.ALL) {
      assertThat(drawn.trial.converged()).as(drawn::message).isTrue();
      seen.merge("converged after repair", 1, Integer::sum);
    }
  }

  private static Set<String> situations(Trial trial) {
    Set<String> situations = new HashSet<>();
    for (Observation one : trial.seen()) {
      if (one instanceof Observation.Crashed || one instanceof Observation.Cut) {
        situations.add(one.getClass().getSimpleName());
      } else if (one instanceof Observation.Completed completed) {
        situations.add(completed.outcome().toString());
      } else if (one instanceof Observation.Explained explained) {
        if (explained.sentence().endsWith("is too low")) situations.add("refused a number");
        if (explained.sentence().endsWith("was carried out before")) situations.add("recognised");
        if (explained.sentence().endsWith("under a number of its own")) situations.add("renewed");
      } else if (one instanceof Observation.Sent sent && sent.message().kind().equals("Repair")) {
        situations.add("repaired");
      }
    }
    return situations;
  }

  // ---- mutants: each rule of the protocol left out ----

  /** The first seed at which that guarantee is broken; more than {@code most}: none was. */
  private static long caughtAt(
      int r, int w, VersionQuery query, Mistake mistake, String guarantee, long most) {
    for (long seed = 1; seed <= most; seed++) {
      Drawn drawn = draw(seed, settings(3, r, w, seed, query, mistake));
      if (drawn.trial.verdict(guarantee) == Verdict.VIOLATED) {
        return seed;
      }
    }
    return most + 1;
  }

  @Test
  void aWriteThatAsksForNoVersionsIsCaught() {
    assertThat(caughtAt(2, 2, VersionQuery.NONE, Mistake.NONE, "lost-acknowledged-write", 40))
        .isLessThanOrEqualTo(40);
  }

  @Test
  void repliesThatPromiseNothingAreCaught() {
    assertThat(caughtAt(2, 2, VersionQuery.PLAIN, Mistake.NONE, "lost-acknowledged-write", 40))
        .isLessThanOrEqualTo(40);
  }

  @Test
  void aReplicaThatTakesLowerVersionsIsCaught() {
    assertThat(caughtAt(2, 2, VersionQuery.PERMISSION, Mistake.ACCEPTS_LOWER, "read-your-writes", 40))
        .isLessThanOrEqualTo(40);
  }

  @Test
  void anAcknowledgementThatCountsTwiceIsCaught() {
    assertThat(caughtAt(2, 2, VersionQuery.PERMISSION, Mistake.COUNTS_TWICE, "read-your-writes", 100))
        .isLessThanOrEqualTo(100);
  }

  @Test
  void readQuorumsThatMissWriteQuorumsAreCaught() {
    assertThat(caughtAt(1, 2, VersionQuery.PERMISSION, Mistake.NONE, "read-your-writes", 20))
        .isLessThanOrEqualTo(20);
  }

  @Test
  void writeQuorumsThatMissEachOtherAreCaught() {
    assertThat(caughtAt(3, 1, VersionQuery.PERMISSION, Mistake.NONE, "lost-acknowledged-write", 20))
        .isLessThanOrEqualTo(20);
  }

  /** Slow links, and replicas that crash again and again for some milliseconds, many with promises given. */
  private static Trial crashingOften(long seed, Mistake mistake) {
    List<String> replicas = List.of("n1", "n2", "n3");
    RandomStream draw = new RandomStreams(seed).open("crashes");
    Scenarios scenario = RandomScenarios.around(seed, List.of("n1", "n2", "n3", "c1", "c2"), KINDS)
        .protocol("quorum", new QuorumSettings(
            replicas, List.of("c1", "c2"), 2, 2, false, Ask.ALL, VersionQuery.PERMISSION, false, false,
            Durations.of("2s"), Durations.of("200ms"), Durations.of("20ms"), mistake))
        .reads(Strategies.anyReplica()).writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM))
        .latency(Scenarios.uniform("1ms", "120ms"));
    for (int i = 0; i < 30; i++) {
      int at = i * 150 + draw.nextInt(150);
      scenario.fault(Troubles.crash(replicas.get(draw.nextInt(3))).at(at + "ms")
          .until(at + 1 + draw.nextInt(20) + "ms"));
    }
    return scenario.judged();
  }

  @Test
  void aPromiseThatACrashMakesForgottenIsCaught() {
    int lost = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Trial right = crashingOften(seed, Mistake.NONE);
      assertThat(right.verdict("lost-acknowledged-write")).as(() -> Replay.of(right.run()))
          .isNotEqualTo(Verdict.VIOLATED);
      lost += crashingOften(seed, Mistake.FORGETS_PROMISES).verdict("lost-acknowledged-write")
          == Verdict.VIOLATED ? 1 : 0;
    }
    assertThat(lost).as("runs of 60 that lost a write").isPositive();
  }
}

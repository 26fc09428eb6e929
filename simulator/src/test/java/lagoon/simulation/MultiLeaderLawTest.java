package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.Strategy.OnStale;
import lagoon.client.Strategy.Tokens;
import lagoon.client.Strategy.Track;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;
import lagoon.protocol.Protocols;
import lagoon.protocol.multileader.MultiLeaderSettings;
import lagoon.protocol.multileader.MultiLeaderSettings.Apply;
import lagoon.protocol.multileader.MultiLeaderSettings.Clock;
import lagoon.protocol.multileader.MultiLeaderSettings.Resolve;
import lagoon.protocol.multileader.MultiLeaderSettings.Spread;
import lagoon.protocol.multileader.MultiLeaderSettings.Tombstones;
import lagoon.protocol.multileader.MultiLeaderSettings.Turn;
import org.junit.jupiter.api.Test;

/**
 * What holds in every run of multi-leader replication, whatever fails and however wrong clocks are. A longer
 * run: {@code -Dlagoon.seeds=5000}.
 */
class MultiLeaderLawTest {

  private static final long SEEDS = Long.getLong("lagoon.seeds", 100);
  /** With so many runs everything that is not promised has been broken. */
  private static final long MANY = 20_000;
  private static final List<String> NODES = List.of("london", "paris", "tokyo");
  private static final List<String> KINDS = List.of("Update", "Missing", "Digest");

  private static MultiLeaderSettings settings(Spread spread, Apply apply, Resolve resolve, Clock clock) {
    return new MultiLeaderSettings(NODES, Map.of(), spread, 500_000_000, 0.5, Turn.RANDOM, apply, resolve,
        clock, Tombstones.KEPT);
  }

  private static MultiLeaderSettings broken(Apply apply, Resolve resolve, Tombstones tombstones) {
    return new MultiLeaderSettings(NODES, Map.of(), Spread.EAGER, 500_000_000, 0.5, Turn.RANDOM, apply,
        resolve, Clock.VECTOR, tombstones);
  }

  private static List<MultiLeaderSettings> sound() {
    List<MultiLeaderSettings> all = new ArrayList<>();
    for (Spread spread : Spread.values()) {
      for (Apply apply : List.of(Apply.AS_THEY_COME, Apply.IN_ORDER_PER_ORIGIN, Apply.CAUSALLY)) {
        for (Clock clock : Clock.values()) {
          all.add(settings(spread, apply, Resolve.LAST_WRITER_WINS, clock));
        }
        all.add(settings(spread, apply, Resolve.KEEP_SIBLINGS, Clock.VECTOR));
      }
    }
    return all;
  }

  private static List<Strategy> reads() {
    return List.of(Strategies.leader(), Strategies.anyReplica(), Strategies.sticky(),
        token(Tokens.WRITES, Track.SESSION, Strategies.anyReplica()),
        token(Tokens.WRITES_AND_READS, Track.SESSION, Strategies.anyReplica()),
        token(Tokens.WRITES, Track.USER, Strategies.leader()),
        token(Tokens.WRITES_AND_READS, Track.USER, Strategies.anyReplicaInTurn()));
  }

  private static Strategy token(Tokens tokens, Track track, Strategy otherwise) {
    return Strategies.token(OnStale.WAIT, "1500ms", tokens, track, otherwise);
  }

  private static List<WriteStrategy> writes() {
    WriteStrategy any = new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM);
    return List.of(new WriteStrategy.Leader(), any, new WriteStrategy.Sticky(Optional.empty()),
        new WriteStrategy.VersionToken(Tokens.WRITES, Durations.of("900ms"), any),
        new WriteStrategy.VersionToken(Tokens.WRITES_AND_READS, Durations.of("900ms"), any),
        new WriteStrategy.VersionToken(
            Tokens.WRITES, Durations.of("900ms"), new WriteStrategy.Leader()));
  }

  /** One scenario of that seed; half of them have clocks that are wrong. */
  private static Scenarios of(long seed, MultiLeaderSettings settings, Routing routing) {
    RandomStream draw = new RandomStreams(seed).open("skew");
    Scenarios scenario = RandomScenarios.around(seed, NODES, KINDS).protocol("multi-leader", settings)
        .reads(routing.reads()).writes(routing.writes());
    for (String node : List.of("london", "paris", "tokyo", "bob")) {
      if (draw.nextInt(2) == 0) {
        scenario.clock(node, draw.nextInt(4_000) - 2_000, draw.nextInt(100_000) - 50_000);
      }
    }
    return scenario;
  }

  private static <T> T drawn(List<T> some, RandomStream draw) {
    return some.get(draw.nextInt(some.size()));
  }

  private static Set<String> promised(MultiLeaderSettings settings, Routing routing) {
    return Protocols.installed().named("multi-leader").promises(settings, routing);
  }

  private static Supplier<String> message(Trial trial) {
    return () -> Replay.of(trial.run());
  }

  @Test
  void promisesAreNeverBrokenAndCopiesEndEqual() {
    Set<String> held = new HashSet<>();
    Set<String> reached = new TreeSet<>();
    Map<String, Integer> broken = new TreeMap<>();
    Set<String> open = new TreeSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomStream draw = new RandomStreams(seed).open("settings");
      MultiLeaderSettings settings = drawn(sound(), draw);
      Routing routing = new Routing(drawn(reads(), draw), drawn(writes(), draw));
      Trial trial = of(seed, settings, routing).judged();
      assertThat(trial.ending().openFaults()).as(message(trial)).isEmpty();
      assertThat(trial.ending().quiet()).as(message(trial)).isTrue();
      assertThat(trial.converged()).as(message(trial)).isTrue();
      oneOperationMakesOneVersionOfAKey(trial);
      Set<String> promised = promised(settings, routing);
      for (Judgement one : trial.judgements()) {
        if (promised.contains(one.guarantee())) {
          assertThat(one.verdict()).as(() -> one + ", " + routing + ", " + Replay.of(trial.run()))
              .isIn(Verdict.HOLDS, Verdict.UNTESTED);
          held.add(one.verdict() + " " + one.guarantee());
        } else {
          String what = one.guarantee() + " by " + kind(settings, routing, one.guarantee());
          open.add(what);
          broken.merge(what, one.verdict() == Verdict.VIOLATED ? 1 : 0, Integer::sum);
        }
      }
      trial.seen().forEach(one -> reached.add(one instanceof Observation.Completed done
          ? done.outcome().toString() : one.getClass().getSimpleName()));
    }
    for (String guarantee : Guarantees.names()) {
      assertThat(held).as("promises that were put to the test").contains("HOLDS " + guarantee);
    }
    assertThat(reached).contains("Crashed", "Paused", "Cut", "Dropped", "OK", "FAILED", "UNKNOWN");
    if (SEEDS >= MANY) {
      assertThat(open).as("never broken, and not promised; of " + broken)
          .allMatch(one -> broken.get(one) > 0);
    }
  }

  /** What of settings and routes a promise of that guarantee looks at. */
  private static String kind(MultiLeaderSettings settings, Routing routing, String guarantee) {
    String resolve = settings.resolve() + " " + settings.clock();
    String writes = routing.writes().toString();
    return guarantee.equals(Guarantees.LOST_ACKNOWLEDGED_WRITE) ? resolve
        : guarantee.equals(Guarantees.MONOTONIC_WRITES) || guarantee.equals(Guarantees.WRITES_FOLLOW_READS)
            ? resolve + " " + settings.spread() + " " + settings.apply() + " " + writes
            : resolve + " " + routing.reads() + " " + writes;
  }

  private static void oneOperationMakesOneVersionOfAKey(Trial trial) {
    Map<String, Version> made = new LinkedHashMap<>();
    for (Observation.Applied applied : trial.all(Observation.Applied.class)) {
      for (Version version : applied.versions()) {
        if (version.writerId() > 0) {
          Version other = made.putIfAbsent(version.writerId() + " " + version.key(), version);
          assertThat(other == null || other == version).as(message(trial)).isTrue();
        }
      }
    }
  }

  @Test
  void eachRuleThatIsLeftOutIsCaught() {
    Routing routing = new Routing(
        Strategies.anyReplica(), new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
    Map<String, MultiLeaderSettings> mutants = new LinkedHashMap<>();
    mutants.put("whatever arrives last stays",
        broken(Apply.IN_ORDER_PER_ORIGIN, Resolve.LAST_TO_ARRIVE, Tombstones.KEPT));
    mutants.put("a gap counts as received",
        broken(Apply.SKIPPING_GAPS, Resolve.KEEP_SIBLINGS, Tombstones.KEPT));
    mutants.put("a delete leaves nothing behind",
        broken(Apply.IN_ORDER_PER_ORIGIN, Resolve.LAST_WRITER_WINS, Tombstones.DROPPED));
    mutants.forEach((what, settings) -> {
      long caught = 1;
      while (caught <= 20 && of(caught, settings, routing).judged().verdict("convergence")
          != Verdict.VIOLATED) {
        caught++;
      }
      assertThat(caught).as("the seed that catches: " + what).isLessThanOrEqualTo(20);
    });
  }

  @Test
  void concurrentAddsAreLostWhereTheLastWriterWinsThoughEachWasAcknowledged() {
    MultiLeaderSettings settings =
        settings(Spread.LAZY, Apply.IN_ORDER_PER_ORIGIN, Resolve.LAST_WRITER_WINS, Clock.HYBRID);
    Trial trial = Scenarios.store().protocol("multi-leader", settings).data("likes", 0)
        .writes(new WriteStrategy.Nearest())
        .link("alice", "london", "1ms").link("bob", "tokyo", "1ms")
        .session("alice", Steps.add("likes", 1)).session("bob", Steps.add("likes", 1)).judged();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(trial.outcomes("bob")).containsExactly(Outcome.OK);
    for (String replica : NODES) {
      assertThat(trial.copies(replica)).containsEntry("likes", "1");
    }
    assertThat(trial.verdict("lost-acknowledged-write")).isEqualTo(Verdict.VIOLATED);
    assertThat(trial.verdict("convergence")).isEqualTo(Verdict.HOLDS);
  }
}

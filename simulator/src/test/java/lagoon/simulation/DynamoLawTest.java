package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.protocol.Protocols;
import lagoon.protocol.dynamo.DynamoSettings;
import lagoon.protocol.dynamo.DynamoSettings.Clocks;
import lagoon.protocol.dynamo.DynamoSettings.Quorum;
import lagoon.protocol.dynamo.DynamoSettings.Variant;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds in every run of Dynamo, whatever fails, and what is lost without one of its rules. More seeds:
 * {@code -Dlagoon.seeds=5000}.
 */
class DynamoLawTest {

  private static final int SEEDS = Integer.getInteger("lagoon.seeds", 60);
  private static final List<String> NODES = List.of("A", "B", "C", "D", "E");
  private static final List<String> KINDS = Protocols.installed().named("dynamo").messages();

  /** Settings that tests take one by one. */
  private static DynamoSettings settings(
      int nodes, int n, int r, int w, Quorum quorum, boolean readRepair, String antiEntropy, Clocks clocks,
      int clockLimit, Variant variant) {
    return new DynamoSettings(
        NODES.subList(0, nodes), Optional.empty(), Map.of(), 4, n, r, w, true, quorum,
        Durations.of("150ms"), Durations.of("1s"), Durations.of("300ms"), readRepair,
        Durations.of(antiEntropy), clocks, clockLimit, variant);
  }

  private static DynamoSettings drawn(long seed, Clocks clocks, Variant variant) {
    RandomStream draw = new RandomStreams(seed).open("dynamo");
    int nodes = 3 + draw.nextInt(3);
    int n = 2 + draw.nextInt(2);
    return settings(
        nodes, n, 1 + draw.nextInt(n), 1 + draw.nextInt(n),
        draw.nextInt(2) == 0 ? Quorum.SLOPPY : Quorum.STRICT, draw.nextInt(2) == 0,
        draw.nextInt(3) == 0 ? "0s" : 300 + draw.nextInt(2_000) + "ms", clocks, 10, variant);
  }

  private static Routing routing(long seed) {
    return seed % 3 == 0
        ? new Routing(new Strategy.PartitionAware(), new WriteStrategy.PartitionAware())
        : new Routing(
            Strategies.anyReplica(), new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
  }

  private static Trial trial(long seed, DynamoSettings settings, Routing routing) {
    return RandomScenarios.around(seed, settings.nodes(), KINDS).protocol("dynamo", settings)
        .reads(routing.reads()).writes(routing.writes()).judged();
  }

  private static Set<String> promised(DynamoSettings settings, Routing routing) {
    return Protocols.installed().named("dynamo").promises(settings, routing);
  }

  @Test
  void whatIsPromisedNoRunBreaks() {
    Map<String, Integer> tested = new TreeMap<>();
    Set<String> reached = new TreeSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      DynamoSettings settings = drawn(seed, Clocks.DOTTED, Variant.WHOLE);
      Routing routing = routing(seed);
      Trial trial = trial(seed, settings, routing);
      Set<String> promised = promised(settings, routing);
      assertThat(trial.ending().openFaults()).as(Replay.of(trial.run())).isEmpty();
      assertThat(trial.ending().quiet()).as(() -> "quiet, " + Replay.of(trial.run())).isTrue();
      for (Judgement one : trial.judgements()) {
        String who = promised.contains(one.guarantee()) ? "promised " : "free ";
        tested.merge(who + one.guarantee() + " " + one.verdict(), 1, Integer::sum);
        assertThat(promised.contains(one.guarantee()) && one.verdict() == Verdict.VIOLATED)
            .as(() -> one + ", " + Replay.of(trial.run())).isFalse();
      }
      assertThat(falseSiblings(trial)).as(() -> Replay.of(trial.run())).isZero();
      assertThat(hintsLeft(trial)).as(() -> Replay.of(trial.run())).isZero();
      reached.addAll(reached(trial));
    }
    for (String guarantee : List.of(
        Guarantees.CONVERGENCE, Guarantees.LOST_ACKNOWLEDGED_WRITE, Guarantees.READ_YOUR_WRITES,
        Guarantees.MONOTONIC_READS, Guarantees.MONOTONIC_WRITES)) {
      assertThat(tested).as("put to the test").containsKey("promised " + guarantee + " HOLDS");
    }
    for (String guarantee : List.of(
        Guarantees.CONVERGENCE, Guarantees.READ_YOUR_WRITES, Guarantees.MONOTONIC_READS,
        Guarantees.MONOTONIC_WRITES, Guarantees.WRITES_FOLLOW_READS)) {
      assertThat(tested).as("not promised, and broken sometimes")
          .containsKey("free " + guarantee + " VIOLATED");
    }
    assertThat(reached).contains(
        "siblings", "hint", "Forward", "HandOver", "Repair", "Exchange", "Unforwarded");
  }

  private static Set<String> reached(Trial trial) {
    Set<String> reached = new TreeSet<>();
    for (Observation one : trial.seen()) {
      if (one instanceof Observation.Delivered delivered) {
        reached.add(delivered.message().kind());
        if (delivered.message().text().contains("a hint for")) {
          reached.add("hint");
        }
      } else if (one instanceof Observation.Completed completed && siblings(completed.versions()) > 0) {
        reached.add("siblings");
      }
    }
    return reached;
  }

  private static int siblings(List<Version> versions) {
    return (int) (versions.size() - versions.stream().map(Version::keyIndex).distinct().count());
  }

  /** How often a version was kept beside one that it really came after. */
  private static int falseSiblings(Trial trial) {
    int count = 0;
    for (Observation.Applied applied : trial.all(Observation.Applied.class)) {
      for (Version one : applied.versions()) {
        for (Version other : applied.versions()) {
          count += one.keyIndex() == other.keyIndex() && one.supersedes(other) ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** How many nodes keep copies for others in the end. */
  private static long hintsLeft(Trial trial) {
    Map<String, List<State>> last = new TreeMap<>();
    trial.all(Observation.StateChanged.class).forEach(one -> last.put(one.node().name(), one.state()));
    return last.values().stream().filter(states -> states.stream().anyMatch(
        one -> one instanceof Facet.Copies copies && copies.name().startsWith("hints for"))).count();
  }

  @Test
  void aHintThatIsNeverHandedOverIsCaught() {
    int left = 0;
    int diverged = 0;
    for (long seed = 1; seed <= 20; seed++) {
      Trial whole = withHintsAlone(seed, Variant.WHOLE);
      Trial broken = withHintsAlone(seed, Variant.KEEPS_HINTS);
      assertThat(hintsLeft(whole)).as(() -> Replay.of(whole.run())).isZero();
      left += hintsLeft(broken) > 0 ? 1 : 0;
      diverged += broken.verdict(Guarantees.CONVERGENCE) == Verdict.VIOLATED
          && whole.verdict(Guarantees.CONVERGENCE) == Verdict.HOLDS ? 1 : 0;
    }
    assertThat(left).as("runs of 20 in which somebody keeps a hint").isGreaterThan(4);
    assertThat(diverged).as("runs of 20 that converge by hints alone").isPositive();
  }

  /** Neither readers nor hash trees bring anybody what it missed. */
  private static Trial withHintsAlone(long seed, Variant variant) {
    return trial(
        seed, settings(5, 3, 2, 2, Quorum.SLOPPY, false, "0s", Clocks.DOTTED, 10, variant), routing(seed));
  }

  /** Without a rule that guarantee is violated within so many seeds, though the whole protocol keeps it. */
  @ParameterizedTest
  @CsvSource({
      "DROPS_SIBLINGS, lost-acknowledged-write, 3, 2, 2, STRICT, 3",
      "DROPS_TOMBSTONES, lost-acknowledged-write, 3, 2, 2, STRICT, 5",
      "READS_ONE, read-your-writes, 3, 3, 1, STRICT, 10"})
  void withoutARuleAPromiseIsBroken(
      Variant variant, String guarantee, int n, int r, int w, Quorum quorum, int within) {
    int found = 0;
    for (long seed = 1; seed <= within && found == 0; seed++) {
      DynamoSettings settings = settings(5, n, r, w, quorum, true, "1s", Clocks.DOTTED, 10, variant);
      found += trial(seed, settings, routing(1)).verdict(guarantee) == Verdict.VIOLATED ? 1 : 0;
    }
    assertThat(found).as("runs of " + within + " in which it is caught").isPositive();
  }

  @Test
  void whereTheContextIsForgottenAVersionStandsBesideOneThatItCameAfter() {
    DynamoSettings settings =
        settings(5, 3, 2, 2, Quorum.STRICT, true, "1s", Clocks.DOTTED, 10, Variant.FORGETS_CONTEXT);
    assertThat(falseSiblings(trial(1, settings, routing(1)))).isPositive();
  }

  @Test
  void withPlainClocksOneOfTwoWritesThatANodeCoordinatesIsLostSometimes() {
    int lost = 0;
    for (long seed = 1; seed <= 20; seed++) {
      DynamoSettings settings =
          settings(5, 3, 2, 2, Quorum.STRICT, true, "1s", Clocks.PLAIN, 10, Variant.WHOLE);
      Trial trial = trial(seed, settings, routing(3));
      lost += trial.verdict(Guarantees.LOST_ACKNOWLEDGED_WRITE) == Verdict.VIOLATED ? 1 : 0;
      assertThat(trial.verdict(Guarantees.CONVERGENCE)).as(Replay.of(trial.run()))
          .isNotEqualTo(Verdict.VIOLATED);
    }
    assertThat(lost).as("runs of 20 that lost a write").isGreaterThan(5);
  }

  @Test
  void aPrunedClockMakesConcurrentWhatWasNotAndLosesNothing() {
    int wrong = 0;
    for (long seed = 1; seed <= 6; seed++) {
      DynamoSettings settings =
          settings(5, 3, 2, 2, Quorum.STRICT, true, "1s", Clocks.DOTTED, 1, Variant.WHOLE);
      Trial trial = trial(seed, settings, routing(1));
      wrong += falseSiblings(trial);
      assertThat(trial.verdict(Guarantees.LOST_ACKNOWLEDGED_WRITE)).as(Replay.of(trial.run()))
          .isNotEqualTo(Verdict.VIOLATED);
    }
    assertThat(wrong).as("versions kept beside one that they came after").isGreaterThan(20);
  }
}

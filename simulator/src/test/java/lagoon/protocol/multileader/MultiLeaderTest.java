package lagoon.protocol.multileader;

import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.by;
import static lagoon.simulation.Steps.delete;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.protocol.multileader.MultiLeaderSettings.Apply;
import lagoon.protocol.multileader.MultiLeaderSettings.Clock;
import lagoon.protocol.multileader.MultiLeaderSettings.Resolve;
import lagoon.protocol.multileader.MultiLeaderSettings.Spread;
import lagoon.protocol.multileader.MultiLeaderSettings.Tombstones;
import lagoon.protocol.multileader.MultiLeaderSettings.Turn;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Strategies;
import lagoon.simulation.Trial;
import lagoon.simulation.Troubles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each client stands beside one replica: alice at a, bob at b, carol at c. */
class MultiLeaderTest {

  private static final List<String> REPLICAS = List.of("a", "b", "c");

  private Map<String, List<String>> partners = Map.of();
  private Spread spread = Spread.LAZY;
  private Apply apply = Apply.IN_ORDER_PER_ORIGIN;
  private Resolve resolve = Resolve.LAST_WRITER_WINS;
  private Clock clock = Clock.VECTOR;

  private Scenarios store(Step[] alice, Step[] bob, Step[] carol) {
    MultiLeaderSettings settings = new MultiLeaderSettings(REPLICAS, partners, spread, 200_000_000, 0,
        Turn.ROUND_ROBIN, apply, resolve, clock, Tombstones.KEPT);
    return Scenarios.store().protocol("multi-leader", settings).reads(Strategies.nearest())
        .writes(new WriteStrategy.Nearest()).data("k", 0)
        .link("alice", "a", "1ms").link("bob", "b", "1ms").link("carol", "c", "1ms")
        .session("alice", alice).session("bob", bob).session("carol", carol);
  }

  private static Step[] steps(Step... steps) {
    return steps;
  }

  /** Alice and Carol write at once; Bob sees what has come to him, and writes on top of it. */
  private Scenarios threeWriters() {
    return store(steps(at("1s"), write("k", 1), at("5s"), read("k")),
        steps(at("2s"), read("k"), write("k", 2), read("k")), steps(at("1s"), write("k", 3)));
  }

  // ---- which version stays ----

  @ParameterizedTest
  @EnumSource(Clock.class)
  void whereClocksAreRightTheLaterWriteWinsByAnyOfThem(Clock by) {
    clock = by;
    Trial trial = store(steps(write("k", 1)), steps(at("3s"), read("k"), write("k", 2)), steps()).judged();
    assertThat(trial.returned("bob")).containsExactly("1");
    REPLICAS.forEach(replica -> assertThat(trial.copies(replica)).containsEntry("k", "2"));
    assertThat(trial.verdict("lost-acknowledged-write")).isEqualTo(Verdict.HOLDS);
  }

  @ParameterizedTest
  @EnumSource(Clock.class)
  void whereOneClockIsAheadOnlyPhysicalTimeLosesWhatCameLater(Clock by) {
    clock = by;
    Trial trial = store(steps(write("k", 1)), steps(at("3s"), read("k"), write("k", 2), read("k")), steps())
        .clock("a", 10_000, 0).judged();
    boolean isLost = by == Clock.PHYSICAL;
    assertThat(trial.returned("bob")).containsExactly("1", isLost ? "1" : "2");
    REPLICAS.forEach(replica -> assertThat(trial.copies(replica)).containsEntry("k", isLost ? "1" : "2"));
    assertThat(trial.verdict("lost-acknowledged-write"))
        .isEqualTo(isLost ? Verdict.VIOLATED : Verdict.HOLDS);
    assertThat(trial.all(Observation.Discarded.class).isEmpty()).isEqualTo(!isLost);
  }

  @Test
  void aVectorTellsNewerFromConcurrent() {
    resolve = Resolve.KEEP_SIBLINGS;
    spread = Spread.EAGER;
    Trial trial = threeWriters().judged();
    assertThat(trial.returned("bob")).containsExactly("[1, 3]", "2");
    assertThat(trial.returned("alice")).containsExactly("2");
    assertThat(trial.verdict("lost-acknowledged-write")).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void siblingsStayUntilSomebodyWritesOverBothOfThem() {
    resolve = Resolve.KEEP_SIBLINGS;
    Trial trial = store(steps(at("1s"), write("k", 1), at("5s"), read("k"), delete("k"), read("k")),
        steps(at("1s"), write("k", 2)), steps(at("7s"), read("k"))).judged();
    assertThat(trial.returned("alice")).containsExactly("[1, 2]", "nothing");
    assertThat(trial.returned("carol")).containsExactly("nothing");
    assertThat(trial.verdict("convergence")).isEqualTo(Verdict.HOLDS);
  }

  // ---- how writes spread ----

  @Test
  void lazyReplicasHandOnNowAndThenAndEagerOnesAtOnce() {
    Trial lazy = store(steps(write("k", 1)), steps(), steps()).run();
    assertThat(lazy.appliedAtMillis("a", "k")).containsExactly(1L);
    assertThat(lazy.appliedAtMillis("b", "k")).containsExactly(206L);
    assertThat(lazy.sent("Update")).isEmpty();
    spread = Spread.EAGER;
    Trial eager = store(steps(write("k", 1)), steps(), steps()).run();
    assertThat(eager.appliedAtMillis("b", "k")).containsExactly(6L);
    assertThat(eager.appliedAtMillis("c", "k")).containsExactly(6L);
  }

  @Test
  void whenAllHaveEverythingNobodySaysAnything() {
    Trial trial = store(steps(write("k", 1)), steps(), steps()).run();
    assertThat(trial.sent("Missing")).isNotEmpty().allMatch(sent -> sent.time() < 2_000_000_000L);
    assertThat(trial.ending().quiet()).isTrue();
  }

  @Test
  void partnersHandOnWhatTheyWereHanded() {
    partners = Map.of("a", List.of("b"), "c", List.of("b"));
    Trial trial = store(steps(write("k", 1)), steps(), steps()).run();
    assertThat(trial.copies("c")).containsEntry("k", "1");
    assertThat(trial.all(Observation.Sent.class)).noneMatch(sent ->
        sent.node().name().equals("a") && sent.to().name().equals("c"));
  }

  @Test
  void aReplicaThatIsCutOffGoesOnTakingWrites() {
    Trial trial = store(steps(at("2s"), write("k", 1), read("k")), steps(at("8s"), read("k")), steps())
        .fault(Troubles.partition(List.of("a", "alice"), List.of("b", "c")).at("1s").until("5s")).judged();
    assertThat(trial.returned("alice")).containsExactly("1");
    assertThat(trial.returned("bob")).containsExactly("1");
    assertThat(trial.verdict("convergence")).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void whatAReplicaWasHandedSurvivesItsCrash() {
    Trial trial = store(steps(write("k", 1)), steps(at("6s"), read("k"), write("k", 2)), steps())
        .fault(Troubles.crash("b").at("2s").until("4s")).judged();
    assertThat(trial.returned("bob")).containsExactly("1");
    assertThat(trial.copies("a")).containsEntry("k", "2");
  }

  // ---- in which order they are applied ----

  private Trial firstUpdateIsLate(Apply order) {
    spread = Spread.EAGER;
    apply = order;
    return store(steps(write("x", 1), waits("1ms"), write("y", 1)), steps(), steps())
        .fault(Troubles.delay(Troubles.some(Troubles.each("Update", "a", "b"), 0, 1), "90ms")).judged();
  }

  @Test
  void whoAppliesWritesAsTheyComeHasTheSecondBeforeTheFirst() {
    Trial trial = firstUpdateIsLate(Apply.AS_THEY_COME);
    assertThat(trial.verdict("monotonic-writes")).isEqualTo(Verdict.VIOLATED);
    assertThat(trial.appliedAtMillis("b", "y")).containsExactly(13L);
  }

  @Test
  void inOrderTheSecondIsHeldBack() {
    Trial trial = firstUpdateIsLate(Apply.IN_ORDER_PER_ORIGIN);
    assertThat(trial.verdict("monotonic-writes")).isEqualTo(Verdict.HOLDS);
    assertThat(trial.appliedAtMillis("b", "y")).isEqualTo(trial.appliedAtMillis("b", "x"));
  }

  /** Bob saw Alice's x and answered y: the order of one origin does not bind those of two. */
  private Trial answerOvertakes(Apply order) {
    spread = Spread.EAGER;
    apply = order;
    return store(steps(write("x", 1)), steps(at("100ms"), read("x"), write("y", 1)), steps())
        .fault(Troubles.delay(Troubles.each("Update", "a", "c"), "900ms"))
        .fault(Troubles.hold(Troubles.each("Missing")).at("0ms").until("5s")).judged();
  }

  @Test
  void anAnswerMayOvertakeItsQuestionUnlessReplicasApplyCausally() {
    assertThat(answerOvertakes(Apply.IN_ORDER_PER_ORIGIN).verdict("writes-follow-reads"))
        .isEqualTo(Verdict.VIOLATED);
    Trial causal = answerOvertakes(Apply.CAUSALLY);
    assertThat(causal.verdict("writes-follow-reads")).isEqualTo(Verdict.HOLDS);
    assertThat(causal.appliedAtMillis("c", "y")).isEqualTo(causal.appliedAtMillis("c", "x"));
  }

  // ---- once ----

  @Test
  void aWriteThatOneReplicaRefusedAndAnotherDidIsNotDoneByALateCopy() {
    int lateCopies = 0;
    for (long seed = 1; seed <= 40; seed++) {
      // Dora has no line of her own: a second copy takes its own time.
      Trial trial = store(steps(write("x", 1)), steps(), steps())
          .session("dora", at("1s"), by(Strategies.sticky("a"), read("x")), write("y", 1))
          .seed(seed).latency(Scenarios.uniform("1ms", "300ms")).duplication(0.9)
          .fault(Troubles.partition(List.of("a"), List.of("b", "c")).at("0ms").until("1500ms"))
          .writes(new WriteStrategy.VersionToken(
              Strategy.Tokens.WRITES_AND_READS, 20_000_000,
              new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM)))
          .judged();
      assertThat(trial.all(Observation.Applied.class).stream().flatMap(one -> one.versions().stream())
          .filter(version -> version.key().name().equals("y")).distinct().count()).isLessThanOrEqualTo(1);
      lateCopies += (int) trial.sent("Refused").stream()
          .filter(sent -> sent.message().text().contains("before")).count();
    }
    assertThat(lateCopies).isPositive();
  }

  // ---- what is refused ----

  @Test
  void siblingsNeedAClockThatTellsThemApart() {
    resolve = Resolve.KEEP_SIBLINGS;
    clock = Clock.HYBRID;
    assertThatThrownBy(() -> store(steps(), steps(), steps()))
        .hasMessageContaining("keep-siblings needs clock: vector");
  }

  @Test
  void partnersMustConnectAllReplicas() {
    partners = Map.of("a", List.of("b"));
    assertThatThrownBy(() -> store(steps(), steps(), steps()))
        .hasMessage("no partners connect a with c: their copies would never meet");
    partners = Map.of("a", List.of("bb"));
    assertThatThrownBy(() -> store(steps(), steps(), steps()))
        .hasMessageContaining("partners names bb, which is no replica");
  }
}

package lagoon.scenarios.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.protocol.Situation;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.setting.Durations;
import lagoon.simulation.Intervention;
import lagoon.trace.Moment;
import lagoon.trace.Trace;
import lagoon.view.Facet;
import lagoon.view.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Situations: each can be staged, and what its sentence says is what happens. */
class StagerTest {

  private static final long MS = 1_000_000;
  private static final long SECOND = 1_000 * MS;
  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final ScenarioFormat FORMAT = new ScenarioFormat(PROTOCOLS);
  private static final Stager STAGER = new Stager(PROTOCOLS, FORMAT);

  private static LoadedScenario loaded(String name, List<String> sets) {
    LoadedScenario loaded = FORMAT.load(new Catalogue().find(name).orElseThrow(), sets);
    assertThat(loaded.isGood()).as(loaded.problems().toString()).isTrue();
    return loaded;
  }

  private static LoadedScenario staged(String name, String situation, long at, String... sets) {
    List<String> all = new java.util.ArrayList<>(List.of(sets));
    all.addAll(STAGER.assignments(loaded(name, all), Optional.empty(), situation, at));
    return loaded(name, all);
  }

  private static Report run(LoadedScenario loaded) {
    return new Runner(PROTOCOLS).run(
        loaded, new Options(Optional.empty(), Optional.empty(), 1_000_000, false, List.of()));
  }

  private static Verdict verdict(Report report, String invariant) {
    return report.invariants().stream().filter(one -> one.guarantee().equals(invariant)).findFirst()
        .map(Judgement::verdict).orElseThrow();
  }

  static Stream<Situation> situations() {
    return PROTOCOLS.settings().keySet().stream()
        .flatMap(name -> PROTOCOLS.named(name).situations().stream());
  }

  @Test
  void namesAreInKebabCaseAndBelongToOneSituationOfAProtocol() {
    for (String protocol : PROTOCOLS.settings().keySet()) {
      Set<String> names = new HashSet<>();
      for (Situation one : PROTOCOLS.named(protocol).situations()) {
        assertThat(one.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(names.add(one.name())).as(protocol + ": " + one.name()).isTrue();
      }
      assertThat(names.size()).as("keys Alt+1 to Alt+6").isLessThanOrEqualTo(6);
    }
    assertThat(situations().count()).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("situations")
  void everySentenceEndsAndEveryNeedDoesNot(Situation situation) {
    assertThat(situation.meaning()).endsWith(".");
    assertThat(situation.needs()).doesNotEndWith(".").isNotEmpty();
    assertThat(situation.title()).doesNotEndWith(".").isNotEmpty();
  }

  /** Of every protocol that has situations some scenario of the catalogue can be brought into each. */
  @Test
  void everySituationCanBeStagedInSomeScenarioOfTheCatalogue() {
    Set<String> missing = new java.util.TreeSet<>();
    PROTOCOLS.settings().keySet().forEach(protocol -> PROTOCOLS.named(protocol).situations()
        .forEach(one -> missing.add(protocol + " " + one.name())));
    for (String name : new Catalogue().names()) {
      LoadedScenario plain = loaded(name, List.of());
      String protocol = plain.scenario().cluster().protocol();
      for (Situation one : STAGER.situations(plain.scenario())) {
        if (missing.contains(protocol + " " + one.name())) {
          try {
            loaded(name, STAGER.assignments(plain, Optional.empty(), one.name(), 300 * MS));
            missing.remove(protocol + " " + one.name());
          } catch (IllegalArgumentException impossible) {
            assertThat(impossible).hasMessageContaining(one.needs());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  // ---- what happens ----

  @Test
  void proposersThatDuelChooseNothing() {
    String backsOff = "cluster.back-off={uniform: {from: 20ms, to: 400ms}}";
    Report report = run(staged("paxos-duel", "duelling-proposers", 0, backsOff,
        "sessions[0].steps=[{at: 4s}, {write: {captain: alice}}]", "sessions[1].steps=[{at: 4s}]"));
    assertThat(verdict(report, "progress")).isEqualTo(Verdict.VIOLATED);
    assertThat(verdict(report, "agreement")).isNotEqualTo(Verdict.VIOLATED);
    Report calm = run(loaded("paxos-duel", List.of(backsOff)));
    assertThat(verdict(calm, "progress")).isNotEqualTo(Verdict.VIOLATED);
  }

  @Test
  void anotherServerLeadsWhereTheLeaderIsLost() {
    Trace trace = run(staged("multi-paxos", "leader-lost", SECOND)).trace().orElseThrow();
    List<String> leaders = trace.observations().stream()
        .filter(one -> one instanceof Observation.RoleChanged changed && changed.role().equals("leader"))
        .map(one -> one.node().name()).distinct().toList();
    assertThat(leaders).hasSizeGreaterThan(1).startsWith("n1");
    assertThat(trace.observations()).anyMatch(Observation.Restarted.class::isInstance);
  }

  @Test
  void nothingIsStagedAfterTheEndOfTheRun() {
    LoadedScenario loaded = loaded("raft-partition", List.of());
    long end = loaded.scenario().duration() + loaded.scenario().settle();
    assertThatThrownBy(() -> STAGER.assignments(loaded, Optional.empty(), "leader-lost", end + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": the run ends at " + Durations.print(end));
    assertThatThrownBy(() -> STAGER.assignments(
        loaded, Optional.empty(), "leader-lost", SECOND, Optional.of(SECOND - MS)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageEndingWith(": the run ends at 999ms");
    assertThat(STAGER.assignments(loaded, Optional.empty(), "leader-lost", end)).isNotEmpty();
  }

  @Test
  void nothingIsStagedWhereALimitHasEndedTheRun() {
    LoadedScenario loaded = loaded("raft-partition", List.of("limits.events=100"));
    assertThatThrownBy(() -> STAGER.assignments(loaded, Optional.empty(), "leader-lost", 2 * SECOND))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(": the run ends at ");
  }

  @Test
  void nobodyWinsTheTermInWhichAllOthersStandAtOnce() {
    Report report = run(staged("raft-partition", "split-vote", 300 * MS, "faults=[]"));
    assertThat(measured(report, "split votes")).isPositive();
    assertThat(measured(report, "leaders elected")).isGreaterThan(1);
    assertThat(measured(run(loaded("raft-partition", List.of("faults=[]"))), "split votes")).isZero();
  }

  @Test
  void aDeposedLeaderTakesItselfForTheLeaderBesideTheNextOne() {
    Trace trace = run(staged("raft-partition", "deposed-leader", 300 * MS, "faults=[]")).trace()
        .orElseThrow();
    assertThat(trace.at(3 * SECOND).nodes()).filteredOn(
        node -> node.role().filter("leader"::equals).isPresent()).hasSize(2);
    assertThat(trace.at(trace.end()).nodes()).filteredOn(
        node -> node.role().filter("leader"::equals).isPresent()).hasSize(1);
  }

  private static double measured(Report report, String name) {
    return report.measured().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow()
        .value();
  }

  @Test
  void nobodyHearsOfACrashWhileTheRegistryIsLost() {
    Report report = run(staged("central-registry", "registry-lost", SECOND,
        "faults=[]", "settle=2s", "duration=4s"));
    Trace trace = report.trace().orElseThrow();
    Moment last = trace.at(trace.end());
    long mistaken = trace.cast().replicas().stream()
        .filter(node -> last.node(node).life() == Moment.Life.UP)
        .filter(node -> Facet.find(last.node(node).shown(), Spread.Members.class).orElseThrow().members()
            .stream().allMatch(member -> member.health() == Spread.Health.ALIVE)).count();
    assertThat(mistaken).isEqualTo(7);
  }

  @Test
  void aMemberThatStopsIsDeclaredDeadAndRefutesIt() {
    Report report = run(staged("swim", "false-positive", SECOND, "faults=[]"));
    assertThat(verdict(report, "strong accuracy")).isEqualTo(Verdict.VIOLATED);
    assertThat(verdict(report, "eventual accuracy")).isEqualTo(Verdict.HOLDS);
    Report calm = run(loaded("swim", List.of("faults=[]")));
    assertThat(verdict(calm, "strong accuracy")).isEqualTo(Verdict.UNTESTED);
  }

  @Test
  void theRumourReachesTheOtherHalf() {
    Trace trace = run(staged("gossip-push-pull", "half-down", 1_500 * MS)).trace().orElseThrow();
    Moment last = trace.at(trace.end());
    long up = last.nodes().stream().filter(node -> node.life() == Moment.Life.UP).count();
    assertThat(up).isEqualTo(32);
    assertThat(last.nodes()).filteredOn(node -> node.life() == Moment.Life.UP).allMatch(node ->
        Facet.find(node.shown(), Spread.Rumor.class).orElseThrow().stage() != Spread.Stage.SUSCEPTIBLE);
  }

  @Test
  void aLeaderThatIsCutOffIsCutOffBothWaysForTwoSeconds() {
    Trace trace = run(staged("double-bank-transfer", "leader-cut-off", 50 * MS)).trace().orElseThrow();
    List<Observation> cuts = trace.observations().stream()
        .filter(Observation.Cut.class::isInstance).toList();
    assertThat(cuts).hasSize(4).allMatch(one -> one.time() == 50 * MS);
    assertThat(trace.observations()).filteredOn(Observation.Healed.class::isInstance).hasSize(4)
        .allMatch(one -> one.time() == 2_050 * MS);
  }

  // ---- changes ----

  @Test
  void whatIsStagedIsWrittenAsChangesOfTheFile() {
    LoadedScenario staged = staged("central-registry", "registry-lost", 2 * SECOND);
    assertThat(staged.scenario().changes()).hasSize(2);
    assertThat(staged.interventions()).extracting(one -> one.when().time())
        .containsExactly(2 * SECOND, 3 * SECOND);
    assertThat(staged.interventions()).allMatch(Intervention.Fault.class::isInstance);
  }

  @Test
  void whatCannotBeStagedIsRefusedWithWhatItNeeds() {
    LoadedScenario paxos = loaded("paxos", List.of());
    assertThatThrownBy(() -> STAGER.assignments(paxos, Optional.empty(), "duelling-proposers", 5 * SECOND))
        .hasMessage("the situation duelling-proposers cannot be staged at 5s: two proposers must be up, two"
            + " sessions be there, and nothing be chosen yet");
    assertThatThrownBy(() -> STAGER.assignments(paxos, Optional.empty(), "leader-lost", 0))
        .hasMessage("the protocol paxos has no situation leader-lost; it has duelling-proposers");
    LoadedScenario quorum = loaded("quorum-2-2", List.of());
    assertThatThrownBy(() -> STAGER.assignments(quorum, Optional.empty(), "leader-lost", 0))
        .hasMessage("the protocol quorum has no situations");
  }
}

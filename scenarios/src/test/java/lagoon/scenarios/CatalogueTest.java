package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.scenarios.running.Expectation;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.simulation.Expect;
import lagoon.simulation.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final ScenarioFormat FORMAT = new ScenarioFormat(PROTOCOLS);

  static List<String> names() {
    return new Catalogue().names();
  }

  static LoadedScenario load(String name, String... sets) {
    LoadedScenario loaded = FORMAT.load(new Catalogue().find(name).orElseThrow(), List.of(sets));
    assertThat(loaded.problems().lines()).isEmpty();
    return loaded;
  }

  static Report run(String name, String... sets) {
    return run(load(name, sets));
  }

  static Report run(LoadedScenario loaded) {
    return new Runner(PROTOCOLS).run(loaded, Options.plain());
  }

  private static Verdict verdict(Report report, String guarantee) {
    return Stream.concat(report.verdicts().stream(), report.invariants().stream())
        .filter(one -> one.guarantee().equals(guarantee))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  /**
   * Violations that some client saw or must pay for; the two write guarantees may break at a replica
   * where nobody looks.
   */
  private static List<Violation> seen(Report report) {
    return report.violations().stream()
        .filter(one -> one.seenBy().isPresent()
            || one.guarantee().startsWith("read-your-writes")
            || one.guarantee().startsWith("once ")
            || one.guarantee().equals("monotonic-reads"))
        .toList();
  }

  /** What a client saw or lost, and what the file says breaks of the protocol's own invariants. */
  private static List<Violation> suffered(Report report) {
    Map<String, Expect.Expected> invariants = report.scenario().expect().invariants();
    return Stream.concat(
        seen(report).stream(),
        report.violations().stream().filter(one -> one.guarantee().equals("lost-acknowledged-write")
            || invariants.get(one.guarantee()) == Expect.Expected.VIOLATED))
        .toList();
  }

  private static boolean hasClients(Scenario scenario) {
    return !scenario.sessions().isEmpty() || scenario.workload().isPresent();
  }

  @ParameterizedTest
  @MethodSource("names")
  void meetsItsOwnExpectations(String name) {
    assertThat(run(name).expectations()).isNotEmpty().allMatch(Expectation::met);
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesEveryGuaranteeAndWhoSuffers(String name) {
    Scenario scenario = load(name).scenario();
    Expect expect = scenario.expect();
    if (!hasClients(scenario)) {
      // Without clients no guarantee is put to the test: the protocol's own invariants and numbers are.
      assertThat(expect.invariants().isEmpty() && expect.measured().isEmpty()).isFalse();
      return;
    }
    assertThat(expect.verdicts().keySet()).containsAll(Guarantees.names());
    if (load(name).scenario().workload().isEmpty()) {
      expect.verdicts().forEach((guarantee, expected) -> {
        boolean isSuffered = expected == Expect.Expected.VIOLATED && !guarantee.equals("convergence");
        assertThat(expect.violatedBy().containsKey(guarantee)).as(guarantee).isEqualTo(isSuffered);
      });
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void isRepairedByWhatItSays(String name) {
    LoadedScenario broken = load(name);
    Report asWritten = run(broken);
    assertThat(broken.scenario().repairedBy().isEmpty() && !seen(asWritten).isEmpty()).isFalse();
    FORMAT.repaired(broken).ifPresent(repaired -> {
      assertThat(repaired.problems().lines()).isEmpty();
      assertThat(suffered(asWritten)).isNotEmpty();
      assertThat(suffered(run(repaired))).isEmpty();
    });
  }

  @ParameterizedTest
  @MethodSource("names")
  void isNamedLikeItsFile(String name) {
    assertThat(load(name).scenario().scenario()).isEqualTo(name);
  }

  @Test
  void everyFileIsInTheIndex() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalogue"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(names().stream().map(name -> name + ".yaml").toList());
    }
  }

  // ---- the double transfer follows from the lag, and from nothing else ----

  @Test
  void theDoubleTransferTakesTwoHundred() {
    Report report = run("double-bank-transfer");
    assertThat(report.ends()).hasToString("{checking=300, rent=200}");
    assertThat(verdict(report, "read-your-writes")).isEqualTo(Verdict.VIOLATED);
    assertThat(verdict(report, "once november-rent")).isEqualTo(Verdict.VIOLATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "cluster.lag=0ms",
    "cluster.replication=synchronous",
    "reads=leader",
    "reads={recent-writer: {window: 5s}}",
    "reads=sticky-to-leader",
    "reads={version-token: {on-stale: wait}}",
    "reads={version-token: {on-stale: leader}}",
    "sessions.alice.reads=leader",
    "sessions.alice.steps[2].reads=leader"
  })
  void withoutTheLagOrWithAStrategyThatForbidsItAlicePaysOnce(String set) {
    Report report = run("double-bank-transfer", set);
    assertThat(report.violations()).isEmpty();
    assertThat(report.ends()).hasToString("{checking=400, rent=100}");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "reads={followers: {pick: round-robin}}", "reads=sticky", "reads={recent-writer: {window: 50ms}}",
    "reads={any-replica: {pick: round-robin}}", "cluster.replication=semi-synchronous", "cluster.lag=120ms"
  })
  void aStrategyThatPromisesNothingMayPayTwice(String set) {
    Report report = run("double-bank-transfer", set);
    boolean paidTwice = report.ends().toString().equals("{checking=300, rent=200}");
    assertThat(paidTwice).isEqualTo(verdict(report, "read-your-writes") == Verdict.VIOLATED);
    if (set.startsWith("reads={followers") || set.equals("reads=sticky")) {
      assertThat(paidTwice).isTrue();
    }
  }

  @Test
  void violatedByMeansEverySessionHoweverManyViolationsAreKept() {
    Report report = run("busy-service", "expect.violated-by={read-your-writes: [client-1]}");
    Expectation suffered = report.expectations().stream()
        .filter(one -> one.what().equals("read-your-writes violated by")).findFirst().orElseThrow();
    long kept = report.violations().stream().filter(one -> one.guarantee().equals("read-your-writes"))
        .map(Violation::session).distinct().count();
    assertThat(suffered.met()).isFalse();
    assertThat(suffered.found()).matches("client-.*, client-\\d+ and \\d+ more");
    long found = 20 + Long.parseLong(suffered.found().replaceAll(".* and (\\d+) more", "$1"));
    assertThat(found).isGreaterThan(kept);
  }

  @Test
  void theStrategyOfAWorkloadMayChangeDuringTheRun() {
    Report report = run("busy-service", "workload.sessions=50", "workload.strategy=followers",
        "changes=[{at: 5s, set: {workload.strategy: leader}}]");
    List<Observation.Completed> reads = report.trace().orElseThrow().observations().stream()
        .filter(Observation.Completed.class::isInstance).map(Observation.Completed.class::cast)
        .filter(one -> !one.operation().action().isWrite()).toList();
    assertThat(reads).filteredOn(one -> one.operation().invokedAt() >= 5_000_000_000L).isNotEmpty()
        .allMatch(one -> one.by().orElseThrow().name().equals("primary"));
    assertThat(reads).filteredOn(one -> one.operation().invokedAt() < 5_000_000_000L).isNotEmpty()
        .noneMatch(one -> one.by().orElseThrow().name().equals("primary"));
  }

  @Test
  void aReadThatTwoReplicasServeIsOneAnswer() {
    Report report = run("double-bank-transfer", "clients.timeout=300ms",
        "reads={any-replica: {pick: round-robin}}", "faults=[{delay: {message: Read, count: 1}, by: 304ms}]");
    assertThat(report.costs().reads()).isEqualTo(run("double-bank-transfer").costs().reads());
    assertThat(report.trace().orElseThrow().observations().stream()
        .filter(Observation.Served.class::isInstance)).hasSizeGreaterThan((int) report.costs().reads());
  }

  @Test
  void whatStandsInAChangeMustExist() {
    String change = "changes=[{at: 1s, set: {reads: {sticky: {replica: nobody}}}}]";
    LoadedScenario loaded =
        FORMAT.load(new Catalogue().find("double-bank-transfer").orElseThrow(), List.of(change));
    assertThat(loaded.problems().lines()).hasSize(1).first().asString()
        .contains("there is no replica nobody");
  }

  @Test
  void whereTheLeaderIsDownTheEndIsThatOfTheFollowers() {
    Report report = run("double-bank-transfer", "faults=[{at: 9s, crash: primary}]");
    assertThat(report.ends()).hasToString("{checking=300, rent=200}");
    assertThat(report.diverged()).isEmpty();
    assertThat(report.end().openFaults()).containsExactly("primary is down");
  }

  @Test
  void tooMuchUnderWayAtOnceEndsTheRunAndLeavesItsVerdictsUnknown() {
    Report report = run("busy-service", "cluster.lag=1h", "limits.pending=3000");
    assertThat(report.end().limit()).contains("the limit of 3000 events under way at once");
    assertThat(verdict(report, "convergence")).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aRunWhoseEntriesAreStillUnderWayDoesNotClaimToHaveDiverged() {
    assertThat(verdict(run("double-bank-transfer", "cluster.lag=75s"), "convergence"))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aWindowShorterThanTheLagStillBreaks() {
    assertThat(verdict(run("profile-bio", "reads={recent-writer: {window: 1500ms}}"), "read-your-writes"))
        .isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void unsafeRetriesPayTwiceWithoutAnyStaleRead() {
    String answerIsLost = "faults=[{drop: {message: Written, count: 1}}]";
    Report unsafe = run("double-bank-transfer", answerIsLost, "clients.retry=unsafe", "reads=leader");
    assertThat(unsafe.ends()).hasToString("{checking=300, rent=200}");
    assertThat(verdict(unsafe, "once november-rent")).isEqualTo(Verdict.VIOLATED);
    assertThat(unsafe.costs().staleReads()).isZero();
    Report safe = run("double-bank-transfer", answerIsLost, "reads=leader");
    assertThat(safe.ends()).hasToString("{checking=400, rent=100}");
    assertThat(verdict(safe, "once november-rent")).isEqualTo(Verdict.HOLDS);
  }
}

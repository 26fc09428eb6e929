package lagoon.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.picture.Glyphs;
import lagoon.picture.Style;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final ScenarioFormat FORMAT = new ScenarioFormat(PROTOCOLS);

  private static Report run(LoadedScenario loaded) {
    assertThat(loaded.problems().lines()).isEmpty();
    return new Runner(PROTOCOLS).run(loaded, Options.plain());
  }

  private static Report run(String name, String... sets) {
    return run(FORMAT.load(new Catalogue().find(name).orElseThrow(), List.of(sets)));
  }

  private static String text(Report report, int width, boolean verbose, Glyphs glyphs) {
    return TextReport.of(
        report,
        new TextReport.Look(width, 100, verbose, glyphs, Style.PLAIN),
        new TextReport.Again("lagoon run x --seed 7", false, true));
  }

  @Test
  void theDoubleTransferIsToldInEightyColumns() {
    Golden.assertSame("double-bank-transfer.txt",
        text(run("double-bank-transfer"), 80, false, Glyphs.UNICODE));
  }

  @Test
  void faultsStandInThePicture() {
    Golden.assertSame("follower-catches-up.txt", text(run("follower-catches-up"), 80, false, Glyphs.UNICODE));
  }

  /** D keeps what is C's, and hands it over when C is back. */
  @Test
  void whereAHintIsKeptAndHandedOverStandsInThePicture() {
    String text = text(run("dynamo-hinted-handoff"), 80, false, Glyphs.UNICODE);
    Golden.assertSame("dynamo-hinted-handoff.txt", text);
    assertThat(text).contains("keeps hints for C: cart v2 ≡", "keeps no hints for C any more ≡")
        .doesNotContain("what had no success");
    assertThat(text(run("dynamo-hinted-handoff", "cluster.variant=keeps-hints"), 80, false, Glyphs.UNICODE))
        .contains("keeps hints for C: cart v3 ≡").doesNotContain("keeps no hints");
  }

  @Test
  void verboseShowsEveryMessage() {
    Golden.assertSame("cricket-score-verbose.txt", text(run("cricket-score"), 80, true, Glyphs.UNICODE));
  }

  @Test
  void theSameInAscii() {
    String ascii = text(run("settings-overwritten"), 100, false, Glyphs.ASCII);
    Golden.assertSame("settings-overwritten-ascii.txt", ascii);
    assertThat(ascii).matches("\\A\\p{ASCII}*\\z");
  }

  @ParameterizedTest
  @CsvSource({"40", "80", "132"})
  void noLineIsWiderThanAskedForExceptWhatIsToBeCopied(int width) {
    for (String name : new Catalogue().names()) {
      String text = text(run(name, "limits.operations=500"), width, false, Glyphs.UNICODE);
      assertThat(text.lines()
          .filter(line -> !line.startsWith("  lagoon run") && !line.matches(".*[0-9a-f]{64}")))
          .as(name)
          .allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }
  }

  /** Green says that something is well: of what was not put to the test nobody knows. */
  @Test
  void onlyWhatHoldsHasTheColourOfWhatHolds() {
    Style named = (tone, text) -> tone + "(" + text + ")";
    String text = TextReport.of(run("double-bank-transfer"),
        new TextReport.Look(80, 100, false, Glyphs.UNICODE, named),
        new TextReport.Again("lagoon run x --seed 7", false, true));
    assertThat(text.lines().filter(line -> line.contains("\u2713 holds"))).isNotEmpty()
        .allMatch(line -> line.startsWith("COPY("));
    assertThat(text.lines().filter(line -> line.matches(".*\\S +(\u00b7 untested|\\? unknown).*")))
        .isNotEmpty().allMatch(line -> line.startsWith("REMARK("));
    assertThat(text.lines().filter(line -> line.contains("\u2717 violated "))).isNotEmpty()
        .allMatch(line -> line.startsWith("VIOLATION("));
  }

  @Test
  void jsonSaysTheSame() {
    Report report = run("double-bank-transfer");
    String json = JsonReport.of(report, FORMAT.resolved(report.scenario()), "lagoon run x --seed 7");
    Golden.assertSame("double-bank-transfer.json", json);
    Node.Mapping root = (Node.Mapping) Document.of("report.json", json).root().orElseThrow();
    assertThat(root.keys())
        .startsWith("scenario", "seed", "settings", "fingerprint", "verdicts", "violations", "invariants",
            "final",
            "diverged", "metrics", "measured", "curves", "expectations", "passed");
  }

  @Test
  void anInfectionCurveIsDrawnAndItsNumbersAreInJson() {
    Report report = run("gossip-push");
    List<Double> curve = report.curves().get(0).values();
    assertThat(curve.get(0)).isEqualTo(1);
    assertThat(curve).isSorted().endsWith(64.0);
    String numbers = String.join(" ", curve.stream().map(one -> "" + one.longValue()).toList());
    assertThat(text(report, 80, false, Glyphs.UNICODE))
        .contains("  nodes that know it after each round\n    ▁▁", "█\n    " + numbers + "\n");
    assertThat(text(report, 80, false, Glyphs.ASCII)).contains("@\n    " + numbers + "\n");
    String json = JsonReport.of(report, FORMAT.resolved(report.scenario()), "lagoon run gossip-push");
    assertThat(json.replaceAll("\\s+", " ")).contains(
        "\"nodes that know it after each round\" : { "
        + "\"step\" : \"round\", \"most\" : 64.0, \"values\" : [ 1.0, 2.0, ");
    // A curve that is longer than a line leaves steps out, never the last one.
    Report longer = run("gossip-topology");
    String narrow = text(longer, 40, false, Glyphs.UNICODE);
    assertThat(narrow).contains(" 33 37 58 64\n    (one in 2 rounds, and the last)\n");
  }

  @Test
  void whoTurnsToTakeAMemberForDeadIsDrawnAndWhatToldIt() {
    String swim = text(run("swim"), 80, false, Glyphs.UNICODE);
    assertThat(swim).contains("≡ takes n4 for suspect", "≡ takes n4 for dead", "├─ Ping ─");
    assertThat(swim.lines().filter(line -> line.contains("n4 for dead") || line.contains("n4 dead")))
        .as("each of the four that are shown and up").hasSize(4);
  }

  @Test
  void aDuelIsDrawnBallotByBallot() {
    String duel = text(run("paxos-duel"), 80, false, Glyphs.UNICODE);
    assertThat(duel).contains("├─ Prepare ──▶│", "Accept 3", "Preempted 3", "Accept 9", "Preempted 9")
        .doesNotContain("more rows");
  }

  @Test
  void resolvedSettingsAreTheSameScenario() {
    for (String name : new Catalogue().names()) {
      Report report = run(name, "limits.operations=500");
      Node settings = FORMAT.resolved(report.scenario()).orElseThrow();
      StringWriter json = new StringWriter();
      try (var out = Json.compact(json)) {
        Json.tree(out, settings);
      }
      Report again = run(FORMAT.load(Document.of(name + ".json", json.toString()), List.of()));
      assertThat(again.fingerprint()).as(name).isEqualTo(report.fingerprint());
    }
  }

  @Test
  void aRunWithoutAFingerprintTellsNoDetailAndIsTheSame() {
    for (String name : new Catalogue().names()) {
      LoadedScenario loaded = FORMAT.load(new Catalogue().find(name).orElseThrow(), List.of());
      List<Observation> told = new ArrayList<>();
      long seed = loaded.scenario().seed();
      Report bare = new Runner(PROTOCOLS).run(
          loaded, new Options(Optional.of(seed), Optional.empty(), 0, false, List.of(told::add)).climbing());
      assertThat(told).isNotEmpty().noneMatch(Observation::isDetail);
      assertThat(bare.fingerprint()).isEmpty();
      Report report = run(loaded);
      assertThat(bare.verdicts()).isEqualTo(report.verdicts());
      assertThat(bare.violations()).hasToString(report.violations().toString());
      assertThat(bare.costs()).isEqualTo(report.costs());
      assertThat(text(bare, 80, true, Glyphs.UNICODE)).doesNotContain("fingerprint");
    }
  }

  @Test
  void aTraceIsOneJsonObjectOnEachLine() {
    StringWriter lines = new StringWriter();
    LoadedScenario loaded = FORMAT.load(new Catalogue().find("follower-catches-up").orElseThrow(), List.of());
    Report plain = run(loaded);
    Options traces =
        new Options(Optional.empty(), Optional.empty(), 0, true, List.of(new TraceLines(lines)));
    Report traced = new Runner(PROTOCOLS).run(loaded, traces);
    assertThat(traced.fingerprint()).isEqualTo(plain.fingerprint());
    List<String> all = lines.toString().lines().toList();
    assertThat(all).hasSize(plain.trace().orElseThrow().size());
    assertThat(all).allMatch(line -> Document.of("line", line).root().isPresent());
    assertThat(lines.toString())
        .contains("\"kind\":\"invoked\"", "\"kind\":\"timer-fired\"", "\"kind\":\"violated\"",
            "\"kind\":\"dropped\"");
  }

  @Test
  void aTraceThatCannotBeWrittenIsNoMistakeOfLagoons() {
    Writer full = new Writer() {
      @Override
      public void write(char[] buffer, int offset, int length) throws IOException {
        throw new IOException("No space left on device");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    TraceLines lines = new TraceLines(full);
    Observation any = run("profile-bio").trace().orElseThrow().get(0);
    assertThatThrownBy(() -> lines.observe(any)).isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("No space left on device");
  }

  private static String told(String file, String... sets) {
    return text(run(FORMAT.load(Document.of("told.yaml", file), List.of(sets))), 80, false, Glyphs.UNICODE);
  }

  @Test
  void aReadThatIsSentElsewhereIsTheSameReadAgain() {
    String file =
        """
        scenario: elsewhere
        cluster: {followers: [copy], lag: 500ms}
        data: {a: 1}
        sessions: [{name: s, steps: [{write: {a: 2}}, {read: a}]}]
        """;
    assertThat(told(file, "reads={version-token: {on-stale: leader}}"))
        .contains("again: read a, at least a v2").doesNotContain("Read: ");
    assertThat(told(file, "faults=[{at: 12ms, crash: copy}]"))
        .contains("again: read a").doesNotContain("Read: ");
  }

  @Test
  void whyAnOperationFailedStandsBesideAnArrowThatIsTooShortForIt() {
    String file =
        """
        scenario: invalid
        data: {a: hello}
        sessions: [{name: s, steps: [{add: {a: 1}}]}]
        """;
    assertThat(told(file)).containsPattern("✕◀─+┤ failed: ");
  }

  /** The client of Dynamo hears nothing; what its coordinator had is in the report all the same. */
  @Test
  void whatHadNoSuccessIsToldInFullAndWhoseAnswersWereMissing() {
    String quorum = text(run("double-bank-transfer", "cluster.protocol=quorum",
        "faults=[{at: 0s, crash: replica-2}, {at: 0s, crash: replica-3}]"), 100, false, Glyphs.UNICODE);
    assertThat(quorum).contains(
        "  ✕ alice, read checking, at ", "    Failed: too few replicas answered: a read needs 2.",
        "replica-1 needed 2 answers and had those of\n    replica-1, not of replica-2 or replica-3.");
    String dynamo = told(
        """
        scenario: three-of-three
        cluster: {protocol: dynamo, w: 3, quorum: strict}
        writes: any-replica
        sessions: [{name: s, steps: [{write: {a: 1}}]}]
        """, "faults=[{at: 0s, partition: [[A, B], [C]]}]");
    assertThat(dynamo).containsPattern("✕ s, write a = 1, at .*\n    Unknown: no answer\\. ")
        .containsPattern("[AB] needed 3 answers and had those of A and B, not of\\s+C\\.");
    assertThat(told(
        """
        scenario: six
        cluster: {followers: [copy]}
        clients: {attempts: 1}
        sessions: [{name: s, steps: [{repeat: 6, steps: [{write: {a: 1}}]}]}]
        """, "faults=[{crash: primary}]", "duration=60s")).contains("    ... and 2 more.");
  }

  /** Two keys on which replicas differ are two violations of one guarantee at one moment. */
  @Test
  void whatIsViolatedTwiceAtOnceIsNamedOnce() {
    String text = text(run("double-bank-transfer", "cluster.protocol=gossip", "cluster.spreads=rumor"),
        80, false, Glyphs.UNICODE);
    assertThat(text).contains("━ ✗ convergence violated at", "✗ violated, 2 times");
  }

  @Test
  void aMessageIsLostWhereALinkIsCutInWhateverWay() {
    String file =
        """
        scenario: cut-off
        clients: {attempts: 1}
        sessions: [{name: s, steps: [{write: {a: 1}}]}]
        """;
    assertThat(told(file, "faults=[{cut: {from: s, to: primary}}]")).contains("lost: link cut");
    assertThat(told(file, "faults=[{partition: [[s], [primary]]}]")).contains("lost: link cut");
  }

  @Test
  void theTimerOfTheReadmeIsThere() {
    assertThat(text(run("profile-bio", "changes=[{at: 400ms, fire-now: {timer: %s, of: primary}}]"
        .formatted("resend to replica-1")), 80, false, Glyphs.UNICODE))
        .contains("by hand: fire timer \"resend to replica-1\" of primary ╌");
  }

  @Test
  void aProofBearsTheTimeUnderWhichItsRowStands() {
    String text = told(
        """
        scenario: odd-times
        cluster: {followers: [copy], lag: 500ms, latency: 4321us}
        sessions: [{name: s, steps: [{at: 100ms}, {write: {a: 1}}, {read: a}]}]
        """);
    assertThat(text).contains("117.2 ms  ○◀─ nothing", "✗ read-your-writes, s, at 117.2 ms");
  }

  @Test
  void theFingerprintStandsOnOneLineOfEightyColumns() {
    assertThat(text(run("profile-bio"), 80, false, Glyphs.UNICODE)).containsPattern(
        "(?m)^fingerprint [0-9a-f]{64}$");
  }

  @Test
  void aHostileNameSteersNoTerminal() {
    String file =
        """
        scenario: hostile
        title: "\\u001b[31mred\\u0007"
        story: "a\\u202eb\\r\\nc"
        data: {"k\\u001b[2J": "v\\u0000"}
        sessions:
          - name: "s\\u001b]0;x\\u0007"
            steps:
              - write: {"k\\u001b[2J": "x\\u001b[1A"}
              - read: "k\\u001b[2J"
        """;
    String text = text(run(FORMAT.load(Document.of("hostile.yaml", file), List.of())), 80, true,
        Glyphs.UNICODE);
    assertThat(text.chars()).noneMatch(c -> c < ' ' && c != '\n' || c == 0x7f || c == 0x202e);
  }
}

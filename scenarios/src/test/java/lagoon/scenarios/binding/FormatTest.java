package lagoon.scenarios.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.sample.Play;
import lagoon.scenarios.sample.Samples;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Path;
import lagoon.setting.FlowWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FormatTest {

  @SuppressWarnings("unused")
  private static final List<String> FILES = Samples.PLAYS;

  private final Format<Play> format = new Format<>(Play.class, Play.shapes());

  private Loaded<Play> transfer(String... assignments) {
    return format.load(Samples.document("double-bank-transfer.yaml"), List.of(assignments));
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void whatIsPrintedIsReadBackAsTheSameValue(String file) {
    Loaded<Play> loaded = format.load(Samples.document(file));
    assertThat(loaded.problems().lines()).isEmpty();
    String text = FlowWriter.write(format.shape(), loaded.value().orElseThrow());
    Loaded<Play> again = format.load(Document.of("printed", text));
    assertThat(again.problems().lines()).isEmpty();
    assertThat(again.value()).isEqualTo(loaded.value());
  }

  @Test
  void aSettingIsReplacedFromOutside() {
    Play play = transfer("reads={recent-writer: {window: 5s}}", "cluster.lag=0ms", "seed=8",
        "sessions.bob.steps[0].repeat=1").value().orElseThrow();
    assertThat(play.reads()).isEqualTo(new Play.RecentWriter(5_000_000_000L));
    assertThat(((Play.LeaderFollower) play.cluster().settings()).lag()).isEqualTo(new Play.Constant(0));
    assertThat(play.seed()).isEqualTo(8);
    assertThat(((Play.Repeat) play.sessions().get(1).steps().get(0).verb()).times()).isEqualTo(1);
  }

  @Test
  void whereThereAreFewKeysAllOfThemAreTold() {
    assertThat(transfer("reads={recent-writer: {windw: 5s}}").problems().lines()).anySatisfy(line ->
        assertThat(line).contains("the key windw is unknown; expected window; did you mean window?"));
  }

  @Test
  void problemsOfAReplacementStandInWhatWasTyped() {
    Loaded<Play> loaded = transfer(
        "cluster.lga=5ms", "seed=x", "sessions.alcie.user=x", "reads={recent-writer: {window: 5}}");
    assertThat(loaded.problems().lines()).containsExactly(
        "--set cluster.lga:1:9: cluster: the key lga is unknown; did you mean lag?",
        "--set reads:1:32: window: 5 has no unit; expected a duration such as 500ms, 2s or 1.5min; did"
            + " you mean 5ms?",
        "--set seed:1:6: seed: x is a text; expected a whole number",
        "--set sessions.alcie.user:1:10: no item of sessions has the name alcie; expected alice or bob;"
            + " did you mean alice?");
  }

  @Test
  void valuesThatDoNotFitPointAtWhatWasTypedWhereTheFileWasRightWithoutIt() {
    assertThat(transfer("cluster.leader=replica-1").problems().lines()).containsExactly(
        "--set cluster.leader:1:16: cluster: replica-1 cannot follow itself; expected another leader");
    assertThat(transfer("cluster.leader=replica-1", "cluster.latency=1ms", "seed=3").problems().lines())
        .as("what has no part in it is not blamed").containsExactly(
            "--set cluster.leader:1:16: cluster: replica-1 cannot follow itself; expected another leader");
    assertThat(transfer("cluster={protocol: leader-follower, leader: a, followers: [a]}").problems().lines())
        .containsExactly("--set cluster:1:45: cluster: a cannot follow itself; expected another leader");
  }

  @Test
  void laterChecksPointAtTheirSettings() {
    Loaded<Play> loaded = transfer("cluster.lag=5ms");
    loaded.refuse("sessions.alice.steps[2].read", "no such key");
    loaded.refuse("faults[0].crash", "no such replica");
    loaded.refuse("cluster.lag", "too short");
    loaded.refuse("cluster.speed", "too fast");
    assertThat(loaded.problems().lines()).extracting(line -> line.replaceFirst(".*/", "")).containsExactly(
        "--set cluster.lag:1:13: too short",
        "double-bank-transfer.yaml:8:3: too fast",
        "double-bank-transfer.yaml:29:15: no such key",
        "double-bank-transfer.yaml:49:21: no such replica");
    assertThat(loaded.isGood()).isFalse();
    assertThat(loaded.value()).isPresent();
    assertThat(loaded.atKey(Path.of("sessions.alice.steps[2].read")).column()).isEqualTo(9);
  }

  @Test
  void aChangeDuringTheRunIsTheSameFileWithOtherSettings() {
    Loaded<Play> before = transfer();
    Path set = Path.of("changes[0].set");
    List<Assignment> assignments = new ArrayList<>();
    for (String path : before.value().orElseThrow().changes().get(0).set().keySet()) {
      assignments.add(change(before, set.then(path), path));
    }
    Loaded<Play> after = format.load(before, assignments);
    assertThat(after.problems().lines()).isEmpty();
    assertThat(((Play.LeaderFollower) after.value().orElseThrow().cluster().settings()).lag())
        .isEqualTo(new Play.Constant(20_000_000));
    assertThat(after.value().orElseThrow().reads())
        .isEqualTo(new Play.VersionToken(Play.OnStale.WAIT, List.of()));
  }

  @Test
  void aWrongChangeIsRefusedWhereItStandsInTheFile() {
    Document document = Document.of("file",
        "scenario: x\nsessions: [{name: a}]\ncluster: {protocol: quorum}\n"
        + "changes:\n- at: 8s\n  set:\n    cluster.latenzy: 20ms\n    cluster.loss: 20\n");
    Loaded<Play> before = format.load(document);
    Path set = Path.of("changes[0].set");
    List<Assignment> assignments = new ArrayList<>();
    for (String path : List.of("cluster.latenzy", "cluster.loss")) {
      assignments.add(change(before, set.then(path), path));
    }
    List<String> lines = format.load(before, assignments).problems().lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("file:7:13: cluster: the key latenzy is unknown").endsWith("did you mean latency?");
    assertThat(lines.get(1)).isEqualTo("file:8:19: loss: 20 is not between 0 and 1;"
        + " expected a share such as 20% or 0.2; did you mean 20%?");
  }

  /** What the file itself asks to be changed at this path. */
  private static Assignment change(Loaded<Play> loaded, Path where, String path) {
    return new Assignment(Path.of(path), loaded.node(where).orElseThrow(), loaded.atKey(where));
  }

  @Property(tries = 3000, seed = "5")
  void whateverIsTypedIsLoadedOrRefused(@ForAll("typed") String assignment) {
    Loaded<Play> loaded = transfer(assignment);
    assertThat(loaded.isGood() || !loaded.problems().isEmpty()).isTrue();
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> piece = Arbitraries
        .of("cluster", "lag", "reads", "sessions", "alice", "steps", "read", "faults",
        ".", ".", ".", "[0]", "[1]", "[9]", "\"a.b\"", "x", "recent-writer", "window", "uniform", "to", "=");
    Arbitrary<String> value = Arbitraries
        .of("", "5s", "x", "[]", "{}", "{window: 5s}", "[{read: x}]", "*a", "&a b",
        "{a: [", "null", "followers", "0x10", "\"", "- a", "? b");
    return Combinators.combine(piece.list().ofMaxSize(7), value)
        .as((pieces, end) -> String.join("", pieces) + "=" + end);
  }

  @Test
  void aTextThatCannotBeReadHasNoValue() {
    Loaded<Play> loaded = format.load(Document.of("file", "a: ["), List.of("seed=5", "=x"));
    assertThat(loaded.value()).isEqualTo(Optional.empty());
    assertThat(loaded.problems().count()).isEqualTo(2);
  }
}

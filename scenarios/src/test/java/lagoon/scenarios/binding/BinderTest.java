package lagoon.scenarios.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lagoon.history.Value;
import lagoon.scenarios.sample.Play;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Setting;
import lagoon.setting.Shapes;
import lagoon.setting.Unit;
import org.junit.jupiter.api.Test;

class BinderTest {

  private static final String HEAD = "scenario: x\nsessions: [{name: a}]\n";

  private final Format<Play> format = new Format<>(Play.class, Play.shapes());

  private Play play(String text) {
    Loaded<Play> loaded = format.load(Document.of("file", text));
    assertThat(loaded.problems().lines()).isEmpty();
    return loaded.value().orElseThrow();
  }

  private List<String> problems(String text) {
    Loaded<Play> loaded = format.load(Document.of("file", text));
    assertThat(loaded.isGood()).isFalse();
    return loaded.problems().lines();
  }

  @Test
  void whatAFileDoesNotSayHasItsDefault() {
    Play play = play(HEAD + "cluster: {protocol: quorum}\n");
    assertThat(play.title()).isEmpty();
    assertThat(play.seed()).isEqualTo(1);
    assertThat(play.duration()).isEqualTo(10_000_000_000L);
    assertThat(play.cluster()).isEqualTo(new Play.Cluster("quorum", new Play.Quorum(3, 2, 2),
        new Play.Constant(5_000_000), 0, new Play.Limits(1000, 1.5, true)));
    assertThat(play.data()).isEmpty();
    assertThat(play.reads()).isEqualTo(new Play.Leader());
    assertThat(play.faults()).isEmpty();
    assertThat(play.expect().colour()).isEmpty();
  }

  @Test
  void aKeyWithNothingAfterItCountsAsLeftOut() {
    assertThat(play(HEAD
        + "cluster: {protocol: quorum, loss: , latency: ~}\ntitle:\ndata:\nfaults:\nduration: null\n"))
        .isEqualTo(play(HEAD + "cluster: {protocol: quorum}\n"));
  }

  @Test
  void theSiblingChoosesTheRecord() {
    Play play = play(HEAD + "cluster: {lag: 1s, followers: b, leader: a, protocol: leader-follower}\n");
    assertThat(play.cluster().settings()).isEqualTo(new Play.LeaderFollower(
        "a", List.of("b"), Play.Replication.ASYNCHRONOUS, new Play.Constant(1_000_000_000)));
    assertThat(problems(HEAD + "cluster: {protocol: leader-follwer, folowers: [b], loss: x}\n"))
        .containsExactly(
        "file:3:21: protocol: leader-follwer is not known here; expected leader-follower or quorum;"
            + " did you mean leader-follower?",
        "file:3:58: loss: x is not a share; expected a share such as 20% or 0.2");
    assertThat(problems(HEAD + "cluster: {protocol: quorum, leader: b}\n")).containsExactly(
        "file:3:29: cluster: the key leader is unknown; expected one of protocol, latency, loss, "
        + "max-events, speed,"
            + " trace, n, r or w");
  }

  @Test
  void aSiblingThatIsMissingIsAskedForByItsWords() {
    assertThat(problems(HEAD + "cluster: {loss: 0}\n")).containsExactly("file:3:10: cluster: protocol is"
        + " missing; expected leader-follower or quorum (How replicas talk)");
  }

  @Test
  void aChoiceByNameIsAWordOrAMappingWithOneKey() {
    String head = HEAD + "cluster: {protocol: quorum}\nreads: ";
    assertThat(play(head + "followers").reads()).isEqualTo(new Play.Followers(Play.Turn.UNIFORM));
    assertThat(play(head + "{followers: }").reads()).isEqualTo(new Play.Followers(Play.Turn.UNIFORM));
    assertThat(play(head + "{followers: {turn: round-robin}}").reads())
        .isEqualTo(new Play.Followers(Play.Turn.ROUND_ROBIN));
    assertThat(play(head + "{version-token: {on-stale: wait}}").reads())
        .isEqualTo(new Play.VersionToken(Play.OnStale.WAIT, List.of()));
    assertThat(problems(head + "recent-writer")).containsExactly("file:4:8: recent-writer: window is missing;"
        + " expected a duration such as 500ms, 2s or 1.5min (How lately)");
    assertThat(problems(head + "folowers")).containsExactly("file:4:8: reads: folowers is not known here;"
        + " expected one of leader, followers, recent-writer or version-token; did you mean followers?");
    assertThat(problems(head + "{folowers: }"))
        .containsExactly("file:4:9: reads: the key folowers is unknown;"
        + " expected one of leader, followers, recent-writer or version-token; did you mean followers?");
    assertThat(problems(head + "{leader: , followers: }"))
        .containsExactly("file:4:19: reads: followers cannot stand"
        + " beside leader; expected only one of leader, followers, recent-writer, version-token");
    assertThat(problems(head + "{}")).containsExactly("file:4:8: reads: nothing here says what is meant;"
        + " expected one of leader, followers, recent-writer or version-token");
    assertThat(problems(head + "[leader]")).containsExactly("file:4:8: reads: a list stands here;"
        + " expected one of leader, followers, recent-writer or version-token");
  }

  @Test
  void aBareScalarStandsForOneAlternative() {
    String head = HEAD + "cluster:\n  protocol: quorum\n  latency: ";
    assertThat(play(head + "20ms").cluster().latency()).isEqualTo(new Play.Constant(20_000_000));
    assertThat(play(head + "{constant: {value: 20ms}}").cluster().latency())
        .isEqualTo(new Play.Constant(20_000_000));
    assertThat(problems(head + "5m")).containsExactly("file:5:12: latency: 5m has an unknown unit;"
        + " expected a duration such as 500ms, 2s or 1.5min; did you mean 5min?");
    assertThat(problems(head + "unifrom")).containsExactly("file:5:12: latency: unifrom is not known here;"
        + " expected a duration such as 500ms, 2s or 1.5min, or one of constant, uniform or empirical;"
        + " did you mean uniform?");
    assertThat(problems(head + "{uniform: {from: 2s, to: 1s}}"))
        .containsExactly("file:5:29: uniform: from is greater than to");
  }

  @Test
  void aStepIsChosenByTheKeyOfItsVerb() {
    String head = "scenario: x\ncluster: {protocol: quorum}\nsessions:\n- name: a\n  steps:\n";
    assertThat(play(head + "  - {read: x, intent: y}").sessions().get(0).steps())
        .containsExactly(new Play.Step(new Play.Read(List.of("x")), Optional.of("y"), Optional.empty()));
    assertThat(play(head + "  - repeat: 2\n    steps:\n    - repeat: 3\n      steps: [wait: 1s]")
        .sessions().get(0).steps().get(0).verb()).isInstanceOf(Play.Repeat.class);
    assertThat(problems(head
        + "  - {raed: x}\n  - {read: x, wait: 5s}\n  - {intent: x}\n  - read\n  - repeat: 3\n"
        + "    stepz: []")).containsExactly(
        "file:6:6: steps[0]: the key raed is unknown; expected one of read, transfer, wait, repeat, when, "
        + "intent or"
            + " reads; did you mean read?",
        "file:7:15: steps[1]: wait cannot stand beside read; expected only one of read, transfer, wait, "
        + "repeat, when",
        "file:8:5: steps[2]: nothing here says what is meant; expected one of read, transfer, wait, "
        + "repeat or when",
        "file:9:5: steps[3]: read is a text; expected a mapping with read, transfer, wait, repeat, when, "
        + "intent, ...",
        "file:11:5: steps[4]: the key stepz is unknown; expected one of read, transfer, wait, repeat, "
        + "when, steps,"
            + " intent or reads; did you mean steps?");
  }

  @Test
  void anInlineOptionIsThereIfItsKeysAre() {
    String head = HEAD + "cluster: {protocol: quorum}\nfaults:\n";
    assertThat(play(head + "- {crash: a}\n- {crash: a, amnesia: }\n- {heal: , slow: {by: 2}}").faults())
        .containsExactly(
        new Play.Fault(0, new Play.Crash("a"), Optional.empty()),
        new Play.Fault(0, new Play.Crash("a"), Optional.of(new Play.Amnesia())),
        new Play.Fault(0, new Play.Heal(List.of()), Optional.of(new Play.Slow(2))));
    assertThat(problems(head + "- {crash: a, slwo: {by: 2}}"))
        .containsExactly("file:5:14: faults[0]: the key slwo is"
        + " unknown; expected one of at, crash, heal, amnesia or slow; did you mean slow?");
  }

  @Test
  void aMappingKeepsItsOrderAndMayHaveWordsAsKeys() {
    Play play = play(HEAD + "cluster: {protocol: quorum}\ndata: {z: 1, a: x, 5: 'true'}\n"
        + "expect: {verdicts: {convergence: holds, read-your-writes: violated}}\n");
    assertThat(play.data().keySet()).containsExactly("z", "a", "5");
    assertThat(play.data().values())
        .containsExactly(new Value.Amount(1), new Value.Text("x"), new Value.Text("true"));
    assertThat(play.expect().verdicts().keySet())
        .containsExactly(Play.Guarantee.CONVERGENCE, Play.Guarantee.READ_YOUR_WRITES);
  }

  @Test
  void aPieceOfTheFileMayBeKeptAsItIs() {
    Play play = play(HEAD
        + "cluster: {protocol: quorum}\nchanges:\n- at: 8s\n  set:\n    cluster.latency: {uniform: {to: "
        + "5ms}}\n");
    assertThat(play.changes().get(0).set().get("cluster.latency").text()).isEqualTo("{uniform: {to: 5ms}}");
  }

  @Test
  void whatARecordRefusesIsAProblemWithTheValueThatItSpeaksOf() {
    assertThat(problems(HEAD + "cluster: {protocol: leader-follower, leader: b, followers: [a, b]}\n"))
        .containsExactly("file:3:46: cluster: b cannot follow itself; expected another leader");
  }

  @Test
  void whatARecordRefusesIsNotToldWhereAMisspeltKeyMayBeTheReason() {
    assertThat(problems(HEAD + "cluster: {protocol: leader-follower, laeder: a, followers: [primary]}\n"))
        .singleElement().asString().endsWith("did you mean leader?");
  }

  @Test
  void manyProblemsAreReportedAtOnceAndInOrder() {
    assertThat(problems("scenario:\nduration: 2h\nseed: '7'\ndata: [a]\nsessions: []\nreads: 5\ntrace: yes\n"
        + "cluster: {protocol: quorum, n: 0, r: x, w: 1.5, trace: yes, speed: .inf}\nfaults: {crash: x}\n"))
        .containsExactly(
        "file:1:10: scenario: nothing stands here; expected a text of 1 to 60 characters",
        "file:2:11: duration: 2h is out of range; expected a duration from 1ms to 1h",
        "file:3:7: seed: \"7\" is a text; expected a whole number; did you mean 7, without quotes?",
        "file:4:7: data: a list stands here; expected a mapping to a whole number or a text",
        "file:5:11: sessions: 0 entries stand here; expected a list of 1 to 5 entries",
        "file:6:8: reads: 5 is not known here; expected one of leader, followers, recent-writer or "
        + "version-token",
        "file:7:1: the key trace is unknown; expected one of scenario, title, seed, duration, cluster, "
        + "data, reads,"
            + " sessions, changes, faults, invariants or expect",
        "file:8:32: n: 0 is out of range; expected a whole number from 1 to 9",
        "file:8:38: r: x is a text; expected a whole number from 1 to 9",
        "file:8:44: w: 1.5 is a number; expected a whole number from 1 to 9",
        "file:8:56: trace: yes is a text; expected true or false; did you mean true?",
        "file:8:68: speed: .inf is out of range; expected a number from 0.1 to 100",
        "file:9:9: faults: a mapping stands here; expected a list; did you leave out \"- \" before each "
        + "item?");
  }

  @Test
  void ofVeryManyProblemsTheFirstFiftyAreShownAndTheRestCounted() {
    StringBuilder text = new StringBuilder(HEAD + "cluster: {protocol: quorum}\ndata:\n");
    for (int i = 0; i < 1000; i++) {
      text.append("  k").append(i).append(": 1.5\n");
    }
    List<String> lines = problems(text.toString());
    assertThat(lines).hasSize(51).last().isEqualTo("and 950 problems more");
    assertThat(lines.get(0)).startsWith("file:5:7:");
  }

  @Test
  void anEmptyFileIsTold() {
    assertThat(problems("# nothing\n")).containsExactly("file:1:1: nothing stands here;"
        + " expected a mapping with scenario, title, seed, duration, cluster, data, ...");
  }

  @Test
  void aKeyThatIsMisspeltIsNotMissingToo() {
    assertThat(problems(HEAD + "clutser: {protocol: quorum}\n")).singleElement().asString()
        .contains("the key clutser is unknown").endsWith("did you mean cluster?");
  }

  record Faulty(@Setting(value = "x", unit = Unit.DURATION, byDefault = "5") long delay) {}

  @Test
  void aFaultyDefaultIsAMistakeInTheCode() {
    Format<Faulty> faulty = new Format<>(Faulty.class, new Shapes());
    assertThatThrownBy(() -> faulty.load(Document.of("file", "{}")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the default of Faulty.delay:1:1: delay: 5 has no unit; expected a duration such as "
        + "500ms, 2s or"
            + " 1.5min; did you mean 5ms?");
  }

  @Test
  void aBinderCanBindAnyShapeOnItsOwn() {
    Problems problems = new Problems();
    assertThat(new Binder(problems).bind(format.shape().fields().get(3).shape(),
        Document.of("file", "5s").root().orElseThrow(), "duration")).contains(5_000_000_000L);
    assertThat(problems.isEmpty()).isTrue();
  }
}

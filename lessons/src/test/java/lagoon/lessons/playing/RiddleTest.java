package lagoon.lessons.playing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lagoon.lessons.Course;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Scenarios;
import lagoon.protocol.Protocols;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of a challenge is what it was, and does not say how it is solved. */
class RiddleTest {

  private static final Scenarios SCENARIOS = new Scenarios(Protocols.installed());

  static List<String> lessons() {
    return new Course().names();
  }

  private static Lesson lesson(String name) {
    return new Course().find(name).orElseThrow().lesson().orElseThrow();
  }

  private static Challenge challenge(String lesson, String name) {
    return lesson(lesson).challenges().stream().filter(one -> one.source().name().equals(name)).findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theFileOfEachChallengeMeansTheSameAndDoesNotSayWhatRepairsIt(String name) {
    Lesson lesson = lesson(name);
    Runs runs = new Runs(lesson.folder(), SCENARIOS);
    for (Challenge challenge : lesson.challenges()) {
      Document file = SCENARIOS.document(lesson.folder(), challenge.source()).orElseThrow();
      Node.Mapping before = root(file.root());
      Node.Mapping after = root(runs.start(challenge).root());
      assertThat(after.keys()).isEqualTo(before.keys().stream().filter(key -> !key.equals("repaired-by"))
          .toList());
      assertThat(after.entries()).allMatch(
          entry -> Node.same(entry.value(), before.get(entry.key().source()).orElseThrow()));
    }
  }

  private static Node.Mapping root(Optional<Node> root) {
    return (Node.Mapping) root.orElseThrow();
  }

  @Test
  void aCommentThatNamesTheSolutionGoesAndOthersStay() {
    Challenge stale = challenge("raft", "raft-stale-read");
    String before = SCENARIOS.document(lesson("raft").folder(), stale.source()).orElseThrow().text();
    String after = new Runs(lesson("raft").folder(), SCENARIOS).file(stale).text();
    assertThat(before).contains("# Safe are read-index, lease", "repaired-by");
    assertThat(after).doesNotContain("read-index").doesNotContain("repaired-by")
        .contains("# Its time is up first.");
  }

  private static long settings(String text) {
    return text.lines().filter(line -> !line.strip().startsWith("#")).count();
  }

  @Test
  void aRepairOnSeveralLinesGoesWhole() {
    Lesson lesson = lesson("travelling-client");
    Challenge challenge = challenge("travelling-client", "travelling-client");
    String before = SCENARIOS.document(lesson.folder(), challenge.source()).orElseThrow().text();
    String after = new Runs(lesson.folder(), SCENARIOS).start(challenge).text();
    long repair = before.lines().dropWhile(line -> !line.startsWith("repaired-by:")).skip(1)
        .takeWhile(line -> line.startsWith(" ")).count() + 1;
    assertThat(repair).isGreaterThan(1);
    assertThat(settings(after)).isEqualTo(settings(before) - repair);
    assertThat(Stream.of("expect:", "duration:")).allMatch(after::contains);
  }

  @Test
  void aRepairBesideOtherThingsOnItsLineIsEmptied() {
    Document one = Document.of("x.yaml", "{scenario: x, repaired-by: {reads: leader}, duration: 1s}\n");
    assertThat(Unrepaired.of(one).text()).isEqualTo("{scenario: x, repaired-by: {}, duration: 1s}\n");
    Document none = Document.of("x.yaml", "scenario: x\n");
    assertThat(Unrepaired.of(none)).isSameAs(none);
  }
}

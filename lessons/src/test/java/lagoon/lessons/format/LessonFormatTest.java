package lagoon.lessons.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import lagoon.lessons.prose.Markdown;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lesson may say, and where a problem with it stands. */
class LessonFormatTest {

  private static final Scenarios SCENARIOS = new Scenarios(Protocols.installed());

  @Test
  void aLessonThatIsRightHasNoProblem() {
    LoadedLesson loaded = LessonText.load(LessonText.GOOD);
    LessonChecks.check(loaded, SCENARIOS);
    assertThat(loaded.problems().lines()).isEmpty();
    assertThat(loaded.lesson().orElseThrow().sections()).hasSize(Arc.values().length);
    assertThat(loaded.lesson().orElseThrow().questions()).hasSize(3);
  }

  /** Each line: a piece of the good lesson, what stands there instead, and the problem that is told. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
      "minutes: 5|minutes: [5|small/lesson.md:6:1: the list is not closed; expected a comma or ] (in a flow "
          + "sequence that begins at 5:10)",
      "minutes: 5|minuts: 5|small/lesson.md:5:1: the key minuts is unknown",
      "lesson: small|lesson: smal|small/lesson.md:1:1: the lesson smal lies in the folder small",
      "## hook: The moment|## hok: The moment|small/lesson.md:7:1: hok is no part of a lesson",
      "## hook: The moment|## hook|small/lesson.md:7:1: this section has no title",
      "## hook: The moment|# hook: The moment|small/lesson.md:7:1: a heading of level 1 cannot stand",
      "## story: A|## truth: A|the section picture comes after truth",
      "Something hurts.|<b>hurts</b>|small/lesson.md:9:1: HTML and pictures cannot stand in a lesson",
      "Something hurts.|![x](y.png)|small/lesson.md:9:1: HTML and pictures cannot stand in a lesson",
      "Something hurts.|[x](javascript:alert)|small/lesson.md:9:1: this link leads to no page",
      "ask: What will this read return?|ask: What <b>will</b> this return?|small/lesson.md:18:6: HTML and",
      "hints: [one, two, three]|hints: [one, two, '![x](y)']|small/lesson.md:60:19: HTML and pictures",
      "misreadings: {Software Engineer: The replica lacks it.}|misreadings: {Student: <i>}|:20:24: HTML",
      "number: {latency: {session: alice, read: 1}}|number:\\n  latency: {session: alice, read: 1}\\n"
          + "  within: 1ms|small/lesson.md:48:3: number: the key within is unknown; "
          + "expected it beside number, not inside",
      "question: second|question: first|the name first is taken",
      "question: second|question: Second one|is no name for a question",
      "returns: {session: alice, read: 1}|returns: {session: alice}|small/lesson.md:19:10: returns: this "
          + "names no",
      "hints: [one, two, three]|hints: [one]|small/lesson.md:60:8: hints: 1 entry stands here; expected one "
          + "value",
      "```lesson|```leson|small/lesson.md:1:1: there is no block leson; expected one of challenge, compare",
      "```lesson|```text|small/lesson.md:1:1: this stands before the first section",
      "```lesson|```text|small/lesson.md:1:1: a lesson begins with a block that says what it is"})
  void aSlipIsToldWhereItStands(String piece, String other, String problem) {
    LoadedLesson loaded = LessonText.load(LessonText.with(piece, other.replace("\\n", "\n")));
    assertThat(loaded.problems().toString()).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
      "scenario: order-confirmation|scenario: order-confirmaton|there is no scenario order-confirmaton; did "
          + "you mean",
      "scenario: order-confirmation|file: ../x.yaml|small/lesson.md:71:7: there is no file \"../x.yaml\"",
      "completed: {session: alice, write: 1}|completed: {session: bob, write: 1}|:13:30: there is no session "
          + "bob",
      "returns: {session: alice, read: 1}|returns: {session: alice, write: 1}|:19:34: a write returns "
          + "nothing",
      "guarantee: read-your-writes, is: holds|guarantee: read-your-write, is: holds|did you mean "
          + "read-your-writes?",
      "question: third|question: third\\nabout: {scenario: swimm}|:45:19: there is no scenario swimm",
      "question: third|question: third\\nabout: {scenario: strong, set: {read: x}}|:45:33: the key read is",
      "solution: {reads: leader}|solution: {raeds: leader}|:61:12: the key raeds is unknown",
      "change: [reads]|change: [reads, raeds]|:56:17: the key raeds is unknown; did you mean reads?",
      "change: [reads]|change: [reads, cluster.lga]|:56:17: cluster: the key lga is unknown; did you mean",
      "change: [reads]|change: [reads, sessions.bob]|:56:17: ",
      "change: [reads]|change: [reads, 'sessions[7]']|:56:17: ",
      "change: [reads]|change: [reads, reads.leader.all]|:56:17: ",
      "number: {latency: {session: alice, read: 1}}|number: leader-shar|there is no number leader-shar",
      "until: {completed: {session: alice, read: 1}}|until: {crashed: {node: x}}|there is no node x"})
  void aNameThatDoesNotExistIsToldWhereItStands(String piece, String other, String problem) {
    LoadedLesson loaded = LessonText.load(LessonText.with(piece, other.replace("\\n", "\n")));
    assertThat(loaded.problems().lines()).as("only the scenarios know").isEmpty();
    LessonChecks.check(loaded, SCENARIOS);
    assertThat(loaded.problems().toString()).contains(problem);
  }

  @Test
  void whatAScenarioLeavesOutMayBeChangedAllTheSame() {
    LoadedLesson loaded = LessonText.load(LessonText.with("change: [reads]",
        "change: [reads, writes, clients, clients.merge, cluster, cluster.lag, sessions, "
            + "'sessions[0].steps', 'sessions[0].name', scenario, sessions.alice.reads, faults, changes, "
            + "expect]"));
    LessonChecks.check(loaded, SCENARIOS);
    assertThat(loaded.problems().lines()).isEmpty();
  }

  @Test
  void aScenarioBesideTheLessonIsFoundAndItsProblemsStandInItsFile() {
    String text = LessonText.with("scenario: order-confirmation", "file: disaster.yaml");
    LoadedLesson loaded = new LessonFormat().load(
        new LessonText.Folder("small", Map.of("disaster.yaml", "scenario: disaster\nclster: {}\n")), text);
    LessonChecks.check(loaded, SCENARIOS);
    assertThat(loaded.problems().toString())
        .contains("small/disaster.yaml:2:1: the key clster is unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "* ", "1. ", "[", "*a **b ", "`", "```question\n", "```run\n- ", "&",
      "\u0000",
      "|a|\n|-|\n", "<!--", "## hook: x\n"})
  void noTextMakesItThrowOrWait(String piece) {
    LoadedLesson loaded = LessonText.load(piece.repeat(20_000 / piece.length()));
    assertThat(loaded.isGood()).isFalse();
    assertThat(loaded.problems().isEmpty()).isFalse();
  }

  @Test
  void aTextThatIsTooLongIsNotRead() {
    LoadedLesson loaded = LessonText.load("a".repeat(Markdown.CHARACTERS + 1));
    assertThat(loaded.problems().toString()).contains("expected at most " + Markdown.CHARACTERS);
  }

  /** Whatever single character is lost, doubled or replaced, it loads or says why not, and never throws. */
  @Test
  void theMarkThatSomeEditorsPutBeforeATextIsNoPartOfIt() {
    LessonFolder folder = new LessonText.Folder("small", Map.of(
        LessonFolder.LESSON, "\uFEFF" + LessonText.GOOD, "disaster.yaml", "\uFEFFscenario: [x"));
    assertThat(new LessonFormat().load(folder).problems().lines()).isEmpty();
    assertThat(new HeadReader().read(folder).head()).isPresent();
    assertThat(folder.scenario("disaster.yaml").orElseThrow().problems().get(0).toString()).contains(":1:");
  }

  @Test
  void noLinkLeadsOutOfALessonsFolder(@TempDir Path root) throws IOException {
    Path lesson = Files.createDirectory(root.resolve("small"));
    Files.writeString(root.resolve("secret.yaml"), "secret");
    Files.writeString(lesson.resolve("own.yaml"), "own");
    Files.createSymbolicLink(lesson.resolve("out.yaml"), root.resolve("secret.yaml"));
    Files.createSymbolicLink(lesson.resolve("in.yaml"), lesson.resolve("own.yaml"));
    Files.createSymbolicLink(root.resolve("other"), lesson);
    assertThat(LessonFolder.of(lesson).scenario("out.yaml")).isEmpty();
    assertThat(LessonFolder.of(lesson).scenario("in.yaml").orElseThrow().text()).isEqualTo("own");
    assertThat(LessonFolder.of(root.resolve("other")).scenario("own.yaml")).isPresent();
  }

  @Test
  void aLessonWithASlipOfThePenNeverThrows() {
    long seed = 20_261_130;
    Random random = new Random(seed);
    String odd = "`#:{}[]\"'-*\n\t&|>\\é";
    int refused = 0;
    int runs = 150;
    for (int i = 0; i < runs; i++) {
      StringBuilder text = new StringBuilder(LessonText.GOOD);
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(at));
        default -> text.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
      }
      LoadedLesson loaded = LessonText.load(text.toString());
      refused += loaded.isGood() ? 0 : 1;
      assertThat(loaded.lesson().isPresent() || !loaded.problems().isEmpty())
          .as("seed " + seed + ", mutation " + i + " at " + at).isTrue();
    }
    assertThat(refused).as("some slips matter, some do not, seed " + seed).isBetween(1, runs - 1);
  }
}

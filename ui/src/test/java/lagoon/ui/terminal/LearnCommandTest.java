package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lagoon.lessons.Course;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Runs;
import lagoon.protocol.Protocols;
import lagoon.scenarios.report.ShellWord;
import lagoon.ui.playback.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson by keyboard alone: what a script types is what a student would. */
class LearnCommandTest {

  @TempDir Path home;
  private String before;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void aHomeOfItsOwn() {
    before = System.getProperty(Home.PROPERTY);
    System.setProperty(Home.PROPERTY, home.toString());
  }

  @AfterEach
  void theHomeOfBefore() {
    if (before == null) {
      System.clearProperty(Home.PROPERTY);
    } else {
      System.setProperty(Home.PROPERTY, before);
    }
  }

  private int learn(String input, String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("learn", "--as", "anna"));
    all.addAll(List.of(arguments));
    Terminal terminal = new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out), new PrintWriter(err), false, false);
    int status = Main.run(terminal, all.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  static List<String> lessons() {
    return new Course().names();
  }

  /** What somebody types who goes through a lesson and knows every second answer. */
  private static String script(Lesson lesson) throws Posed.Unanswerable {
    Runs runs = new Runs(lesson.folder(), new Scenarios(Protocols.installed()));
    StringBuilder lines = new StringBuilder();
    boolean isRight = true;
    for (Player player = Player.of(lesson); !player.isOver(); player = player.next()) {
      Step step = player.step();
      if (step instanceof Step.Play || step instanceof Step.Think) {
        lines.append('\n');
      } else if (step instanceof Step.Ask ask) {
        Posed posed = Posed.of(ask.question(), ask.source().map(runs::of));
        lines.append(isRight ? posed.rightAsTyped() : wrong(posed)).append('\n');
        isRight = !isRight;
      } else if (step instanceof Step.Try one) {
        Grading.assignments(one.challenge().solution()).forEach(set -> lines.append(set).append('\n'));
      }
      boolean isPause = player.next().isOver() || player.next().beginsSection();
      lines.append(isPause ? "\n" : "");
    }
    return lines.toString();
  }

  private static String wrong(Posed posed) {
    return switch (posed.form()) {
      case NUMBER -> switch (posed.number().orElseThrow().unit()) {
        case TIME -> "999h";
        case SHARE -> posed.number().get().value() > 0.5 ? "0%" : "100%";
        case NUMBER -> "123456";
      };
      case ONE -> Posed.letter(posed.right().get(0) == 0 ? 1 : 0);
      case SOME -> Posed.letter(posed.right().contains(0) ? posed.offers().size() - 1 : 0);
      case ORDER -> {
        List<String> letters = new ArrayList<>(posed.right().stream().map(Posed::letter).toList());
        java.util.Collections.reverse(letters);
        yield String.join(" ", letters);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({"40", "60", "80", "100"})
  void theListKeepsToTheWidth(int width) {
    learn("\na\n", "12");
    assertThat(learn("", "--width", "" + width)).isEqualTo(Main.MET);
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= width)
        .anyMatch(line -> line.length() > width - 10).anyMatch(line -> line.matches(".* step \\d+ of \\d+"))
        .as("titles have room").hasSizeLessThan(3 * lessons().size() + 12);
  }

  @Test
  void theListHasALineForEachLessonAndSaysWhereToGoOn() {
    assertThat(learn("")).isEqualTo(Main.MET);
    assertThat(out.toString().lines()).hasSizeLessThan(lessons().size() + 6);
    assertThat(out.toString()).contains("> 1 One copy, many copies", " 40 min\n")
        .contains("Next is lesson 1, One copy, many copies.");
    learn("\na\n", "3");
    learn("skip\n".repeat(200), "1");
    assertThat(learn("")).isEqualTo(Main.MET);
    assertThat(out.toString()).containsPattern("  1 One copy, many copies .* 40 min  done, 0 of \\d+ right\n")
        .containsPattern("> 3 Monotonic reads .* 45 min  step \\d+ of \\d+\n")
        .contains("You are in lesson 3, Monotonic reads: at step").contains("lagoon learn 3 goes on");
    assertThat(learn("", "--summaries")).isEqualTo(Main.MET);
    assertThat(out.toString().lines().filter(line -> line.startsWith("    ")))
        .hasSizeGreaterThanOrEqualTo(lessons().size());
  }

  @Test
  void whatNothingWasKeptOfIsSaidToBeSo() throws IOException {
    assertThat(learn("", "--reset", "raft")).isEqualTo(Main.MET);
    assertThat(out.toString()).isEqualToNormalizingNewlines("raft: nothing was kept of it\n");
    assertThat(learn("", "--reset")).isEqualTo(Main.MET);
    assertThat(out.toString()).isEqualToNormalizingNewlines("nothing was kept of anna\n");
    assertThat(learn("", "--reset", "rafts")).isEqualTo(Main.REFUSED);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("did you mean raft?");
    learn("\na\n", "raft");
    Path kept = home.resolve("learning").resolve("anna");
    Files.writeString(kept.resolve("gone.place"), "3\n");
    assertThat(learn("", "--reset", "gone")).as("a lesson that is no more").isEqualTo(Main.MET);
    assertThat(out.toString()).isEqualToNormalizingNewlines("gone: forgotten\n");
    assertThat(learn("", "--reset")).isEqualTo(Main.MET);
    assertThat(out.toString()).isEqualToNormalizingNewlines("raft: forgotten\n");
  }

  @Test
  void backLeadsFurtherBackEachTimeAlsoOverStepsWithoutAPrompt() {
    learn("back\nback\nback\n", "read-your-writes");
    assertThat(out.toString().split("You open your profile.", -1)).hasSizeGreaterThan(2);
    assertThat(out.toString().split("run: profile-bio", -1)).hasSizeGreaterThan(3);
  }

  @Test
  void aChallengesFileIsShownWithWhatWasChangedInIt() {
    Lesson lesson = new Course().find("read-your-writes").orElseThrow().lesson().orElseThrow();
    int step = lesson.steps().size() - 1;
    while (!(lesson.steps().get(step) instanceof Step.Try)) {
      step--;
    }
    learn(skipsTo(lesson, step) + "help\nreads=followers\nshow\nagain\nshow\nquit\n", "read-your-writes");
    assertThat(out.toString()).contains("prints the file as it is now")
        .containsSubsequence("reads: followers", "It is as it began.", "scenario: ");
    assertThat(out.toString().split("reads: followers", -1)).hasSize(2);
  }

  @Test
  void noneOfThemTogetherWithAnotherAnswerIsAskedAgain() {
    Lesson lesson = new Course().find("monotonic-reads").orElseThrow().lesson().orElseThrow();
    int step = 0;
    while (!(lesson.steps().get(step) instanceof Step.Ask ask
        && ask.question().kind() instanceof Question.Breaks)) {
      step++;
    }
    assertThat(learn(skipsTo(lesson, step) + "a d\nd\nquit\n", "monotonic-reads")).isEqualTo(Main.MET);
    assertThat(out.toString().replaceAll("\\s+", " ")).containsSubsequence(
        "d says \"none of them\": it cannot be chosen together with another answer.", "Right:");
  }

  @Test
  void aPictureThatShowsNothingNewIsNotPrintedAgain() {
    assertThat(learn("b\n\n\n11\n\n", "gossip-in-numbers")).isEqualTo(Main.NOT_MET);
    assertThat(out.toString()).containsSubsequence("run: gossip-rumor, up to", "run: gossip-rumor, to the",
        "★ removed", "run: gossip-push, to the end\n\nThe picture is still the one above");
    assertThat(out.toString().split("The picture is still", -1)).hasSize(2);
    learn("back\n", "read-your-writes");
    assertThat(out.toString()).as("whoever goes back sees it again").doesNotContain("The picture is still");
    learn("", "raft");
    assertThat(out.toString()).as("its length is no news").contains("run: raft-stale-read, up to");
  }

  @Test
  void aLessonCanBeNamedByItsNumberInTheList() {
    assertThat(learn("quit\n", "3")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("lagoon learn " + lessons().get(2) + " goes on here.");
    assertThat(learn("", "" + (lessons().size() + 1))).isEqualTo(Main.REFUSED);
    assertThat(learn("", "0")).isEqualTo(Main.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "0", "123456"})
  void aNumberThatNoLessonHasIsToldWhichThereAre(String number) {
    assertThat(learn("", number)).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).isEqualToNormalizingNewlines("lagoon: there is no lesson " + number
        + "; there are 1 to " + lessons().size() + " (lagoon learn shows all)\n");
  }

  /** A question that takes a number has no offers between it and its prompt. */
  @ParameterizedTest
  @MethodSource("lessons")
  void noTwoEmptyLinesStandBeforeThePromptAndNoMarkdownIsLeft(String name) throws Posed.Unanswerable {
    Lesson lesson = new Course().find(name).orElseThrow().lesson().orElseThrow();
    learn(script(lesson), name);
    assertThat(out.toString()).doesNotContain("\n\n\na time with").doesNotContain("\n\n\na share in")
        .doesNotContain("\n\n\na number >").doesNotContain("**").contains("Right: ");
  }

  /** Every second answer is wrong: those who know go through a lesson, and those who learn. */
  @ParameterizedTest
  @MethodSource("lessons")
  void aScriptGoesThroughEveryLessonAndIsToldWhyWhereItIsWrong(String name) throws Posed.Unanswerable {
    Lesson lesson = new Course().find(name).orElseThrow().lesson().orElseThrow();
    assertThat(learn(script(lesson), name)).as(() -> out.toString()).isEqualTo(Main.MET);
    int questions = lesson.questions().size();
    int challenges = lesson.challenges().size();
    String unwrapped = out.toString().replaceAll("\\s+", " ");
    assertThat(unwrapped).contains("This lesson is done: " + questions + " of " + questions
        + " questions answered, " + (questions + 1) / 2 + " right; " + challenges
        + " of " + challenges + " challenges solved.");
    assertThat(unwrapped.split("No: you said", -1)).hasSize(questions / 2 + 1);
    assertThat(unwrapped.split("Right is: ", -1)).hasSize(questions / 2 + 1);
    assertThat(unwrapped).doesNotContain("That is no answer");
    assertThat(out.toString().lines().filter(line -> line.length() > 80)
        // What is typed is echoed whole behind its prompt.
        .filter(line -> !line.contains(" > "))).isEmpty();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsSaidOnceAndTheLessonGoesOn() throws IOException {
    Files.writeString(Files.createDirectories(home.resolve("learning")).resolve("anna"), "no folder");
    assertThat(learn("\na\n\n\nquit\n", "read-your-writes")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("Right: Student");
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("cannot be kept");
  }

  @Test
  void aNameOfALearnerThatWillNotDoIsRefused() {
    StringWriter told = new StringWriter();
    Terminal terminal = new Terminal(InputStream.nullInputStream(), new PrintWriter(new StringWriter()),
        new PrintWriter(told), false, false);
    assertThat(Main.run(terminal, "learn", "--as", "x".repeat(300), "read-your-writes"))
        .isEqualTo(Main.REFUSED);
    assertThat(told.toString()).contains("--as", "too long");
  }

  @Test
  void aLessonGoesOnWhereItWasLeft() {
    assertThat(learn("\na\n", "read-your-writes")).as("the input ends before the lesson")
        .isEqualTo(Main.NOT_MET);
    assertThat(out.toString()).contains("An answer first: one letter, a to c", "Right: Student");
    assertThat(learn("")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("1 of 18 questions\nanswered, 1 right;");
    assertThat(learn("quit\n", "read-your-writes")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("You are at step 5 of").doesNotContain("You open your profile.");
    assertThat(learn("", "--export", "csv")).isEqualTo(Main.MET);
    assertThat(out.toString())
        .contains("anna,read-your-writes,question,first-refresh,Student,yes,Student,yes,1,");
    assertThat(learn("", "--reset", "read-your-writes")).isEqualTo(Main.MET);
    assertThat(out.toString()).isEqualToNormalizingNewlines("read-your-writes: forgotten\n");
    assertThat(learn("quit\n", "read-your-writes")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("You open your profile.");
  }

  @Test
  void aStudentMayGoBackSkipAndAskForHelp() {
    assertThat(learn("help\nskip\nback\nb\nquit\n", "read-your-writes")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("alone, goes on", "No: you said Software Engineer",
        "\"Saved\" means that", "Let W be alice's write");
  }

  @Test
  void aChallengeSaysWhatStillFailsGivesHintsInOrderAndTakesAFile() throws IOException {
    int steps = 0;
    Lesson lesson = new Course().find("read-your-writes").orElseThrow().lesson().orElseThrow();
    while (!(lesson.steps().get(steps) instanceof Step.Try)) {
      steps++;
    }
    Path file = Files.writeString(home.resolve("mine.yaml"), "scenario: mine\n");
    assertThat(learn("skip\n".repeat(200), "read-your-writes")).isEqualTo(Main.MET);
    assertThat(learn("quit\n", "read-your-writes")).as("from its beginning, for it is done")
        .isEqualTo(Main.MET);
    assertThat(out.toString()).contains("You have done this lesson: 0 of 18");
    String answers = "nonsense\nreads=leadr\nreads=leader\ncluster.lag=0ms\nagain\nsolution\n"
        + "hint\nhint\nhint\nsolution\nfile " + file + "\nshow\n"
        + "reads={version-token: {on-stale: leader}}\nquit\n";
    // Only questions, challenges, pauses and plays take a line: so many skips lead to the first challenge.
    assertThat(learn(skipsTo(lesson, steps) + answers, "read-your-writes")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("Type a setting that you change and its value, such as",
        "did you mean leader?",
        "Not yet: the share of reads at the leader is at most 20 %",
        "cluster.lag must stay as it is.", "There are hints left",
        "Hint 1 of 3:", "Hint 3 of 3:", "One that works: reads={version-token: {on-stale: leader}}",
        "popularity: {zipf", "Solved");
    assertThat(out.toString()).as("the file does not give it away").doesNotContain("repaired-by");
  }

  @Test
  void aSettingThatIsRefusedDoesNotStick() {
    Lesson lesson = new Course().find("read-your-writes").orElseThrow().lesson().orElseThrow();
    int steps = 0;
    while (!(lesson.steps().get(steps) instanceof Step.Try)) {
      steps++;
    }
    String answers = "reads=leadr\ncluster.lag=0ms\nreads=leader\nreads={version-token: "
        + "{on-stale: ledr}}\nreads={version-token: {on-stale: leader}}\nquit\n";
    assertThat(learn(skipsTo(lesson, steps) + answers, "read-your-writes")).isEqualTo(Main.MET);
    String unwrapped = out.toString().replaceAll("\\s+", " ");
    assertThat(unwrapped).containsSubsequence("did you mean leader?", "It was not taken: all is as it began.",
        "cluster.lag must stay as it is.", "It was not taken: all is as it began.",
        "Not yet: the share of reads at the leader is at most 20 %",
        "It was not taken: what you changed is reads=leader.",
        "Solved");
    assertThat(unwrapped.split("cluster.lag must stay as it is.", -1)).as("once, not for ever").hasSize(2);
  }

  @Test
  void settingsThatAreGoodOnlyTogetherMayBeTypedOneByOne() {
    Lesson lesson = new Course().find("quorums").orElseThrow().lesson().orElseThrow();
    int step = 0;
    while (!(lesson.steps().get(step) instanceof Step.Try one
        && one.challenge().solution().containsKey("cluster.replicas"))) {
      step++;
    }
    String answers = "cluster.w=thre\ncluster.replicas=[north, east, south]\ncluster.r=2\nquit\n";
    assertThat(learn(skipsTo(lesson, step) + answers, "quorums")).isEqualTo(Main.MET);
    String unwrapped = out.toString().replaceAll("\\s+", " ");
    assertThat(unwrapped).containsSubsequence("It was not taken: all is as it began.",
        "r + w is 3 and n is 3", "It was not taken: all is as it began.",
        "Tried together: cluster.replicas=[north, east, south], cluster.r=2.", "Solved");
  }

  /** Text, an opened run and a table go on by themselves, unless a section ends with them. */
  private static String skipsTo(Lesson lesson, int step) {
    StringBuilder lines = new StringBuilder();
    for (Player player = Player.of(lesson); player.position() < step; player = player.next()) {
      Step one = player.step();
      boolean asks = one instanceof Step.Play || one instanceof Step.Ask || one instanceof Step.Try
          || one instanceof Step.Think;
      boolean isPause = player.next().beginsSection();
      lines.append(asks || isPause ? "skip\n" : "");
    }
    return lines.toString();
  }

  @Test
  void aDamagedFileIsToldAndTheLessonBeginsAnew() throws IOException {
    learn("\na\n", "read-your-writes");
    Path file = home.resolve("learning").resolve("anna").resolve("read-your-writes.json");
    Files.writeString(file, Files.readString(file).substring(0, 40));
    assertThat(learn("quit\n", "read-your-writes")).isEqualTo(Main.MET);
    assertThat(err.toString()).contains("cannot be read").contains("read-your-writes.json.damaged-1");
    assertThat(out.toString()).contains("You open your profile.");
  }

  @Test
  void aLessonOfSomebodysOwnIsCheckedAndItsSlipsAreToldWithTheirPlaces() throws IOException {
    Path folder = Files.createDirectory(home.resolve("mine"));
    Files.writeString(folder.resolve("lesson.md"), "```lesson\nlesson: mine\ntitel: x\n```\n");
    assertThat(learn("", "--check", folder.toString())).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("mine/lesson.md:3:1: the key titel is unknown");
    assertThat(learn("", folder.toString())).isEqualTo(Main.REFUSED);
  }

  private static final String DRAFT = """
      ```lesson
      lesson: mine
      title: Mine
      summary: A draft.
      minutes: 5
      ```
      ## hook: The moment

      Something hurts.

      ```question
      question: first
      ask: What?
      choice: [{text: this, right: true}, {text: that, because: No.}]
      ```

      ## recap: What is left

      Nothing.
      """;

  @Test
  void aDraftIsPlayedAndWhatTheCourseWouldAskForIsAdvice() throws IOException {
    Path folder = Files.createDirectory(home.resolve("mine"));
    Path file = Files.writeString(folder.resolve("lesson.md"), DRAFT);
    for (Path named : List.of(folder, file)) {
      assertThat(learn("", "--check", named.toString())).as(err.toString()).isEqualTo(Main.MET);
      assertThat(out.toString()).isEqualToNormalizingNewlines(named + """
          : good so far; 3 steps, 1 question, 0 challenges
          It can be played. For the course it still lacks:
          mine/lesson.md:1:1: this lesson has 1 question; expected at least 3
          mine/lesson.md:1:1: this lesson has no challenge; expected at least 1
          mine/lesson.md:17:1: 10 sections are missing before recap; expected story,
              picture, problem, fixes, run, price, systems, think, disaster, truth
          mine/lesson.md:17:1: 2 sections are missing after recap; expected sentence, next
          mine/lesson.md:17:1: the section recap has no list; expected one of five points
          """);
      assertThat(err.toString()).isEmpty();
      assertThat(learn("a\n\n\n", named.toString())).isEqualTo(Main.MET);
      assertThat(out.toString()).contains("Something hurts.", "This lesson is done: ");
    }
  }

  @Test
  void whoLeavesALessonOfTheirOwnIsToldTheFolderAsItIsTyped() throws IOException {
    Path folder = Files.createDirectories(home.resolve("it's").resolve("mine"));
    Files.writeString(folder.resolve("lesson.md"), DRAFT);
    String typed = ShellWord.of(folder.toString());
    assertThat(typed).endsWith("/it'\\''s/mine'");
    assertThat(learn("quit\n", folder.toString())).isEqualTo(Main.MET);
    assertThat(out.toString().replaceAll("\\s+", " ")).contains("lagoon learn " + typed + " goes on here.");
    assertThat(learn("quit\n", folder.resolve("lesson.md").toString())).isEqualTo(Main.MET);
    assertThat(out.toString().replaceAll("\\s+", " ")).contains("lagoon learn " + typed + " goes on here.");
  }

  @Test
  void aHandOutGoesToAFileOrToTheTerminal() throws IOException {
    Path page = home.resolve("page.html");
    assertThat(learn("", "--print", "read-your-writes", "--format", "html", "-o", page.toString()))
        .isEqualTo(Main.MET);
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<svg")
        .doesNotContain("Let W be");
    assertThat(learn("", "--print", "read-your-writes", "--answers")).isEqualTo(Main.MET);
    assertThat(out.toString()).startsWith("# Read your writes").contains("Let W be", "For the teacher:");
    out.getBuffer().setLength(0);
    assertThat(learn("", "--print", "registry-or-gossip", "2")).isEqualTo(Main.MET);
    assertThat(out.toString()).startsWith("# A central registry, or gossip")
        .contains("\n# Read your writes\n");
    assertThat(learn("", "--print", "read-your-writes", "-o", home.resolve("no/such/folder").toString()))
        .isEqualTo(Main.REFUSED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "read-your-write|there is no lesson and no folder with a lesson.md read-your-write; did you mean",
      "--print|which lesson? (lagoon learn shows all; --print all is the whole course)",
      "--check --print|one of --check, --print, --reset and --export at a time",
      "read-your-writes one-copy-many-copies|one lesson at a time; there are 2 names",
      "--answers 4|--answers belongs to a hand-out: it goes with --print",
      "4 --format markdown|--format belongs to a hand-out: it goes with --print",
      "--check -o x 4|--output belongs to a hand-out: it goes with --print",
      "--width 20|--width is between 40 and 1000 columns, not 20"})
  void badUsageIsOneLine(String arguments, String sentence) {
    assertThat(learn("", arguments.split(" "))).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).startsWith("lagoon: " + sentence);
    assertThat(err.toString().lines()).hasSize(1);
  }
}

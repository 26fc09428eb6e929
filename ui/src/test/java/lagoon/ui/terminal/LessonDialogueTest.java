package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lagoon.lessons.format.Quantity;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to whoever comes back, types something else, or leaves. */
class LessonDialogueTest {

  private static final String LESSON = "read-your-writes";

  @TempDir Path home;
  private Pupil pupil;

  @BeforeEach
  void somebodyLearns() {
    pupil = new Pupil(home);
  }

  @AfterEach
  void andGoes() {
    pupil.close();
  }

  @Test
  void whoComesBackToAQuestionReadsAndSeesAgainWhatLeadsToIt() {
    pupil.types("quit\n", LESSON);
    assertThat(pupil.words()).contains("You are in part 1 of 14, at step 4 of all");
    pupil.types("quit\n", LESSON);
    assertThat(pupil.out()).containsSubsequence("Where is my change?", "You open your profile.",
        "run: profile-bio", "applies bio", "Alice's change is at the primary", "a) Student");
    assertThat(pupil.out().split("You open your profile.", -1)).as("once").hasSize(2);
  }

  @Test
  void whatWasAskedBeforeThatIsNotToldAgainButWhatWasSaid() {
    pupil.types("b\n", LESSON);
    pupil.types("quit\n", LESSON);
    assertThat(pupil.words()).contains("You are at step 5 of", "1 of 18 questions answered, 0 right; 0 of 2")
        .containsSubsequence("What will this read return?", "✗ You said Software Engineer, which is wrong.",
            "Enter plays on >").doesNotContain("You open your profile.");
  }

  @Test
  void whoBeginsALessonAgainIsNotLedInto() throws IOException {
    pupil.leaves(LESSON, Pupil.lesson(LESSON).steps().size());
    pupil.types("quit\n", LESSON);
    assertThat(pupil.out().split("You open your profile.", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quit\n", "q\n", "exit\n", " Quit \n", ""})
  void whoLeavesIsToldWhereItGoesOnAlsoWhereTheInputEnds(String last) throws IOException {
    pupil.types("a\n" + last, LESSON);
    int steps = Pupil.lesson(LESSON).steps().size();
    assertThat(pupil.out())
        .endsWith("\nYou are in part 1 of 14, at step 5 of all " + steps
            + ".\nlagoon learn read-your-writes goes on here.\n");
    assertThat(pupil.status()).isEqualTo(last.isEmpty() ? Main.NOT_MET : Main.MET);
  }

  @Test
  void aWordWhereEnterGoesOnIsNotSwallowed() {
    pupil.types("a\nleader\n\nquit\n", LESSON);
    assertThat(pupil.words()).containsSubsequence("Enter plays on > leader", "Nothing is asked here.",
        "Enter plays on >", "up to 1.02 s");
    assertThat(pupil.out().split("Nothing is asked here", -1)).hasSize(2);
  }

  @Test
  void anAmountIsToldHowItIsTaken() throws IOException {
    int step = 0;
    while (!(Pupil.lesson("how-eventual").steps().get(step) instanceof Step.Ask ask
        && ask.question().kind() instanceof Question.Number number
        && number.number().equals(new Quantity.Cost("stale-share")))) {
      step++;
    }
    pupil.leaves("how-eventual", step);
    pupil.types("0.18\nquit\n", "how-eventual");
    assertThat(pupil.words()).contains("0.18 is taken as 18 %.");
  }

  @Test
  void aChallengeThatIsSolvedSaysSoWhenSomebodyComesBack() throws IOException {
    int challenge = Pupil.first(LESSON, Step.Try.class, 0);
    pupil.leaves(LESSON, challenge);
    pupil.types("file\nreads=leadr\nreads = {version-token: {on-stale: leader}}\nback\nskip\n", LESSON);
    assertThat(pupil.words()).containsSubsequence("Which file? Type its name behind the word",
        "✗ Not tried. reads: leadr is not known", "✓ Solved, in all 5 runs: seeds 1, 2, 3, 4, 5.",
        "You have solved this one, with reads={version-token: {on-stale: leader}}. skip goes on");
    assertThat(pupil.words().split("You have solved this one", -1)).hasSize(2);
  }

  @Test
  void theFaultsOfARunAreToldInWordsAndAHeadingIsNotSaidTwice() {
    pupil.types("skip\n".repeat(200), "monotonic-reads");
    assertThat(pupil.words())
        .contains("with reads={sticky: {replica: near}}, near is down from 2.2 s to 12.2 s")
        .contains("Five points part 12 of 14", "a moment that hurts \u00b7 part 1 of 14")
        .contains("This lesson is done: 0 of 18 questions answered, 0 right; 0 of 2 challenges solved.");
  }

  @Test
  void proseIsNeverWiderThanCanBeReadThoughAPictureMay() throws IOException {
    pupil.types("quit\n", LESSON, "--width", "140");
    assertThat(pupil.out().lines().filter(line -> line.matches("\\p{L}.*"))).isNotEmpty()
        .allMatch(line -> line.length() <= 100).anyMatch(line -> line.length() > 85);
    assertThat(pupil.out().lines().filter(line -> line.contains("\u2502")))
        .anyMatch(line -> line.length() > 105);
    pupil.types("quit\n", LESSON, "--width", "40");
    assertThat(pupil.out().lines().filter(line -> !line.contains(" > ")))
        .allMatch(line -> line.length() <= 40);
  }

  @Test
  void aChallengeSaysWhatItsSettingsTakeAndWhatTheyAre() throws IOException {
    pupil.leaves("monotonic-writes", Pupil.first("monotonic-writes", Step.Try.class, 0));
    pupil.types("cluster.ordering=...\nclients= \u2026\nordering\nquit\n", "monotonic-writes");
    assertThat(pupil.words()).containsSubsequence("you may change:", "cluster.ordering: any or fifo; now any",
        "cluster.acknowledgements: a whole number from 1 to 1000; now 1",
        "clients.timeout: a duration of at least 1us; now 2s", "the goal:",
        "The dots stand for a value: cluster.ordering takes any or fifo.", "The dots stand for a value.",
        "Type a setting that you change and its value, such as cluster.ordering=any, or skip.");
    assertThat(pupil.words()).doesNotContain("YAML");
  }

  @Test
  void aSessionOfAChallengeIsNamedAndItsSettingToldAllTheSame() throws IOException {
    pupil.leaves("the-ladder", Pupil.first("the-ladder", Step.Try.class, 0));
    pupil.types("quit\n", "the-ladder");
    assertThat(pupil.words()).containsPattern("sessions\\.bob\\.reads: one of leader, .*; now \\{sticky");
  }

  @Test
  void commandsAreToldAsLagoonWasCalled() {
    System.setProperty(Called.PROPERTY, "../my tools/lagoon");
    try {
      pupil.types("quit\n", LESSON);
      assertThat(pupil.words()).contains(". '../my tools/lagoon' learn read-your-writes goes on here.");
      pupil.types("");
      assertThat(pupil.words()).contains("'../my tools/lagoon' learn 2 goes on there.");
      pupil.types("", "99");
      assertThat(pupil.err()).contains("('../my tools/lagoon' learn shows all)");
      pupil.types("", "--help");
      assertThat(pupil.out()).startsWith("Usage: '../my tools/lagoon' learn ");
    } finally {
      System.clearProperty(Called.PROPERTY);
    }
  }

  @Test
  void theTrialsOfAChallengeAreToldInWords() throws IOException {
    int step = Pupil.first("quorums", Step.Try.class, 0);
    while (((Step.Try) Pupil.lesson("quorums").steps().get(step)).challenge().trials().isEmpty()) {
      step = Pupil.first("quorums", Step.Try.class, step + 1);
    }
    pupil.leaves("quorums", step);
    pupil.types("quit\n", "quorums");
    assertThat(pupil.out().lines()).noneMatch(line -> line.strip().startsWith("%"));
    assertThat(pupil.words()).contains("trial 1: nothing besides",
        "each Store from desk to east is lost until 10 s", "north is down from 2.7 s to 5 s");
  }
}

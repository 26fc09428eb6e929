package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Step;
import lagoon.simulation.Change;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Project;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Challenges: {@code one-person} of the second lesson, which is small. */
class ChallengeTest {

  private static Student student;
  private Challenge challenge;

  @BeforeAll
  static void open() {
    student = new Student(Screen.empty());
  }

  @AfterAll
  static void close() {
    student.close();
  }

  @BeforeEach
  void begin() {
    student.begin("read-your-writes");
    challenge = student.to(Step.Try.class, 1).challenge();
    assertThat(challenge.challenge()).isEqualTo("one-person");
  }

  private boolean isSolved() {
    return student.player().progress().attempts("one-person").solved();
  }

  @Test
  void whereItBeginsItFailsAndWhatStillFailsIsSaid() {
    student.screen.robot.type(KeyCode.ENTER);
    student.screen.settle();
    assertThat(student.words("outcome")).startsWith("Not yet.\nNot yet: read-your-writes/user holds. In ")
        .contains("with seed 1: ");
    assertThat(isSolved()).isFalse();
    assertThat(student.player().progress().attempts("one-person").times()).isEqualTo(1);
    student.screen.screenshot("lesson-challenge");
  }

  @Test
  void theStrategiesAtTheSideAreAnAttempt() {
    ComboBox<?> reads = student.screen.find("setting-reads");
    assertThat(reads.isVisible()).isTrue();
    student.screen.act(() -> student.screen.project().intervene(
        Change.set("reads", "{version-token: {track: user, on-stale: leader}}")));
    assertThat(student.screen.project().tree().branches()).hasSize(2);
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).startsWith("Solved, in 3 runs.");
    assertThat(isSolved()).isTrue();
    assertThat(student.player().progress().attempts("one-person").solution())
        .containsExactly("reads={version-token: {track: user, on-stale: leader}}");
    student.screen.robot.type(KeyCode.ENTER);
    student.screen.settle();
    assertThat(student.player().section().title()).isEqualTo("No order, so one more");
  }

  @Test
  void whatIsDoneByHandWhileItRunsIsNoAttempt() {
    student.screen.act(() -> {
      Project project = student.screen.project();
      project.moveTo(Cursor.after(project.played().orElseThrow().trace(), 9));
      project.intervene(Change.set("reads", "leader"));
    });
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).contains("changed by hand while it ran");
    assertThat(student.player().progress().attempts("one-person").times()).isZero();
    student.screen.click("challenge-again");
    assertThat(student.screen.project().tree().branches()).hasSize(1);
  }

  @Test
  void theFileMayBeEditedAndItsProblemsAreTold() {
    student.screen.click("challenge-edit");
    TextArea file = student.screen.find("challenge-file");
    String begins = file.getText();
    student.screen.act(() -> file.setText(begins + "\nnonsense: 1\n"));
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).contains("The file has problems");
    assertThat(student.screen.project().problems()).isNotEmpty();
    String right = Student.solved(challenge, student.runs().file(challenge.source()));
    student.screen.act(() -> file.setText(right));
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).startsWith("Solved");
    assertThat(isSolved()).isTrue();
  }

  @Test
  void whatMayNotBeChangedIsNamed() {
    student.screen.click("challenge-edit");
    TextArea file = student.screen.find("challenge-file");
    student.screen.act(() -> file.setText(file.getText() + "\nlimits: {events: 77777}\n"));
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).contains("must stay as it is");
    assertThat(isSolved()).isFalse();
  }

  /** How a hint of this challenge begins, which has no markup. */
  private String begun(int hint) {
    return challenge.hints().get(hint).substring(0, 30);
  }

  @Test
  void hintsComeOneByOneAndASolutionOnlyAfterThem() {
    for (int i = 0; i < 3; i++) {
      assertThat(student.words("lesson-scroll")).doesNotContain("Hint " + (i + 1));
      student.screen.click("challenge-hint");
      assertThat(student.player().progress().attempts("one-person").hints()).isEqualTo(i + 1);
      assertThat(student.words("lesson-scroll")).contains("Hint " + (i + 1) + " of 3")
          .doesNotContain("One that works");
    }
    assertThat(student.words("lesson-scroll")).as("as their author put them").containsSubsequence(
        "Hint 1 of 3", begun(0), "Hint 2 of 3", begun(1), "Hint 3 of 3", begun(2));
    student.screen.click("challenge-hint");
    assertThat(student.words("lesson-scroll"))
        .contains("One that works: reads=").contains("version-token");
  }
}

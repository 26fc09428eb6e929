package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Step;
import lagoon.lessons.progress.Progress;
import lagoon.lessons.progress.ProgressFolder;
import lagoon.simulation.Change;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.SavedWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Challenges: {@code one-person} of the second lesson, which is small. */
class ChallengeTest {

  @TempDir static Path folder;
  private static Student student;
  private Challenge challenge;

  @BeforeAll
  static void open() {
    student = new Student(Screen.at(new Home(folder)));
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

  private static Progress kept() {
    return new ProgressFolder(new Home(folder).learning()).read("me", "read-your-writes").progress();
  }

  @Test
  void whereItBeginsItFailsAndWhatStillFailsIsSaid() {
    student.screen.robot.type(KeyCode.ENTER);
    student.screen.settle();
    assertThat(student.words("outcome"))
        .startsWith("Not yet.\nChecked: the file as it stands.\n"
            + "Not yet: read-your-writes/user holds. That fails in ")
        .contains("with seed 1: ");
    assertThat(isSolved()).isFalse();
    assertThat(student.player().progress().attempts("one-person").times()).isEqualTo(1);
    assertThat(kept().attempts("one-person").times()).as("on the disk, too").isEqualTo(1);
    student.screen.screenshot("lesson-challenge");
    Node outcome = student.screen.find("outcome");
    assertThat(outcome.isVisible()).isTrue();
    student.screen.click("challenge-again");
    assertThat(outcome.isVisible()).as("no frame stays where nothing is said").isFalse();
  }

  @Test
  void whatHasNoControlIsChangedInTheFile() {
    assertThat(student.words("lesson-scroll")).contains("Change it under Strategies, at the right; or edit")
        .doesNotContain("alone has");
    student.begin("quorums");
    challenge = student.to(Step.Try.class, 1).challenge();
    assertThat(student.words("lesson-scroll")).contains("which alone has cluster.replicas.",
        "in each of 2 trials", "east is down from 500 ms on");
    student.begin("monotonic-reads");
    challenge = student.to(Step.Try.class, 1).challenge();
    assertThat(student.words("lesson-scroll"))
        .contains("Edit the file here: Strategies have no control for this.");
  }

  @Test
  void howOneSessionReadsIsChangedUnderStrategies() {
    student.begin("the-ladder");
    challenge = student.to(Step.Try.class, 0).challenge();
    assertThat(student.words("lesson-scroll")).contains("sessions.bob.reads",
        "Change it under Strategies, at the right; or edit").doesNotContain("have no control");
  }

  @Test
  void whoHasNotSolvedItIsStillAsked() {
    int position = student.player().position();
    student.screen.robot.type(KeyCode.ENTER);
    student.screen.settle();
    assertThat(student.words("lesson-onward")).isEqualTo("Check\n");
    student.screen.click("lesson-onward");
    assertThat(student.player().position()).as("checked again, and not gone on").isEqualTo(position);
    assertThat(kept().attempts("one-person").times()).isEqualTo(2);
    assertThat(kept().attempts("one-person").solved()).isFalse();
    student.screen.run("lesson-skip");
    student.screen.run("lesson-back");
    assertThat(student.words("lesson-scroll")).doesNotContain("You have solved this one");
  }

  @Test
  void theFileToEditHoldsWhatWasSetAtTheSide() {
    student.screen.act(() -> student.screen.project().intervene(Change.set("reads", "leader")));
    student.screen.click("challenge-edit");
    TextArea file = student.screen.find("challenge-file");
    assertThat(file.getText()).contains("reads: leader").doesNotContain("changes:");
    student.screen.click("challenge-edit");
    student.screen.act(() -> student.screen.project().intervene(Change.set("reads", "nearest")));
    student.screen.click("challenge-edit");
    assertThat(file.getText()).as("nothing was typed").contains("reads: nearest");
    student.screen.act(() -> file.setText(file.getText() + "\n# mine\n"));
    student.screen.click("challenge-edit");
    student.screen.click("challenge-edit");
    assertThat(file.getText()).as("what was typed stays").endsWith("# mine\n");
  }

  @Test
  void theFileToEditDoesNotSayWhatWouldRepairIt() {
    student.screen.click("challenge-edit");
    TextArea file = student.screen.find("challenge-file");
    assertThat(file.getText()).contains("reads: ", "expect:").doesNotContain("repaired");
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).startsWith("Not yet.");
  }

  @Test
  void theStrategiesAtTheSideAreAnAttempt() {
    ComboBox<?> reads = student.screen.find("setting-reads");
    assertThat(reads.isVisible()).isTrue();
    student.screen.act(() -> student.screen.project().intervene(
        Change.set("reads", "{version-token: {track: user, on-stale: leader}}")));
    assertThat(student.screen.project().tree().branches()).hasSize(2);
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).startsWith("Solved, in all 3 runs: seeds 1, 2, 3.")
        .contains("Checked: reads={version-token: {track: user, on-stale: leader}}.");
    assertThat(isSolved()).isTrue();
    assertThat(student.player().progress().attempts("one-person").solution())
        .containsExactly("reads={version-token: {track: user, on-stale: leader}}");
    student.screen.robot.type(KeyCode.ENTER);
    student.screen.settle();
    assertThat(student.player().section().title()).isEqualTo("Order 4711");
  }

  @Test
  void withoutAMouseOneGetsToHintsAndToTheStart() {
    student.screen.act(() -> new Keys(student.screen.stage().getScene())
        .until("challenge-hint", KeyCode.TAB, KeyCode.SHIFT));
    keys(KeyCode.ENTER, KeyCode.ENTER);
    assertThat(student.words("lesson-scroll")).contains("Hint 2 of 3").doesNotContain("Hint 3 of 3");
    assertThat(focused()).isEqualTo("challenge-hint");
    student.screen.act(() -> student.screen.project().intervene(Change.set("reads", "leader")));
    student.screen.act(() -> new Keys(student.screen.stage().getScene())
        .until("challenge-again", KeyCode.TAB));
    keys(KeyCode.ENTER);
    assertThat(student.screen.project().tree().branches()).hasSize(1);
  }

  private void keys(KeyCode... keys) {
    for (KeyCode key : keys) {
      student.screen.robot.type(key);
      student.screen.settle();
    }
  }

  private String focused() {
    return student.screen.call(() -> new Keys(student.screen.stage().getScene()).focused());
  }

  @Test
  void whatWasTriedWhenLagoonEndedIsAnAttemptAgainWhenItIsTakenUp() {
    Project project = student.screen.project();
    student.screen.act(() -> project.intervene(
        Change.set("reads", "{version-token: {track: user, on-stale: leader}}")));
    SavedWork left = student.screen.call(() -> SavedWork.of(project).orElseThrow());
    student.open("read-your-writes");
    assertThat(project.tree().branches()).hasSize(1);
    student.screen.act(() -> project.open(left.source(), left.tree()));
    assertThat(student.screen.find("lesson-elsewhere").isVisible()).isFalse();
    student.screen.click("lesson-onward");
    assertThat(student.words("outcome")).startsWith("Solved");
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
    String right = Student.solved(challenge, student.runs().file(challenge));
    student.screen.act(() -> file.setText(right));
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).startsWith("Solved");
    assertThat(isSolved()).isTrue();
  }

  @Test
  void whoSkipsABrokenFileGoesOnAtOnceAndIsToldOfNoProblemThatIsGone() {
    int position = student.player().position();
    student.screen.click("challenge-edit");
    TextArea file = student.screen.find("challenge-file");
    student.screen.act(() -> file.setText("reads: [\n"));
    student.screen.click("challenge-check");
    assertThat(student.words("outcome")).contains("The file has problems");
    assertThat(student.screen.find("lesson-elsewhere").isVisible()).isFalse();
    student.screen.run("lesson-skip");
    assertThat(student.player().position()).isEqualTo(position + 1);
    assertThat(student.screen.call(() -> student.screen.project().problems())).isEmpty();
    assertThat(student.words("lesson-scroll")).doesNotContain("The file has problems");
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
    return challenge.hints().get(hint).replace("`", "").substring(0, 30);
  }

  @Test
  void ofAVerdictThatIsOverNothingIsPainted() {
    student.screen.robot.type(KeyCode.ENTER);
    student.screen.settle();
    assertThat(student.words("outcome")).contains("Not yet");
    student.screen.click("challenge-again");
    student.screen.click("challenge-hint");
    Node outcome = student.node("outcome");
    assertThat(outcome.isVisible()).isFalse();
    assertThat(outcome.getStyleClass()).doesNotContain("bad");
  }

  @Test
  void eachChallengeBeginsWithItsOwnSettingsInSight() {
    ScrollPane strategies = student.screen.find("strategies-scroll");
    student.screen.act(() -> strategies.setVvalue(1));
    student.open("clocks");
    student.to(Step.Try.class);
    Bounds seen = bounds(strategies);
    Bounds asked = bounds(student.screen.find("setting-cluster-clocks-london-offset"));
    assertThat(asked.getMinY()).isGreaterThanOrEqualTo(seen.getMinY());
    assertThat(asked.getMaxY()).isLessThanOrEqualTo(seen.getMaxY());
    assertThat(student.words("lesson-scroll")).contains("Change it under Strategies");
    student.open("read-your-writes");
    assertThat(bounds(student.screen.find("setting-reads")).getMinY())
        .isGreaterThanOrEqualTo(seen.getMinY());
  }

  private Bounds bounds(Node node) {
    return student.screen.call(() -> node.localToScene(node.getLayoutBounds()));
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

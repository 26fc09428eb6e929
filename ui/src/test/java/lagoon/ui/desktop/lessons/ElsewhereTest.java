package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import lagoon.lessons.format.Step;
import lagoon.scenarios.Catalogue;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody opens a scenario during a lesson. */
class ElsewhereTest {

  private static Student student;
  private Source own;

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
    student.to(Step.Open.class);
    own = Source.shipped("busy-elsewhere", new Catalogue().find("own-post").orElseThrow());
    student.screen.open(own);
  }

  private Source onStage() {
    return student.screen.call(() -> student.screen.project().source().orElseThrow());
  }

  @Test
  void whatSomebodyOpenedStaysUntilTheLessonIsAskedFor() {
    int position = student.player().position();
    assertThat(student.screen.find("lesson-elsewhere").isVisible()).isTrue();
    assertThat(student.words("lesson-onward")).isEqualTo("Back to the lesson\n");
    student.screen.click("lesson-onward");
    assertThat(student.player().position()).as("back first, not on").isEqualTo(position);
    assertThat(onStage().name()).isEqualTo("profile-bio");
    assertThat(student.screen.find("lesson-elsewhere").isVisible()).isFalse();
    student.screen.click("lesson-onward");
    assertThat(student.player().position()).isEqualTo(position + 1);
  }

  @Test
  void noKeyOfTheLessonTakesItAway() {
    int position = student.player().position();
    for (String command : List.of("lesson-back", "lesson-replay", "lesson-sections", "lesson-restart")) {
      student.screen.run(command);
      assertThat(student.player().position()).as(command).isEqualTo(position);
      assertThat(onStage().name()).as(command).isEqualTo("profile-bio");
      student.screen.open(own);
    }
    student.screen.robot.type(KeyCode.PAGE_DOWN);
    student.screen.settle();
    assertThat(student.player().position()).isEqualTo(position);
  }

  @Test
  void whatWasDoneByHandInItIsNotThrownAwayUnasked() {
    student.screen.act(() -> student.screen.project().vary("another way", List.of("reads=leader")));
    student.screen.click("lesson-onward");
    assertThat(onStage()).as("asked first").isSameAs(own);
    student.screen.robot.type(KeyCode.ESCAPE);
    student.screen.settle();
    assertThat(onStage()).isSameAs(own);
    student.screen.act(() -> student.screen.window.lessons().open("monotonic-reads"));
    assertThat(student.player().lesson().name()).as("asked first").isEqualTo("read-your-writes");
    student.screen.robot.type(KeyCode.ESCAPE);
    student.screen.settle();
  }

  @Test
  void aBranchOfTheLessonsRunGivesWayToItWhenTheLessonGoesOn() {
    student.screen.click("lesson-onward");
    student.screen.act(() -> student.screen.project().vary("another way", List.of("reads=leader")));
    student.screen.act(() -> student.screen.project().activate(1));
    assertThat(active()).isEqualTo(1);
    student.screen.run("lesson-next");
    assertThat(student.player().step()).isInstanceOf(Step.Text.class);
    assertThat(active()).as("the text speaks of the lesson's run").isZero();
    assertThat(student.screen.call(() -> student.screen.project().tree().branches().size()))
        .as("what was tried is kept").isEqualTo(2);
    assertThat(student.screen.call(() -> student.screen.desk().noticeProperty().get()))
        .contains("under Branches");
  }

  private int active() {
    return student.screen.call(() -> student.screen.project().tree().active());
  }

  @Test
  void anEditedChallengeIsTheLessonsOwn() {
    student.screen.click("lesson-onward");
    student.to(Step.Try.class, 1);
    student.screen.click("challenge-edit");
    TextArea file = student.screen.find("challenge-file");
    student.screen.act(() -> file.setText(file.getText() + "\n# mine\n"));
    student.screen.click("challenge-take");
    assertThat(onStage().document().text()).endsWith("# mine\n");
    assertThat(student.screen.find("lesson-elsewhere").isVisible()).isFalse();
    student.screen.click("challenge-edit");
    student.screen.click("challenge-edit");
    assertThat(student.screen.<TextArea>find("challenge-file").getText())
        .as("closed and opened again").endsWith("# mine\n");
    student.screen.run("lesson-skip");
    student.screen.run("lesson-back");
    assertThat(onStage().document().text()).as("as it began").doesNotEndWith("# mine\n");
  }
}

package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import lagoon.lessons.format.Step;
import lagoon.ui.desktop.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson before a class. */
class ClassroomTest {

  private static Student student;

  @BeforeAll
  static void open() {
    student = new Student(Screen.empty());
  }

  @AfterAll
  static void close() {
    student.close();
  }

  @BeforeEach
  void present() {
    student.begin("read-your-writes");
    if (!student.screen.desk().appearance().isPresenting()) {
      student.screen.robot.type(KeyCode.F11);
      student.screen.settle();
    }
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      student.screen.robot.type(key);
    }
    student.screen.settle();
  }

  @Test
  void aClickerLeadsThroughSlidesAndRevealsAnswersThatNobodyKeeps() {
    press(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
    assertThat(student.player().step()).isInstanceOf(Step.Ask.class);
    assertThat(student.words("lesson-scroll")).contains("What will this read return")
        .doesNotContain("You open your profile").doesNotContain("right");
    press(KeyCode.PAGE_DOWN);
    assertThat(student.words("grade")).startsWith("The run says\nStudent");
    assertThat(student.player().progress().answers()).isEmpty();
    press(KeyCode.PAGE_DOWN);
    assertThat(student.player().step()).isInstanceOf(Step.Play.class);
    press(KeyCode.PAGE_UP);
    assertThat(student.words("lesson-scroll")).doesNotContain("The run says");
  }

  @Test
  void aShowOfHandsIsComparedWithWhatTheRunSays() {
    student.to(Step.Ask.class);
    student.screen.act(() -> {
      student.<TextField>node("hands-a").setText("9");
      student.<TextField>node("hands-b").setText("15");
    });
    press(KeyCode.PAGE_DOWN);
    assertThat(student.words("lesson-scroll")).contains("9 of 24 hands (38 %)", "15 of 24 hands (63 %)");
    assertThat(student.words("poll-verdict")).startsWith("9 of 24 hands were for what the run says.")
        .contains("predicted something else");
    student.screen.screenshot("lesson-presented");
  }

  @Test
  void notesStandInAWindowOfTheirOwnAndNowhereElse() {
    assertThat(student.words("lesson-scroll")).doesNotContain("Ask who has seen this");
    student.screen.run("lesson-notes");
    Node notes = student.screen.call(() -> windows().stream().map(one -> one.getScene().lookup("#notes-body"))
        .filter(java.util.Objects::nonNull).findFirst().orElseThrow());
    assertThat(student.screen.call(() -> Student.words((Parent) notes))).contains("Ask who has seen this")
        .contains("Next: the run profile-bio");
    String time = student.screen.call(() ->
        Student.words(notes.getScene().lookup("#notes-time").getParent()));
    assertThat(time).contains("of about 50 minutes; this section: 0:0");
    student.to(Step.Ask.class);
    assertThat(student.screen.call(() -> Student.words((Parent) notes))).contains("The run says: Student");
    student.screen.run("lesson-notes");
    assertThat(student.screen.call(() -> windows().size())).isEqualTo(1);
  }

  private List<Stage> windows() {
    return Window.getWindows().stream().filter(one -> one instanceof Stage && one.isShowing())
        .map(Stage.class::cast).toList();
  }

  @Test
  void toEndThePresentationBringsTheQuestionBackForTheStudent() {
    student.to(Step.Ask.class);
    press(KeyCode.PAGE_DOWN, KeyCode.F11);
    assertThat(student.words("lesson-scroll")).contains("You open your profile")
        .doesNotContain("The run says");
    Screen screen = student.screen;
    assertThat(screen.call(() -> student.last("offer-a"))).isPresent();
  }
}

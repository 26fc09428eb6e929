package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import lagoon.lessons.Course;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where keys lead: among answers, in lists, and from the end of a lesson. */
class WaysOnTest {

  @TempDir static Path folder;
  private static Student student;

  @BeforeAll
  static void open() {
    student = new Student(Screen.at(new Home(folder)));
  }

  @AfterAll
  static void close() {
    student.close();
  }

  private void type(KeyCode... keys) {
    List.of(keys).forEach(student.screen.robot::type);
    student.screen.settle();
  }

  private String focused() {
    return student.screen.call(() -> student.screen.stage().getScene().getFocusOwner().getId());
  }

  @Test
  void homeAndEndLeadAmongAnswersAndNumbersChooseThem() {
    student.begin("read-your-writes");
    student.toQuestion("still-on-its-way");
    type(KeyCode.END);
    assertThat(focused()).isEqualTo("offer-d");
    type(KeyCode.HOME);
    assertThat(focused()).isEqualTo("offer-a");
    type(KeyCode.DIGIT2, KeyCode.D);
    assertThat(student.words("offer-b")).startsWith("1.");
    assertThat(student.words("offer-d")).startsWith("2.");
    type(KeyCode.ENTER);
    assertThat(student.words("lesson-scroll")).contains("Choose first: all of them, in their order.");
  }

  @Test
  void homeEndAndNumbersLeadInTheListOfLessons() {
    student.screen.run("lessons");
    type(KeyCode.END);
    assertThat(focused()).isEqualTo("lesson-breakers-and-bulkheads");
    type(KeyCode.HOME, KeyCode.DIGIT1);
    assertThat(focused()).isEqualTo("lesson-one-copy-many-copies");
    type(KeyCode.DIGIT2);
    assertThat(focused()).as("the twelfth").isEqualTo(twelfth());
    type(KeyCode.DIGIT3);
    assertThat(focused()).isEqualTo("lesson-monotonic-reads");
    type(KeyCode.DIGIT0);
    assertThat(focused()).as("there are not thirty").isEqualTo("lesson-monotonic-reads");
    type(KeyCode.ESCAPE);
  }

  private String twelfth() {
    return "lesson-" + new Course().names().get(11);
  }

  @Test
  void theEndSaysWhereTheNextLessonOpens() {
    student.screen.act(() -> student.screen.window.lessons().open("monotonic-reads"));
    student.screen.act(() -> student.sitting().restart());
    student.begin("read-your-writes");
    student.screen.act(() -> student.sitting().to(student.player().lesson().steps().size()));
    assertThat(student.words("lesson-end")).contains("Next lesson begins it.");
    assertThat(student.<Button>node("lesson-onward").getText()).isEqualTo("Next lesson");
    type(KeyCode.ENTER, KeyCode.ENTER);
    assertThat(student.player().lesson().name()).isEqualTo("monotonic-reads");
    int left = student.player().position();
    assertThat(left).isPositive();
    student.begin("read-your-writes");
    student.screen.act(() -> student.sitting().to(student.player().lesson().steps().size()));
    assertThat(student.words("lesson-end")).contains("You left it at step " + (left + 1) + " of ");
    type(KeyCode.ENTER);
    assertThat(student.player().position()).isEqualTo(left);
  }

  @Test
  void whoGoesThroughTheControlsWithTabDoesNotComeToWhatPutsTheLessonAway() {
    student.begin("read-your-writes");
    assertThat(student.<Button>node("lesson-onward").isFocusTraversable()).isTrue();
    assertThat(student.<Button>node("lesson-close").isFocusTraversable()).isFalse();
  }

  @Test
  void afterTheLastLessonTheListIsThere() {
    student.screen.act(() -> student.screen.window.lessons().open("breakers-and-bulkheads"));
    student.screen.act(() -> student.sitting().to(student.player().lesson().steps().size()));
    assertThat(student.<Button>node("lesson-onward").getText()).isEqualTo("All lessons");
    type(KeyCode.ENTER);
    assertThat(student.last("lesson-list")).isPresent();
    type(KeyCode.ESCAPE);
  }
}

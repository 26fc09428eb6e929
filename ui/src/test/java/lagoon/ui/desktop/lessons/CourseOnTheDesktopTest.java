package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lagoon.lessons.Course;
import lagoon.lessons.format.Tally;
import lagoon.lessons.playing.Player;
import lagoon.ui.desktop.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lesson of the course, from start to end, in one window. */
class CourseOnTheDesktopTest {

  private static Student student;

  @BeforeAll
  static void open() {
    student = new Student(Screen.empty());
  }

  @AfterAll
  static void close() {
    student.close();
  }

  static Stream<String> lessons() {
    return new Course().names().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void canBeGoneThroughByKeysAloneWithEveryQuestionRightAndEveryChallengeSolved(String lesson) {
    student.screen.act(() -> {
      Keys keys = new Keys(student.screen.stage().getScene());
      student.choose(lesson, keys);
      // In one go: nobody looks, and to draw each step takes longer than to do it.
      int steps = student.sitting().lesson().steps().size();
      for (int at = 0; at < steps; at++) {
        assertThat(student.sitting().player().position()).as("after " + keys.focused()).isEqualTo(at);
        student.pass(keys);
      }
    });
    Player end = student.player();
    assertThat(end.isOver()).isTrue();
    assertThat(end.progress().right(Tally.of(end.lesson()))).isEqualTo(end.lesson().questions().size());
    assertThat(end.progress().solved(Tally.of(end.lesson()))).isEqualTo(end.lesson().challenges().size());
    assertThat(student.words("lesson-end")).contains("This lesson is done");
  }
}

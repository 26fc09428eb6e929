package lagoon.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Step;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson that comes with Lagoon, played from start to end. */
class CourseTest {

  static List<String> lessons() {
    return new Course().names();
  }

  @Test
  void whoLearnsIsToldEachStepAsItIsReadAndTheLessonIsTheSame() {
    List<Step> met = new ArrayList<>();
    Course course = new Course();
    Lesson opened = course.open("raft", met::add).orElseThrow().lesson().orElseThrow();
    assertThat(opened).isEqualTo(course.find("raft").orElseThrow().lesson().orElseThrow());
    assertThat(met).isEqualTo(opened.steps());
    assertThat(course.open("rafts", met::add)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyLessonCanBePlayedFromStartToEnd(String name) {
    LoadedLesson lesson = new Course().find(name).orElseThrow();
    assertThat(lesson.lesson()).as(lesson.problems().toString()).isPresent();
    Rehearsal.Result result = Rehearsal.of(lesson, new Scenarios(Protocols.installed()));
    assertThat(lesson.problems().lines()).as("lagoon learn --check " + name).isEmpty();
    assertThat(result.answered()).isEqualTo(lesson.lesson().get().questions().size()).isGreaterThan(2);
    assertThat(result.solved()).isEqualTo(lesson.lesson().get().challenges().size()).isPositive();
    assertThat(result.end().isOver()).isTrue();
  }
}

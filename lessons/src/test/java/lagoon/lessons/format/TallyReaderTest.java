package lagoon.lessons.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lagoon.lessons.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is counted by lines is what the whole lesson has. */
class TallyReaderTest {

  @TempDir Path folder;

  static List<String> lessons() {
    return new Course().names();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void eachLessonOfTheCourseIsCountedRightly(String name) {
    Lesson lesson = new Course().find(name).orElseThrow().lesson().orElseThrow();
    assertThat(new Course().tally(name)).contains(Tally.of(lesson));
  }

  @Test
  void listingsAndTablesAreProseAndNotesAreNoStep() throws IOException {
    Files.writeString(folder.resolve("lesson.md"), "\uFEFF```lesson\nlesson: mine\n```\n\n## hook: A\n\n"
        + "Text\n\n````text\n```question\nquestion: none\n```\n````\n\n"
        + "```notes\nquestion: none\n```\n\n| a |\n|---|\n\n"
        + "### B\n\n```run\nscenario: x\n```\n```question\nquestion: q-1\nask: question: no\n"
        + "```\n## story: C\n"
        + "```challenge\nchallenge: c-1\n```\n");
    assertThat(TallyReader.read(LessonFolder.of(folder)))
        .contains(new Tally(5, java.util.Set.of("q-1"), java.util.Set.of("c-1")));
    assertThat(new Course().tally("none-of-that-name")).isEmpty();
  }
}

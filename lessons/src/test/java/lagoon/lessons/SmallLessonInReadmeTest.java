package lagoon.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Scenarios;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author begins with what stands in the README. */
class SmallLessonInReadmeTest {

  private static final String BEGIN = "````markdown\n";

  @TempDir Path root;

  @Test
  void theSmallLessonOfTheReadmeIsPlayedAsItStandsAndLacksOnlyWhatTheCourseAsksFor() throws IOException {
    String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    Path folder = Files.createDirectory(root.resolve("small"));
    Files.writeString(folder.resolve("lesson.md"), readme.substring(begin, readme.indexOf("````", begin)));
    LoadedLesson lesson = new Course().read(folder).orElseThrow();
    Rehearsal.Result result = Rehearsal.of(lesson, new Scenarios(Protocols.installed()));
    assertThat(lesson.problems().lines()).isEmpty();
    assertThat(result.answered()).isEqualTo(1);
    assertThat(result.solved()).isEqualTo(1);
    assertThat(lesson.advice().lines()).hasSize(3).allMatch(line -> line.startsWith("small/lesson.md:"));
  }
}

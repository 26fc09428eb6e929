package lagoon.lessons.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonFolderTest {

  /** "raft" alone would be the lesson of the course, and "3" the third of them. */
  @ParameterizedTest
  @CsvSource({"raft, ./raft", "3, ./3", "./raft, ./raft", "mine/raft, mine/raft", "/a/raft, /a/raft", "., .",
      ".., .."})
  void aFolderIsAskedForByAWordThatMeansNoLessonOfTheCourse(String directory, String word) {
    assertThat(LessonFolder.of(Path.of(directory)).word().replace('\\', '/')).isEqualTo(word);
  }
}

package lagoon.lessons.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import lagoon.lessons.Course;
import org.junit.jupiter.api.Test;

class HeadReaderTest {

  private static final String HEAD =
      "```lesson\nlesson: small\ntitle: Small\nsummary: A small lesson.\nminutes: 5\n```\n";

  private static Optional<Lesson.Head> read(String text) {
    return new HeadReader().read(new LessonText.Folder("small", Map.of(LessonFolder.LESSON, text))).head();
  }

  @Test
  void theHeadsOfTheCourseAreThoseOfItsLessons() {
    Course course = new Course();
    assertThat(course.heads().stream().map(read -> read.head().orElseThrow())).containsExactlyElementsOf(
        course.names().stream().map(name -> course.find(name).orElseThrow().lesson().orElseThrow().head())
            .toList());
  }

  @Test
  void ofALessonItsFirstBlockAloneIsRead() {
    assertThat(read(HEAD).orElseThrow().title()).isEqualTo("Small");
    assertThat(read("\n \n" + HEAD + "```question\nwhat: is {wrong\n")).isPresent();
    assertThat(read(HEAD.replace("title: Small", "title: Small\n\n# still in the block"))).isPresent();
  }

  @Test
  void aHeadThatIsWrongIsNotLeftOutButSaysWhatIsWrong() {
    Map<String, String> wrong = Map.of(LessonFolder.LESSON, HEAD.replace("minutes: 5", "minuts: 5"));
    HeadReader.Read read = new HeadReader().read(new LessonText.Folder("small", wrong));
    assertThat(read.lesson()).isEqualTo("small");
    assertThat(read.problem()).startsWith("the key minuts is unknown").contains("did you mean minutes?");
    assertThat(new HeadReader().read(new LessonText.Folder("small", Map.of())).problem())
        .isEqualTo("there is no lesson.md in its folder");
  }

  @Test
  void whatBeginsWithNoHeadOrWithAWrongOneHasNone() {
    assertThat(new HeadReader().read(new LessonText.Folder("small", Map.of())).head()).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read(HEAD.replace("```lesson", "```question"))).isEmpty();
    assertThat(read("Prose.\n\n" + HEAD)).isEmpty();
    assertThat(read(HEAD.replace("minutes: 5", "minuts: 5"))).isEmpty();
    assertThat(read(HEAD.replace("minutes: 5", "minutes: many"))).isEmpty();
    assertThat(read(HEAD.substring(0, HEAD.length() - 4))).as("not closed").isEmpty();
    assertThat(read(HEAD.replace("```lesson\n", "```lesson\n" + "# far too long\n".repeat(60)))).isEmpty();
  }
}

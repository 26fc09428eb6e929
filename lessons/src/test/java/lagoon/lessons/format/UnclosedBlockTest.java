package lagoon.lessons.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fence that was forgotten takes in what comes after it: its author hears of that block alone. */
class UnclosedBlockTest {

  /** Each line: a piece of the good lesson before a fence, and the one problem without that fence. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "minutes: 5|small/lesson.md:1:1: the block lesson is not closed; expected a line ``` before line 10, "
          + "where the next block begins",
      "misreadings: {Software Engineer: The replica lacks it.}|small/lesson.md:16:1: the block question "
          + "is not closed; expected a line ``` before line 22, where the next block begins",
      "is: violated}|small/lesson.md:37:1: the block question is not closed; expected a line ``` before line "
          + "42, where the next block begins"})
  void theBlockIsNamedAndWhereItShouldEnd(String end, String problem) {
    LoadedLesson loaded = LessonText.load(LessonText.with(end + "\n```\n", end + "\n"));
    assertThat(loaded.problems().lines()).containsExactly(problem);
  }

  @Test
  void theLastBlockOfAFileIsClosedToo() {
    LoadedLesson loaded = LessonText.load(LessonText.GOOD + "\n```play\nuntil: end\n");
    assertThat(loaded.problems().lines()).singleElement().asString()
        .endsWith(": the block play is not closed; expected a line ``` at its end");
    assertThat(LessonText.load(LessonText.GOOD + "\n```play\nuntil: end\n```").problems().lines()).isEmpty();
  }

  @Test
  void aListingThatTakesInABlockIsNotClosedEither() {
    LoadedLesson loaded = LessonText.load(LessonText.with("## story: A", "```text\nx\n\n## story: A"));
    assertThat(loaded.problems().lines()).singleElement().asString()
        .contains("the block text is not closed; expected a line ``` before line");
  }

  @Test
  void aBlockThatTakesInAListingIsNotClosed() {
    LoadedLesson loaded = LessonText.load(
        LessonText.with("minutes: 5\n```\n", "minutes: 5\n\n## hook: x\n\n```text\nx\n```\n"));
    assertThat(loaded.problems().lines()).singleElement().asString()
        .contains("1:1: the block lesson is not closed; expected a line ``` before line 9");
  }

  @Test
  void aListingMayShowTheFencesOfABlock() {
    String listing = "````text\n```question\nask: x\n```\n````\n\n## story: A";
    assertThat(LessonText.load(LessonText.with("## story: A", listing)).problems().lines()).isEmpty();
    String shell = "```text\n```sh\n```\n\n## story: A";
    assertThat(LessonText.load(LessonText.with("## story: A", shell)).problems().lines()).isEmpty();
  }
}

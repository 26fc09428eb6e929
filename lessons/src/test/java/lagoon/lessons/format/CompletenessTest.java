package lagoon.lessons.format;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lesson of the course must have is advice for a lesson of somebody's own. */
class CompletenessTest {

  private static final String SMALL = """
      ```lesson
      lesson: small
      title: Small
      summary: A small lesson.
      minutes: 5
      ```

      ## story: A

      a

      ## recap: K

      - one
      - two

      ## next: M

      m
      """;

  /** Each line: a piece of the good lesson, what stands there instead, and what it lacks then. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
      "## story: A|## hook: A|small/lesson.md:29:1: the section story is missing before picture; expected "
          + "the whole story, slowly",
      "## next: M|## sentence: M|small/lesson.md:85:1: the section next is missing after sentence; expected "
          + "what comes next",
      "5. e|e|small/lesson.md:77:1: the list of the section recap has 4 points; expected five",
      "1. a\\n2. b\\n3. c\\n4. d\\n5. e|e|small/lesson.md:77:1: the section recap has no list; expected "
          + "one of five points",
      "One sentence.|- One\\n- two|small/lesson.md:85:1: the section sentence holds something else; expected "
          + "one paragraph"})
  void whatALessonOfOnesOwnLacksStandsWhereItIsFeltAndKeepsItFromNothing(
      String piece, String other, String lack) {
    String text = LessonText.with(piece.replace("\\n", "\n"), other.replace("\\n", "\n"));
    LoadedLesson loaded = LessonText.load(text);
    LessonChecks.check(loaded, new Scenarios(Protocols.installed()));
    assertThat(loaded.isGood()).as(loaded.problems().toString()).isTrue();
    assertThat(loaded.advice().lines()).contains(lack);
  }

  @Test
  void aPartThatIsMissingIsToldOnceAndInTheOrderOfALesson() {
    LoadedLesson loaded = LessonText.load(SMALL);
    assertThat(loaded.isGood()).isTrue();
    assertThat(loaded.advice().lines()).containsExactly(
        "small/lesson.md:1:1: this lesson has no challenge; expected at least 1",
        "small/lesson.md:1:1: this lesson has no question; expected at least 3",
        "small/lesson.md:8:1: the section hook is missing before story; expected a moment that hurts",
        "small/lesson.md:12:1: 9 sections are missing before recap; expected picture, problem, fixes, run, "
            + "price, systems, think, disaster, truth",
        "small/lesson.md:12:1: the list of the section recap has 2 points; expected five",
        "small/lesson.md:17:1: the section sentence is missing before next; expected one sentence to "
            + "remember");
  }

  @Test
  void aDisasterThatIsToldAloneIsNotShown() {
    LoadedLesson loaded = LessonText.load(LessonText.with(
        "```run\nscenario: order-confirmation\nuntil: end\n```", "It was bad."));
    assertThat(loaded.advice().lines()).containsExactly(
        "small/lesson.md:68:1: the disaster is told and not shown; expected a block ```run in its section");
  }

  @Test
  void forTheCourseEachOfThemIsAnError() {
    LoadedLesson shipped = new LessonFormat().load(LessonFolder.ofCourse("small"), SMALL);
    assertThat(shipped.isGood()).isFalse();
    assertThat(shipped.problems().lines()).isEqualTo(LessonText.load(SMALL).advice().lines());
    assertThat(shipped.advice().lines()).isEmpty();
  }

  @Test
  void aLessonThatHoldsNothingIsNone() {
    LoadedLesson loaded = LessonText.load(SMALL.substring(0, SMALL.indexOf("\n## story")));
    assertThat(loaded.problems().lines()).containsExactly("small/lesson.md:1:1: this lesson holds nothing "
        + "yet; expected a section: ## hook: ..., and a text in it");
  }
}

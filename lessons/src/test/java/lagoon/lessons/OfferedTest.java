package lagoon.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lagoon.lessons.format.LessonText;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Runs;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;

/** Of many answers few are offered: those first of which the author has something to say. */
class OfferedTest {

  private final Scenarios scenarios = new Scenarios(Protocols.installed());

  private static LoadedLesson lesson(int besides, int misreadings) {
    String others = IntStream.range(0, besides).mapToObj(i -> "other " + i)
        .collect(Collectors.joining(", ", "[", "]"));
    String said = IntStream.range(0, misreadings).mapToObj(i -> "\"wrong " + i + "\": \"No, not " + i + ".\"")
        .collect(Collectors.joining(", ", "{", "}"));
    return LessonText.load(LessonText.with("## systems: G", "```question\nquestion: many\nask: What?\n"
        + "about: {scenario: profile-bio}\nreturns: {session: alice, read: 1}\nbesides: " + others
        + "\nmisreadings: " + said + "\n```\n\n## systems: G"));
  }

  private List<String> offers(LoadedLesson lesson) throws Posed.Unanswerable {
    Question question = lesson.lesson().orElseThrow().questions().stream()
        .filter(one -> one.question().equals("many")).findFirst().orElseThrow();
    Source source = question.about().orElseThrow();
    Runs runs = new Runs(lesson.lesson().orElseThrow().folder(), scenarios);
    return Posed.of(question, Optional.of(runs.of(source))).offers().stream().map(Posed.Offer::text).toList();
  }

  @Test
  void aMisreadingIsOfferedBeforeAnswersOfWhichNothingIsSaid() throws Posed.Unanswerable {
    LoadedLesson lesson = lesson(8, 2);
    Rehearsal.of(lesson, scenarios);
    assertThat(lesson.problems().lines()).isEmpty();
    assertThat(offers(lesson)).hasSize(7).contains("Student", "wrong 0", "wrong 1");
  }

  @Test
  void aMisreadingThatFindsNoRoomIsAMistakeOfTheLesson() {
    LoadedLesson full = lesson(0, 6);
    Rehearsal.of(full, scenarios);
    assertThat(full.problems().lines()).isEmpty();
    LoadedLesson over = lesson(0, 8);
    Rehearsal.of(over, scenarios);
    assertThat(over.problems().lines()).hasSize(2).first().asString().contains(
        "\"wrong 6\" is never offered; expected no more than 6 misreadings besides the right answer");
  }
}

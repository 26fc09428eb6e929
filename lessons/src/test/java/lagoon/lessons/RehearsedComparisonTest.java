package lagoon.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lagoon.lessons.format.Comparing;
import lagoon.lessons.format.LessonText;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Runs;
import lagoon.protocol.Protocols;
import lagoon.scenarios.running.Comparison;
import org.junit.jupiter.api.Test;

/** Runs side by side show what their author asks for, and an author hears of what they cannot show. */
class RehearsedComparisonTest {

  private final Scenarios scenarios = new Scenarios(Protocols.installed());

  private static LoadedLesson comparing(String rows) {
    return LessonText.load(LessonText.with("## systems: G", """
        ```compare
        scenario: profile-bio-100ms
        compare:
          - {name: followers, set: {reads: followers}}
          - {name: leader, set: {reads: leader}}
        rows: [%s]
        ```

        ## systems: G""".formatted(rows)));
  }

  @Test
  void aRungOfTheLadderIsComparedWhereItIsAskedFor() {
    LoadedLesson lesson = comparing("linearizable, read-your-writes");
    Rehearsal.of(lesson, scenarios);
    assertThat(lesson.problems().lines()).isEmpty();
    Comparing block = lesson.lesson().orElseThrow().steps().stream()
        .filter(step -> step instanceof Step.Compare).map(step -> ((Step.Compare) step).comparing())
        .findFirst().orElseThrow();
    Comparison shown = new Runs(new LessonText.Folder("small", Map.of()), scenarios).of(block);
    Comparison.Row rung = shown.rows().stream().filter(row -> row.name().equals("linearizable")).findFirst()
        .orElseThrow();
    assertThat(rung.cells()).extracting(Comparison.Cell::brief).containsExactly("violated", "holds");
  }

  @Test
  void aRowThatTheRunsDoNotHaveIsToldToItsAuthor() {
    LoadedLesson lesson = comparing("stale raeds");
    Rehearsal.of(lesson, scenarios);
    assertThat(lesson.problems().lines()).singleElement().asString()
        .contains("these runs have no row \"stale raeds\"");
  }
}

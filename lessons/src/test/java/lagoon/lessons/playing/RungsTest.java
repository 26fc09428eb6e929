package lagoon.lessons.playing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.guarantee.Violation;
import lagoon.guarantee.ladder.Order;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.protocol.Protocols;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The higher rungs are looked for when a lesson asks for one, and are what the report says. */
class RungsTest {

  private final Scenarios scenarios = new Scenarios(Protocols.installed());
  private final Runs runs = new Runs(LessonFolder.ofCourse("any"), scenarios);

  @ParameterizedTest
  @ValueSource(strings = {"profile-bio-100ms", "settings-overwritten", "double-bank-transfer", "swim"})
  void areWhatTheReportSaysAndNothingIsSaidOfThemBefore(String scenario) {
    Source source =
        new Source(Optional.of(scenario), Optional.empty(), Map.of(), Optional.empty());
    Report whole = new Runner(scenarios.protocols()).run(runs.loaded(source), Options.plain());
    Played run = runs.of(source);
    assertThat(run.violations()).as("nobody has asked yet").isEqualTo(run.report().violations())
        .noneMatch(one -> Order.rungs().contains(one.guarantee()));
    for (String rung : Order.rungs()) {
      assertThat(run.judgement(rung)).as(rung)
          .isEqualTo(whole.verdicts().stream().filter(one -> one.guarantee().equals(rung)).findFirst())
          .isPresent();
      assertThat(run.violation(rung).map(Violation::proof)).as(rung).isEqualTo(whole.violations().stream()
          .filter(one -> one.guarantee().equals(rung)).findFirst().map(Violation::proof));
    }
    List<String> all = whole.violations().stream().map(Violation::proof).toList();
    assertThat(run.violations()).extracting(Violation::proof).isEqualTo(all);
    boolean isSomethingBroken = all.size() > run.report().violations().size();
    assertThat(isSomethingBroken).as("a rung is broken").isEqualTo(!scenario.equals("swim"));
  }
}

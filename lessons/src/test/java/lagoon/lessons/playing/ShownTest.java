package lagoon.lessons.playing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.protocol.Protocols;
import lagoon.setting.AsWritten;
import lagoon.trace.Trace;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;

/** A moment is shown with what nodes say of themselves at once. */
class ShownTest {

  private static Played played(String scenario, Map<String, AsWritten> set) {
    return new Runs(LessonFolder.ofCourse("any"), new Scenarios(Protocols.installed()))
        .of(new Source(Optional.of(scenario), Optional.empty(), set, Optional.empty()));
  }

  @Test
  void whoTakesARoleIsShownInItAndNothingThatComesLater() {
    Played run = played("raft-partition", Map.of());
    Moment leads = new Moment.Role("n4", "leader");
    int count = run.count(leads).orElseThrow();
    assertThat(run.trace().get(count - 1)).isInstanceOf(Observation.RoleChanged.class);
    Trace shown = run.upTo(leads);
    assertThat(shown.get(shown.size() - 1)).isInstanceOfSatisfying(Observation.StateChanged.class, words -> {
      assertThat(words.node().name()).isEqualTo("n4");
      assertThat(Facet.find(words.state(), Facet.Role.class).orElseThrow().text())
          .isEqualTo("leader of term 2");
    });
    assertThat(shown.observations().subList(count, shown.size()))
        .as("only what n4 does in the same event, and what of it the cut takes")
        .allMatch(one -> one instanceof Observation.Dropped
            || one.node().name().equals("n4") && one.cause() == run.trace().get(count - 1).cause())
        .anyMatch(Observation.Dropped.class::isInstance);
  }

  @Test
  void aClockThatIsSetRightIsShownRightAtOnce() {
    Played run = played("skewed-clocks", Map.of("cluster.clocks", new AsWritten("{paris: {offset: 1h}}"),
        "changes", new AsWritten("[{at: 100ms, set: {cluster.clocks.paris.offset: 0ms}}]")));
    Moment changed = new Moment.Changed("cluster.clocks.paris.offset");
    Trace shown = run.upTo(changed);
    assertThat(lastOf(Trace.of(shown.cast(),
        shown.observations().subList(0, run.count(changed).orElseThrow()))))
        .as("otherwise this shows nothing").isPresent();
    assertThat(lastOf(shown)).isEmpty();
    assertThat(shown.end()).isEqualTo(100_000_000L);
  }

  /** What paris last said of its clock. */
  private static Optional<Facet.Clock> lastOf(Trace trace) {
    Optional<Facet.Clock> last = Optional.empty();
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.StateChanged words && words.node().name().equals("paris")) {
        last = Facet.find(words.state(), Facet.Clock.class);
      }
    }
    return last;
  }

  @Test
  void aChangeThatNoNodeSpeaksOfEndsWithItself() {
    Played run = played("double-bank-transfer", Map.of());
    Moment changed = new Moment.Changed("cluster.lag");
    assertThat(run.shown(changed)).isEqualTo(run.count(changed).orElseThrow());
  }
}

package lagoon.ui.desktop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.guarantee.Violation;
import lagoon.guarantee.ladder.Order;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.Test;

/** Where things stand on the line of time. No screen is needed. */
class AxisTest {

  private static Played played(String name) {
    Project project = new Project(Protocols.installed(), Crew.DIRECT);
    project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
    return project.played().orElseThrow();
  }

  @Test
  void aViolationOfAHigherRungHasATickWhereItBecameTrue() {
    Played run = played("causal");
    List<Violation> higher = run.report().violations().stream()
        .filter(one -> Order.rungs().contains(one.guarantee())).toList();
    assertThat(higher).extracting(Violation::guarantee).contains("sequential", "linearizable");
    Axis axis = Axis.of(run, false);
    assertThat(axis.violations(1_000)).containsAll(
        higher.stream().map(one -> axis.x(Cursor.at(run.trace(), one.time()), 1_000)).toList());
  }
}

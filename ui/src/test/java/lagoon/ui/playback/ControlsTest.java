package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.simulation.When;
import org.junit.jupiter.api.Test;

/** Settings of what a file names itself: each named service has controls of its own. */
class ControlsTest {

  private final Project project = new Project(Protocols.installed(), Crew.DIRECT);

  private List<Control> controls(When when) {
    return Controls.of(project.format(), project.played().orElseThrow().settings(when));
  }

  private Control at(When when, String path) {
    return controls(when).stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void howSlowAServiceIsCanBeChangedDuringTheRun() {
    String name = "circuit-breaker";
    project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
    assertThat(controls(When.START)).extracting(Control::path).contains("cluster.services.shop.threads",
        "cluster.services.payments.queue", "cluster.requests.search.every", "cluster.calls.timeout")
        .doesNotContain("cluster.services.payments.calls", "cluster.broken");
    When when = When.before(5_000_000_000L);
    project.intervene(at(when, "cluster.services.payments.work").to("5s"), when);
    assertThat(project.problems()).isEmpty();
    assertThat(at(When.before(4_000_000_000L), "cluster.services.payments.work").value()).contains("20ms");
    assertThat(at(When.before(6_000_000_000L), "cluster.services.payments.work").value()).isEqualTo("5s");
  }

  @Test
  void howWrongAClockIsCanBeChangedForEachNodeThatHasOneOfItsOwn() {
    String name = "skewed-clocks";
    project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
    Control offset = at(When.START, "cluster.clocks.paris.offset");
    assertThat(offset).isInstanceOf(Control.Slider.class);
    assertThat(controls(When.START)).extracting(Control::path)
        .contains("cluster.clocks.paris.drift", "cluster.clocks");
    project.intervene(offset.to("-3s"), When.START);
    assertThat(project.problems()).isEmpty();
    assertThat(at(When.before(1), "cluster.clocks.paris.offset").value()).isEqualTo("-3s");
  }
}

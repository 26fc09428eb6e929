package lagoon.ui.desktop.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.picture.spacetime.Section;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.Test;

/** A run with more nodes than there is room for lanes. */
class CrowdTest {

  private static final String MANY = """
      scenario: many
      duration: 1s
      cluster: {protocol: leader-follower, leader: primary, followers: [replica-1, replica-2]}
      workload: {sessions: 40, operations: 5, keys: 4, reads: 80%}
      """;

  @Test
  void aLaneComesOutOfTheCrowdWhenItsNodeIsSelected() {
    try (Screen screen = Screen.ofText(MANY)) {
      assertThat(lanes(screen)).hasSize(Crowd.ROOM);
      NodeName last = screen.call(() -> {
        List<NodeName> nodes = screen.project().played().orElseThrow().trace().cast().nodes();
        return nodes.get(nodes.size() - 1);
      });
      assertThat(lanes(screen)).doesNotContain(last);
      screen.act(() -> screen.project().select(new Selection.OfNode(last)));
      assertThat(lanes(screen)).contains(last).hasSize(Crowd.ROOM + 1);
      screen.screenshot("diagram-crowd");
      assertThat(screen.run("show-lanes")).isTrue();
      assertThat(lanes(screen)).hasSizeGreaterThan(40);
    }
  }

  @Test
  void whatWasHiddenByHandStaysHiddenWhenItIsSelected() {
    NodeName node = new NodeName(0, "n1");
    Choice hidden = Choice.USUAL.crowd(Set.of("n2")).lane("n1", false);
    assertThat(hidden.calling(List.of("n1", "n2")).hasLane(node)).isFalse();
    assertThat(hidden.calling(List.of("n1", "n2")).hasLane(new NodeName(1, "n2"))).isTrue();
  }

  private static List<NodeName> lanes(Screen screen) {
    return screen.call(() -> screen.window.diagram().view().section().orElseThrow().lanes().stream()
        .map(Section.Lane::node).toList());
  }
}

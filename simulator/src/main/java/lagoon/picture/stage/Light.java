package lagoon.picture.stage;

import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.trace.Slice;
import lagoon.trace.Trace;

/** What is bright, what is dim, what is chosen. A node is bright when something of the slice happens there. */
final class Light {

  private final Optional<Slice> slice;
  private final boolean[] bright;
  private final StageOptions options;

  Light(Trace trace, StageOptions options) {
    this.slice = options.bright();
    this.options = options;
    this.bright = new boolean[trace.cast().nodes().size()];
    slice.ifPresent(story -> story.observations().forEach(
        observation -> bright[observation.node().index()] = true));
  }

  Frame.Emphasis on(NodeName node) {
    return slice.isEmpty() ? Frame.Emphasis.PLAIN : of(bright[node.index()]);
  }

  /** On a message, by the id of its sending. */
  Frame.Emphasis on(long sent) {
    return slice.isEmpty() ? Frame.Emphasis.PLAIN : of(slice.get().contains(sent));
  }

  Frame.Emphasis on(NodeName a, NodeName b) {
    return slice.isEmpty() ? Frame.Emphasis.PLAIN : of(bright[a.index()] && bright[b.index()]);
  }

  boolean isSelected(NodeName node) {
    return options.selectedNode().filter(node::equals).isPresent();
  }

  boolean isSelected(long sent) {
    return options.selected() == sent && sent != 0;
  }

  private static Frame.Emphasis of(boolean bright) {
    return bright ? Frame.Emphasis.BRIGHT : Frame.Emphasis.DIM;
  }
}

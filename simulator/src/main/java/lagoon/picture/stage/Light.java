package lagoon.picture.stage;

import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.trace.Slice;

/**
 * What is bright, what is dim, what is chosen. A node is bright when something of the slice happens
 * there.
 */
final class Light {

  private final Optional<Slice> slice;
  private final StageOptions options;

  Light(StageOptions options) {
    this.slice = options.bright();
    this.options = options;
  }

  Frame.Emphasis on(NodeName node) {
    return slice.isEmpty() ? Frame.Emphasis.PLAIN : of(slice.get().touches(node));
  }

  /** On a message, by the id of its sending. */
  Frame.Emphasis on(long sent) {
    return slice.isEmpty() ? Frame.Emphasis.PLAIN : of(slice.get().contains(sent));
  }

  Frame.Emphasis on(NodeName a, NodeName b) {
    return slice.isEmpty()
        ? Frame.Emphasis.PLAIN : of(slice.get().touches(a) && slice.get().touches(b));
  }

  boolean isSelected(NodeName node) {
    return options.selectedNode().filter(node::equals).isPresent();
  }

  /** On a link, in either direction. */
  boolean isSelected(NodeName a, NodeName b) {
    return options.selectedLink().filter(link -> link.from().equals(a) && link.to().equals(b)
        || link.from().equals(b) && link.to().equals(a)).isPresent();
  }

  boolean isSelected(long sent) {
    return options.selected() == sent && sent != 0;
  }

  private static Frame.Emphasis of(boolean bright) {
    return bright ? Frame.Emphasis.BRIGHT : Frame.Emphasis.DIM;
  }
}

package lagoon.picture.stage;

import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.trace.Moment;
import lagoon.trace.Slice;

/**
 * How the stage is to be shown.
 *
 * @param width of the sheet, in units, at least 200
 * @param height of the sheet, in units, at least 150
 * @param linger for how long after its time a loss, a banner or a callout stays, in nanoseconds of virtual
 *     time: what is a second to the reader at the speed of the moment
 * @param bright what is emphasised: nodes and messages outside are dim
 * @param selectedNode the node that the reader chose
 * @param selected the id of the observation that the reader chose; 0: none
 * @param labels whether messages have labels
 * @param explanations whether nodes' explanations are shown
 * @param selectedLink the link that the reader chose, in either direction
 */
public record StageOptions(
    double width,
    double height,
    long linger,
    Optional<Slice> bright,
    Optional<NodeName> selectedNode,
    long selected,
    boolean labels,
    boolean explanations,
    Optional<Moment.Link> selectedLink) {

  /** How long things linger where nobody says otherwise: 400 ms. */
  public static final long LINGER = 400_000_000L;

  /**
   * @throws IllegalArgumentException for a sheet that is too small, or that nobody could see
   */
  public StageOptions {
    if (!(width >= 200 && height >= 150 && width <= 100_000 && height <= 100_000) || linger < 0) {
      throw new IllegalArgumentException("a stage has at least 200 x 150 units and lingers for 0 ns or more");
    }
  }

  /** A sheet of that size with labels and explanations, nothing chosen. */
  public static StageOptions of(double width, double height) {
    return new StageOptions(
        width, height, LINGER, Optional.empty(), Optional.empty(), 0, true, true, Optional.empty());
  }

  /** The same on a sheet of another size. */
  public StageOptions sized(double wide, double high) {
    return new StageOptions(
        wide, high, linger, bright, selectedNode, selected, labels, explanations, selectedLink);
  }

  /** The same, with things that linger for so long. */
  public StageOptions lingering(long nanos) {
    return new StageOptions(
        width, height, nanos, bright, selectedNode, selected, labels, explanations, selectedLink);
  }

  /** The same, with everything dim that lies outside of a slice. */
  public StageOptions emphasising(Optional<Slice> slice) {
    return new StageOptions(
        width, height, linger, slice, selectedNode, selected, labels, explanations, selectedLink);
  }

  /** The same, with that node and that observation chosen; 0: no observation. */
  public StageOptions selecting(Optional<NodeName> node, long observation) {
    return new StageOptions(
        width, height, linger, bright, node, observation, labels, explanations, selectedLink);
  }

  /** The same, with or without labels and explanations. */
  public StageOptions telling(boolean messages, boolean sentences) {
    return new StageOptions(
        width, height, linger, bright, selectedNode, selected, messages, sentences, selectedLink);
  }

  /** The same, with that link chosen; empty: none. */
  public StageOptions selecting(Optional<Moment.Link> link) {
    return new StageOptions(
        width, height, linger, bright, selectedNode, selected, labels, explanations, link);
  }
}

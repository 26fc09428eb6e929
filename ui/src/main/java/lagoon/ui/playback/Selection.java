package lagoon.ui.playback;

import lagoon.guarantee.Violation;
import lagoon.history.NodeName;

/** What is selected, in all views at once. Ids are those of the active branch's trace. */
public sealed interface Selection {

  /** Nothing. */
  Selection NOTHING = new Nothing();

  /** Nothing is selected. */
  record Nothing() implements Selection {}

  /** One observation, and with it what led to it. */
  record OfObservation(long id) implements Selection {}

  /** A node; a session is the node of its client. */
  record OfNode(NodeName node) implements Selection {}

  /** A link, {@code a} of the smaller index. */
  record OfLink(NodeName a, NodeName b) implements Selection {}

  /**
   * A message on its way, or come to its end.
   *
   * @param sent the id of the observation of its sending
   */
  record OfMessage(long sent) implements Selection {}

  /** A violation, and with it its story. */
  record OfViolation(Violation violation) implements Selection {}
}

package lagoon.picture.stage;

import lagoon.history.NodeName;

/** Something on the stage at which one can point. */
public sealed interface Target {

  /** A node. */
  record OfNode(NodeName node) implements Target {}

  /** The sessions that have no place of their own. */
  record OfCrowd() implements Target {}

  /**
   * A message.
   *
   * @param sent the id of the observation of its sending
   */
  record OfMessage(long sent) implements Target {}

  /** A link, {@code a} of the smaller index. */
  record OfLink(NodeName a, NodeName b) implements Target {}

  /**
   * A callout or a banner.
   *
   * @param id of the observation behind it
   */
  record OfObservation(long id) implements Target {}
}

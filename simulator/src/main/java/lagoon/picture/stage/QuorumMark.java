package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;

/**
 * The quorum of one operation, drawn round its members.
 *
 * @param operation the operation's id
 * @param coordinator who gathers it
 * @param isRead whether it is a read's
 * @param asked outlines round those that were asked and have not answered
 * @param answered outlines round those that have answered
 * @param overlap of those that have answered a read, who had acknowledged the last write of its key that was
 *     done: whoever of them is there tells the reader of it
 * @param label "2 of 2 read seats, meets the last write"
 * @param labelBox where the label stands; empty where it has no room
 */
public record QuorumMark(
    long operation,
    NodeName coordinator,
    boolean isRead,
    List<Box> asked,
    List<Box> answered,
    List<NodeName> overlap,
    String label,
    Optional<Box> labelBox) {
  public QuorumMark {
    asked = List.copyOf(asked);
    answered = List.copyOf(answered);
    overlap = List.copyOf(overlap);
  }

  /** The height of its label's letters. */
  public static final double LABEL = 12;
}

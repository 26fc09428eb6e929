package lagoon.trace;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.history.Version;

/**
 * The world at one time.
 *
 * @param time in nanoseconds of virtual time
 * @param nodes how each node stands, in order of index
 * @param cuts the links on which nothing arrives, in the order in which they were cut
 * @param faults the faults on messages that are in force, in the order in which they began
 * @param inFlight the messages that left a node and neither arrived nor were lost yet, in the order in which
 *     they were sent. A message that arrives twice is in flight until it first arrives
 */
public record Moment(
    long time, List<Node> nodes, List<Link> cuts, List<Observation.FaultBegan> faults,
    List<Observation.Sent> inFlight) {
  public Moment {
    nodes = List.copyOf(nodes);
    cuts = List.copyOf(cuts);
    faults = List.copyOf(faults);
    inFlight = List.copyOf(inFlight);
  }

  /** How that node stands. */
  public Node node(NodeName name) {
    return nodes.get(name.index());
  }

  /** Whether a node works. */
  public enum Life {
    UP,
    /** It does nothing, and will go on where it was. */
    PAUSED,
    /** It crashed. */
    DOWN
  }

  /** One direction of a link between two nodes. */
  public record Link(NodeName from, NodeName to) {}

  /**
   * How one node stands.
   *
   * @param name who
   * @param life whether it works
   * @param role the role that it last took; empty while it is down and where it has none
   * @param copies what it holds, in order of keys, several of one key being siblings: what it applied and
   *     what it found on its disk; none while it is down
   * @param shown the facets that it last showed; none while it is down
   */
  public record Node(
      NodeName name, Life life, Optional<String> role, List<Version> copies, List<State> shown) {
    public Node {
      copies = List.copyOf(copies);
      shown = List.copyOf(shown);
    }
  }
}

package lagoon.trace;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
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
 * @param again the messages that have arrived, and of which a copy is still to come
 * @param lost the messages that were lost, the last 256 of them, in the order in which they were
 * @param sessions what each session is about, in order of index
 * @param newest what is the newest of each key anywhere, by index of key; null where nothing was written
 */
public record Moment(
    long time,
    List<Node> nodes,
    List<Link> cuts,
    List<Observation.FaultBegan> faults,
    List<Observation.Sent> inFlight,
    List<Observation.Sent> again,
    List<Observation.Dropped> lost,
    List<Sitting> sessions,
    List<News> newest) {
  public Moment {
    nodes = List.copyOf(nodes);
    cuts = List.copyOf(cuts);
    faults = List.copyOf(faults);
    inFlight = List.copyOf(inFlight);
    again = List.copyOf(again);
    lost = List.copyOf(lost);
    sessions = List.copyOf(sessions);
    newest = Collections.unmodifiableList(newest);
  }

  /** How that node stands. */
  public Node node(NodeName name) {
    return nodes.get(name.index());
  }

  /** The newest of that key anywhere; empty where nothing was written. */
  public Optional<News> newest(Key key) {
    return key.index() < newest.size() ? Optional.ofNullable(newest.get(key.index())) : Optional.empty();
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
   * @param timers those that it set and that neither fired nor were cancelled, in the order in which it set
   *     them; none while it is down
   */
  public record Node(
      NodeName name, Life life, Optional<String> role, List<Version> copies, List<State> shown,
      List<Observation.TimerSet> timers) {
    public Node {
      copies = List.copyOf(copies);
      shown = List.copyOf(shown);
      timers = List.copyOf(timers);
    }
  }
}

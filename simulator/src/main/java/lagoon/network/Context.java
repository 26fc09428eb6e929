package lagoon.network;

import java.util.List;
import java.util.Optional;
import lagoon.engine.RandomStream;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Version;

/** All that a node sees of the world. Durations and times are nanoseconds. */
public interface Context {

  /** Who this node is. */
  NodeName self();

  /**
   * What the node's own physical clock shows, which may be wrong and below 0: for time stamps, and to tell
   * how much later something is on this node. No message says what another node's shows.
   */
  long localTime();

  /** The node's own random numbers, which no other node moves. */
  RandomStream random();

  /**
   * Sends a message; it takes as long as the link takes, may be lost, and may overtake others unless the link
   * is FIFO.
   */
  default void send(NodeName to, Message message) {
    send(to, message, 0);
  }

  /**
   * Sends a message that spends some more time on its way.
   *
   * @param lag added to the link's latency; not negative
   */
  void send(NodeName to, Message message, long lag);

  /**
   * Runs an action later, unless it is cancelled or the node crashes before; a paused node runs it when it
   * goes on.
   *
   * @param name what the timer is for, as a reader would say it
   * @param delay from now, by the node's own clock; not negative
   */
  Timer setTimer(String name, long delay, Runnable action);

  /** Cancels a timer; one that has fired or was cancelled stays as it is. */
  void cancel(Timer timer);

  /**
   * From now on this object is what a crash leaves. The node may go on changing it: that is writing to its
   * disk.
   */
  void persist(Object disk);

  /** What was persisted before the crash; empty at the first start. */
  Optional<Object> persisted();

  /** A sentence for the reader; nothing in a run depends on it. */
  void explain(String sentence);

  /** This replica's copies are now these versions, all at once. */
  void applied(List<Version> versions);

  /**
   * A version came, but this replica keeps another one of its key: a concurrent one, or one that it takes
   * for newer.
   *
   * @param kept what it holds instead
   */
  void discarded(Version version, Version kept);

  /** This replica answers a read with these versions. */
  void served(Operation operation, List<Version> versions);

  /** This node now plays that role. */
  void role(String role);
}

package lagoon.history;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened in a run. Ids grow with time; {@link #cause} is the id of the observation that led
 * to this one, 0 where the scenario itself did. Sent, delivered and dropped are three observations, so that a
 * picture can show where a message was when the link was cut.
 */
public sealed interface Observation {

  /** Its number in the run, from 1. */
  long id();

  /** Virtual time, in nanoseconds. */
  long time();

  /** Where it happened. */
  NodeName node();

  /** The id of the observation that led to it; 0: the scenario. */
  long cause();

  /** Observations of the life of operations and copies, which checkers need; all others are detail. */
  default boolean isDetail() {
    return false;
  }

  /** A session invoked an operation. {@code id} equals the operation's {@code invokedOrder}. */
  record Invoked(long id, long time, NodeName node, long cause, Operation operation) implements Observation {}

  /**
   * A replica answered a read with these versions (for each key, in order; a key that was never written is
   * missing).
   *
   * @param node the replica
   */
  record Served(long id, long time, NodeName node, long cause, Operation operation, List<Version> versions)
      implements Observation {}

  /**
   * A replica's copies became these versions, all at once: a write applied, a log entry, a snapshot.
   *
   * @param node the replica
   */
  record Applied(long id, long time, NodeName node, long cause,
      List<Version> versions) implements Observation {}

  /**
   * A version came to a replica that keeps another one of its key: a concurrent one, or one that the
   * protocol takes for newer, rightly or not. It is applied there, and not held.
   *
   * @param node the replica
   * @param kept what it holds instead
   */
  record Discarded(long id, long time, NodeName node, long cause, Version version, Version kept)
      implements Observation {}

  /**
   * A session learnt how its operation ended.
   *
   * @param versions a read: what it returned; an acknowledged write: what it made; empty otherwise
   * @param reason why it failed or is unknown; empty when OK
   * @param by the replica whose answer ended it; empty where none did, or nobody knows which. Others may have
   *     answered, too, too late
   */
  record Completed(
      long id, long time, NodeName node, long cause, Operation operation, Outcome outcome,
      List<Version> versions, String reason, Optional<NodeName> by)
      implements Observation {}

  /** A node crashed: its memory is lost. */
  record Crashed(long id, long time, NodeName node, long cause) implements Observation {}

  /**
   * A crashed node is back.
   *
   * @param held the copies that it found on its disk
   */
  record Restarted(long id, long time, NodeName node, long cause,
      List<Version> held) implements Observation {}

  /** A node stopped without losing anything: a long garbage collection. */
  record Paused(long id, long time, NodeName node, long cause) implements Observation {}

  /** A paused node goes on. */
  record Resumed(long id, long time, NodeName node, long cause) implements Observation {}

  /** Nothing sent from {@code node} to {@code to} arrives any more. */
  record Cut(long id, long time, NodeName node, long cause, NodeName to) implements Observation {}

  /** What is sent from {@code node} to {@code to} arrives again. */
  record Healed(long id, long time, NodeName node, long cause, NodeName to) implements Observation {}

  /**
   * A fault on messages is in force from here on. Faults on nodes and links have observations of their own.
   *
   * @param node the node from which the messages come, if the fault names one, or to which they go, or the
   *     first node
   * @param what it does, as a phrase: "drop 2 Replicate from primary to replica-1"
   */
  record FaultBegan(long id, long time, NodeName node, long cause, String what) implements Observation {}

  /**
   * A fault on messages is over: its time is, or it has met as many messages as it concerns.
   *
   * @param cause the last message that it concerned, where that ended it; otherwise 0
   * @param began the id of its {@link FaultBegan}
   */
  record FaultEnded(long id, long time, NodeName node, long cause, long began, String what)
      implements Observation {}

  /**
   * A setting has a new value from here on; {@code node} is the one that was told first, or the first node.
   */
  record SettingChanged(long id, long time, NodeName node, long cause, String path, String value)
      implements Observation {}

  /**
   * A hand acted from outside: a fault, an operation besides, one message or timer. What follows from it has
   * it as its cause.
   *
   * @param node on which it acted, or the first node
   * @param what it did, as a phrase: "drop Replicate 3 from primary to replica-2"
   * @param took whether there was anything to act on; false: no such message or timer, and nothing changed
   */
  record Intervened(long id, long time, NodeName node, long cause, String what, boolean took)
      implements Observation {}

  /** A checker found a violation at this moment; {@code node} is where it showed. */
  record Violated(
      long id, long time, NodeName node, long cause, String guarantee, List<Operation> witnesses,
          String proof)
      implements Observation {}

  /**
   * A message left a node.
   *
   * @param arrivesAt when it will be delivered if nothing happens to it
   */
  record Sent(long id, long time, NodeName node, long cause, NodeName to, Message message, long arrivesAt)
      implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }

  /** A message arrived at {@code node}; the cause is its {@link Sent}. */
  record Delivered(long id, long time, NodeName node, long cause, NodeName from, Message message)
      implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }

  /**
   * A message that {@code node} should have got did not arrive; the cause is its {@link Sent}.
   *
   * @param why "loss", "partition", "node down", "fault"
   */
  record Dropped(long id, long time, NodeName node, long cause, NodeName from, Message message, String why)
      implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }

  /** A node set a timer; {@code firesAt} is in virtual time. */
  record TimerSet(long id, long time, NodeName node, long cause, String timer,
      long firesAt) implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }

  /** A timer fired. */
  record TimerFired(long id, long time, NodeName node, long cause, String timer) implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }

  /** A timer was cancelled; the cause is what led the node to do so. */
  record TimerCancelled(long id, long time, NodeName node, long cause, String timer) implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }

  /** A node shows a new state. */
  record StateChanged(long id, long time, NodeName node, long cause,
      List<State> state) implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }

  /** A node plays another role: "leader", "follower". */
  record RoleChanged(long id, long time, NodeName node, long cause, String role) implements Observation {}

  /** A node says a sentence to the reader. */
  record Explained(long id, long time, NodeName node, long cause, String sentence) implements Observation {
    @Override
    public boolean isDetail() {
      return true;
    }
  }
}

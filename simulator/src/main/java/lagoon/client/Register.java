package lagoon.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.network.Chronicle;

/**
 * Where a run's operations begin and end: it numbers them, tells of them, and closes the doors when the run's
 * duration is over or a limit is reached.
 */
public final class Register {

  private final Chronicle chronicle;
  private final Map<String, Key> keys;
  private final long duration;
  private final long operationLimit;
  private final long stepLimit;
  private final Consumer<String> whenLimited;
  private long operations;
  private long steps;

  /**
   * A register with no operation yet.
   *
   * @param keys the keys by name
   * @param duration when sessions stop, in nanoseconds
   * @param operationLimit how many operations a run may have
   * @param stepLimit how many steps of scripts a run may take
   * @param whenLimited told which limit was reached
   */
  public Register(
      Chronicle chronicle, Map<String, Key> keys, long duration, long operationLimit, long stepLimit,
      Consumer<String> whenLimited) {
    this.chronicle = chronicle;
    this.keys = keys;
    this.duration = duration;
    this.operationLimit = operationLimit;
    this.stepLimit = stepLimit;
    this.whenLimited = whenLimited;
  }

  /** Whether an operation may begin at that time. */
  boolean isOpenAt(long time) {
    return time <= duration;
  }

  boolean mayStep() {
    if (steps >= stepLimit) {
      whenLimited.accept("the limit of " + stepLimit + " steps");
      return false;
    }
    steps++;
    return true;
  }

  /**
   * Begins an operation, if the doors are open; null if they are not. What follows has its invocation as its
   * cause.
   */
  Operation invoke(Session session, Action action, Optional<String> intent) {
    if (!isOpenAt(chronicle.now())) {
      return null;
    }
    if (operations >= operationLimit) {
      whenLimited.accept("the limit of " + operationLimit + " operations");
      return null;
    }
    long id = chronicle.nextId();
    Operation operation = new Operation(++operations, session, action, intent, chronicle.now(), id);
    chronicle.tell(
        new Observation.Invoked(id, chronicle.now(), session.node(), chronicle.cause(), operation));
    chronicle.because(id);
    return operation;
  }

  /** Ends an operation; {@code by} is the replica whose answer ends it. */
  void complete(
      Operation operation, Outcome outcome, List<Version> versions, String reason, Optional<NodeName> by) {
    long id = chronicle.nextId();
    chronicle.tell(
        new Observation.Completed(
            id, chronicle.now(), operation.session().node(), chronicle.cause(), operation, outcome, versions,
            reason, by));
    chronicle.because(id);
  }

  /** Now, in nanoseconds of virtual time, whatever the clock of anybody says. */
  long now() {
    return chronicle.now();
  }

  long cause() {
    return chronicle.cause();
  }

  void because(long id) {
    chronicle.because(id);
  }

  /** How many operations have begun. */
  public long operations() {
    return operations;
  }

  Key key(String name) {
    Key key = keys.get(name);
    if (key == null) {
      throw new IllegalArgumentException("there is no key " + name);
    }
    return key;
  }
}

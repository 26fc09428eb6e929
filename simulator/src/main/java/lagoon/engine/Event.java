package lagoon.engine;

/**
 * Something that happens at one moment of virtual time, in full, before anything else does: a message
 * arrives, a timer fires. While it happens it may schedule and cancel other events and schedule itself again.
 * An event that throws ends {@link Engine#run}; it counts as happened.
 */
@FunctionalInterface
public interface Event {

  /** Called once for each time that the event was scheduled, at {@link Engine#now()}. */
  void happen();
}

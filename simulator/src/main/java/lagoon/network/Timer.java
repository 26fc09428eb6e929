package lagoon.network;

import lagoon.engine.Event;

/** A timer that a node has set. */
public final class Timer implements Event {

  final Place place;
  final String name;
  final Runnable action;
  final long setId;
  final long firesAt;
  /** The engine's handle, to cancel by; 0 once it has rung or was cancelled. */
  long handle;
  /** Neighbours in the list of the place's live timers, which a crash cancels. */
  Timer previous;
  Timer next;
  /** It is due, and waits until its node is no longer paused. */
  boolean waits;

  Timer(Place place, String name, Runnable action, long setId, long firesAt) {
    this.place = place;
    this.name = name;
    this.action = action;
    this.setId = setId;
    this.firesAt = firesAt;
  }

  /** When it fires, in nanoseconds of virtual time. */
  public long firesAt() {
    return firesAt;
  }

  boolean isLive() {
    return handle != 0;
  }

  @Override
  public void happen() {
    place.fire(this);
  }
}

package lagoon.network;

import lagoon.engine.Event;

/** A timer that a node has set. */
public final class Timer implements Event {

  final Place place;
  final String name;
  final Runnable action;
  final long setId;
  /** The engine's handle, to cancel by. */
  long handle;
  /** Neighbours in the list of the place's live timers, which a crash cancels. */
  Timer previous;
  Timer next;
  boolean live = true;

  Timer(Place place, String name, Runnable action, long setId) {
    this.place = place;
    this.name = name;
    this.action = action;
    this.setId = setId;
  }

  @Override
  public void happen() {
    place.fire(this);
  }
}

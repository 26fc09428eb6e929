package lagoon.network;

import lagoon.engine.Event;
import lagoon.history.Message;

/** A message on its way. */
final class Delivery implements Event {

  final Place from;
  final Place to;
  final Message message;
  final long sentId;

  Delivery(Place from, Place to, Message message, long sentId) {
    this.from = from;
    this.to = to;
    this.message = message;
    this.sentId = sentId;
  }

  @Override
  public void happen() {
    to.arrive(this);
  }
}

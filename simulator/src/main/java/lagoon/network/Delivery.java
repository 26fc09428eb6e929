package lagoon.network;

import lagoon.engine.Event;
import lagoon.history.Message;

/** A message on its way. */
class Delivery implements Event {

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

  /** Whether no copy of it is on its way as well. */
  boolean isOnlyOne() {
    return true;
  }

  /** The same message, of which there are several on their way. */
  Delivery oneOfSeveral() {
    return new OneOfSeveral(this);
  }

  /** Apart, so that the usual one needs no mark. */
  private static final class OneOfSeveral extends Delivery {
    OneOfSeveral(Delivery same) {
      super(same.from, same.to, same.message, same.sentId);
    }

    @Override
    boolean isOnlyOne() {
      return false;
    }

    @Override
    Delivery oneOfSeveral() {
      return this;
    }
  }

  @Override
  public final void happen() {
    to.arrive(this);
  }
}

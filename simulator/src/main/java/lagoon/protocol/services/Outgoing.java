package lagoon.protocol.services;

import java.util.function.Consumer;
import lagoon.network.Timer;

/** A call that has not ended: it is under way, waits for a place in a bulkhead, or for its next attempt. */
final class Outgoing {

  /** Where its present attempt stands. */
  enum Stage {
    /** No attempt has begun, or the last one has failed. */
    IDLE,
    /** It waits for a place in the bulkhead. */
    WAITING,
    /** It was sent, and nothing has come back. */
    SENT
  }

  final long number;
  final String request;
  final Line line;
  final Consumer<Ending> then;
  Stage stage = Stage.IDLE;
  int attempt;
  /** How the last attempt failed. */
  Ending failure = Ending.OK;
  /** Which breaker let it through. */
  Breaker breaker;
  /** What that gave it. */
  long permit;
  /** When the attempt has waited for too long. */
  Timer timeOut;

  /**
   * @param then gets its ending, once
   */
  Outgoing(long number, String request, Line line, Consumer<Ending> then) {
    this.number = number;
    this.request = request;
    this.line = line;
    this.then = then;
  }
}

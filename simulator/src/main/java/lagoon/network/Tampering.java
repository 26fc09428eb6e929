package lagoon.network;

/** Faults that act on single messages. */
interface Tampering {

  /** In place of an arrival: the message is lost. */
  long NEVER = -1;

  /** In place of an arrival: the message waits until its fault ends. */
  long HELD = -2;

  /**
   * A message is being sent.
   *
   * @param arrival when it would arrive
   * @return when it will: later, {@link #NEVER} or {@link #HELD}
   */
  long arrival(Delivery delivery, long arrival);

  /** A message is about to be delivered. */
  void beforeDelivery(Delivery delivery);
}

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

  /** How many more times the message of the last {@link #arrival} arrives, at the same time. */
  int copies();

  /**
   * The message of the last {@link #arrival} has been sent, and told of: a fault may be over with it.
   *
   * @param sent the id of its {@link lagoon.history.Observation.Sent}
   */
  void afterSending(long sent);

  /** A message is about to be delivered. Returns whether a fault began that waited for it. */
  boolean beforeDelivery(Delivery delivery);

  /**
   * Forgets a message that it holds, for somebody else disposes of it.
   *
   * @return when it would have arrived; {@link #NEVER} where it was not held
   */
  long letGo(Delivery delivery);
}

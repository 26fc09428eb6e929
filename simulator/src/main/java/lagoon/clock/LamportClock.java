package lagoon.clock;

/**
 * A logical clock (Lamport 1978): a counter that each event raises, and each message that comes in raises
 * above its own stamp. If a came before b, a's stamp is smaller; the converse does not hold.
 */
public final class LamportClock {

  private long count;

  /** An event of this node, a message that it sends, say; returns its stamp. */
  public long tick() {
    return ++count;
  }

  /** A message with that stamp has come in; returns the stamp of its arrival. */
  public long receive(long stamp) {
    count = Math.max(count, stamp) + 1;
    return count;
  }

  /** The stamp of the latest event; 0 before the first. */
  public long now() {
    return count;
  }
}

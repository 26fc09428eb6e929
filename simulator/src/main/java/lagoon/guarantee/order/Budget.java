package lagoon.guarantee.order;

import java.util.function.BooleanSupplier;

/**
 * How far a search may go. When it is spent, the answer is UNKNOWN and says what ran out. Steps and bytes are
 * counted alike on every machine; a caller who has no more time says so with {@code stop}.
 *
 * @param steps how many times an operation may be put at the end of an order
 * @param bytes how much memory what the search remembers may take up, as estimated
 * @param stop asked now and then; true: stop now
 */
public record Budget(long steps, long bytes, BooleanSupplier stop) {

  private static final int BETWEEN_LOOKS = 4096;

  /** So many steps and bytes, however long they take. */
  public Budget(long steps, long bytes) {
    this(steps, bytes, () -> false);
  }

  /** What suits a history of some hundreds of operations: 20 million steps, half a gibibyte. */
  public static Budget usual() {
    return new Budget(20_000_000, 512L << 20);
  }

  /** What is spent, as the end of a sentence; empty while nothing is. */
  String whatIsSpent(long taken, boolean isFull) {
    return taken >= steps ? "the budget of steps is spent"
        : isFull ? "the budget of " + bytes + " bytes is spent"
        : taken % BETWEEN_LOOKS == 0 && stop.getAsBoolean() ? "it was told to stop" : "";
  }

  /** What is left after so many steps. */
  Budget after(long taken) {
    return new Budget(steps - taken, bytes, stop);
  }
}

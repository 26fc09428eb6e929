package lagoon.engine;

/** Why {@link Engine#run} came back. */
public enum Stop {
  /** An event called {@link Engine#halt()}. */
  HALTED,
  /** No event is pending; {@code now()} is the time of the last one. */
  EMPTY,
  /** Every pending event is later than the time asked for, which is {@code now()} from here on. */
  TIME,
  /**
   * As many events happened as were allowed, and more are pending; {@code now()} is the time of the last one.
   */
  LIMIT
}

package lagoon.protocol.services;

import java.util.BitSet;

/** How many of the last calls failed, and whether that is too much. */
final class FailureWindow {

  /** 0.07 times 100 is a hair more than 7, and 7 failures are to be 7 % of 100 calls. */
  private static final double ROUNDING = 1e-9;

  private final int size;
  /** How many failures among the calls counted are too many, once there are enough calls. */
  private final double share;
  private final int minimum;
  private final boolean isInARow;
  private final BitSet failed = new BitSet();
  private int next;
  private int calls;
  private int failures;

  private FailureWindow(int size, double share, int minimum, boolean isInARow) {
    this.size = size;
    this.share = share;
    this.minimum = minimum;
    this.isInARow = isInARow;
  }

  /** One for which nothing is too much. */
  static FailureWindow none() {
    return new FailureWindow(0, 1, 1, false);
  }

  /** So many in a row are too many: a success forgets all failures before it. */
  static FailureWindow inARow(int failures) {
    return new FailureWindow(failures, 1, failures, true);
  }

  /**
   * That share of the last {@code size} calls is too large.
   *
   * @param minimum as long as there are fewer calls, no share is
   */
  static FailureWindow ofTheLast(int size, double share, int minimum) {
    return new FailureWindow(size, share, minimum, false);
  }

  /** A call has ended so. Returns whether that is too much. */
  boolean add(boolean ok) {
    if (size == 0) {
      return false;
    }
    if (ok && isInARow) {
      clear();
      return false;
    }
    if (calls == size) {
      failures -= failed.get(next) ? 1 : 0;
    } else {
      calls++;
    }
    failed.set(next, !ok);
    failures += ok ? 0 : 1;
    next = (next + 1) % size;
    // A success may complete the least number of calls, or push out one more success.
    return calls >= minimum && failures > 0 && failures >= share * calls - ROUNDING;
  }

  void clear() {
    failed.clear();
    next = 0;
    calls = 0;
    failures = 0;
  }

  int calls() {
    return calls;
  }

  int failures() {
    return failures;
  }
}

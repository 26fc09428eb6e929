package lagoon.guarantee;

import java.util.ArrayDeque;
import lagoon.history.Operation;

/**
 * The writes whose fate still matters: those that some replica may yet lack, those whose version is some
 * replica's copy, and the latest others. Of older ones that every replica has had, only what concerns their
 * own keys is kept, and only as long as they are a copy. Should such a write be applied once more (to a
 * replica that lost everything, say), nobody knows any more what it had to follow; the two
 * write guarantees do not hold for certain then.
 */
final class Writes {

  /** Not acknowledged. */
  static final byte OPEN = 0;
  /** Some replica lacked it when it was acknowledged. */
  static final byte WAS_LACKED = 1;
  /** Every replica had it when it was acknowledged, or it is forgotten. */
  static final byte WAS_EVERYWHERE = 2;

  private static final int DIGITS = 15;
  private static final int LATELY = 1 << DIGITS;

  private final Copies copies;
  private final int remembered;
  private final int limit;
  private final LongTable<Issued> byOperation = new LongTable<>();
  private final ArrayDeque<Issued> inOrder = new ArrayDeque<>();
  private boolean overflowed;
  /**
   * Where a write stands that was asked for lately, by the last digits of its id: one look instead of
   * several.
   */
  private final Issued[] lately = new Issued[LATELY];
  /**
   * By the last digits of an id: the lag of the latest write that has them, plus 1, in the last two bits, and
   * the id's other digits before; 0: nothing. Every version that somebody learns is asked for it, and here
   * the write itself need not be visited.
   */
  private final int[] lags = new int[LATELY];

  Writes(Copies copies, int remembered, int limit) {
    this.copies = copies;
    this.remembered = remembered;
    this.limit = limit;
  }

  /** What is known of the write of that id; null when it is forgotten, or was never invoked. */
  Issued of(long id) {
    int place = (int) id & LATELY - 1;
    Issued found = lately[place];
    if (found == null || found.id != id) {
      found = byOperation.get(id);
      lately[place] = found;
    }
    return found;
  }

  /** How many are remembered. */
  int size() {
    return byOperation.size();
  }

  /** Whether writes were forgotten that some replica had yet to apply. */
  boolean overflowed() {
    return overflowed;
  }

  /** Whether some replica lacked the write of that id when it was acknowledged, as far as known now. */
  byte lag(long id) {
    int noted = lags[(int) id & LATELY - 1];
    if (noted != 0 && noted >>> 2 == others(id)) {
      return (byte) ((noted & 3) - 1);
    }
    Issued write = of(id);
    return write == null ? WAS_EVERYWHERE : write.lag;
  }

  /** That write is acknowledged now. */
  void acknowledge(Issued write, boolean wasLacked) {
    write.lag = wasLacked ? WAS_LACKED : WAS_EVERYWHERE;
    note(write);
  }

  private void note(Issued write) {
    lags[(int) write.id & LATELY - 1] = others(write.id) << 2 | write.lag + 1;
  }

  /** The digits of an id before the last; ids of one run that share these 30 bits lie far apart. */
  private static int others(long id) {
    return (int) (id >>> DIGITS) & -1 >>> 2;
  }

  Issued issue(Operation operation, Pasts pasts) {
    Issued write = new Issued(operation, pasts.dutyToWritten(operation), pasts.dutyToSeen(operation));
    byOperation.put(operation.id(), write);
    lately[(int) operation.id() & LATELY - 1] = write;
    note(write);
    inOrder.add(write);
    // Two for one: the queue shrinks back after a long partition.
    for (int i = 0; i < 2 && inOrder.size() > remembered; i++) {
      review(inOrder.remove());
    }
    return write;
  }

  private void review(Issued write) {
    boolean isSettled = write.isSettled(copies);
    if (isSettled && !write.isACopy(copies)) {
      forget(write);
    } else if (!isSettled && inOrder.size() >= limit) {
      forget(write);
      overflowed = true;
    } else {
      if (isSettled && !write.isTrimmed) {
        write.trim();
      }
      inOrder.add(write);
    }
  }

  private void forget(Issued write) {
    byOperation.remove(write.id);
    int place = (int) write.id & LATELY - 1;
    if (lately[place] == write) {
      lately[place] = null;
    }
    if (lags[place] >>> 2 == others(write.id)) {
      lags[place] = 0;
    }
  }
}

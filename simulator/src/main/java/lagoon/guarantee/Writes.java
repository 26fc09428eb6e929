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

  private static final int LATELY = 1 << 15;

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

  Issued issue(Operation operation, Pasts pasts) {
    Issued write = new Issued(operation, pasts.dutyToWritten(operation), pasts.dutyToSeen(operation));
    byOperation.put(operation.id(), write);
    lately[(int) operation.id() & LATELY - 1] = write;
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
    byOperation.remove(write.operation.id());
    int place = (int) write.operation.id() & LATELY - 1;
    if (lately[place] == write) {
      lately[place] = null;
    }
  }
}

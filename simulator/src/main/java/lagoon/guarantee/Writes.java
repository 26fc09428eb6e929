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

  private final Copies copies;
  private final int remembered;
  private final int limit;
  private final LongTable<Issued> byOperation = new LongTable<>();
  private final ArrayDeque<Issued> inOrder = new ArrayDeque<>();
  private boolean overflowed;
  /** The write that was asked for last: it will be asked for again. */
  private Issued last;

  Writes(Copies copies, int remembered, int limit) {
    this.copies = copies;
    this.remembered = remembered;
    this.limit = limit;
  }

  /** What is known of that write; null when it is forgotten, or was never invoked. */
  Issued of(Operation operation) {
    if (last == null || last.operation.id() != operation.id()) {
      last = byOperation.get(operation.id());
    }
    return last;
  }

  /** Whether writes were forgotten that some replica had yet to apply. */
  boolean overflowed() {
    return overflowed;
  }

  Issued issue(Operation operation, Link written, Link seen) {
    Issued write = new Issued(operation, written, seen);
    byOperation.put(operation.id(), write);
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
    if (last == write) {
      last = null;
    }
  }
}

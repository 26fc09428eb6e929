package lagoon.guarantee;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;

/**
 * A read from its invocation to its completion, and what it must follow: what each of the {@link
 * Facts#PASTS} held, of its key, when it was invoked. A read of several keys is a chain of these, one for
 * each key in the read's order, and the first speaks for all.
 */
final class OpenRead {

  final Operation operation;
  /** Where its key stands among the read's keys. */
  final int place;
  /** Which generation of reads it belongs to; see {@link Acknowledged}. */
  int generation;
  /** What its session had read, of any key, when it was invoked: the first {@link #seenBefore} of these. */
  final Known[] seen;
  final int seenBefore;
  /** How many versions of its key had been acknowledged, where somebody measures staleness. */
  long acknowledged;
  private Known written;
  private Known writtenByUser;
  private Known seenOfKey;
  /** A bit for each of the pasts. */
  private byte contested;
  /**
   * The latest answer of a replica, or null; once it has completed, the one that counted. The first of the
   * chain knows.
   */
  Observation.Served served;
  /** The same read's next key, or null. */
  final OpenRead next;

  private OpenRead(Operation operation, int place, Strand seen, OpenRead next) {
    this.operation = operation;
    this.place = place;
    this.seen = seen.items();
    this.seenBefore = seen.size();
    this.next = next;
  }

  static OpenRead of(Operation operation, Strand seen) {
    OpenRead next = null;
    for (int place = operation.action().keys().size() - 1; place > 0; place--) {
      next = new OpenRead(operation, place, seen, next);
    }
    return new OpenRead(operation, 0, seen, next);
  }

  Key key() {
    return operation.action().keys().get(place);
  }

  /** What it must follow of that past, or null. */
  Known follows(int past) {
    return past == Facts.WRITTEN ? written : past == Facts.SEEN ? seenOfKey : writtenByUser;
  }

  /** Sets what it must follow. */
  void follow(Known bySession, Known byUser, Known returned) {
    written = bySession;
    writtenByUser = byUser;
    seenOfKey = returned;
  }

  boolean isContested(int past) {
    return (contested >>> past & 1) != 0;
  }

  void contest(int past) {
    contested |= (byte) (1 << past);
  }

  /** Whether its key stands further left in the read, too. */
  boolean isRepeated() {
    List<Key> keys = operation.action().keys();
    for (int i = 0; i < place; i++) {
      if (keys.get(i).index() == keys.get(place).index()) {
        return true;
      }
    }
    return false;
  }
}

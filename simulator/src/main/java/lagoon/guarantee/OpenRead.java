package lagoon.guarantee;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;

/**
 * A read from its invocation to its completion, and what it must follow: for each of the {@link
 * Facts#PASTS} and each of its keys, what that past held when it was invoked.
 */
final class OpenRead {

  final Operation operation;
  final List<Key> keys;
  /** What its session had read, of any key, when it was invoked. */
  final Link seen;
  private final Known[] follows;
  private final boolean[] isContested;
  /** By key: how many versions had been acknowledged; null where nobody measures staleness. */
  long[] acknowledged;
  /** Which generation of reads it belongs to; see {@link Acknowledged}. */
  long generation;
  /** The latest answer of a replica, or null. */
  Observation.Served served;

  OpenRead(Operation operation, Link seen) {
    this.operation = operation;
    this.keys = operation.action().keys();
    this.seen = seen;
    this.follows = new Known[Facts.PASTS * keys.size()];
    this.isContested = new boolean[follows.length];
  }

  Known follows(int past, int index) {
    return follows[past * keys.size() + index];
  }

  void follow(int past, int index, Known known) {
    follows[past * keys.size() + index] = known;
  }

  boolean isContested(int past, int index) {
    return isContested[past * keys.size() + index];
  }

  void contest(int past, int index) {
    isContested[past * keys.size() + index] = true;
  }

  /** Whether the key at this index already stood further left in the read. */
  boolean isRepeated(int index) {
    for (int i = 0; i < index; i++) {
      if (keys.get(i).index() == keys.get(index).index()) {
        return true;
      }
    }
    return false;
  }
}

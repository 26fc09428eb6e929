package lagoon.guarantee;

import java.util.Arrays;
import java.util.List;
import lagoon.history.Version;

/**
 * The acknowledged versions of one key, from old to new, as far as some replica may lack them or a read may
 * yet miss them; the newest is never forgotten. As long as each supersedes the one before, a read finds
 * what it missed by binary search; once there are branches it must look at all of them. Adding is O(1)
 * where writes are acknowledged nearly in their order.
 */
final class AcknowledgedVersions {

  private Acknowledgement[] inOrder = new Acknowledgement[4];
  private int size;
  private boolean isLine = true;
  private final int smallest;
  private int reviewAt;
  /** How many were ever acknowledged. */
  private long count;

  /**
   * @param smallest how many are added, at the least, before it is asked which may be forgotten
   */
  AcknowledgedVersions(int smallest) {
    this.smallest = smallest;
    this.reviewAt = smallest;
  }

  int size() {
    return size;
  }

  long count() {
    return count;
  }

  Acknowledgement get(int index) {
    return inOrder[index];
  }

  void add(Version version, long order, long time) {
    if (size == inOrder.length) {
      inOrder = Arrays.copyOf(inOrder, 2 * size);
    }
    int place = size;
    while (place > 0 && inOrder[place - 1].version.number() > version.number()) {
      inOrder[place] = inOrder[place - 1];
      place--;
    }
    Acknowledgement added = new Acknowledgement(version, order, time);
    added.first = place < size ? inOrder[place + 1].first : added;
    inOrder[place] = added;
    size++;
    count++;
    isLine = isLine
        && (place == 0 || version.supersedes(inOrder[place - 1].version))
        && (place == size - 1 || inOrder[place + 1].version.supersedes(version));
  }

  /** Whether it is time to look for what can be forgotten. */
  boolean isDueForReview() {
    return size >= reviewAt;
  }

  /** Forgets what every replica has had since before the oldest open read was invoked. Returns how many. */
  int review(Copies copies, long generation) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      Acknowledgement one = inOrder[i];
      if (!copies.isEverywhere(one.version)) {
        one.everywhereSince = -1;
      } else if (one.everywhereSince < 0) {
        one.everywhereSince = generation;
      }
      boolean isOld = one.everywhereSince >= 0 && one.everywhereSince + 2 <= generation;
      // In a line only a beginning is forgotten, so that "first" never points to one that is gone.
      if (!isOld || isLine && kept > 0 || !isSuperseded(i)) {
        inOrder[kept++] = one;
      }
    }
    return shrinkTo(kept);
  }

  /** Forgets the oldest quarter. Returns how many. */
  int dropOldest() {
    int dropped = size / 4;
    System.arraycopy(inOrder, dropped, inOrder, 0, size - dropped);
    return shrinkTo(size - dropped);
  }

  boolean isLine() {
    return isLine;
  }

  private int shrinkTo(int kept) {
    int dropped = size - kept;
    Arrays.fill(inOrder, kept, size, null);
    size = kept;
    // What is found to be everywhere now goes at one of the next reviews: with a quarter, that is a bound.
    reviewAt = size + Math.max(smallest, size / 4);
    if (!isLine && dropped > 0) {
      isLine = true;
      for (int i = size - 1; i >= 0; i--) {
        Acknowledgement one = inOrder[i];
        boolean isLast = i == size - 1;
        one.first = isLast || one.order < inOrder[i + 1].first.order ? one : inOrder[i + 1].first;
        isLine &= isLast || inOrder[i + 1].version.supersedes(one.version);
      }
    }
    return dropped;
  }

  private boolean isSuperseded(int index) {
    for (int i = size - 1; i > index; i--) {
      if (inOrder[i].version.supersedes(inOrder[index].version)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first acknowledged of those that a read missed: acknowledged before its invocation, and newer than
   * what it returned of this key; or null.
   */
  Acknowledgement firstMissed(List<Version> returned, long invokedOrder) {
    if (isLine && returned.size() == 1 && returned.get(0) == inOrder[size - 1].version) {
      return null;
    }
    if (isLine && returned.size() < 2) {
      int missed = firstNewer(returned);
      return missed < size && inOrder[missed].first.order < invokedOrder ? inOrder[missed].first : null;
    }
    Acknowledgement first = null;
    for (int i = 0; i < size; i++) {
      Acknowledgement one = inOrder[i];
      if (isMissed(one, returned, invokedOrder) && (first == null || one.order < first.order)) {
        first = one;
      }
    }
    return first;
  }

  /**
   * How many a read missed.
   *
   * @param countAtInvocation what {@link #count} was when the read was invoked
   */
  long missed(List<Version> returned, long invokedOrder, long countAtInvocation) {
    long missed = 0;
    if (isLine && returned.size() < 2) {
      int from = firstNewer(returned);
      missed = size - from;
      long late = count - countAtInvocation;
      for (int i = size - 1; i >= from && late > 0; i--) {
        if (inOrder[i].order > invokedOrder) {
          missed--;
          late--;
        }
      }
      return missed;
    }
    for (int i = 0; i < size; i++) {
      missed += isMissed(inOrder[i], returned, invokedOrder) ? 1 : 0;
    }
    return missed;
  }

  /** In a line: the index of the oldest that is newer than what was returned. */
  private int firstNewer(List<Version> returned) {
    if (returned.isEmpty()) {
      return 0;
    }
    Version version = returned.get(0);
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inOrder[middle].version.supersedes(version)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean isMissed(Acknowledgement one, List<Version> returned, long invokedOrder) {
    if (one.order > invokedOrder) {
      return false;
    }
    boolean isNewer = returned.isEmpty();
    for (Version version : returned) {
      if (version.isAtLeast(one.version)) {
        return false;
      }
      isNewer |= one.version.supersedes(version);
    }
    return isNewer;
  }
}

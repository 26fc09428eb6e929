package lagoon.engine;

import java.util.Arrays;

/**
 * The entries that come next, sorted: a window on an array that is read at its front and added to at its end,
 * or at most {@link #PATIENCE} entries before it. An entry is two longs side by side, a time and a handle;
 * indices count longs.
 */
final class Near {

  /** So many later entries may be passed in finding an entry's place. */
  static final int PATIENCE = 32;

  long[] entries;
  int first;
  int last;
  /** How many entries were passed so far in finding places. */
  long passed;
  private long[] spare = {};

  /** An empty window with room for so many entries, which grows. */
  Near(int room) {
    entries = new long[2 * room];
  }

  boolean isEmpty() {
    return first == last;
  }

  void clear() {
    first = 0;
    last = 0;
  }

  /** Adds an entry that is not earlier than any here. */
  void add(long time, long handle) {
    if (last == entries.length) makeRoom();
    entries[last] = time;
    entries[last + 1] = handle;
    last += 2;
  }

  /** Inserts an entry after all that are not later; false, and nothing changed, if too many are later. */
  boolean insert(long time, long handle) {
    if (last == entries.length) makeRoom();
    long[] entries = this.entries;
    int place = last;
    int least = Math.max(first, last - 2 * PATIENCE);
    while (place > least && entries[place - 2] > time) place -= 2;
    if (place > first && entries[place - 2] > time) return false;
    for (int i = last; i > place; i -= 2) {
      entries[i] = entries[i - 2];
      entries[i + 1] = entries[i - 1];
    }
    entries[place] = time;
    entries[place + 1] = handle;
    passed += last - place >> 1;
    last += 2;
    return true;
  }

  /** Sorts by insertion, leaving equal times in order. */
  void sort() {
    long[] entries = this.entries;
    for (int i = first + 2; i < last; i += 2) {
      long time = entries[i];
      if (entries[i - 2] <= time) continue;
      long handle = entries[i + 1];
      int hole = i;
      do {
        entries[hole] = entries[hole - 2];
        entries[hole + 1] = entries[hole - 1];
        hole -= 2;
      } while (hole > first && entries[hole - 2] > time);
      entries[hole] = time;
      entries[hole + 1] = handle;
      passed += i - hole >> 1;
    }
  }

  /**
   * Empties the window and returns the array, whose entries from {@code first} to before {@code last} as they
   * were still stand.
   */
  long[] hand() {
    long[] full = entries;
    entries = spare.length < full.length ? new long[full.length] : spare;
    spare = full;
    clear();
    return full;
  }

  private void makeRoom() {
    int length = last - first;
    if (2 * length > entries.length) entries = Arrays.copyOfRange(entries, first, first + 2 * entries.length);
    else System.arraycopy(entries, first, entries, 0, length);
    first = 0;
    last = length;
  }
}

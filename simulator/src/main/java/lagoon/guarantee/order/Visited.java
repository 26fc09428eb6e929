package lagoon.guarantee.order;

import java.util.Arrays;

/**
 * Where a search has been: sets of operations, each with what else decides how it can go on. An open hash
 * table into a pool of words. Full words at the beginning of a set and empty ones at its end are left out, so
 * that a set takes up as much as the operations that are under way at once, not as all of them.
 */
final class Visited {

  private static final int HEAD = 2;

  private long[] pool = new long[128];
  private int used;
  /** Where in the pool an entry stands, plus 1; 0: free. */
  private int[] table = new int[64];
  private int entries;
  private final long limit;

  /**
   * @param limit how many bytes it may take up
   */
  Visited(long limit) {
    this.limit = limit;
  }

  /** Bytes taken up. */
  long bytes() {
    return 8L * pool.length + 4L * table.length;
  }

  /** Whether one more set of so many words may need more bytes than it may take up. */
  boolean isFull(int words, long others) {
    long bytes = bytes() + others;
    // While a table is copied, both are there.
    bytes += used + HEAD + words > pool.length ? 16L * pool.length : 0;
    bytes += 2L * (entries + 1) > table.length ? 8L * table.length : 0;
    return bytes > limit || pool.length > 1 << 29;
  }

  /**
   * Adds a set.
   *
   * @param set its words
   * @param rest what else decides
   * @param hash of set and rest together
   * @return whether it was new
   */
  boolean add(long[] set, long rest, long hash) {
    int from = 0;
    while (from < set.length && set[from] == -1L) {
      from++;
    }
    int to = set.length;
    while (to > from && set[to - 1] == 0) {
      to--;
    }
    long head = hash & 0xffffffff00000000L | (long) from << 16 | to - from;
    int slot = (int) (hash >>> 32) & table.length - 1;
    while (table[slot] != 0) {
      if (isAt(table[slot] - 1, head, rest, set, from, to)) {
        return false;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = keep(head, rest, set, from, to) + 1;
    if (2 * ++entries > table.length) {
      widen();
    }
    return true;
  }

  private boolean isAt(int at, long head, long rest, long[] set, int from, int to) {
    return pool[at] == head && pool[at + 1] == rest
        && Arrays.equals(pool, at + HEAD, at + HEAD + to - from, set, from, to);
  }

  private int keep(long head, long rest, long[] set, int from, int to) {
    int at = used;
    used += HEAD + to - from;
    while (used > pool.length) {
      pool = Arrays.copyOf(pool, 2 * pool.length);
    }
    pool[at] = head;
    pool[at + 1] = rest;
    System.arraycopy(set, from, pool, at + HEAD, to - from);
    return at;
  }

  private void widen() {
    int[] wider = new int[2 * table.length];
    for (int entry : table) {
      if (entry != 0) {
        int slot = (int) (pool[entry - 1] >>> 32) & wider.length - 1;
        while (wider[slot] != 0) {
          slot = slot + 1 & wider.length - 1;
        }
        wider[slot] = entry;
      }
    }
    table = wider;
  }
}

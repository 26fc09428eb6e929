package lagoon.engine;

import java.util.Arrays;

/**
 * Many lists of entries in one array: each list is a chain of chunks that are filled one after the other and
 * recycled, last freed first. An entry is two longs side by side, the first of which, at an even index, is
 * its time. A list is written at its end and read from its start, so memory is met in sequence, which is what
 * makes a million entries cheap.
 *
 * <p>To read a list is to {@link #detach} it and then, chunk after chunk, to read {@code entries} from
 * {@link #start} to before {@link #end} and to {@link #free} the chunk; entries may be appended, to this list
 * or another, meanwhile.
 */
final class Chunks {

  /** No chunk. */
  static final int NONE = 0;

  /** Entries to a chunk. */
  static final int SIZE = 32;

  /** Longs to a chunk. */
  private static final int SPAN = 2 * SIZE;

  long[] entries = new long[64 * SPAN];
  private int[] next = new int[64];
  private int[] ends = new int[64];
  /** The first chunk that was never used; chunk 0 never is. */
  private int fresh = 1;
  private int freed = NONE;

  private final int[] firsts;
  /** Where a list's next entry goes; at the start of a chunk, it goes to a new one. */
  private final int[] tails;

  Chunks(int lists) {
    firsts = new int[lists];
    tails = new int[lists];
  }

  void append(int list, long time, long handle) {
    int at = tails[list];
    if ((at & SPAN - 1) == 0) at = extend(list, at);
    entries[at] = time;
    entries[at + 1] = handle;
    tails[list] = at + 2;
  }

  /** How many entries the list has, or more than {@code enough} where it has more than that. */
  int size(int list, int enough) {
    int tail = tails[list];
    if (tail == 0) return 0;
    int last = (tail - 1) / SPAN;
    int size = (tail - last * SPAN) / 2;
    for (int chunk = firsts[list]; chunk != last && size <= enough; chunk = next[chunk]) size += SIZE;
    return size;
  }

  /** Empties the list and returns its first chunk, or {@link #NONE}. */
  int detach(int list) {
    int first = firsts[list];
    int tail = tails[list];
    if (tail != 0) {
      int last = (tail - 1) / SPAN;
      ends[last] = tail;
      next[last] = NONE;
    }
    firsts[list] = NONE;
    tails[list] = 0;
    return first;
  }

  int start(int chunk) {
    return chunk * SPAN;
  }

  int end(int chunk) {
    return ends[chunk];
  }

  int next(int chunk) {
    return next[chunk];
  }

  /** Gives a chunk back and returns the one after it. */
  int free(int chunk) {
    int following = next[chunk];
    next[chunk] = freed;
    freed = chunk;
    return following;
  }

  private int extend(int list, int tail) {
    int chunk = freed;
    if (chunk != NONE) {
      freed = next[chunk];
    } else {
      if (fresh == next.length) grow();
      chunk = fresh++;
    }
    if (tail == 0) {
      firsts[list] = chunk;
    } else {
      int last = tail / SPAN - 1;
      ends[last] = tail;
      next[last] = chunk;
    }
    return chunk * SPAN;
  }

  private void grow() {
    int room = next.length << 1;
    if (room > Integer.MAX_VALUE / SPAN) throw new IllegalStateException("too many events are pending");
    entries = Arrays.copyOf(entries, room * SPAN);
    next = Arrays.copyOf(next, room);
    ends = Arrays.copyOf(ends, room);
  }
}

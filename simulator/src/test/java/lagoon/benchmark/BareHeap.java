package lagoon.benchmark;

import java.util.Arrays;

/**
 * The yardstick: a 4-ary heap over one primitive array, ordered by (time, sequence), that knows nothing of
 * events, handles or cancelling. Each element is two longs side by side.
 */
final class BareHeap {

  private long[] keys = new long[64];
  private int size;
  private long sequence;

  void push(long time) {
    if (2 * size == keys.length) keys = Arrays.copyOf(keys, keys.length << 1);
    siftUp(size++, time, sequence++);
  }

  /** Takes out the first element and returns its time. */
  long pop() {
    long[] keys = this.keys;
    long first = keys[0];
    int last = --size;
    siftDown(keys[2 * last], keys[2 * last + 1]);
    return first;
  }

  private void siftUp(int hole, long time, long sequence) {
    long[] keys = this.keys;
    int i = hole;
    while (i > 0) {
      int parent = i - 1 >> 2;
      long parentTime = keys[2 * parent];
      // The newest sequence number is the greatest: it never passes an equal time.
      if (time >= parentTime) break;
      keys[2 * i] = parentTime;
      keys[2 * i + 1] = keys[2 * parent + 1];
      i = parent;
    }
    keys[2 * i] = time;
    keys[2 * i + 1] = sequence;
  }

  private void siftDown(long time, long sequence) {
    long[] keys = this.keys;
    int size = this.size;
    int i = 0;
    for (int child = 1; child < size; child = 4 * i + 1) {
      int least = child;
      long leastTime = keys[2 * child];
      long leastSequence = keys[2 * child + 1];
      int end = Math.min(child + 4, size);
      for (int c = child + 1; c < end; c++) {
        long t = keys[2 * c];
        if (t < leastTime || t == leastTime && keys[2 * c + 1] < leastSequence) {
          least = c;
          leastTime = t;
          leastSequence = keys[2 * c + 1];
        }
      }
      if (time < leastTime || time == leastTime && sequence < leastSequence) break;
      keys[2 * i] = leastTime;
      keys[2 * i + 1] = leastSequence;
      i = least;
    }
    keys[2 * i] = time;
    keys[2 * i + 1] = sequence;
  }
}

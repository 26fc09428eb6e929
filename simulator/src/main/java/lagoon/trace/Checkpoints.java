package lagoon.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The world after any number of observations, played back from the nearest checkpoint before. A checkpoint
 * stands at least 4,096 observations after the one before, and at least as many as it has entries: so all of
 * them together take no more memory than the trace, and to be anywhere costs no more than to be at one
 * checkpoint and play up to the next.
 *
 * <p>They are made when first asked for, and only as far as asked.
 */
final class Checkpoints {

  private static final int LEAST_DISTANCE = 4096;

  private final Trace trace;
  private final List<Replay> kept = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private Replay front;
  private int frontCount;

  Checkpoints(Trace trace) {
    this.trace = trace;
  }

  /** The world after the first {@code count} observations, said to be at that time. */
  Moment after(int count, long time) {
    if (count < 0 || count > trace.size()) {
      throw new IndexOutOfBoundsException(
          "no " + count + " observations in a trace of " + trace.size());
    }
    extendTo(count);
    int nearest = lastAtMost(count);
    Replay replay = kept.get(nearest).copy();
    for (int i = counts.get(nearest); i < count; i++) {
      replay.play(trace.get(i), i);
    }
    return replay.moment(time);
  }

  /** Makes all of them. */
  void extend() {
    extendTo(trace.size());
  }

  private void extendTo(int count) {
    if (kept.isEmpty()) {
      front = new Replay(trace.cast(), trace.journeys());
      keepFront();
    }
    int next = counts.get(counts.size() - 1) + Math.max(LEAST_DISTANCE, front.size());
    while (frontCount < count) {
      front.play(trace.get(frontCount), frontCount);
      frontCount++;
      if (frontCount >= next) {
        keepFront();
        next = frontCount + Math.max(LEAST_DISTANCE, front.size());
      }
    }
  }

  private void keepFront() {
    kept.add(front.copy());
    counts.add(frontCount);
  }

  private int lastAtMost(int count) {
    int low = 0;
    int high = counts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (counts.get(middle) <= count) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

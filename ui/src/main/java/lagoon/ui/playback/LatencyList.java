package lagoon.ui.playback;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** Latencies in the order in which they were measured, and the histogram of those up to a cursor. */
final class LatencyList {

  private int[] positions = new int[64];
  private long[] latencies = new long[64];
  private int size;
  /** The histogram of the first {@code counted} of them, which grows while the cursor goes forwards. */
  private Histogram histogram = new Histogram(3);
  private int counted;

  void add(int position, long latency) {
    if (size == positions.length) {
      positions = Arrays.copyOf(positions, 2 * size);
      latencies = Arrays.copyOf(latencies, 2 * size);
    }
    positions[size] = position;
    latencies[size++] = latency;
  }

  Latencies upTo(Cursor cursor) {
    int found = Arrays.binarySearch(positions, 0, size, cursor.count());
    int wanted = found < 0 ? -found - 1 : found;
    if (wanted < counted) {
      histogram = new Histogram(3);
      counted = 0;
    }
    while (counted < wanted) {
      histogram.recordValue(latencies[counted++]);
    }
    return Latencies.of(histogram);
  }
}

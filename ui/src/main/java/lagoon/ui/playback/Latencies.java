package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * How long operations took: quantiles within a thousandth, and bars. All times are nanoseconds; 0 where there
 * is no operation.
 *
 * @param count how many operations
 * @param bars how many took how long, on a logarithmic axis, shortest first
 */
public record Latencies(long count, long p50, long p90, long p99, long max, List<Bar> bars) {

  private static final long SHORTEST = 1_000;
  private static final double GROWTH = Math.pow(10, 0.2);

  public Latencies {
    bars = List.copyOf(bars);
  }

  /** How many took longer than {@code from} and at most {@code to}. */
  public record Bar(long from, long to, long count) {}

  static Latencies of(Histogram histogram) {
    long count = histogram.getTotalCount();
    if (count == 0) {
      return new Latencies(0, 0, 0, 0, 0, List.of());
    }
    long max = histogram.getMaxValue();
    List<Bar> bars = new ArrayList<>();
    for (HistogramIterationValue one : histogram.logarithmicBucketValues(SHORTEST, GROWTH)) {
      if (one.getCountAddedInThisIterationStep() > 0 || !bars.isEmpty()) {
        bars.add(new Bar(one.getValueIteratedFrom(), one.getValueIteratedTo(),
            one.getCountAddedInThisIterationStep()));
      }
    }
    return new Latencies(count, histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99), max, bars);
  }
}

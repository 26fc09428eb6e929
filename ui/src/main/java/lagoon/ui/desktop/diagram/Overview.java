package lagoon.ui.desktop.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import lagoon.history.Observation;
import lagoon.trace.Trace;

/**
 * What must be known of a whole run before a chart of it is shown. To make one looks at every observation.
 *
 * @param kinds the kinds of its messages, in order of the alphabet
 * @param interval between one time at which something happens and the next: the median, in nanoseconds
 */
record Overview(List<String> kinds, long interval) {

  /** So many intervals tell the median. */
  private static final int SAMPLES = 8192;

  static Overview of(Trace trace) {
    TreeSet<String> kinds = new TreeSet<>();
    long[] intervals = new long[SAMPLES];
    int count = 0;
    for (int i = 0; i < trace.size(); i++) {
      if (trace.get(i) instanceof Observation.Sent sent) {
        kinds.add(sent.message().kind());
      }
      long interval = i == 0 ? 0 : trace.get(i).time() - trace.get(i - 1).time();
      if (interval > 0 && count < SAMPLES) {
        intervals[count++] = interval;
      }
    }
    Arrays.sort(intervals, 0, count);
    return new Overview(List.copyOf(kinds), count == 0 ? 1_000_000 : intervals[count / 2]);
  }
}

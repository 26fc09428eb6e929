package lagoon.picture.spacetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.trace.Trace;

/**
 * What is shown of a trace, and on which row of the compressed axis. What one node does at one time, one
 * after the other, shares a row; what concerns everybody has a row of its own. Eight bytes for each
 * observation that is shown.
 */
final class Rows {

  private static final double SECOND = 1e9;
  private static final int SAMPLES = 4096;

  /** An interval is idle when it is so many times as long as the median. */
  private static final int IDLE = 6;

  /** Above the first and below the last time of a proportional axis, together: both must be seen. */
  private static final double PADDING = 24;

  private final Trace trace;
  private final boolean compressed;
  private final int[] positions;
  private final int[] rows;
  private final int[] notable;
  private final long idle;

  Rows(Trace trace, ChartOptions options, Filter filter) {
    this.trace = trace;
    this.compressed = options.axis() == ChartOptions.Axis.COMPRESSED;
    int[] found = new int[trace.size()];
    int[] rowOf = new int[trace.size()];
    int[] remarkable = new int[16];
    int size = 0;
    int notables = 0;
    for (int position = 0; position < trace.size(); position++) {
      Observation observation = trace.get(position);
      if (filter.shows(observation)) {
        found[size] = position;
        rowOf[size] = size == 0 ? 0
            : rowOf[size - 1] + (isSameRow(trace.get(found[size - 1]), observation) ? 0 : 1);
        size++;
        if (isNotable(observation)) {
          remarkable = notables == remarkable.length ? Arrays.copyOf(remarkable, 2 * notables) : remarkable;
          remarkable[notables++] = position;
        }
      }
    }
    this.positions = Arrays.copyOf(found, size);
    this.rows = Arrays.copyOf(rowOf, size);
    this.notable = Arrays.copyOf(remarkable, notables);
    this.idle = IDLE * medianInterval();
  }

  private static boolean isSameRow(Observation before, Observation after) {
    if (before.time() != after.time()) {
      return false;
    }
    if (isBand(before) || isBand(after)) {
      return before.getClass() == after.getClass() && witnesses(before).equals(witnesses(after));
    }
    return before.node().equals(after.node());
  }

  /** Several guarantees that break over the same operations are one row. */
  private static List<Operation> witnesses(Observation observation) {
    return observation instanceof Observation.Violated violated ? violated.witnesses() : List.of();
  }

  /** Whether it concerns everybody, and so goes across all lanes. */
  static boolean isBand(Observation observation) {
    return observation instanceof Observation.Violated || observation instanceof Observation.SettingChanged
        || observation instanceof Observation.Cut || observation instanceof Observation.Healed
        || observation instanceof Observation.FaultBegan || observation instanceof Observation.FaultEnded;
  }

  /** Whether it is shown even where there are far more observations than there is room for. */
  private static boolean isNotable(Observation observation) {
    return isBand(observation) || isLife(observation) || observation instanceof Observation.RoleChanged;
  }

  static boolean isLife(Observation observation) {
    return observation instanceof Observation.Crashed || observation instanceof Observation.Restarted
        || observation instanceof Observation.Paused || observation instanceof Observation.Resumed;
  }

  private long medianInterval() {
    int count = size() == 0 ? 0 : rows[size() - 1];
    int step = Math.max(1, count / SAMPLES);
    List<Long> intervals = new ArrayList<>();
    for (int row = step; row <= count; row += step) {
      long interval = timeOf(firstOf(row)) - timeOf(firstOf(row) - 1);
      if (interval > 0) {
        intervals.add(interval);
      }
    }
    intervals.sort(null);
    return intervals.isEmpty() ? 0 : intervals.get(intervals.size() / 2);
  }

  /** Whether a stretch of that length on a compressed axis is marked as left out. */
  boolean isIdle(long nanos) {
    return compressed && idle > 0 && nanos >= idle;
  }

  boolean isCompressed() {
    return compressed;
  }

  int size() {
    return positions.length;
  }

  /** The position in the trace of the i-th that is shown. */
  int position(int i) {
    return positions[i];
  }

  int row(int i) {
    return rows[i];
  }

  long timeOf(int i) {
    return trace.get(positions[i]).time();
  }

  /** Positions of what is shown in any case: those from that one to before that one. */
  int[] notable(int from, int until) {
    return Arrays.copyOfRange(notable, lowest(notable, from), lowest(notable, until));
  }

  /** The first index at which a sorted array holds a value of at least that. */
  private static int lowest(int[] sorted, int value) {
    int found = Arrays.binarySearch(sorted, value);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && sorted[found - 1] == value) {
      found--;
    }
    return found;
  }

  /** The first that stands on that row or below. */
  int firstOf(int row) {
    return lowest(rows, row);
  }

  // ---- places ----

  double length(double scale) {
    if (size() == 0) {
      return 0;
    }
    return compressed ? (rows[size() - 1] + 1) * scale : trace.end() / SECOND * scale + PADDING;
  }

  double yOf(int i, double scale) {
    return compressed ? (rows[i] + 0.5) * scale : timeOf(i) / SECOND * scale + PADDING / 2;
  }

  double yOfPosition(int position, double scale) {
    if (!compressed) {
      return trace.get(position).time() / SECOND * scale + PADDING / 2;
    }
    int found = Arrays.binarySearch(positions, position);
    // What is not shown stands at the lower edge of what came before it.
    return found >= 0 ? yOf(found, scale) : found == -1 ? 0 : (rows[-found - 2] + 1) * scale;
  }

  double yAt(long time, double scale) {
    if (!compressed) {
      return time / SECOND * scale + PADDING / 2;
    }
    return yOfPosition(Math.max(0, trace.countUpTo(time) - 1), scale);
  }

  long timeAt(double y, double scale) {
    if (size() == 0) {
      return 0;
    }
    if (compressed) {
      int i = firstOf((int) Math.max(0, Math.min(rows[size() - 1], Math.floor(y / scale))));
      return timeOf(Math.min(i, size() - 1));
    }
    return (long) Math.max(0, Math.min(trace.end(), (y - PADDING / 2) / scale * SECOND));
  }

  /** The first that is shown at that place or below. */
  int firstBelow(double y, double scale) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (yOf(middle, scale) < y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Integer> search(String text, int most) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < size() && found.size() < most; i++) {
      if (contains(Words.of(trace.get(positions[i])), text)) {
        found.add(positions[i]);
      }
    }
    return found;
  }

  /** Whatever the case of the letters. */
  private static boolean contains(String words, String wanted) {
    for (int i = words.length() - wanted.length(); i >= 0; i--) {
      if (words.regionMatches(true, i, wanted, 0, wanted.length())) {
        return true;
      }
    }
    return false;
  }
}

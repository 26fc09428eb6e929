package lagoon.ui.playback;

import lagoon.trace.Trace;

/**
 * Where in a run somebody looks: after the first {@code count} observations of its trace, at a time that is
 * not before the last of them and not after the next. Several observations may have one time; the count tells
 * between them. A view draws {@code trace.after(count)} (or {@code trace.at(time)}) at {@code time}.
 *
 * @param time in nanoseconds of virtual time
 * @param count how many observations have happened
 */
public record Cursor(long time, int count) implements Comparable<Cursor> {

  /** Before anything. */
  public static final Cursor START = new Cursor(0, 0);

  /**
   * @throws IllegalArgumentException if one of them is negative
   */
  public Cursor {
    if (time < 0 || count < 0) {
      throw new IllegalArgumentException("no cursor stands at " + time + " ns after " + count);
    }
  }

  /** At a time, after everything that happens then; a time outside of the trace is its nearest end. */
  public static Cursor at(Trace trace, long time) {
    long inside = Math.max(0, Math.min(time, trace.end()));
    return new Cursor(inside, trace.countUpTo(inside));
  }

  /** Right after the observation at that position. */
  public static Cursor after(Trace trace, int position) {
    return new Cursor(trace.get(position).time(), position + 1);
  }

  /** Right before the observation at that position, at its time. */
  public static Cursor before(Trace trace, int position) {
    return new Cursor(trace.get(position).time(), position);
  }

  /** After everything. */
  public static Cursor atEnd(Trace trace) {
    return new Cursor(trace.end(), trace.size());
  }

  /** The position of the last observation that has happened; -1 before the first. */
  public int last() {
    return count - 1;
  }

  @Override
  public int compareTo(Cursor that) {
    int order = Integer.compare(count, that.count);
    return order != 0 ? order : Long.compare(time, that.time);
  }
}

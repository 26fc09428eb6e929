package lagoon.ui.lessons;

import lagoon.trace.Trace;
import lagoon.ui.playback.Cursor;

/**
 * The way from one place of a run to another, as it is played to a reader: each time at which something
 * happens has the same share of it, so that nobody waits through idle stretches, and all of it takes a few
 * seconds.
 *
 * @param from where it begins
 * @param to where it ends, not before
 */
public record Passage(Trace trace, Cursor from, Cursor to) {

  /** How long one time at which something happens is shown, in nanoseconds of wall time. */
  private static final long PER_TIME = 300_000_000L;

  private static final long SHORTEST = 1_200_000_000L;
  private static final long LONGEST = 9_000_000_000L;

  /** Whether there is anything on the way. */
  public boolean isEmpty() {
    return from.compareTo(to) >= 0;
  }

  /** How long it takes, in nanoseconds of wall time. */
  public long lasts() {
    return isEmpty() ? 0 : Math.max(SHORTEST, Math.min(LONGEST, times() * PER_TIME));
  }

  /** At how many times something happens. */
  private int times() {
    int times = 0;
    for (int i = from.count(); i < to.count(); i++) {
      if (i == from.count() || trace.get(i).time() != trace.get(i - 1).time()) {
        times++;
      }
    }
    return times;
  }

  /** Where the cursor is when that part of it has passed, 0 to 1. */
  public Cursor at(double part) {
    int times = times();
    if (part >= 1 || times == 0) {
      return to;
    }
    double place = Math.max(0, part) * times;
    long before = from.time();
    int passed = 0;
    int position = from.count();
    while (passed < (int) place && position < to.count()) {
      before = trace.get(position).time();
      while (position < to.count() && trace.get(position).time() == before) {
        position++;
      }
      passed++;
    }
    if (position >= to.count()) {
      return to;
    }
    long after = trace.get(position).time();
    long time = before + (long) ((after - before) * (place - (int) place));
    return new Cursor(Math.max(from.time(), time), position);
  }
}

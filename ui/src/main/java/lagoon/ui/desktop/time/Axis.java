package lagoon.ui.desktop.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lagoon.history.Observation;
import lagoon.picture.Times;
import lagoon.trace.Trace;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Pace;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Walk;

/**
 * A whole run on a line, without a screen.
 *
 * @param pace the run, and how much room each event has
 * @param compressed whether each event that tells something has the same room; otherwise each second has
 * @param faults the positions at which something went wrong or was done by hand, in order
 * @param violations the positions at which a guarantee broke, in order
 */
record Axis(Pace pace, boolean compressed, List<Integer> faults, List<Integer> violations) {

  private static final double MARGIN = 14;
  private static final double APART = 90;

  /** A time that is written below the line. */
  record Tick(double x, String text) {}

  /** The axis of a run: a walk over its trace. */
  static Axis of(Played run, boolean compressed) {
    Trace trace = run.trace();
    return new Axis(
        run.pace(), compressed, positions(trace, Walk.faults()), positions(trace, Walk.violations(run)));
  }

  private static List<Integer> positions(Trace trace, Predicate<Observation> wanted) {
    List<Integer> positions = new ArrayList<>();
    for (int position = 0; position < trace.size(); position++) {
      if (wanted.test(trace.get(position))) {
        positions.add(position);
      }
    }
    return List.copyOf(positions);
  }

  Trace trace() {
    return pace.trace();
  }

  /** The same run on the other axis. */
  Axis compressed(boolean now) {
    return new Axis(pace, now, faults, violations);
  }

  /** What the axis says of itself. */
  String text() {
    return compressed ? "one step per event" : "proportional to time";
  }

  /** Where a cursor is on a line of that width. */
  double x(Cursor cursor, double width) {
    return MARGIN + (width - 2 * MARGIN) * share(cursor);
  }

  private double share(Cursor cursor) {
    return compressed ? pace.share(cursor)
        : Math.min(1, (double) cursor.time() / Math.max(1, trace().end()));
  }

  /** The cursor at that place of the line. */
  Cursor cursor(double x, double width) {
    double share = Math.max(0, Math.min(1, (x - MARGIN) / Math.max(1, width - 2 * MARGIN)));
    return compressed ? pace.at(share) : Cursor.at(trace(), Math.round(share * trace().end()));
  }

  /** Where there are faults, each place once. */
  List<Double> faults(double width) {
    return places(faults, width);
  }

  /** Where there are violations, each place once. */
  List<Double> violations(double width) {
    return places(violations, width);
  }

  /** However many there are, no more than the line has places are drawn. */
  private List<Double> places(List<Integer> positions, double width) {
    List<Double> places = new ArrayList<>();
    for (int position : positions) {
      double x = x(Cursor.after(trace(), position), width);
      if (places.isEmpty() || x - places.get(places.size() - 1) >= 2) {
        places.add(x);
      }
    }
    return places;
  }

  /** Times, as many as can be read beside each other: round ones where the line is proportional to time. */
  List<Tick> ticks(double width) {
    return compressed ? compressedTicks(width) : roundTicks(width);
  }

  private List<Tick> compressedTicks(double width) {
    int count = (int) Math.max(1, (width - 2 * MARGIN) / APART);
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      double x = MARGIN + (width - 2 * MARGIN) * i / count;
      String text = Times.at(cursor(x, width).time());
      boolean said = !ticks.isEmpty() && ticks.get(ticks.size() - 1).text().equals(text);
      if (!said) {
        ticks.add(new Tick(x, text));
      }
    }
    return ticks;
  }

  private List<Tick> roundTicks(double width) {
    long step = step((long) (trace().end() / Math.max(1, (width - 2 * MARGIN) / APART)));
    List<Tick> ticks = new ArrayList<>();
    for (long time = 0; time <= trace().end(); time += step) {
      ticks.add(new Tick(x(Cursor.at(trace(), time), width), Times.at(time, step)));
    }
    return ticks;
  }

  /** The next of 1, 2, 5, 10, ... nanoseconds. */
  private static long step(long least) {
    long power = 1;
    while (power * 10 <= least) {
      power *= 10;
    }
    for (long times : new long[] {1, 2, 5}) {
      if (power * times >= least) {
        return power * times;
      }
    }
    return power * 10;
  }
}

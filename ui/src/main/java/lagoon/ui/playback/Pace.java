package lagoon.ui.playback;

import lagoon.history.Observation;
import lagoon.picture.Beats;
import lagoon.picture.Heartbeats;
import lagoon.trace.Trace;

/**
 * How much room each observation of a run has, and where its story stops. What tells something has the whole
 * room. What does not, timers, states, and messages that are sent at even intervals and bring nothing, has
 * less and less the longer it goes on: a minute of heartbeats has the room of a handful of messages.
 */
public final class Pace {

  /** The room of an observation that tells something. */
  private static final int WHOLE = 1024;

  private final Trace trace;
  private final Beats beats;
  /** The room of all observations up to each position, itself included. */
  private final int[] upTo;

  private Pace(Trace trace) {
    this.trace = trace;
    this.beats = Beats.of(trace);
    this.upTo = new int[trace.size()];
    Heartbeats heartbeats = Heartbeats.of(trace);
    int untold = 0;
    int sum = 0;
    for (int position = 0; position < upTo.length; position++) {
      untold = isTold(position, heartbeats) ? 0 : untold + 1;
      // The sum of 1/1, 1/2, 1/3, ... grows as the logarithm.
      sum += untold == 0 ? WHOLE : Math.max(1, WHOLE / (untold + 1));
      upTo[position] = sum;
    }
  }

  /** The pace of a run: some walks over its trace. */
  public static Pace of(Trace trace) {
    return new Pace(trace);
  }

  private boolean isTold(int position, Heartbeats heartbeats) {
    Observation one = trace.get(position);
    return switch (Kind.of(one)) {
      case TIMER, STATE, REMARK -> one instanceof Observation.RoleChanged;
      case MESSAGE -> !heartbeats.isOf(one);
      // A partition is one thing, however many links it cuts.
      case FAULT -> position == 0 || Kind.of(trace.get(position - 1)) != Kind.FAULT
          || trace.get(position - 1).time() != one.time();
      default -> true;
    };
  }

  public Trace trace() {
    return trace;
  }

  /** Where the story stops. */
  public Beats beats() {
    return beats;
  }

  /** The room of an observation, as a share of that of one which tells something. */
  double room(int position) {
    return (double) (upTo[position] - before(position)) / WHOLE;
  }

  private int before(int position) {
    return position == 0 ? 0 : upTo[position - 1];
  }

  /** A run ends with its last observation, also one that a lesson cuts: nothing comes after that. */
  private double total() {
    return Math.max(1, before(upTo.length));
  }

  /** How much of the run's room lies before a cursor, 0 to 1. */
  public double share(Cursor cursor) {
    long before = cursor.count() == 0 ? 0 : trace.get(cursor.last()).time();
    long after = cursor.count() == trace.size() ? trace.end() : trace.get(cursor.count()).time();
    double part = after == before ? 0 : Math.min(1, (double) (cursor.time() - before) / (after - before));
    double room = cursor.count() == trace.size() ? 0 : upTo[cursor.count()] - before(cursor.count());
    return (before(cursor.count()) + part * room) / total();
  }

  /** The cursor before which so much of the run's room lies. */
  public Cursor at(double share) {
    double place = Math.max(0, Math.min(1, share)) * total();
    int low = 0;
    int high = upTo.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    long before = low == 0 ? 0 : trace.get(low - 1).time();
    long after = low == trace.size() ? trace.end() : trace.get(low).time();
    double room = low == trace.size() ? WHOLE : upTo[low] - before(low);
    return new Cursor(before + (long) ((after - before) * Math.min(1, (place - before(low)) / room)), low);
  }
}

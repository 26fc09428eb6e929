package lagoon.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lagoon.history.Cast;
import lagoon.history.Observation;

/**
 * The kept observations of a run, in order. A <em>position</em> is the 0-based place of an observation in the
 * trace; its id grows with the position, but may have gaps.
 *
 * <p>A trace is a value; what it computes on demand (the checkpoints behind {@link #at}, the journeys) it
 * keeps, so one trace belongs to one thread.
 */
public final class Trace {

  private final Cast cast;
  private final List<Observation> observations;
  private final int[] events;
  private final long missed;
  private final Checkpoints checkpoints;
  private Journeys journeys;
  private Endings endings;

  Trace(Cast cast, List<Observation> observations, int[] events, long missed) {
    this.cast = cast;
    this.observations = List.copyOf(observations);
    this.events = events;
    this.missed = missed;
    this.checkpoints = new Checkpoints(this);
  }

  /**
   * The trace of a run whose observations are all here.
   *
   * @param observations in order of ids, and so of times
   * @throws IllegalArgumentException if two of them are out of order
   */
  public static Trace of(Cast cast, List<Observation> observations) {
    for (int i = 1; i < observations.size(); i++) {
      Observation before = observations.get(i - 1);
      Observation after = observations.get(i);
      if (before.id() >= after.id() || before.time() > after.time()) {
        throw new IllegalArgumentException("observation " + after.id() + " at " + after.time()
            + " ns cannot follow observation " + before.id() + " at " + before.time() + " ns");
      }
    }
    return new Trace(cast, observations, new int[observations.size()], 0);
  }

  public Cast cast() {
    return cast;
  }

  /** All of them, in order. */
  public List<Observation> observations() {
    return observations;
  }

  /** How many there are. */
  public int size() {
    return observations.size();
  }

  /** The observation at that position. */
  public Observation get(int position) {
    return observations.get(position);
  }

  /**
   * How many events had happened at the time of that observation when it was made, with the event that it
   * belongs to: observations of one time with one such number belong to one event, and a run can be changed
   * between two events only. 0 throughout where the recording did not know.
   */
  public int eventsAt(int position) {
    return events[position];
  }

  /** Its first observations, so many, as a trace of their own; nothing tells that more came. */
  public Trace first(int count) {
    return count >= size() ? this
        : new Trace(cast, observations.subList(0, count), Arrays.copyOf(events, count), 0);
  }

  /** How many observations came after the last one that was kept. */
  public long missed() {
    return missed;
  }

  /** Whether the run went on after the last observation that was kept. */
  public boolean isTruncated() {
    return missed > 0;
  }

  /** The time of the last observation kept; 0 where there is none. */
  public long end() {
    return observations.isEmpty() ? 0 : observations.get(size() - 1).time();
  }

  /** The position of the observation with that id; -1 where it is not in the trace. */
  public int positionOf(long id) {
    int low = 0;
    int high = size() - 1;
    if (high >= 0) {
      // Ids mostly have no gaps, and then the first guess is right.
      long guess = id - observations.get(0).id();
      if (guess >= 0 && guess <= high && observations.get((int) guess).id() == id) {
        return (int) guess;
      }
    }
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = observations.get(middle).id();
      if (found == id) {
        return middle;
      }
      if (found < id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The observation with that id. */
  public Optional<Observation> find(long id) {
    int position = positionOf(id);
    return position < 0 ? Optional.empty() : Optional.of(observations.get(position));
  }

  /** How many observations there are at that time or earlier: the position of the first one later. */
  public int countUpTo(long time) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (observations.get(middle).time() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What became of each message. */
  public Journeys journeys() {
    if (journeys == null) {
      journeys = new Journeys(this);
    }
    return journeys;
  }

  /**
   * Computes now what would otherwise be computed when first asked for, so that afterwards no question takes
   * longer than another: to be called by whoever loads a long trace, before a screen asks.
   */
  public Trace prepared() {
    journeys().typical("");
    endings();
    checkpoints.extend();
    return this;
  }

  /** How each operation ended. */
  public Endings endings() {
    if (endings == null) {
      endings = new Endings(this);
    }
    return endings;
  }

  /** The world at that time, after everything that happens at it. */
  public Moment at(long time) {
    return checkpoints.after(countUpTo(time), time);
  }

  /**
   * The world after the first {@code count} observations: the way to step through those of one time.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public Moment after(int count) {
    return after(count, count == 0 ? 0 : observations.get(count - 1).time());
  }

  /**
   * The world at that time, after the first {@code count} observations.
   *
   * @param time not before the last of them
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public Moment after(int count, long time) {
    return checkpoints.after(count, time);
  }
}

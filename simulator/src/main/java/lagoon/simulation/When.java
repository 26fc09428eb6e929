package lagoon.simulation;

/**
 * A point between two events of a run. Several events may be due at one time; this says how many of them
 * happen first, so that every point has one name that a file can write and that means the same in each run
 * whose past is the same.
 *
 * @param time in nanoseconds of virtual time
 * @param events how many events of that time have happened; 0: it comes before all of them. Where fewer are
 *     due, it comes after the last
 */
public record When(long time, int events) implements Comparable<When> {

  /** Before anything has happened. */
  public static final When START = new When(0, 0);

  /**
   * @throws IllegalArgumentException if one of them is negative
   */
  public When {
    if (time < 0 || events < 0) {
      throw new IllegalArgumentException("a point of a run cannot be at " + time + " ns, event " + events);
    }
  }

  /** Before everything that is due at that time. */
  public static When before(long time) {
    return new When(time, 0);
  }

  @Override
  public int compareTo(When that) {
    int order = Long.compare(time, that.time);
    return order != 0 ? order : Integer.compare(events, that.events);
  }
}

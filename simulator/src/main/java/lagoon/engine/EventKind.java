package lagoon.engine;

/**
 * Events that are all handled alike and differ in one number: what a population of a million is made of, for
 * which an object an event would be too much memory. Such an event costs two longs while it is pending. It
 * stands in the same order as every other, (time, order of scheduling), is counted alike, and cannot be
 * cancelled. {@link Engine#kind} opens one.
 */
public final class EventKind {

  /** What is done for each of the events. */
  @FunctionalInterface
  public interface Handler {
    /** Called once for each time that a number was scheduled, at {@link Engine#now()}. */
    void happen(long number);
  }

  /** How many kinds an engine has at most. */
  public static final int MOST_KINDS = 128;

  /** So many bits has a number; the kind stands above them, below the sign. */
  private static final int BITS = 56;

  /** The greatest number. */
  public static final long MOST = (1L << BITS) - 1;

  private final Engine engine;
  private final long kind;

  EventKind(Engine engine, int index) {
    this.engine = engine;
    this.kind = (long) index << BITS;
  }

  /**
   * Schedules a number; see {@link Engine#at} for the order of equal times.
   *
   * @param time when, in nanoseconds; at least {@link Engine#now()}
   * @param number from 0 to {@link #MOST}
   * @throws IllegalArgumentException if the time is past, or the number out of range
   */
  public void at(long time, long number) {
    if (number >>> BITS != 0) throw new IllegalArgumentException("no event can have the number " + number);
    engine.bareAt(time, kind | number);
  }

  static void happen(Handler[] kinds, long number) {
    kinds[(int) (number >>> BITS)].happen(number & MOST);
  }
}

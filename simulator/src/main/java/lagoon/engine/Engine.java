package lagoon.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Objects;

/**
 * Virtual time and the events in it: a sequential discrete-event simulation. Time is a {@code long} of
 * nanoseconds that starts at 0 and never goes back. Events happen in the order of (time, order of
 * scheduling): a total order, so two runs that schedule the same events are the same run.
 *
 * <p>One thread at a time. In a steady state the engine allocates nothing.
 */
public final class Engine {

  private final EventQueue queue = new EventQueue();
  private long now;
  private long happened;
  /** How many events had happened when the present time began. */
  private long happenedBefore;
  private boolean running;
  private boolean halted;
  /** What happens directly after the present event. */
  private final ArrayDeque<Event> rest = new ArrayDeque<>();
  /** Whether there is a rest, or the engine is halted: all that the loop asks after each event. */
  private boolean interrupted;
  /** What the kinds of bare numbers do, in the order in which they were opened. */
  private EventKind.Handler[] kinds = {};

  /** The present, in nanoseconds: inside an event, the time for which it was scheduled. */
  public long now() {
    return now;
  }

  /**
   * Schedules an event. At equal times, what was scheduled first happens first; an event scheduled for the
   * present happens after all others that are due now. The same object may be scheduled any number of times.
   *
   * @param time when, in nanoseconds; at least {@link #now()}
   * @return a handle for {@link #cancel}: positive, and given to this scheduling alone
   * @throws IllegalArgumentException if the time is past (a sum of times that overflowed is)
   * @throws IllegalStateException if more events are pending than the engine can number (some 268 million)
   */
  public long at(long time, Event event) {
    if (time < now) throw past("an event cannot happen at ", time);
    return queue.offer(time, event);
  }

  /**
   * Opens a kind of events that are numbers, not objects.
   *
   * @throws IllegalStateException if there are {@link EventKind#MOST_KINDS} already
   */
  public EventKind kind(EventKind.Handler handler) {
    int index = kinds.length;
    if (index == EventKind.MOST_KINDS) throw new IllegalStateException("there are too many kinds of events");
    kinds = Arrays.copyOf(kinds, index + 1);
    kinds[index] = Objects.requireNonNull(handler);
    return new EventKind(this, index);
  }

  /** Schedules a number with its kind in front. */
  void bareAt(long time, long number) {
    if (time < now) throw past("an event cannot happen at ", time);
    queue.offer(time, number);
  }

  /**
   * Lets something happen directly after the event that is happening, as the end of it: before any other
   * event, of the same time too. It is no event of its own, so that it is neither pending nor counted. What
   * was asked for first happens first, and each may ask for more. Between events it is the beginning of the
   * next {@link #run}.
   */
  public void then(Event end) {
    rest.add(end);
    interrupted = true;
  }

  /**
   * Takes a pending event out at once, in constant time on average.
   *
   * @param handle what {@link #at} returned; any other number is refused as well
   * @return whether it was pending: false for an event that has happened, is happening, or was cancelled
   */
  public boolean cancel(long handle) {
    return queue.cancel(handle);
  }

  /**
   * How many events are scheduled and neither happened nor cancelled; one that is happening is not counted.
   */
  public int pending() {
    return queue.pending();
  }

  /** How many events have happened since time 0, with the one that is happening. */
  public long happened() {
    return happened;
  }

  /** How many events have happened at the present time, with the one that is happening. */
  public long happenedNow() {
    return happened - happenedBefore;
  }

  /**
   * Lets time pass until a moment at which nothing has happened yet, so that somebody outside can act then.
   *
   * @param time at least {@link #now()}; no pending event may be due before it
   * @throws IllegalArgumentException if the time is past
   * @throws IllegalStateException if called from inside an event
   */
  public void passTo(long time) {
    if (running) throw new IllegalStateException("an event cannot let time pass");
    if (time < now) throw past("time cannot pass to ", time);
    become(time);
  }

  private void become(long time) {
    if (time > now) {
      now = time;
      happenedBefore = happened;
    }
  }

  /** Whether an event is happening. */
  public boolean isRunning() {
    return running;
  }

  /**
   * Ends the present {@link #run} after the event that calls this and what happens directly {@link #then}.
   *
   * @throws IllegalStateException if no event is happening
   */
  public void halt() {
    if (!running) throw new IllegalStateException("only an event can halt the engine, and none is happening");
    halted = true;
    interrupted = true;
  }

  /**
   * What was to happen directly {@link #then} happens now. It is for an event that is several in a row, where
   * one of them ends.
   */
  public void finish() {
    for (Event end = rest.poll(); end != null; end = rest.poll()) end.happen();
    interrupted = halted;
  }

  /**
   * Lets events happen until there is a reason to stop. Calling it again continues, as if it had not stopped.
   *
   * @param until the last moment whose events happen, in nanoseconds; at least {@link #now()}
   * @param limit how many events may happen in this call, not negative
   * @return why it stopped
   * @throws IllegalArgumentException if {@code until} is past or {@code limit} negative
   * @throws IllegalStateException if called from inside an event
   */
  public Stop run(long until, long limit) {
    if (running) throw new IllegalStateException("an event cannot run the engine that it happens in");
    if (until < now) throw past("the engine cannot run until ", until);
    if (limit < 0) throw new IllegalArgumentException("cannot run for " + limit + " events");
    running = true;
    halted = false;
    try {
      return loop(until, limit);
    } finally {
      running = false;
    }
  }

  private IllegalArgumentException past(String what, long time) {
    return new IllegalArgumentException(what + time + " ns: it is " + now + " ns already");
  }

  private Stop loop(long until, long limit) {
    EventQueue queue = this.queue;
    finish();
    if (halted) return Stop.HALTED;
    for (long left = limit; left > 0; left--) {
      int slot = queue.poll(until);
      if (slot == EventQueue.NONE) {
        if (queue.pending() == 0) return Stop.EMPTY;
        become(until);
        return Stop.TIME;
      }
      become(queue.time());
      happened++;
      if (slot == EventQueue.BARE) {
        EventKind.happen(kinds, queue.number());
      } else {
        queue.event(slot).happen();
        queue.release(slot);
      }
      if (interrupted) {
        finish();
        if (halted) return Stop.HALTED;
      }
    }
    return queue.pending() == 0 ? Stop.EMPTY : Stop.LIMIT;
  }
}

package lagoon.engine;

import java.util.Arrays;

/**
 * Where pending events are kept while their entries move. Slots are recycled, last freed first, so that what
 * an event schedules lies where it itself lay, in the cache. A handle is a slot and its generation, which
 * ends when the slot is freed; handles are positive and no two are the same.
 */
final class Slots {

  private static final int MOST = 1 << 28;

  private Event[] events = new Event[64];
  /** Odd while the slot is in use. */
  private int[] generations = new int[64];
  private int[] freed = new int[64];
  private int freedCount;
  private int count;
  private int used;
  private int marks;
  /** Given to each slot when it is new; even. */
  private final int youngest;

  Slots(int youngest) {
    this.youngest = youngest;
  }

  /** How many are in use. */
  int used() {
    return used;
  }

  /** How many there are: the most that ever were in use together, and those that wore out. */
  int count() {
    return count;
  }

  /** Keeps an event and returns its handle. */
  long take(Event event) {
    if (event == null) throw new NullPointerException("no event to schedule");
    int slot = freedCount > 0 ? freed[--freedCount] : fresh();
    // To write a reference into an old array costs a barrier; what schedules itself again finds itself here.
    if (events[slot] != event) events[slot] = event;
    used++;
    return (long) ++generations[slot] << 32 | slot;
  }

  Event event(int slot) {
    return events[slot];
  }

  /** Whether a handle that was given is in use still. */
  boolean isLive(long handle) {
    return generations[(int) handle] == (int) (handle >>> 32);
  }

  /** Whether any number at all is a handle in use. */
  boolean isHandle(long number) {
    int slot = (int) number;
    return slot >= 0 && slot < count && (number >>> 32 & 1) == 1 && isLive(number);
  }

  /** Ends the slot's generation; its event stays until {@link #forget} or another comes. */
  void free(int slot) {
    used--;
    // A slot whose generations are used up, after a thousand million events, is not used again.
    if (++generations[slot] >= 0) freed[freedCount++] = slot;
  }

  /** Drops the event of a free slot; one in use keeps its own. */
  void forget(int slot) {
    if ((generations[slot] & 1) == 0) events[slot] = null;
  }

  /**
   * Reads what entries refer to, from index {@code start} to before {@code end}, for the sake of reading:
   * where a million events are pending, each is far from any cache, and misses that wait for no other
   * overlap.
   */
  void fetch(long[] entries, int start, int end) {
    int seen = 0;
    for (int i = start + 1; i < end; i += 2) {
      if (entries[i] < 0) continue;
      int slot = (int) entries[i];
      seen += generations[slot];
      if (events[slot] instanceof Mark) seen++;
    }
    // Without a trace of it, the compiler would drop the loop.
    marks = seen;
  }

  private int fresh() {
    if (count == events.length) {
      if (count == MOST) throw new IllegalStateException("more than " + MOST + " events are pending");
      int room = count << 1;
      events = Arrays.copyOf(events, room);
      generations = Arrays.copyOf(generations, room);
      freed = Arrays.copyOf(freed, room);
    }
    generations[count] = youngest;
    return count++;
  }

  /** What no event is. To ask whether an event is one looks at the event's own memory. */
  private static final class Mark implements Event {
    @Override
    public void happen() {}
  }
}

package lagoon.engine;

import java.util.Arrays;

/**
 * The pending events in the order of (time, order of scheduling): buckets of buckets by the digits of the time, a
 * hierarchical timing wheel (Varghese and Lauck, SOSP 1987, scheme 7) that keeps the exact order, as multi-level
 * buckets do (Denardo and Fox 1979; Ahuja, Mehlhorn, Orlin and Tarjan, JACM 1990).
 *
 * <p>A time is read as eleven digits of six bits. An event stands on the level of the highest digit in which its time
 * differs from {@link #base}, in the bucket of that digit; the first bucket of the lowest level that has any is
 * therefore the earliest. When its turn comes, a small bucket is sorted into the list {@link #NEAR}, from which events
 * are polled; a large one moves {@code base} into itself, which spreads its events over lower levels. So an event moves at most
 * eleven times, whatever the times are: no width to tune and no shape of load that makes it quadratic.
 *
 * <p>Why no sequence number is stored: equal times always share a bucket, and a bucket is a list in the order of
 * arrival that moves front to back. A sort that keeps equal times in order does the rest.
 *
 * <p>Lists are circular through a sentinel and doubly linked, all in one primitive array, so that cancelling needs to
 * know nothing but the slot. Slots are recycled, last freed first: what an event schedules lies where it itself lay,
 * in the cache. A handle is a slot and its generation, which ends when the event is polled or cancelled.
 *
 * <p>Caveat: times must not lie before the last polled time, nor before a time up to which {@link #poll} or {@link #due}
 * found nothing; {@link Engine} sees to it.
 */
final class EventQueue {

  /** No slot. */
  static final int NONE = 0;

  private static final int BITS = 6;
  private static final int FAN = 1 << BITS;
  private static final int LEVELS = 11;
  /** Sentinel of the sorted list of the nearest events; the buckets' sentinels are the numbers below it. */
  private static final int NEAR = LEVELS * FAN;

  private static final int MOST = 1 << 28;

  /** A bucket of so many events is sorted at once; a larger one is spread. */
  private static final int SMALL = 16;
  /** So many later events may be passed in finding a near event's place before the list is spread. */
  private static final int PATIENCE = 32;

  /** What a slot's four numbers mean: the next and previous slot of its list, and its generation. */
  private static final int NEXT = 0;
  private static final int PREVIOUS = 1;
  private static final int GENERATION = 2;
  /** In place of a previous slot, where the slot is free; then next is the next free slot. */
  private static final int FREE = -1;

  private long[] times;
  private int[] links;
  private Event[] events;
  private int used = NEAR + 1;
  private int free = NONE;
  private int pending;

  /** Bit d of occupied[level]: bucket d may hold events. Cancelling leaves it set; bit of occupiedLevels alike. */
  private final long[] occupied = new long[LEVELS];
  private int occupiedLevels;
  /** Buckets are named relative to this time; no event is earlier. */
  private long base;
  /** Events up to this time, inclusive, are in NEAR, sorted; later ones are in buckets. */
  private long nearEnd;
  /** No event will be earlier: the last polled time, or a later one up to which nothing was due. */
  private long floor;
  private long steps;

  EventQueue() {
    int room = 1 << 10;
    times = new long[room];
    links = new int[room << 2];
    events = new Event[room];
    for (int sentinel = 0; sentinel <= NEAR; sentinel++) {
      clear(sentinel);
      links[(sentinel << 2) + GENERATION] = -1;
    }
  }

  int pending() {
    return pending;
  }

  /** How many events were passed or moved so far, for tests of what a load costs. */
  long steps() {
    return steps;
  }

  long time(int slot) {
    return times[slot];
  }

  Event event(int slot) {
    return events[slot];
  }

  long offer(long time, Event event) {
    if (event == null) throw new NullPointerException("an event");
    int slot = free;
    if (slot != NONE) free = links[(slot << 2) + NEXT];
    else slot = fresh();
    times[slot] = time;
    // A reference written into an old array costs a barrier; an event that schedules itself again finds itself here.
    if (events[slot] != event) events[slot] = event;
    pending++;
    if (time > nearEnd) append(slot, bucket(time));
    else insert(slot, time);
    return (long) links[(slot << 2) + GENERATION] << 32 | slot;
  }

  boolean cancel(long handle) {
    int slot = (int) handle;
    if (slot <= NEAR || slot >= used || links[(slot << 2) + GENERATION] != handle >>> 32) return false;
    remove(slot);
    events[slot] = null;
    return true;
  }

  /**
   * Takes out the first event, if it is due by the time given, and returns its slot. Time and event can be read from
   * the slot until the next offer; {@link #release} must follow.
   */
  int poll(long until) {
    int slot = links[(NEAR << 2) + NEXT];
    if (slot == NEAR) {
      if (!refill(until)) return NONE;
      slot = links[(NEAR << 2) + NEXT];
    }
    long time = times[slot];
    if (time > until) {
      floor = until;
      return NONE;
    }
    floor = time;
    remove(slot);
    return slot;
  }

  /** Whether an event is due by the time given. */
  boolean due(long until) {
    if (pending == 0) return false;
    int first = links[(NEAR << 2) + NEXT];
    if (first != NEAR) {
      if (times[first] <= until) return true;
    } else {
      // Only looks: refilling would move base past the present, before which nothing may be scheduled then.
      int list = firstBucket();
      for (int slot = links[(list << 2) + NEXT]; slot != list; slot = links[(slot << 2) + NEXT]) {
        if (times[slot] <= until) return true;
      }
    }
    floor = until;
    return false;
  }

  /** Forgets the event of a polled slot, unless the slot is in use again. */
  void release(int slot) {
    if (links[(slot << 2) + PREVIOUS] == FREE) events[slot] = null;
  }

  private void remove(int slot) {
    int[] links = this.links;
    int cell = slot << 2;
    int next = links[cell + NEXT];
    int previous = links[cell + PREVIOUS];
    links[(previous << 2) + NEXT] = next;
    links[(next << 2) + PREVIOUS] = previous;
    links[cell + PREVIOUS] = FREE;
    pending--;
    // A slot whose generations are used up, after two thousand million events, is not used again.
    if (++links[cell + GENERATION] < 0) return;
    links[cell + NEXT] = free;
    free = slot;
  }

  private int fresh() {
    if (used == times.length) {
      int room = used << 1;
      if (room > MOST) throw new IllegalStateException("more than " + (MOST - NEAR) + " events are pending");
      times = Arrays.copyOf(times, room);
      events = Arrays.copyOf(events, room);
      links = Arrays.copyOf(links, room << 2);
    }
    int slot = used++;
    links[(slot << 2) + GENERATION] = 1;
    return slot;
  }

  /** The bucket of a time later than base, which is marked as occupied. */
  private int bucket(long time) {
    int level = (63 - Long.numberOfLeadingZeros(time ^ base)) * 43 >> 8;
    int digit = (int) (time >>> level * BITS) & FAN - 1;
    occupied[level] |= 1L << digit;
    occupiedLevels |= 1 << level;
    return level * FAN + digit;
  }

  private void append(int slot, int list) {
    int[] links = this.links;
    int last = links[(list << 2) + PREVIOUS];
    links[(slot << 2) + NEXT] = list;
    links[(slot << 2) + PREVIOUS] = last;
    links[(last << 2) + NEXT] = slot;
    links[(list << 2) + PREVIOUS] = slot;
  }

  private void clear(int list) {
    links[(list << 2) + NEXT] = list;
    links[(list << 2) + PREVIOUS] = list;
  }

  /** Puts a slot into NEAR, after all that are not later. */
  private void insert(int slot, long time) {
    int previous = links[(NEAR << 2) + PREVIOUS];
    int passed = 0;
    while (previous != NEAR && times[previous] > time) {
      if (++passed > PATIENCE) {
        spreadNear();
        steps += passed;
        if (time > nearEnd) append(slot, bucket(time));
        else append(slot, NEAR);
        return;
      }
      previous = links[(previous << 2) + PREVIOUS];
    }
    steps += passed;
    int next = links[(previous << 2) + NEXT];
    links[(slot << 2) + NEXT] = next;
    links[(slot << 2) + PREVIOUS] = previous;
    links[(previous << 2) + NEXT] = slot;
    links[(next << 2) + PREVIOUS] = slot;
  }

  /** Moves the first bucket into NEAR; false if there is none by the time given. */
  private boolean refill(long until) {
    while (pending != 0) {
      int list = firstBucket();
      int level = list >> BITS;
      int shift = level * BITS;
      // Shifted twice: on the highest level a single shift would be by more than 63.
      long start = base & (-1L << shift) << BITS | (long) (list & FAN - 1) << shift;
      if (start > until) {
        floor = until;
        return false;
      }
      int first = links[(list << 2) + NEXT];
      links[(links[(list << 2) + PREVIOUS] << 2) + NEXT] = NEAR;
      clear(list);
      vacate(level);
      if (level == 0 || isSmall(first)) {
        base = start;
        nearEnd = start | (1L << shift) - 1;
        sort(first);
        return true;
      }
      spread(first, until);
      if (links[(NEAR << 2) + NEXT] != NEAR) return true;
    }
    return false;
  }

  /** The first bucket that holds an event. Some must, and NEAR must be empty. */
  private int firstBucket() {
    while (true) {
      int level = Integer.numberOfTrailingZeros(occupiedLevels);
      int list = level << BITS | Long.numberOfTrailingZeros(occupied[level]);
      if (links[(list << 2) + NEXT] != list) return list;
      vacate(level);
    }
  }

  /** Unmarks the first bucket of a level. */
  private void vacate(int level) {
    occupied[level] &= occupied[level] - 1;
    if (occupied[level] == 0) occupiedLevels &= ~(1 << level);
  }

  /** Whether a chain that ends at NEAR is short. */
  private boolean isSmall(int first) {
    int count = 0;
    for (int slot = first; slot != NEAR; slot = links[(slot << 2) + NEXT]) if (++count > SMALL) return false;
    return true;
  }

  /** Sorts a chain that ends at NEAR into NEAR, which is empty, keeping equal times in order. */
  private void sort(int first) {
    int[] links = this.links;
    long[] times = this.times;
    int slot = first;
    while (slot != NEAR) {
      int following = links[(slot << 2) + NEXT];
      long time = times[slot];
      int previous = links[(NEAR << 2) + PREVIOUS];
      while (previous != NEAR && times[previous] > time) {
        previous = links[(previous << 2) + PREVIOUS];
        steps++;
      }
      int next = links[(previous << 2) + NEXT];
      links[(slot << 2) + NEXT] = next;
      links[(slot << 2) + PREVIOUS] = previous;
      links[(previous << 2) + NEXT] = slot;
      links[(next << 2) + PREVIOUS] = slot;
      slot = following;
    }
  }

  /** Spreads a chain that ends at NEAR, which is empty, over the levels below, relative to its own first time. */
  private void spread(int first, long until) {
    long least = until;
    for (int slot = first; slot != NEAR; slot = links[(slot << 2) + NEXT]) least = Math.min(least, times[slot]);
    base = least;
    nearEnd = least;
    int slot = first;
    while (slot != NEAR) {
      int following = links[(slot << 2) + NEXT];
      long time = times[slot];
      append(slot, time > least ? bucket(time) : NEAR);
      slot = following;
      steps++;
    }
  }

  private void spreadNear() {
    int first = links[(NEAR << 2) + NEXT];
    clear(NEAR);
    spread(first, floor);
  }
}

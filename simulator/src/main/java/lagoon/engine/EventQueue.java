package lagoon.engine;

import java.util.Arrays;

/**
 * The pending events in the order of (time, order of scheduling): buckets of buckets by the digits of the
 * time, a hierarchical timing wheel (Varghese and Lauck, SOSP 1987, scheme 7) that keeps the exact order, as
 * multi-level buckets do (Denardo and Fox 1979; Ahuja, Mehlhorn, Orlin and Tarjan, JACM 1990).
 *
 * <p>A time is read as eleven digits of six bits. An event's entry stands on the level of the highest digit
 * in which its time differs from {@link #base}, in the bucket of that digit; the first bucket of the lowest
 * level that has any is therefore the earliest. When its turn comes, a bucket that is not large is sorted
 * into {@link #near}, from which events are polled; a large one moves {@code base} into itself, which spreads
 * its entries over lower levels. So an entry moves at most eleven times, whatever the times are: no width to
 * tune, and no shape of load that makes it quadratic.
 *
 * <p>Why no sequence number is stored: equal times always share a bucket, a bucket keeps the order of
 * arrival, and all that moves moves front to back. A sort that leaves equal times in order does the rest.
 *
 * <p>An entry is a time and a handle, and moves only through memory read and written in sequence. The event
 * itself stays in its slot ({@link Slots}). To cancel frees the event and its slot at once, in constant time;
 * the entry left behind is litter, dropped when it is met, or as soon as there is more litter than there are
 * events.
 *
 * <p>An event that is a bare number ({@link EventKind}) has no slot: the number, marked by the sign, stands
 * in the entry where a handle would. It orders like any other and cannot be cancelled.
 *
 * <p>Caveat: times must not lie before the last polled time, nor before a time up to which {@link #poll}
 * found nothing though something was pending; {@link Engine} sees to it.
 */
final class EventQueue {

  /** No slot: nothing is due. */
  static final int NONE = -1;
  /** No slot: what is due is a bare number, {@link #number}. */
  static final int BARE = -2;

  private static final int BITS = 6;
  private static final int FAN = 1 << BITS;
  private static final int LEVELS = 11;
  /** A bucket of no more is sorted by insertion alone. */
  private static final int FEW = 12;
  /** A bucket of more is spread: so much and its events stay in the cache. */
  private static final int BATCH = 512;
  /** A bucket with more entries than this in one digit is spread instead of sorted. */
  private static final int CROWD = 32;
  /** So much litter is always tolerated. */
  private static final int LITTER = 64;
  /** So many events fit into the cache anyhow. */
  private static final int CACHED = 1 << 13;
  /** So many events are fetched into the cache together. */
  private static final int AHEAD = 32;

  private final Slots slots;
  private int litter;
  /** How many bare numbers are pending. */
  private int bare;
  /** The last one polled. */
  private long number;

  private final Chunks buckets = new Chunks(LEVELS * FAN);
  /** Bit d of occupied[level]: bucket d may hold entries; occupiedLevels alike. */
  private final long[] occupied = new long[LEVELS];
  private int occupiedLevels;
  /** Buckets are named relative to this time; no entry in them is earlier. */
  private long base;

  /** All entries up to the time nearEnd, inclusive. */
  private final Near near = new Near(BATCH);
  private long nearEnd;
  /** Where in near the entries begin whose events were not yet fetched. */
  private int fetched;
  private final int[] places = new int[FAN + 1];

  /** The last polled time, or a later one up to which nothing was due: no event to come is earlier. */
  private long floor;
  private long moved;

  EventQueue() {
    this(0);
  }

  /**
   * A queue whose slots are as if they had been used already, so that a test sees what becomes of the oldest.
   */
  EventQueue(int youngest) {
    slots = new Slots(youngest);
  }

  int pending() {
    return slots.used() + bare;
  }

  /** How often an entry was moved or passed so far, for tests of what a load costs. */
  long steps() {
    return moved + near.passed;
  }

  /** How many entries are stored, with the litter. */
  int stored() {
    return pending() + litter;
  }

  /** The time of the last polled event. */
  long time() {
    return floor;
  }

  Event event(int slot) {
    return slots.event(slot);
  }

  /** The number that {@link #poll} took out last. */
  long number() {
    return number;
  }

  long offer(long time, Event event) {
    long handle = slots.take(event);
    insert(time, handle);
    return handle;
  }

  /** An event that is a number alone, from 0 to {@link Long#MAX_VALUE}. */
  void offer(long time, long number) {
    bare++;
    insert(time, number | Long.MIN_VALUE);
  }

  private void insert(long time, long handle) {
    if (time > nearEnd) {
      append(time, handle);
    } else if (!near.insert(time, handle)) {
      spreadNear();
      place(time, handle);
    }
  }

  boolean cancel(long handle) {
    if (!slots.isHandle(handle)) return false;
    slots.free((int) handle);
    slots.forget((int) handle);
    if (++litter > pending() + LITTER) sweep();
    return true;
  }

  /**
   * Takes out the first event, if it is due by the time given, and returns its slot, or {@link #BARE}, or
   * {@link #NONE}. The event can be read from the slot until the next offer; {@link #release} must follow.
   */
  int poll(long until) {
    while (!near.isEmpty() || refill(until)) {
      int first = near.first;
      if (first >= fetched) fetch();
      long handle = near.entries[first + 1];
      if (isPending(handle)) {
        long time = near.entries[first];
        floor = Math.min(time, until);
        if (time > until) return NONE;
        near.first = first + 2;
        return take(handle);
      }
      near.first = first + 2;
      litter--;
    }
    return NONE;
  }

  private int take(long handle) {
    if (handle < 0) {
      bare--;
      number = handle & Long.MAX_VALUE;
      return BARE;
    }
    slots.free((int) handle);
    return (int) handle;
  }

  private boolean isPending(long handle) {
    return handle < 0 || slots.isLive(handle);
  }

  /** Forgets the event of a polled slot, unless the slot is in use again. */
  void release(int slot) {
    slots.forget(slot);
  }

  /** Puts an entry, later than base, into its bucket. */
  private void append(long time, long handle) {
    // The highest bit that differs, divided by six.
    int level = (63 - Long.numberOfLeadingZeros(time ^ base)) * 43 >> 8;
    int digit = (int) (time >>> level * BITS) & FAN - 1;
    occupied[level] |= 1L << digit;
    occupiedLevels |= 1 << level;
    buckets.append(level * FAN + digit, time, handle);
  }

  /** Puts an entry where it belongs after near, now sorted, was filled anew. */
  private void place(long time, long handle) {
    if (time > nearEnd) append(time, handle);
    else near.add(time, handle);
  }

  /**
   * Moves the first bucket with entries into near, which is empty; false if there is none by the time given.
   */
  private boolean refill(long until) {
    near.clear();
    fetched = slots.count() < CACHED ? Integer.MAX_VALUE : 0;
    // Litter alone must not move base, which would outrun the present.
    while (pending() != 0) {
      int level = Integer.numberOfTrailingZeros(occupiedLevels);
      int list = level * FAN + Long.numberOfTrailingZeros(occupied[level]);
      int shift = level * BITS;
      // Shifted twice: on the highest level a single shift would be by more than 63.
      long start = base & (-1L << shift) << BITS | (long) (list & FAN - 1) << shift;
      if (start > until) {
        floor = until;
        return false;
      }
      occupied[level] &= occupied[level] - 1;
      if (occupied[level] == 0) occupiedLevels &= ~(1 << level);
      int size = buckets.size(list, BATCH);
      int first = buckets.detach(list);
      if (level == 0 || size <= FEW) {
        reach(start, start | (1L << shift) - 1);
        for (int chunk = first; chunk != Chunks.NONE; chunk = buckets.free(chunk)) sortInto(chunk);
      } else if (isBatch(size) && !isCrowded(first, shift - BITS)) {
        reach(start, start | (1L << shift) - 1);
        sort(first, shift - BITS);
      } else {
        spread(first, until);
      }
      if (!near.isEmpty()) return true;
    }
    return false;
  }

  private void reach(long start, long end) {
    base = start;
    nearEnd = end;
  }

  /**
   * Whether so many entries may go to near at once: the more there are, the better, unless they are so large
   * a part of all that what is scheduled from now on would often fall among them.
   */
  private boolean isBatch(int size) {
    return size <= BATCH && size * size <= 4 * pending();
  }

  /** Counts the entries by the digit at this shift, and says whether too many have the same. */
  private boolean isCrowded(int first, int shift) {
    int[] places = this.places;
    Arrays.fill(places, 0);
    for (int chunk = first; chunk != Chunks.NONE; chunk = buckets.next(chunk)) {
      long[] entries = buckets.entries;
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) places[1 + digit(entries[i], shift)] += 2;
    }
    int most = 0;
    for (int i = 1; i <= FAN; i++) {
      most = Math.max(most, places[i]);
      places[i] += places[i - 1];
    }
    return most > 2 * CROWD;
  }

  private static int digit(long time, int shift) {
    return (int) (time >>> shift) & FAN - 1;
  }

  /**
   * Sorts a chain into near: to the places counted by {@link #isCrowded}, and what shares a digit by
   * insertion.
   */
  private void sort(int first, int shift) {
    long[] near = this.near.entries;
    int[] places = this.places;
    for (int chunk = first; chunk != Chunks.NONE; chunk = buckets.free(chunk)) {
      long[] entries = buckets.entries;
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) {
        int digit = digit(entries[i], shift);
        int place = places[digit];
        places[digit] = place + 2;
        near[place] = entries[i];
        near[place + 1] = entries[i + 1];
      }
    }
    this.near.last = places[FAN];
    this.near.sort();
    moved += places[FAN] >> 1;
  }

  /** Sorts a chunk into near; either there are few entries, or all have the same time. */
  private void sortInto(int chunk) {
    int end = buckets.end(chunk);
    for (int i = buckets.start(chunk); i < end; i += 2) {
      near.insert(buckets.entries[i], buckets.entries[i + 1]);
    }
    moved += end - buckets.start(chunk) >> 1;
  }

  /** Spreads a chain over the levels below, relative to its own first time, which goes to near. */
  private void spread(int first, long until) {
    long least = until;
    for (int chunk = first; chunk != Chunks.NONE; chunk = buckets.next(chunk)) {
      long[] entries = buckets.entries;
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) least = Math.min(least, entries[i]);
    }
    reach(least, least);
    for (int chunk = first; chunk != Chunks.NONE; chunk = buckets.free(chunk)) {
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) place(buckets.entries[i], buckets.entries[i + 1]);
      moved += end - buckets.start(chunk) >> 1;
    }
  }

  /** Spreads near over the buckets, relative to the floor, which is not later than any entry to come. */
  private void spreadNear() {
    int first = near.first;
    int last = near.last;
    long[] entries = near.hand();
    fetched = 0;
    reach(floor, floor);
    for (int i = first; i < last; i += 2) place(entries[i], entries[i + 1]);
    moved += last - first >> 1;
  }

  private void fetch() {
    fetched = Math.min(near.last, near.first + 2 * AHEAD);
    slots.fetch(near.entries, near.first, fetched);
  }

  /** Drops all litter. */
  private void sweep() {
    int first = near.first;
    int last = near.last;
    long[] entries = near.hand();
    fetched = 0;
    for (int i = first; i < last; i += 2) {
      if (isPending(entries[i + 1])) near.add(entries[i], entries[i + 1]);
    }
    moved += last - first >> 1;
    for (int level = 0; level < LEVELS; level++) {
      for (long left = occupied[level]; left != 0; left &= left - 1) {
        sweep(level * FAN + Long.numberOfTrailingZeros(left));
      }
    }
    litter = 0;
  }

  private void sweep(int list) {
    for (int chunk = buckets.detach(list); chunk != Chunks.NONE; chunk = buckets.free(chunk)) {
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) {
        long handle = buckets.entries[i + 1];
        if (isPending(handle)) buckets.append(list, buckets.entries[i], handle);
      }
      moved += end - buckets.start(chunk) >> 1;
    }
  }
}

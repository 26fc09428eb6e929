package lagoon.engine;

import java.util.Arrays;

/**
 * The pending events in the order of (time, order of scheduling): buckets of buckets by the digits of the time, a
 * hierarchical timing wheel (Varghese and Lauck, SOSP 1987, scheme 7) that keeps the exact order, as multi-level
 * buckets do (Denardo and Fox 1979; Ahuja, Mehlhorn, Orlin and Tarjan, JACM 1990).
 *
 * <p>A time is read as eleven digits of six bits. An event's entry stands on the level of the highest digit in which its
 * time differs from {@link #base}, in the bucket of that digit; the first bucket of the lowest level that has any is
 * therefore the earliest. When its turn comes, a small bucket is sorted into {@link #near}, from which events are
 * polled; a large one moves {@code base} into itself, which spreads its entries over lower levels. So an entry moves at
 * most eleven times, whatever the times are: no width to tune, and no shape of load that makes it quadratic.
 *
 * <p>Why no sequence number is stored: equal times always share a bucket, a bucket keeps the order of arrival, and all
 * that moves moves front to back. A sort that leaves equal times in order does the rest.
 *
 * <p>An entry is a time and a handle, and moves only through memory read and written in sequence ({@link Chunks}). The
 * event itself stays in its {@link #events slot}; slots are recycled, last freed first, so that what an event schedules lies
 * where it itself lay, in the cache. A handle is a slot and its generation. To cancel ends the generation and frees the slot
 * at once; the entry that is left behind is dropped when it is met, or when more of them than events are stored.
 *
 * <p>Caveat: times must not lie before the last polled time, nor before a time up to which {@link #poll} found nothing;
 * {@link Engine} sees to it.
 */
final class EventQueue {

  /** No slot. */
  static final int NONE = -1;

  private static final int BITS = 6;
  private static final int FAN = 1 << BITS;
  private static final int LEVELS = 11;
  private static final int MOST = 1 << 28;
  /** So many later entries may be passed in finding a near entry's place before near is spread. */
  private static final int PATIENCE = 32;
  /** So many entries without an event are always tolerated. */
  private static final int LITTER = 64;

  private Event[] events = new Event[64];
  /** Odd while the slot is in use. */
  private int[] generations = new int[64];
  private int[] freed = new int[64];
  private int freedCount;
  private int slots;
  private int pending;
  private int litter;

  private final Chunks buckets = new Chunks(LEVELS * FAN);
  /** Bit d of occupied[level]: bucket d holds entries; occupiedLevels alike. */
  private final long[] occupied = new long[LEVELS];
  private int occupiedLevels;
  /** Buckets are named relative to this time; no entry is earlier. */
  private long base;

  /** Time and handle by turns, sorted, from nearFirst to before nearLast: the entries up to the time nearEnd, inclusive. */
  private long[] near = new long[256];
  private int nearFirst;
  private int nearLast;
  private long nearEnd;

  /** The last polled time, or a later one up to which nothing was due: no event to come is earlier. */
  private long floor;
  private long steps;

  int pending() {
    return pending;
  }

  /** How many entries were passed or moved so far, for tests of what a load costs. */
  long steps() {
    return steps;
  }

  /** The time of the last polled event. */
  long time() {
    return floor;
  }

  Event event(int slot) {
    return events[slot];
  }

  long offer(long time, Event event) {
    if (event == null) throw new NullPointerException("an event");
    int slot = freedCount > 0 ? freed[--freedCount] : fresh();
    // A reference written into an old array costs a barrier; an event that schedules itself again finds itself here.
    if (events[slot] != event) events[slot] = event;
    long handle = (long) ++generations[slot] << 32 | slot;
    pending++;
    if (time > nearEnd) buckets.append(bucket(time), time, handle);
    else insert(time, handle);
    return handle;
  }

  boolean cancel(long handle) {
    int slot = (int) handle;
    if (slot < 0 || slot >= slots || !live(handle)) return false;
    free(slot);
    events[slot] = null;
    if (++litter > pending + LITTER) sweep();
    return true;
  }

  /**
   * Takes out the first event, if it is due by the time given, and returns its slot, or {@link #NONE}. The event can be read
   * from the slot until the next offer; {@link #release} must follow.
   */
  int poll(long until) {
    while (nearFirst < nearLast || refill(until)) {
      long time = near[nearFirst];
      long handle = near[nearFirst + 1];
      if (live(handle)) {
        floor = Math.min(time, until);
        if (time > until) return NONE;
        nearFirst += 2;
        int slot = (int) handle;
        free(slot);
        return slot;
      }
      nearFirst += 2;
      litter--;
    }
    return NONE;
  }

  /** Forgets the event of a polled slot, unless the slot is in use again. */
  void release(int slot) {
    if ((generations[slot] & 1) == 0) events[slot] = null;
  }

  private boolean live(long handle) {
    return generations[(int) handle] == (int) (handle >>> 32);
  }

  private void free(int slot) {
    pending--;
    // A slot whose generations are used up, after a thousand million events, is not used again.
    if (++generations[slot] >= 0) freed[freedCount++] = slot;
  }

  private int fresh() {
    if (slots == events.length) {
      if (slots == MOST) throw new IllegalStateException("more than " + MOST + " events are pending");
      int room = slots << 1;
      events = Arrays.copyOf(events, room);
      generations = Arrays.copyOf(generations, room);
      freed = Arrays.copyOf(freed, room);
    }
    return slots++;
  }

  /** The bucket of a time later than base, which is marked as occupied. */
  private int bucket(long time) {
    // The highest bit that differs, divided by six.
    int level = (63 - Long.numberOfLeadingZeros(time ^ base)) * 43 >> 8;
    int digit = (int) (time >>> level * BITS) & FAN - 1;
    occupied[level] |= 1L << digit;
    occupiedLevels |= 1 << level;
    return level * FAN + digit;
  }

  /** Puts an entry into near, after all that are not later. */
  private void insert(long time, long handle) {
    if (nearLast == near.length) makeRoom();
    long[] near = this.near;
    int hole = nearLast;
    int last = Math.max(nearFirst, hole - 2 * PATIENCE);
    while (hole > last && near[hole - 2] > time) {
      near[hole] = near[hole - 2];
      near[hole + 1] = near[hole - 1];
      hole -= 2;
    }
    steps += nearLast - hole >> 1;
    near[hole] = time;
    near[hole + 1] = handle;
    nearLast += 2;
    // Too many were passed, and there are more: the place is the right one among those passed, wrong among the rest.
    if (hole > nearFirst && near[hole - 2] > time) spreadNear(hole);
  }

  private void makeRoom() {
    int length = nearLast - nearFirst;
    if (2 * length > near.length) near = Arrays.copyOf(near, near.length << 1);
    System.arraycopy(near, nearFirst, near, 0, length);
    nearFirst = 0;
    nearLast = length;
  }

  /** Moves the first bucket with entries into near, which is empty; false if there is none by the time given. */
  private boolean refill(long until) {
    nearFirst = 0;
    nearLast = 0;
    while (occupiedLevels != 0) {
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
      if (level == 0 || buckets.isSmall(list)) {
        base = start;
        nearEnd = start | (1L << shift) - 1;
        sort(list);
      } else {
        spread(list, until);
      }
      if (nearLast > 0) return true;
    }
    return false;
  }

  /** Sorts a bucket into near, which is empty. */
  private void sort(int list) {
    int chunk = buckets.detach(list);
    while (chunk != Chunks.NONE) {
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) {
        long time = buckets.entries[i];
        long handle = buckets.entries[i + 1];
        if (nearLast == near.length) makeRoom();
        long[] near = this.near;
        int hole = nearLast;
        while (hole > 0 && near[hole - 2] > time) {
          near[hole] = near[hole - 2];
          near[hole + 1] = near[hole - 1];
          hole -= 2;
        }
        near[hole] = time;
        near[hole + 1] = handle;
        nearLast += 2;
      }
      chunk = buckets.free(chunk);
    }
  }

  /** Spreads a bucket over the levels below, relative to its own first time, which goes to near. */
  private void spread(int list, long until) {
    int first = buckets.detach(list);
    long least = until;
    for (int chunk = first; chunk != Chunks.NONE; chunk = buckets.next(chunk)) {
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) least = Math.min(least, buckets.entries[i]);
    }
    base = least;
    nearEnd = least;
    int chunk = first;
    while (chunk != Chunks.NONE) {
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) place(buckets.entries[i], buckets.entries[i + 1]);
      steps += end - buckets.start(chunk) >> 1;
      chunk = buckets.free(chunk);
    }
  }

  private void place(long time, long handle) {
    if (time > nearEnd) {
      buckets.append(bucket(time), time, handle);
    } else {
      if (nearLast == near.length) makeRoom();
      near[nearLast] = time;
      near[nearLast + 1] = handle;
      nearLast += 2;
    }
  }

  /** Spreads near over the buckets, relative to the floor; the entry at this index is the newest, whatever its place. */
  private void spreadNear(int newest) {
    long[] old = Arrays.copyOfRange(near, nearFirst, nearLast);
    newest -= nearFirst;
    nearFirst = 0;
    nearLast = 0;
    base = floor;
    nearEnd = floor;
    for (int i = 0; i < old.length; i += 2) if (i != newest) place(old[i], old[i + 1]);
    place(old[newest], old[newest + 1]);
    steps += old.length >> 1;
  }

  /** Drops all entries whose events were cancelled. */
  private void sweep() {
    int kept = nearFirst;
    for (int i = nearFirst; i < nearLast; i += 2) {
      if (!live(near[i + 1])) continue;
      near[kept] = near[i];
      near[kept + 1] = near[i + 1];
      kept += 2;
    }
    nearLast = kept;
    for (int level = 0; level < LEVELS; level++) {
      for (long left = occupied[level]; left != 0; left &= left - 1) {
        sweep(level * FAN + Long.numberOfTrailingZeros(left));
      }
    }
    litter = 0;
  }

  private void sweep(int list) {
    int chunk = buckets.detach(list);
    while (chunk != Chunks.NONE) {
      int end = buckets.end(chunk);
      for (int i = buckets.start(chunk); i < end; i += 2) {
        long handle = buckets.entries[i + 1];
        if (live(handle)) buckets.append(list, buckets.entries[i], handle);
      }
      steps += end - buckets.start(chunk) >> 1;
      chunk = buckets.free(chunk);
    }
  }
}

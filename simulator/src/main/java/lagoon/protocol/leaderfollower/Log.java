package lagoon.protocol.leaderfollower;

import java.util.ArrayList;
import java.util.List;

/**
 * The leader's log: entries without gaps, of which the oldest are dropped. A ring that grows when it must.
 */
final class Log {

  private Entry[] ring = new Entry[16];
  private long first = 1;
  private long last;

  /** The index of the oldest entry that is kept; one above {@link #last} when none is. */
  long first() {
    return first;
  }

  /** The index of the newest entry that there ever was; 0 before the first. */
  long last() {
    return last;
  }

  void append(Entry entry) {
    if (last - first + 1 == ring.length) {
      Entry[] larger = new Entry[2 * ring.length];
      for (long i = first; i <= last; i++) {
        larger[(int) (i & larger.length - 1)] = ring[(int) (i & ring.length - 1)];
      }
      ring = larger;
    }
    last = entry.index();
    ring[(int) (last & ring.length - 1)] = entry;
  }

  /** Drops the entries up to and with that index. */
  void dropThrough(long index) {
    while (first <= Math.min(index, last)) {
      ring[(int) (first++ & ring.length - 1)] = null;
    }
  }

  /** The entries from that index on, at most so many. */
  List<Entry> from(long index, int limit) {
    List<Entry> entries = new ArrayList<>();
    for (long i = index; i <= last && entries.size() < limit; i++) {
      entries.add(ring[(int) (i & ring.length - 1)]);
    }
    return entries;
  }
}

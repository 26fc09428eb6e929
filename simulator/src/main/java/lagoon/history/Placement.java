package lagoon.history;

import java.util.BitSet;
import java.util.List;

/**
 * Which replicas are to keep a copy of which keys, and since when: where a store is partitioned, a replica
 * that lacks a key it is not to keep lacks nothing.
 *
 * @param periods in order of time, the first from 0; empty: every replica keeps every key, always
 */
public record Placement(List<Period> periods) {

  /** Every replica keeps every key. */
  public static final Placement EVERYWHERE = new Placement(List.of());

  /**
   * What holds from a time on, until the next period begins.
   *
   * @param from in nanoseconds of virtual time
   * @param keepers by index of key: the indices of the replicas that keep it
   */
  public record Period(long from, List<BitSet> keepers) {
    public Period {
      keepers = List.copyOf(keepers);
    }
  }

  public Placement {
    periods = List.copyOf(periods);
  }

  /** Whether every replica keeps every key, always. */
  public boolean isEverywhere() {
    return periods.isEmpty();
  }

  /** Whether that replica is to keep that key at that time. */
  public boolean keeps(NodeName replica, Key key, long time) {
    return isEverywhere() || periods.get(at(time)).keepers().get(key.index()).get(replica.index());
  }

  /** The number of the period that holds at that time; 0 where every replica keeps every key. */
  public int at(long time) {
    int last = 0;
    while (last + 1 < periods.size() && periods.get(last + 1).from() <= time) {
      last++;
    }
    return last;
  }
}

package lagoon.ui.playback;

import java.util.Arrays;
import lagoon.history.NodeName;

/**
 * How far one replica was behind, over time. Behind are versions that some replica has applied and this one,
 * or a newer one, has not: the newest that anybody has is what it is held against, whether or not its writer
 * has been answered.
 */
public final class StalenessSeries {

  private static final long NONE = -1;

  private final NodeName replica;
  private long[] times = new long[16];
  private int[] versions = new int[16];
  /** Since when the oldest version that is missing has existed; -1: none is. */
  private long[] since = new long[16];
  private int size;

  StalenessSeries(NodeName replica) {
    this.replica = replica;
  }

  void add(long time, int behind, long oldest) {
    boolean isSameTime = size > 0 && times[size - 1] == time;
    if (!isSameTime && size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      versions = Arrays.copyOf(versions, 2 * size);
      since = Arrays.copyOf(since, 2 * size);
    }
    int at = isSameTime ? size - 1 : size++;
    times[at] = time;
    versions[at] = behind;
    since[at] = behind == 0 ? NONE : oldest;
  }

  /** Whose. */
  public NodeName replica() {
    return replica;
  }

  /** How many times it changed: between two of them the number of versions stays and the time grows. */
  public int size() {
    return size;
  }

  /** When it changed. */
  public long time(int step) {
    return times[step];
  }

  /** How many versions it lacked from then on. */
  public int versionsFrom(int step) {
    return versions[step];
  }

  /** How many versions it lacked at a time. */
  public int versionsAt(long time) {
    int step = step(time);
    return step < 0 ? 0 : versions[step];
  }

  /** For how long it had lacked the oldest of them at a time, in nanoseconds; 0 where it lacked none. */
  public long behindAt(long time) {
    int step = step(time);
    return step < 0 || since[step] == NONE ? 0 : time - since[step];
  }

  /**
   * The most versions that it lacked in each of some equal stretches of time.
   *
   * @param width how long a stretch is, in nanoseconds
   */
  public int[] mostVersions(int stretches, long width) {
    int[] most = new int[stretches];
    int step = 0;
    for (int i = 0; i < stretches; i++) {
      most[i] = versionsAt(i * width);
      for (; step < size && times[step] < (i + 1) * width; step++) {
        most[i] = Math.max(most[i], versions[step]);
      }
    }
    return most;
  }

  /**
   * The longest that it was behind in each of some equal stretches of time, in nanoseconds.
   *
   * @param width how long a stretch is
   */
  public long[] longestBehind(int stretches, long width) {
    long[] longest = new long[stretches];
    int step = 0;
    for (int i = 0; i < stretches; i++) {
      longest[i] = behindAt((i + 1) * width - 1);
      // The time behind grows until a change, so that it is greatest right before one.
      for (; step < size && times[step] < (i + 1) * width; step++) {
        if (step > 0 && since[step - 1] != NONE) {
          longest[i] = Math.max(longest[i], times[step] - since[step - 1]);
        }
      }
    }
    return longest;
  }

  private int step(long time) {
    int found = Arrays.binarySearch(times, 0, size, time);
    return found < 0 ? -found - 2 : found;
  }
}

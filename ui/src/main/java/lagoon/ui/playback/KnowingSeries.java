package lagoon.ui.playback;

import java.util.Arrays;

/** How many replicas knew something, over time: the infection curve of what spreads. */
public final class KnowingSeries {

  private final String name;
  private final long from;
  private long[] times = new long[16];
  private int[] knowing = new int[16];
  private int[] asked = new int[16];
  private int size;

  /**
   * @param name what they know: "know the rumour"
   * @param from since when there is anything to know, in nanoseconds
   */
  KnowingSeries(String name, long from) {
    this.name = name;
    this.from = from;
  }

  void add(long time, int knew, int of) {
    boolean isSameTime = size > 0 && times[size - 1] == time;
    if (!isSameTime && size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      knowing = Arrays.copyOf(knowing, 2 * size);
      asked = Arrays.copyOf(asked, 2 * size);
    }
    int at = isSameTime ? size - 1 : size++;
    times[at] = time;
    knowing[at] = knew;
    asked[at] = of;
  }

  public String name() {
    return name;
  }

  private int step(long time) {
    int found = Arrays.binarySearch(times, 0, size, time);
    return found < 0 ? -found - 2 : found;
  }

  /** How many of those that were up knew it at a time. */
  public int knowing(long time) {
    int step = step(time);
    return step < 0 ? 0 : knowing[step];
  }

  /** How many replicas were up and could know it at a time. */
  public int of(long time) {
    int step = step(time);
    return step < 0 ? 0 : asked[step];
  }

  /** The share that knew it at a time, 0 to 1; NaN before there was anything to know. */
  public double share(long time) {
    return time < from || of(time) == 0 ? Double.NaN : (double) knowing(time) / of(time);
  }
}

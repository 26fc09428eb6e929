package lagoon.ui.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** How long a class has been at each section, for whoever must end in time. */
public final class SectionTimes {

  private final LongSupplier clock;
  private final List<Long> spent;
  private int section = -1;
  private long since;

  /**
   * @param sections how many there are
   * @param clock nanoseconds of wall time, from any beginning
   */
  public SectionTimes(int sections, LongSupplier clock) {
    this.clock = clock;
    this.spent = new ArrayList<>(Collections.nCopies(sections, 0L));
  }

  /** The class is at that section from now on. */
  public void enter(int next) {
    stop();
    section = next;
    since = clock.getAsLong();
  }

  /** A break: time passes and counts for nothing. */
  public void stop() {
    if (section >= 0) {
      spent.set(section, spent.get(section) + clock.getAsLong() - since);
      section = -1;
    }
  }

  /** How long the class has been at that section, in seconds. */
  public long seconds(int of) {
    long now = of == section ? clock.getAsLong() - since : 0;
    return (spent.get(of) + now) / 1_000_000_000L;
  }

  /** How long it has been at the lesson, in seconds. */
  public long seconds() {
    long all = 0;
    for (int i = 0; i < spent.size(); i++) {
      all += seconds(i);
    }
    return all;
  }

  /** "4:05". */
  public static String text(long seconds) {
    return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
  }
}

package lagoon.ui.playback;

import lagoon.trace.Trace;

/**
 * Whether a run is playing, and how fast: a pure function from ticks of a wall clock to virtual time.
 *
 * @param playing whether time passes
 * @param speed how fast
 * @param compressed whether idle stretches pass quickly: from one observation to the next nobody waits longer
 *     than {@link #LONGEST_WAIT}, and less where {@linkplain Pace nothing is told}
 */
public record PlayClock(boolean playing, Speed speed, boolean compressed) {

  /** Stopped, at a hundredth of real time: a message of 5 ms takes half a second; nobody waits long. */
  public static final PlayClock STOPPED = new PlayClock(false, Speed.of(0.01), true);

  /** The longest that a reader waits for the next observation, in nanoseconds of wall time. */
  public static final long LONGEST_WAIT = 1_500_000_000L;

  /**
   * Where virtual time is after some wall time; where it was, if it is not playing.
   *
   * @param from where it was, in nanoseconds of virtual time
   * @param elapsed wall time since then, in nanoseconds, not negative
   * @param end the end of the run
   */
  public long advance(long from, long elapsed, long end) {
    if (!playing) {
      return from;
    }
    double passed = elapsed * speed.factor();
    return passed >= end - from ? end : from + (long) passed;
  }

  /** Where virtual time in a run is after some wall time, no later than the trace's end. */
  public long advance(Pace pace, long from, long elapsed) {
    Trace trace = pace.trace();
    if (!playing || !compressed) {
      return advance(from, elapsed, trace.end());
    }
    long time = from;
    double left = elapsed;
    while (left > 0 && time < trace.end()) {
      int next = trace.countUpTo(time);
      long before = next == 0 ? 0 : trace.get(next - 1).time();
      long after = next == trace.size() ? trace.end() : trace.get(next).time();
      double wait = LONGEST_WAIT * (next == trace.size() ? 1 : pace.room(next));
      double rate = Math.max(speed.factor(), (after - before) / wait);
      double needed = (after - time) / rate;
      if (needed > left) {
        return time + (long) (left * rate);
      }
      left -= needed;
      time = after;
    }
    return time;
  }

  public PlayClock playing(boolean now) {
    return new PlayClock(now, speed, compressed);
  }

  public PlayClock at(Speed now) {
    return new PlayClock(playing, now, compressed);
  }

  public PlayClock compressed(boolean now) {
    return new PlayClock(playing, speed, now);
  }
}

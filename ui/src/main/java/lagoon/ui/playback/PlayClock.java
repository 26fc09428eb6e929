package lagoon.ui.playback;

/**
 * Whether a run is playing, and how fast: a pure function from ticks of a wall clock to virtual time.
 *
 * @param playing whether time passes
 * @param speed how fast
 */
public record PlayClock(boolean playing, Speed speed) {

  /** Stopped, at a hundredth of real time: a message of 5 ms takes half a second. */
  public static final PlayClock STOPPED = new PlayClock(false, Speed.of(0.01));

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

  public PlayClock playing(boolean now) {
    return new PlayClock(now, speed);
  }

  public PlayClock at(Speed now) {
    return new PlayClock(playing, now);
  }
}

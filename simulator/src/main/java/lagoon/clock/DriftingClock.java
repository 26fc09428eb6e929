package lagoon.clock;

/**
 * A physical clock that is wrong: it began so far off, and runs fast or slow.
 *
 * @param offset by how much it was ahead at time 0, in nanoseconds; negative: behind
 * @param drift by how much it gains, in parts per million; negative: it loses
 */
public record DriftingClock(long offset, double drift) {

  /** A clock that is right. */
  public static final DriftingClock RIGHT = new DriftingClock(0, 0);

  private static final double MILLION = 1e6;

  /**
   * What it shows.
   *
   * @param time the true time, in nanoseconds of virtual time
   */
  public long read(long time) {
    return drift == 0 ? time + offset : time + offset + Math.round(time * (drift / MILLION));
  }
}

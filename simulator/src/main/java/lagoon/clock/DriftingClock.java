package lagoon.clock;

import lagoon.setting.Durations;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/**
 * A physical clock that is wrong: it began so far off, and runs fast or slow. Where it is set during a run,
 * it jumps to what it would show had it been so from the beginning.
 *
 * @param offset by how much it was ahead at time 0, in nanoseconds; negative: behind
 * @param drift by how much it gains, in parts per million; negative: it loses
 */
public record DriftingClock(
    @Setting(value = "by how much it is ahead when the run begins; negative: behind", unit = Unit.DURATION,
        byDefault = "0ms", min = "-24h", max = "24h", live = true)
        long offset,
    @Setting(value = "by how much it gains, in parts per million; negative: it loses", byDefault = "0",
        min = "-500000", max = "500000", live = true)
        double drift) {

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

  /**
   * How long it really takes until it has gone on by that much: a timer of a node whose clock is fast fires
   * early.
   *
   * @param span what it is to go on by, in nanoseconds; not negative
   */
  public long lasting(long span) {
    return drift == 0 ? span : Math.round(span / (1 + drift / MILLION));
  }

  /** By how much it is ahead at a true time, in nanoseconds; negative: behind. */
  public long ahead(long time) {
    return read(time) - time;
  }

  /** "200ms ahead, gains 50ppm". */
  @Override
  public String toString() {
    String off = offset == 0 ? "" : Durations.print(Math.abs(offset)) + (offset < 0 ? " behind" : " ahead");
    String runs = drift == 0 ? "" : (drift < 0 ? "loses " : "gains ") + shown(Math.abs(drift)) + "ppm";
    String both = off.isEmpty() || runs.isEmpty() ? off + runs : off + ", " + runs;
    return both.isEmpty() ? "right" : both;
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}

package lagoon.ui.playback;

import java.util.Locale;

/**
 * How much virtual time passes in wall time, on a logarithmic scale.
 *
 * @param factor virtual nanoseconds for each nanosecond of the wall clock; 1: real time
 */
public record Speed(double factor) {

  /** A thousandth of real time. */
  public static final double SLOWEST = 0.001;
  /** A hundred times as fast as real time. */
  public static final double FASTEST = 100;

  /**
   * @throws IllegalArgumentException outside of {@link #SLOWEST} to {@link #FASTEST}
   */
  public Speed {
    if (!(factor >= SLOWEST && factor <= FASTEST)) {
      throw new IllegalArgumentException("a speed of " + factor + " is not between 1/1000 and 100");
    }
  }

  /** The speed nearest to that. */
  public static Speed of(double factor) {
    return new Speed(Math.min(FASTEST, Math.max(SLOWEST, factor)));
  }

  /** The speed at a place of a slider, 0 (slowest) to 1 (fastest). */
  public static Speed atSlider(double place) {
    return of(SLOWEST * Math.pow(FASTEST / SLOWEST, place));
  }

  /** Its place on a slider, 0 to 1. */
  public double slider() {
    return Math.log(factor / SLOWEST) / Math.log(FASTEST / SLOWEST);
  }

  /** The next of 1, 2, 5, 10, ... times a thousandth that is faster. */
  public Speed faster() {
    for (double step = SLOWEST; step < FASTEST; step *= 10) {
      for (int times : new int[] {1, 2, 5}) {
        if (step * times > factor * 1.01) {
          return of(step * times);
        }
      }
    }
    return of(FASTEST);
  }

  /** The next of 1, 2, 5, 10, ... times a thousandth that is slower. */
  public Speed slower() {
    Speed slower = of(SLOWEST);
    while (slower.faster().factor < factor * 0.99) {
      slower = slower.faster();
    }
    return slower;
  }

  /** "1/100 of real time", "real time", "20 times real time". */
  public String text() {
    if (Math.abs(factor - 1) < 0.005) {
      return "real time";
    }
    return factor < 1 ? "1/" + number(1 / factor) + " of real time" : number(factor) + " times real time";
  }

  private static String number(double number) {
    long rounded = Math.round(number);
    return Math.abs(number - rounded) < 0.05 ? Long.toString(rounded)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}

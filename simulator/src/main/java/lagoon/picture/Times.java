package lagoon.picture;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Virtual times as readers see them. A point in time stands in a column, where it is never wider than {@link
 * #WIDTH}, or in a sentence, where it has the same digits without zeros at the end: one time reads alike in a
 * picture and beside it. A span, which is how long something took, has fewer. Digits beyond those shown are
 * cut off, never rounded up: an event never seems later than one that follows it.
 */
public final class Times {

  /** The greatest width of a point in time: a right-aligned column needs no more. */
  public static final int WIDTH = 8;

  private static final long MICRO = 1_000L;
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Times() {}

  /**
   * A point in virtual time: "0.0 ms", "12.5 ms", "110 ms", "1.250 s", "125.2 s", "1:23:20", "3d 4h".
   *
   * @param nanos since the run began
   */
  public static String at(long nanos) {
    if (nanos < 0) {
      return "-" + at(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : -nanos);
    }
    if (nanos > 0 && nanos < 100 * MICRO) {
      return nanos < MICRO ? nanos + " ns" : decimals(nanos, MILLI, 3) + " ms";
    }
    if (nanos < SECOND) {
      boolean whole = nanos >= 100 * MILLI && nanos % MILLI < 100 * MICRO;
      return decimals(nanos, MILLI, whole ? 0 : 1) + " ms";
    }
    if (nanos < 1000 * SECOND) {
      return decimals(nanos, SECOND, nanos < 100 * SECOND ? 3 : 1) + " s";
    }
    if (nanos < DAY) {
      return nanos / HOUR + ":" + two(nanos / MINUTE % 60) + ":" + two(nanos / SECOND % 60);
    }
    long days = nanos / DAY;
    return days + "d" + (days < 100 ? " " + nanos / HOUR % 24 + "h" : "");
  }

  /**
   * A point in virtual time among others, with as many digits as tell it from its neighbours: "16.4342 s",
   * "1:23:20.5". It is wider than {@link #WIDTH} only where it must be.
   *
   * @param nanos since the run began, a multiple of the step
   * @param step how far the neighbours are, in nanoseconds, greater than 0
   */
  public static String at(long nanos, long step) {
    if (nanos < 0 || step >= resolution(nanos)) {
      return at(nanos);
    }
    if (nanos < SECOND) {
      return decimals(nanos, MILLI, digits(step, MILLI)) + " ms";
    }
    if (nanos < 1000 * SECOND) {
      return decimals(nanos, SECOND, digits(step, SECOND)) + " s";
    }
    String fraction = decimals(nanos % SECOND, SECOND, digits(step, SECOND)).substring(1);
    long days = nanos / DAY;
    return (days > 0 ? days + "d " : "") + nanos / HOUR % 24 + ":" + two(nanos / MINUTE % 60) + ":"
        + two(nanos / SECOND % 60) + fraction;
  }

  /**
   * A point in virtual time as it stands in a sentence: "5 ms", "12.5 ms", "1.25 s", "4.177 s", "1:23:20".
   *
   * @param nanos since the run began
   */
  public static String point(long nanos) {
    String at = at(nanos);
    int unit = at.indexOf(' ');
    boolean isNumber = unit > 0 && at.indexOf('.') > 0;
    return isNumber ? trimmed(at.substring(0, unit)) + at.substring(unit) : at;
  }

  /** What the last digit of a point in time counts. */
  private static long resolution(long nanos) {
    if (nanos < 100 * MICRO) {
      return nanos < MICRO ? 1 : MICRO;
    }
    if (nanos < SECOND) {
      return 100 * MICRO;
    }
    if (nanos < 1000 * SECOND) {
      return nanos < 100 * SECOND ? MILLI : 100 * MILLI;
    }
    return nanos < DAY ? SECOND : nanos < 100 * DAY ? HOUR : DAY;
  }

  /** How many decimals a multiple of the step has in that unit. */
  private static int digits(long step, long unit) {
    int digits = 0;
    for (long last = unit; step % last != 0; last /= 10) {
      digits++;
    }
    return digits;
  }

  /**
   * A span of virtual time: "5 ms", "1.25 s", "2 min 5 s", "3 h 20 min".
   *
   * @param nanos how long
   */
  public static String span(long nanos) {
    if (nanos < 0) {
      return "-" + span(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : -nanos);
    }
    if (nanos < MICRO && nanos > 0) {
      return nanos + " ns";
    }
    if (nanos < SECOND) {
      int digits = nanos < MILLI ? 3 : nanos < 10 * MILLI ? 2 : nanos < 100 * MILLI ? 1 : 0;
      return trimmed(decimals(nanos, MILLI, digits)) + " ms";
    }
    if (nanos < 2 * MINUTE) {
      return trimmed(decimals(nanos, SECOND, nanos < 10 * SECOND ? 2 : 1)) + " s";
    }
    if (nanos < 2 * HOUR) {
      return two(nanos, MINUTE, "min", SECOND, "s");
    }
    return nanos < 2 * DAY ? two(nanos, HOUR, "h", MINUTE, "min") : two(nanos, DAY, "d", HOUR, "h");
  }

  /**
   * Points of a run, each as it stands in a sentence, and where two different ones would read the same,
   * with as many digits as tell them apart: "2.202 s", "2.204 s".
   *
   * @param nanos the points, in their order or in any
   */
  public static List<String> apart(List<Long> nanos) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    Set<Long> different = new LinkedHashSet<>(nanos);
    different.forEach(time -> {
      if (!seen.add(point(time))) {
        shared.add(point(time));
      }
    });
    return nanos.stream().map(time -> shared.contains(point(time)) ? among(time, different) : point(time))
        .toList();
  }

  /** With the coarsest step by which it is none of the others. */
  private static String among(long nanos, Set<Long> all) {
    long step = MILLI;
    while (step > 1 && isShared(nanos, step, all)) {
      step /= 10;
    }
    return at(nanos - nanos % step, step);
  }

  private static boolean isShared(long nanos, long step, Set<Long> all) {
    return all.stream().anyMatch(other -> other != nanos && other / step == nanos / step);
  }

  private static String two(long nanos, long large, String largeName, long small, String smallName) {
    long rest = nanos % large / small;
    return nanos / large + " " + largeName + (rest == 0 ? "" : " " + rest + " " + smallName);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }

  private static String decimals(long nanos, long unit, int digits) {
    if (digits == 0) {
      return Long.toString(nanos / unit);
    }
    long scale = 1;
    for (int i = 0; i < digits; i++) {
      scale *= 10;
    }
    String fraction = Long.toString(scale + nanos % unit / (unit / scale)).substring(1);
    return nanos / unit + "." + fraction;
  }

  private static String trimmed(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    int end = number.length();
    while (number.charAt(end - 1) == '0') {
      end--;
    }
    return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
  }
}

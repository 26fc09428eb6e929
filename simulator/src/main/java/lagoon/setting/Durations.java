package lagoon.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Virtual time as files write it: a number and a unit without a space, {@code 500ms}, {@code 1.5min}; 0
 * needs no unit. In memory it is a {@code long} of nanoseconds, so nothing finer than a nanosecond or
 * longer than 292 years can be written.
 */
public final class Durations {

  static final String EXPECTED = "a duration such as 500ms, 2s or 1.5min";

  private static final List<String> UNITS = List.of("ns", "us", "ms", "s", "min", "h");

  private Durations() {}

  /**
   * Nanoseconds.
   *
   * @throws IllegalArgumentException with a sentence, if the text is no duration, negative, too fine or too
   *     long
   */
  public static long parse(String text) {
    int end = numberEnd(text);
    String number = text.substring(0, end);
    String unit = text.substring(end);
    if (end == 0) {
      throw refused(text, text.startsWith("-") ? "is negative" : "is not a duration", negated(text));
    }
    if (end > 40) {
      throw refused(text, "has too many digits", "");
    }
    if (!UNITS.contains(unit)) {
      if (unit.isEmpty()) {
        if (new BigDecimal(number).signum() == 0) {
          return 0;
        }
        throw refused(text, "has no unit", number + "ms");
      }
      String meant = unit.startsWith(",") ? pointed(text) : meant(number, unit);
      throw refused(text, "has an unknown unit", meant);
    }
    return nanos(text, number, unit);
  }

  /**
   * The same with a sign: {@code -200ms}.
   *
   * @throws IllegalArgumentException with a sentence, if what follows the sign is no duration
   */
  static long parseSigned(String text) {
    return text.startsWith("-") ? -parse(text.substring(1)) : parse(text);
  }

  /**
   * An exact way to write it that reads well: {@code 1.5s}, {@code 90s}, {@code 2min}, {@code 500ms},
   * {@code 0ms}.
   */
  public static String print(long nanos) {
    if (nanos == 0) {
      return "0ms";
    }
    for (int unit = UNITS.size() - 1; unit >= 0; unit--) {
      long size = size(unit);
      boolean isDecimal = unit <= 3;
      if (isDecimal ? Math.abs(nanos) >= size : nanos % size == 0) {
        BigDecimal number = BigDecimal.valueOf(nanos / size);
        if (isDecimal) {
          number = BigDecimal.valueOf(nanos, 3 * unit).stripTrailingZeros();
        }
        return number.toPlainString() + UNITS.get(unit);
      }
    }
    return nanos + "ns";
  }

  private static long nanos(String text, String number, String unit) {
    BigDecimal nanos = new BigDecimal(number).multiply(BigDecimal.valueOf(size(UNITS.indexOf(unit))));
    if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw refused(text, "is longer than 292 years", "");
    }
    try {
      return nanos.longValueExact();
    } catch (ArithmeticException fraction) {
      throw refused(text, "is finer than a nanosecond", "");
    }
  }

  private static long size(int unit) {
    return switch (unit) {
      case 0 -> 1L;
      case 1 -> 1_000L;
      case 2 -> 1_000_000L;
      case 3 -> 1_000_000_000L;
      case 4 -> 60_000_000_000L;
      default -> 3_600_000_000_000L;
    };
  }

  /** Where the digits end; a number has at most one point, and a digit beside it. */
  private static int numberEnd(String text) {
    int end = 0;
    boolean point = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '.' && !point && end > 0) {
        point = true;
      } else if (c < '0' || c > '9') {
        break;
      }
      end++;
    }
    return end > 0 && text.charAt(end - 1) == '.' ? end - 1 : end;
  }

  private static String negated(String text) {
    if (!text.startsWith("-") || text.length() == 1 || numberEnd(text.substring(1)) == 0) {
      return "";
    }
    String positive = text.substring(1);
    return UNITS.contains(positive.substring(numberEnd(positive))) ? positive : "";
  }

  /** The text with a decimal point for its comma, if that makes a duration. */
  private static String pointed(String text) {
    String pointed = text.replace(',', '.');
    return UNITS.contains(pointed.substring(numberEnd(pointed))) ? pointed : "";
  }

  /** The number with the unit that was probably meant. */
  private static String meant(String number, String unit) {
    return unit(unit).map(known -> number + known).orElse("");
  }

  /** The unit that a word means, as files write it: {@code secs} is {@code s}; empty where it means none. */
  public static Optional<String> unit(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "m", "mn", "mins", "minute", "minutes" -> Optional.of("min");
      case "sec", "secs", "second", "seconds" -> Optional.of("s");
      case "msec", "msecs", "millis", "millisecond", "milliseconds" -> Optional.of("ms");
      case "\u00b5s", "\u03bcs", "usec", "micros", "microsecond", "microseconds" -> Optional.of("us");
      case "nsec", "nanos", "nanosecond", "nanoseconds" -> Optional.of("ns");
      case "hr", "hrs", "hour", "hours" -> Optional.of("h");
      default -> Optional.of(word).filter(UNITS::contains);
    };
  }

  private static IllegalArgumentException refused(String text, String why, String meant) {
    return new IllegalArgumentException(Wording.shown(text) + " " + why + "; expected " + EXPECTED
        + (meant.isEmpty() ? "" : "; did you mean " + meant + "?"));
  }
}

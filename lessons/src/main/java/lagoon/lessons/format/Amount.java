package lagoon.lessons.format;

import lagoon.picture.Times;
import lagoon.setting.Durations;
import lagoon.setting.Scalar;

/**
 * A number with its unit: {@code 3}, {@code 20%}, {@code 500ms}.
 *
 * @param value as it counts: a share is 0.2, a duration is in nanoseconds
 * @param unit what it counts
 */
@Scalar("a number, a share such as 20% or a duration such as 500ms")
public record Amount(double value, Unit unit) {

  /** What an amount counts. */
  public enum Unit {
    NUMBER,
    SHARE,
    TIME
  }

  /**
   * Reads what a file or a student wrote; spaces before the unit do not matter.
   *
   * @throws IllegalArgumentException with a sentence for anything else
   */
  public static Amount of(Object scalar) {
    if (scalar instanceof Long || scalar instanceof Double) {
      return new Amount(((Number) scalar).doubleValue(), Unit.NUMBER);
    }
    String text = String.valueOf(scalar).replace(" ", "").replace("\u00a0", "");
    try {
      if (text.endsWith("%")) {
        return new Amount(Double.parseDouble(text.substring(0, text.length() - 1)) / 100, Unit.SHARE);
      }
      if (!text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))) {
        return new Amount(Double.parseDouble(text), Unit.NUMBER);
      }
      return new Amount(Durations.parse(text), Unit.TIME);
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException(
          "expected a number, a share such as 20% or a duration such as 500ms", none);
    }
  }

  /** As a file writes it. */
  @Override
  public String toString() {
    return switch (unit) {
      case NUMBER -> value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value) : Double.toString(value);
      case SHARE -> new Amount(100 * value, Unit.NUMBER) + "%";
      case TIME -> Durations.print(Math.round(value));
    };
  }

  /** As a reader sees it: "20 %", "500 ms". */
  public String text() {
    return switch (unit) {
      case NUMBER -> toString();
      case SHARE -> new Amount(Math.round(1000 * value) / 10.0, Unit.NUMBER) + " %";
      case TIME -> Times.span(Math.round(value));
    };
  }
}

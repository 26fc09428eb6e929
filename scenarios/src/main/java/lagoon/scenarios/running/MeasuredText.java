package lagoon.scenarios.running;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import lagoon.picture.Times;
import lagoon.protocol.Measured;

/** A measured number as a reader sees it: whole where it is whole, else with three digits that count. */
public final class MeasuredText {

  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

  private MeasuredText() {}

  /** "12", "1.58", "3.6 %", "420 ms"; "-" where there was nothing to measure. */
  public static String of(Measured measured) {
    double value = measured.value();
    if (!Double.isFinite(value)) {
      return "-";
    }
    return switch (measured.unit()) {
      case NUMBER -> number(value);
      case SHARE -> number(100 * value) + " %";
      case TIME -> Times.span(Math.round(value));
    };
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    boolean isLarge = rounded.precision() - rounded.scale() > DIGITS.getPrecision();
    return (isLarge ? new BigDecimal(Math.round(value)) : rounded).stripTrailingZeros().toPlainString();
  }
}

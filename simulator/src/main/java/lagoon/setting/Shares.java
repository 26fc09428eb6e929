package lagoon.setting;

import java.math.BigDecimal;

/** Parts of one as files write them: {@code 20%} or {@code 0.2}; in memory a {@code double} from 0 to 1. */
public final class Shares {

  static final String EXPECTED = "a share such as 20% or 0.2";

  private Shares() {}

  /**
   * A share.
   *
   * @throws IllegalArgumentException with a sentence, if the text is no number or lies outside 0 to 1
   */
  public static double parse(String text) {
    boolean isPercent = text.endsWith("%");
    Object number = PlainScalar.resolve(isPercent ? text.substring(0, text.length() - 1) : text);
    if (isPercent && !isDecimal(text)) {
      throw new IllegalArgumentException(Wording.shown(text) + " is not a share; expected " + EXPECTED);
    }
    boolean isNumber = number instanceof Long || number instanceof Double decimal && Double.isFinite(decimal);
    if (!isNumber) {
      throw new IllegalArgumentException(Wording.shown(text) + " is not a share; expected " + EXPECTED);
    }
    double value = ((Number) number).doubleValue();
    if (isPercent) {
      value = BigDecimal.valueOf(value).movePointLeft(2).doubleValue();
    }
    if (value < 0 || value > 1) {
      String meant = !isPercent && value > 1 && value <= 100 ? "; did you mean " + text + "%?" : "";
      throw new IllegalArgumentException(
          Wording.shown(text) + " is not between 0 and 1; expected " + EXPECTED + meant);
    }
    return value == 0 ? 0 : value;
  }

  /** Whether digits and a point are all that stands before the sign. */
  private static boolean isDecimal(String percent) {
    for (int i = 0; i < percent.length() - 1; i++) {
      char c = percent.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
        return false;
      }
    }
    return true;
  }

  /** The share in per cent, exactly: {@code 20%}. */
  public static String print(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
    return share == 0 ? "0%" : percent.stripTrailingZeros().toPlainString() + "%";
  }
}

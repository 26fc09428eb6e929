package lagoon.ui.desktop.strategies;

import java.math.BigDecimal;
import java.math.MathContext;
import lagoon.setting.Unit;
import lagoon.ui.playback.Control;

/**
 * The places of a slider. Shares and short ranges stand evenly; where a range is long, small values have more
 * room: 5 ms is as easy to meet as 5 s on a slider that ends at 10 s. Where values may be less than nothing,
 * those near it have the room, on both sides.
 *
 * @param min the value at place 0
 * @param max the value at place 1
 * @param even whether equal distances are equal differences
 */
record Scale(double min, double max, boolean even) {

  /** The longest range of plain numbers that stands evenly. */
  private static final double SHORT = 20;

  /** A value that somebody meets by dragging has so many digits. */
  private static final MathContext DIGITS = new MathContext(2);

  static Scale of(Control.Slider slider) {
    boolean isShort = slider.unit() == Unit.NONE && slider.max() - slider.min() <= SHORT;
    return new Scale(slider.min(), slider.max(), isShort || slider.unit() == Unit.SHARE);
  }

  /** The value at a place from 0 to 1, in few digits, inside of the range. */
  double at(double place) {
    double value = even ? min + (max - min) * place
        : min < 0 && max > 0 ? value(2 * place - 1, -min, max)
        : min + (max - min) * place * place * place;
    double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
    return Math.max(min, Math.min(max, rounded));
  }

  /** At a side from -1 to 1. */
  private static double value(double side, double below, double above) {
    return side * side * side * (side < 0 ? below : above);
  }

  /** The place of a value, from 0 to 1. */
  double place(double value) {
    if (!even && min < 0 && max > 0) {
      double side = Math.cbrt(Math.max(-1, Math.min(1, value / (value < 0 ? -min : max))));
      return (side + 1) / 2;
    }
    double share = max <= min ? 0 : Math.max(0, Math.min(1, (value - min) / (max - min)));
    return even ? share : Math.cbrt(share);
  }
}

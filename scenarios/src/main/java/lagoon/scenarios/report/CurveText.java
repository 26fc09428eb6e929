package lagoon.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lagoon.picture.Glyphs;
import lagoon.protocol.Curve;

/**
 * A curve as a reader sees it in a terminal: a bar for each step, as high as the value, and the values
 * beneath. Where there are more steps than columns some are left out, the same number between any two.
 */
final class CurveText {

  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String ASCII_BARS = ".:-=+*#@";

  private CurveText() {}

  /** The bars, and what the values are. */
  static List<String> of(Curve curve, int width, Glyphs glyphs) {
    List<Double> values = curve.values();
    int room = Math.max(2, width);
    int each = values.size() <= room ? 1 : (values.size() + room - 2) / (room - 1);
    StringBuilder bars = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      // What came in the end is shown in any case.
      if (i % each == 0 || i == values.size() - 1) {
        bars.append(bar(values.get(i), curve.most(), glyphs));
        numbers.append(numbers.isEmpty() ? "" : " ").append(number(values.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(bars.toString());
    lines.add(numbers + (each == 1 ? "" : " (one in " + each + " " + curve.step() + "s, and the last)"));
    return lines;
  }

  /** Nothing at all has no bar, and the least that there is has one. */
  private static char bar(double value, double most, Glyphs glyphs) {
    String bars = glyphs == Glyphs.ASCII ? ASCII_BARS : BARS;
    int height = (int) Math.ceil(bars.length() * value / most);
    return value <= 0 ? ' ' : bars.charAt(Math.min(bars.length(), Math.max(1, height)) - 1);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}

package lagoon.picture.paint;

import lagoon.picture.look.Letters;

/**
 * A value in two lines.
 *
 * @param first what stands beside its key; may be empty
 * @param second what stands below that; empty where the first line has room for all
 */
record ValueLines(String first, String second) {

  /**
   * A value in bold letters of that size. It is divided between words, or within one where otherwise its end
   * would have no room.
   *
   * @param beside how wide the first line may be
   * @param below how wide the second may be; what is longer is cut by whoever paints it
   */
  static ValueLines of(String value, double size, double beside, double below) {
    if (Letters.width(value, size, true) <= beside) {
      return new ValueLines(value, "");
    }
    int end = value.lastIndexOf(' ');
    while (end > 0 && Letters.width(value.substring(0, end), size, true) > beside) {
      end = value.lastIndexOf(' ', end - 1);
    }
    String rest = value.substring(Math.max(0, end)).strip();
    if (Letters.width(rest, size, true) <= below) {
      return new ValueLines(value.substring(0, Math.max(0, end)), rest);
    }
    return divided(value, size, beside);
  }

  private static ValueLines divided(String value, double size, double beside) {
    int end = value.length();
    while (end > 0 && Letters.width(value.substring(0, end), size, true) > beside) {
      end = value.offsetByCodePoints(end, -1);
    }
    return new ValueLines(value.substring(0, end).strip(), value.substring(end).strip());
  }
}

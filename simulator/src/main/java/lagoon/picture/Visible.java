package lagoon.picture;

/**
 * Texts from outside, made fit for a terminal. A key named {@code "\u001b[2J"} must not clear the reader's
 * screen, a value with a newline must not break the picture, and a right-to-left override must not turn it
 * round: what has no visible form of its own is written out ({@code \n}, {@code \}{@code u001b}).
 */
public final class Visible {

  /** More marks than these on one letter are noise that runs into other rows. */
  private static final int MARKS = 2;

  private Visible() {}

  /**
   * The text, made visible.
   *
   * @param most stop after about so many columns: the rest will not be shown
   * @param ascii whether everything beyond ASCII becomes a question mark
   */
  public static String of(String text, int most, boolean ascii) {
    StringBuilder visible = new StringBuilder();
    int columns = 0;
    int marks = 0;
    int i = 0;
    while (i < text.length() && columns <= most) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int width = Columns.of(codePoint);
      marks = width == 0 ? marks + 1 : 0;
      int before = visible.length();
      if (isHidden(codePoint)) {
        writeOut(codePoint, visible);
        columns += visible.length() - before;
      } else if (ascii && codePoint > 0x7E) {
        visible.append(width == 0 ? "" : "?");
        columns += width == 0 ? 0 : 1;
      } else if (marks <= MARKS && !(width == 0 && columns == 0)) {
        visible.appendCodePoint(codePoint);
        columns += width;
      }
    }
    return visible.toString();
  }

  /** A text for one line of prose: what would steer its reader's terminal is a space. */
  public static String line(String text) {
    return lines(text).replace('\n', ' ');
  }

  /** The same for several lines: their ends stay. */
  public static String lines(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints().map(c -> c != '\n' && steers(c) ? ' ' : c).forEach(harmless::appendCodePoint);
    return harmless.toString();
  }

  /** Whether a character is not seen itself but steers a terminal, or the direction of words. */
  public static boolean steers(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.FORMAT;
  }

  private static boolean isHidden(int codePoint) {
    int type = Character.getType(codePoint);
    return steers(codePoint) || type == Character.SURROGATE
        || type == Character.PRIVATE_USE || type == Character.UNASSIGNED || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0000;
  }

  private static void writeOut(int codePoint, StringBuilder visible) {
    switch (codePoint) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        String hex = Integer.toHexString(codePoint);
        visible.append("\\u").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
      }
    }
  }
}

package lagoon.picture.look;

/**
 * How wide a text is, near enough to keep labels apart. The widths are those of DejaVu Sans, the widest of
 * the fonts that systems use where nobody chooses one, so that a text needs no more room than it was given.
 */
public final class Letters {

  /** Widths of the printable characters of ASCII, in hundredths of the size. */
  private static final String WIDTHS =
      "32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 "
          + "100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 "
          + "50 "
          + "50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84";

  private static final int[] TABLE = table();
  private static final int OTHER = 84;
  private static final int WIDE = 105;

  /** Bold letters are so much wider. */
  public static final double BOLD = 1.12;

  private Letters() {}

  /** How wide a text is at that size, in units. */
  public static double width(String text, double size, boolean bold) {
    int hundredths = 0;
    for (int i = 0; i < text.length(); i++) {
      hundredths += width(text.charAt(i));
    }
    return hundredths * size / 100 * (bold ? BOLD : 1);
  }

  /** How wide a plain text is at that size, in units. */
  public static double width(String text, double size) {
    return width(text, size, false);
  }

  /** The text, cut short with "…" where it is wider than that; empty where not even that has room. */
  public static String fit(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end), size) + width('…') * size / 100 > width) {
      end--;
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
  }

  /**
   * The text, short enough for that width: without what stands in brackets at its end, without its last parts
   * after commas, and only then cut within a word.
   */
  public static String brief(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    int bracket = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
    if (bracket > 0) {
      return brief(text.substring(0, bracket), size, width);
    }
    for (int comma = text.lastIndexOf(", "); comma > 0; comma = text.lastIndexOf(", ", comma - 1)) {
      String part = text.substring(0, comma) + ", …";
      if (width(part, size) <= width) {
        return part;
      }
    }
    return fit(text, size, width);
  }

  /**
   * The same for a name: names of many differ in their ends. One that ends in a number is cut short at its
   * beginning, and one of several parts, "replica-in-paris", behind its first letters.
   */
  public static String fitName(String name, double size, double width) {
    boolean isNumbered = !name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1));
    boolean hasParts = name.indexOf('-') > 0 || name.indexOf('_') > 0;
    if (!isNumbered && !hasParts || width(name, size) <= width) {
      return fit(name, size, width);
    }
    String first = isNumbered ? "" : name.substring(0, name.offsetByCodePoints(0, 2));
    String end = fitEnd(name.substring(first.length()), size, width - width(first, size));
    return end.isEmpty() ? fitEnd(name, size, width) : first + end;
  }

  /** The text, cut short with "…" at its beginning; empty where not even that has room. */
  public static String fitEnd(String name, double size, double width) {
    if (width(name, size) <= width) {
      return name;
    }
    int begin = 0;
    while (begin < name.length() && width("…" + name.substring(begin), size) > width) {
      begin++;
    }
    return begin == name.length() ? "" : "…" + name.substring(begin);
  }

  private static int width(char c) {
    if (c >= ' ' && c <= '~') {
      return TABLE[c - ' '];
    }
    if (c == '…') {
      return 100;
    }
    // East Asian letters are as wide as they are high; each half of a surrogate pair counts as half a one.
    return Character.isSurrogate(c) ? WIDE / 2 : c >= 0x2E80 || c >= 0x1100 && c < 0x1160 ? WIDE : OTHER;
  }

  private static int[] table() {
    String[] words = WIDTHS.split(" ");
    int[] table = new int[words.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = Integer.parseInt(words[i]);
    }
    return table;
  }
}

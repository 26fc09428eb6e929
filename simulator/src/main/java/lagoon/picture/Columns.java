package lagoon.picture;

/**
 * How many columns of a terminal a text takes. Letters of East Asian scripts and pictographs take two, marks
 * that stand on the letter before take none, everything else takes one. (After Unicode's East Asian Width,
 * UAX 11, by blocks: a table of every code point would change with every version of Unicode, and pictures
 * must not.)
 */
final class Columns {

  /** First and last code points of the ranges that are two columns wide. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
    0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB,
    0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3,
    0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
    0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0,
    0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x33FF,
    0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F000, 0x1FAFF,
    0x20000, 0x3FFFD
  };

  /** The vowels and final consonants that complete a Hangul syllable. */
  private static final int HANGUL_VOWELS = 0x1160;
  private static final int HANGUL_END = 0x11FF;

  private Columns() {}

  /** The width of one code point: 0, 1 or 2. */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    boolean onLetter = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
        || codePoint >= HANGUL_VOWELS && codePoint <= HANGUL_END;
    return onLetter ? 0 : isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int codePoint) {
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint <= WIDE[i + 1]) {
        return codePoint >= WIDE[i];
      }
    }
    return false;
  }

  /** The width of a text. */
  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /**
   * The text, or as much of its beginning as fits with the ellipsis behind it; nothing, if not even that
   * fits.
   */
  static String fit(String text, int room, String ellipsis) {
    if (of(text) <= room) {
      return text;
    }
    int left = room - of(ellipsis);
    if (left < 0) {
      return "";
    }
    return beginning(text, left).stripTrailing() + ellipsis;
  }

  /**
   * The text, or its beginning and its end with the ellipsis between: names that differ often do at the end.
   */
  static String fitMiddle(String text, int room, String ellipsis) {
    int left = room - of(ellipsis);
    if (of(text) <= room || left < 2) {
      return fit(text, room, ellipsis);
    }
    int end = text.length();
    int taken = 0;
    while (taken + of(text.codePointBefore(end)) <= left / 2) {
      taken += of(text.codePointBefore(end));
      end -= Character.charCount(text.codePointBefore(end));
    }
    // A mark that stands on the letter before it must not stand on the ellipsis.
    while (end < text.length() && of(text.codePointAt(end)) == 0) {
      end += Character.charCount(text.codePointAt(end));
    }
    return beginning(text, left - taken) + ellipsis + text.substring(end);
  }

  private static String beginning(String text, int room) {
    int left = room;
    int end = 0;
    while (end < text.length() && left >= of(text.codePointAt(end))) {
      left -= of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end);
  }
}

package lagoon.scenarios.text;

/**
 * A place in a text.
 *
 * @param file what the text is called in messages: a path, {@code -} for standard input,
 *     {@code --set cluster.lag}
 * @param line 1-based
 * @param column 1-based, in characters as people count them (code points)
 * @param offset 0-based, in {@code char}s from the beginning of the text
 */
public record Mark(String file, int line, int column, int offset) {

  /** The beginning of a text. */
  public static Mark startOf(String file) {
    return new Mark(file, 1, 1, 0);
  }

  /** The place of the {@code char} at this offset; lines end with {@code \n}, {@code \r\n} or {@code \r}. */
  public static Mark at(String file, String text, int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        line++;
        start = i + 1;
      }
    }
    return new Mark(file, line, text.codePointCount(start, offset) + 1, offset);
  }

  /** "file:line:column". */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

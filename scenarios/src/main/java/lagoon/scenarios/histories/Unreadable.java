package lagoon.scenarios.histories;

/** Something in a history's file that cannot be used; the message says what, and what was expected. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1;
  private static final int HERE = -1;

  private final int offset;
  private final int line;

  private Unreadable(String message, int offset, int line) {
    super(message, null, false, false);
    this.offset = offset;
    this.line = line;
  }

  /** Where the reader stands. */
  Unreadable(String message) {
    this(message, HERE, HERE);
  }

  /**
   * At a place of its own.
   *
   * @param offset in characters from the beginning of what is read
   */
  Unreadable(String message, int offset) {
    this(message, offset, HERE);
  }

  /** At the line of an entry. */
  static Unreadable at(Entry entry, String message) {
    return new Unreadable(message, HERE, entry.line());
  }

  /** Its place, or else that one. */
  int offset(int otherwise) {
    return offset == HERE ? otherwise : offset;
  }

  /** Its line, or else that one. */
  int line(int otherwise) {
    return line == HERE ? otherwise : line;
  }
}

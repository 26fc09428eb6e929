package lagoon.scenarios.histories;

/**
 * Finds the values of an EDN text one after the other, without recursion, before the library reads them: how
 * deep each nests, how long its words are, and where it begins, so that a problem has a line and no text can
 * exhaust the stack.
 */
final class EdnForms {

  static final int DEEPEST = 64;
  /** A number or a word that is longer is none. */
  static final int LONGEST_WORD = 1_000;
  /** One operation is not longer. */
  static final int LONGEST = 1 << 20;

  private final String text;
  private final StringBuilder open = new StringBuilder();
  private boolean isInVector;
  private boolean mayBeVector;
  private int at;
  private int start;

  /**
   * @param mayBeVector whether a vector at the beginning stands for what is in it
   */
  EdnForms(String text, boolean mayBeVector) {
    this.text = text;
    this.mayBeVector = mayBeVector;
  }

  /** Goes to the next value; false at the end. */
  boolean next() throws Unreadable {
    skip();
    if (mayBeVector && at < text.length() && text.charAt(at) == '[') {
      isInVector = true;
      at++;
      skip();
    }
    mayBeVector = false;
    if (at >= text.length()) {
      if (isInVector) {
        throw new Unreadable("the text ends inside its vector; expected ]", at);
      }
      return false;
    }
    if (isInVector && text.charAt(at) == ']') {
      isInVector = false;
      at++;
      skip();
      if (at < text.length()) {
        throw new Unreadable("something follows the vector; expected the end", at);
      }
      return false;
    }
    start = at;
    value();
    return true;
  }

  /** The value's text. */
  String form() {
    return text.substring(start, at);
  }

  /** Where the value begins. */
  int start() {
    return start;
  }

  /** Over spaces and comments. */
  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ';') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (isSpace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == ',' || c == '\uFEFF';
  }

  /** To the end of a value; tags belong to what follows them. */
  private void value() throws Unreadable {
    open.setLength(0);
    boolean isTag = false;
    do {
      skip();
      if (at >= text.length()) {
        throw new Unreadable("this ends too early"
            + (open.length() > 0 ? "; expected " + open.charAt(open.length() - 1) : ""), start);
      }
      isTag = step(text.charAt(at));
      if (at - start > LONGEST) {
        throw new Unreadable("one value is longer than " + LONGEST + " characters", start);
      }
    } while (isTag || open.length() > 0);
  }

  /** Over one bracket, text or word; true where it is a tag. */
  private boolean step(char c) throws Unreadable {
    int here = at;
    switch (c) {
      case '(' -> opens(')');
      case '[' -> opens(']');
      case '{' -> opens('}');
      case ')', ']', '}' -> closes(c);
      case '"' -> quoted();
      case '#' -> {
        at++;
        if (at < text.length() && text.charAt(at) == '{') {
          opens('}');
        } else {
          word();
          return true;
        }
      }
      case '\\' -> {
        at += 2;
        word();
      }
      default -> word();
    }
    if (at == here) {
      throw new Unreadable("expected a value", at);
    }
    return false;
  }

  private void opens(char end) throws Unreadable {
    open.append(end);
    if (open.length() > DEEPEST) {
      throw new Unreadable("this is nested deeper than " + DEEPEST, at);
    }
    at++;
  }

  private void closes(char end) throws Unreadable {
    int last = open.length() - 1;
    if (last < 0 || open.charAt(last) != end) {
      throw new Unreadable("a " + end + " that closes nothing"
          + (last < 0 ? "" : "; expected " + open.charAt(last)), at);
    }
    open.setLength(last);
    at++;
  }

  private void quoted() throws Unreadable {
    int from = at++;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
      if (at - from > LONGEST) {
        break;
      }
    }
    if (at >= text.length()) {
      throw new Unreadable("a text that begins here does not end; expected \"", from);
    }
    if (at - from > LONGEST) {
      throw new Unreadable("one value is longer than " + LONGEST + " characters", from);
    }
    at++;
  }

  private void word() throws Unreadable {
    int from = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && "()[]{}\";".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    at = Math.min(at, text.length());
    if (at - from > LONGEST_WORD) {
      throw new Unreadable("a number or a word is longer than " + LONGEST_WORD + " characters", from);
    }
  }
}

package lagoon.scenarios.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a path from the beginning of a text, up to an equals sign or the end. */
final class PathReader {

  private final String text;
  private int position;

  PathReader(String text) {
    this.text = text;
  }

  /** How far it has read. */
  int position() {
    return position;
  }

  /**
   * The path.
   *
   * @throws IllegalArgumentException with a sentence, if the text does not begin with a path
   */
  Path path() {
    List<Path.Segment> segments = new ArrayList<>();
    while (position < text.length() && text.charAt(position) != '=') {
      if (segments.size() == Path.LONGEST) {
        throw new IllegalArgumentException("a path has at most " + Path.LONGEST + " steps");
      }
      if (text.charAt(position) == '[') {
        segments.add(index());
      } else {
        if (!segments.isEmpty()) {
          expect('.', "a point or [ between the steps of a path");
        }
        segments.add(key());
      }
    }
    if (segments.isEmpty()) {
      throw new IllegalArgumentException(
          "a path is missing; expected one such as cluster.lag or sessions.alice.steps[2]");
    }
    return new Path(segments);
  }

  private Path.Index index() {
    int start = position++;
    int digits = position;
    while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
      position++;
    }
    if (position == digits || position - digits > 6) {
      throw new IllegalArgumentException("expected a whole number after [, such as [0] for the first item");
    }
    int index = Integer.parseInt(text.substring(digits, position));
    expect(']', "] after a position in a list");
    return new Path.Index(index, start);
  }

  private Path.Key key() {
    int start = position;
    if (position < text.length() && text.charAt(position) == '"') {
      return new Path.Key(quoted(), start);
    }
    while (position < text.length() && ".[]=\"".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    if (position == start) {
      String after = start == 0 ? "" : " after " + text.substring(0, start);
      throw new IllegalArgumentException("expected a key" + after);
    }
    return new Path.Key(text.substring(start, position), start);
  }

  private String quoted() {
    StringBuilder key = new StringBuilder();
    for (position++; position < text.length() && text.charAt(position) != '"'; position++) {
      char c = text.charAt(position);
      if (c == '\\' && position + 1 < text.length()) {
        c = text.charAt(++position);
        switch (c) {
          case 'n' -> c = '\n';
          case 't' -> c = '\t';
          case 'r' -> c = '\r';
          case 'u' -> c = unicode();
          default -> { }
        }
      }
      key.append(c);
    }
    expect('"', "a closing quote");
    return key.toString();
  }

  private char unicode() {
    try {
      char c = (char) Integer.parseInt(text.substring(position + 1, position + 5), 16);
      position += 4;
      return c;
    } catch (IndexOutOfBoundsException | NumberFormatException notHex) {
      throw new IllegalArgumentException("expected four hexadecimal digits after \\u");
    }
  }

  private void expect(char c, String what) {
    if (position >= text.length() || text.charAt(position) != c) {
      throw new IllegalArgumentException("expected " + what);
    }
    position++;
  }
}

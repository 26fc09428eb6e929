package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import lagoon.scenarios.text.Problems;

/** Sentences on lines that fit a terminal. */
final class Wrapped {

  /** What a terminal has if nobody says otherwise. */
  static final int COLUMNS = 80;

  private static final String INDENT = "    ";

  private Wrapped() {}

  /** Each on lines of its own: its place begins the first, as tools expect it; the others are indented. */
  static List<String> problems(Problems problems) {
    List<String> lines = new ArrayList<>();
    problems.lines().forEach(sentence -> lines.addAll(lines(sentence, INDENT, COLUMNS)));
    return lines;
  }

  /**
   * A sentence broken at spaces. A word that is longer than a line stands alone and is not broken: it is a
   * path or a value that may be copied.
   *
   * @param indent what stands before all lines but the first
   * @param columns the width of a line
   */
  static List<String> lines(String sentence, String indent, int columns) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    String before = "";
    while (before.length() + sentence.length() - start > columns) {
      int room = columns - before.length();
      int end = sentence.lastIndexOf(' ', start + room);
      if (end <= start) {
        end = sentence.indexOf(' ', start + 1);
      }
      if (end < 0) {
        break;
      }
      lines.add(before + sentence.substring(start, end));
      start = end + 1;
      before = indent;
    }
    lines.add(before + sentence.substring(start));
    return lines;
  }
}

package lagoon.scenarios.report;

import lagoon.picture.Style;
import lagoon.picture.Tone;
import lagoon.picture.Visible;

/** Lines of a report, none wider than the terminal except commands, which are to be copied whole. */
final class Lines {

  private static final int LABEL = 22;
  /** Below this width there is no table. */
  private static final int TABLE = 72;

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final Style style;

  Lines(int width, Style style) {
    this.width = Math.min(width, TextReport.MEASURE);
    this.style = style;
  }

  /** A text from a file, made harmless: control characters would steer the terminal. */
  static String plain(String text) {
    return Visible.line(text);
  }

  void blank() {
    text.append('\n');
  }

  /** A line of one tone; where it is too long it goes on below. */
  void line(Tone tone, String line) {
    String rest = line;
    while (rest.length() > width && rest.lastIndexOf(' ', width) > 4) {
      int end = rest.lastIndexOf(' ', width);
      text.append(style.paint(tone, rest.substring(0, end))).append('\n');
      rest = "    " + rest.substring(end + 1);
    }
    text.append(style.paint(tone, rest)).append('\n');
  }

  /** Lines that are painted already. */
  void painted(String painted) {
    text.append(painted);
  }

  /** A text broken at spaces. */
  void paragraph(String indent, String words) {
    wrap(indent, indent, words);
  }

  private void wrap(String first, String indent, String words) {
    StringBuilder line = new StringBuilder(first);
    boolean isEmpty = true;
    for (String word : words.split(" +")) {
      if (!isEmpty && line.length() + 1 + word.length() > width) {
        text.append(line).append('\n');
        line = new StringBuilder(indent);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    text.append(line).append('\n');
  }

  /** A label and what belongs to it. */
  void pair(String label, String value) {
    wrap(padded(label, LABEL), " ".repeat(LABEL), value);
  }

  /** A label and a command, on a line of its own. */
  void command(String label, String command) {
    text.append(label).append(":\n  ").append(command).append('\n');
  }

  /** A row of the table of verdicts. */
  void row(Tone tone, String name, String verdict, String checked, String contested) {
    if (width < TABLE) {
      boolean isHeading = tone == Tone.HEADING;
      line(tone, "  " + name);
      if (!isHeading) {
        paragraph("    ", verdict + " (checked " + checked + ", contested " + contested + ")");
      }
      return;
    }
    int numbers = 20;
    int first = Math.min(40, Math.max(16, (width - numbers) * 5 / 10));
    String cells = padded("  " + name, first) + " " + padded(verdict, width - numbers - first - 1);
    String counts = checked.isEmpty() ? "" : before(checked, 9) + " " + before(contested, 10);
    line(tone, (cells + counts).stripTrailing());
  }

  private static String before(String number, int columns) {
    return " ".repeat(Math.max(0, columns - number.length())) + number;
  }

  private static String padded(String cell, int columns) {
    return cell.length() < columns ? cell + " ".repeat(columns - cell.length()) : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

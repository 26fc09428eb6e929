package lagoon.scenarios.report;

import lagoon.picture.Style;
import lagoon.picture.Tone;

/** Lines of a report, none wider than the terminal except commands, which are to be copied whole. */
final class Lines {

  private static final int LABEL = 22;

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final Style style;

  Lines(int width, Style style) {
    this.width = width;
    this.style = style;
  }

  /** A text from a file, made harmless: control characters would steer the terminal. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  void blank() {
    text.append('\n');
  }

  void line(Tone tone, String line) {
    text.append(style.paint(tone, line)).append('\n');
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
    int numbers = 20;
    int first = Math.min(40, Math.max(16, (width - numbers) * 5 / 10));
    String cells = padded("  " + name, first) + " " + padded(verdict, width - numbers - first - 1);
    String counts = checked.isEmpty() ? "" : "%9s %10s".formatted(checked, contested);
    line(tone, (cells + counts).stripTrailing());
  }

  private static String padded(String cell, int columns) {
    return cell.length() < columns ? cell + " ".repeat(columns - cell.length()) : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

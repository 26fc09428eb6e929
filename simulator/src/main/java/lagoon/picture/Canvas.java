package lagoon.picture;

import java.util.Arrays;

/** One line of a terminal while it is painted: a cell for each column. */
final class Canvas {

  private final String[] cells;
  private final Tone[] tones;
  private final boolean[] taken;

  Canvas(int width) {
    this.cells = new String[width];
    this.tones = new Tone[width];
    this.taken = new boolean[width];
    Arrays.fill(cells, " ");
  }

  int width() {
    return cells.length;
  }

  /** Draws something that may be written over. */
  void background(int column, char glyph, Tone tone) {
    cells[column] = String.valueOf(glyph);
    tones[column] = tone;
  }

  void put(int column, char glyph, Tone tone) {
    background(column, glyph, tone);
    taken[column] = true;
  }

  /** What stands there already may not be written over. */
  void keep(int column) {
    taken[column] = true;
  }

  /** Leaves a blank behind words, where only background stood. */
  void clear(int column) {
    if (column < cells.length && !taken[column]) {
      cells[column] = " ";
      tones[column] = null;
    }
  }

  /** Writes a text whose width is known to fit; returns the column behind it. */
  int write(int column, String text, Tone tone) {
    int at = column;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int width = Columns.of(codePoint);
      String letter = Character.toString(codePoint);
      i += letter.length();
      if (width == 0) {
        cells[at - 1] += letter;
      } else {
        // The second column of a wide letter holds nothing.
        cells[at] = letter;
        Arrays.fill(cells, at + 1, at + width, "");
        Arrays.fill(tones, at, at + width, tone);
        Arrays.fill(taken, at, at + width, true);
        at += width;
      }
    }
    return at;
  }

  /** How many columns from there on are free of everything but background. */
  int room(int column) {
    int end = Math.max(0, column);
    while (end < taken.length && !taken[end]) {
      end++;
    }
    return end - column;
  }

  /** The line, without blanks at its end. */
  String line(Style style) {
    int end = cells.length;
    while (end > 0 && cells[end - 1].equals(" ")) {
      end--;
    }
    StringBuilder line = new StringBuilder();
    int start = 0;
    while (start < end) {
      int stop = start;
      StringBuilder run = new StringBuilder();
      while (stop < end && tones[stop] == tones[start]) {
        run.append(cells[stop++]);
      }
      line.append(tones[start] == null ? run : style.paint(tones[start], run.toString()));
      start = stop;
    }
    return line.toString();
  }
}

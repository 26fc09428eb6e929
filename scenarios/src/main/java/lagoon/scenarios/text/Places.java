package lagoon.scenarios.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Translates the YAML reader's marks, which count code points from 0, to places in a text. Marks come
 * almost in order, so it walks along with them and steps back where they do.
 */
final class Places {

  private final String file;
  private final String text;
  private final int total;
  private final int shift;
  private int points;
  private int chars;

  /**
   * Places in a text.
   *
   * @param shift how many columns stand before the text on its first line
   */
  Places(String file, String text, int shift) {
    this.file = file;
    this.text = text;
    this.total = text.codePointCount(0, text.length());
    this.shift = shift;
  }

  Mark start(Event event) {
    return at(event.getStartMark());
  }

  Mark end(Event event) {
    return at(event.getEndMark());
  }

  Mark at(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
    if (mark.isEmpty()) {
      return Mark.startOf(file);
    }
    int line = mark.get().getLine();
    int column = mark.get().getColumn() + (line == 0 ? shift : 0);
    return new Mark(file, line + 1, column + 1, offset(mark.get().getIndex()));
  }

  private int offset(int codePoints) {
    int wanted = Math.min(codePoints, total);
    if (total == text.length()) {
      return wanted;
    }
    chars = text.offsetByCodePoints(chars, wanted - points);
    points = wanted;
    return chars;
  }
}

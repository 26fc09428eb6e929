package lagoon.lessons.prose;

import lagoon.scenarios.text.Mark;

/** A piece of a text, and where it stands. */
public sealed interface Piece {

  /** Where it begins. */
  Mark at();

  /** Text for the reader. */
  record Prose(Block block, Mark at) implements Piece {}

  /**
   * A fenced block that means something to whoever reads the file.
   *
   * @param word what stands after the fence: {@code question}
   * @param text its lines
   * @param first where its first line begins
   */
  record Fenced(String word, String text, Mark at, Mark first) implements Piece {}
}

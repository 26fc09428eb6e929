package lagoon.lessons.prose;

import java.util.OptionalInt;
import java.util.Set;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problems;
import org.commonmark.node.FencedCodeBlock;

/**
 * Finds fenced blocks that their author forgot to close. Such a block goes on to the end of the text, or
 * takes in the next block and ends where that one does: then a line of it is the fence of that block.
 */
final class Fences {

  private final Set<String> words;
  private final Problems problems;

  Fences(Set<String> words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /** Whether a block is closed; a problem if not. */
  boolean isClosed(FencedCodeBlock fence, Mark at) {
    String text = fence.getLiteral();
    String mark = fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
    String block = Markdown.word(fence).isEmpty() ? "the block that begins here"
        : "the block " + Markdown.word(fence);
    OptionalInt next = next(text, mark, words.contains(Markdown.word(fence)));
    if (next.isPresent()) {
      long lines = text.substring(0, next.getAsInt()).chars().filter(c -> c == '\n').count();
      problems.add(at, block + " is not closed; expected a line " + mark + " before line "
          + (at.line() + 1 + lines) + ", where the next block begins");
      return false;
    } else if (fence.getClosingFenceLength() == null) {
      problems.add(at, block + " is not closed; expected a line " + mark + " at its end");
      return false;
    }
    return true;
  }

  /** Where a line begins that is the fence of another block; a listing may hold such of unknown words. */
  private OptionalInt next(String text, String mark, boolean isAny) {
    for (int line = 0; line < text.length(); line = text.indexOf('\n', line) + 1) {
      int end = text.indexOf('\n', line);
      String word = text.substring(line, end < 0 ? text.length() : end).strip();
      if (text.startsWith(mark, line) && (isAny || words.contains(word.substring(mark.length()).strip()))) {
        return OptionalInt.of(line);
      } else if (end < 0) {
        break;
      }
    }
    return OptionalInt.empty();
  }
}

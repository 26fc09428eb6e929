package lagoon.lessons.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Wording;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark, and tables as GitHub writes them). Whatever the text, it returns: what cannot
 * stand in a lesson becomes a problem. A reader keeps nothing of what it read and may serve several texts.
 */
public final class Markdown {

  /** The greatest length of a text, in {@code char}s. */
  public static final int CHARACTERS = 1 << 18;

  /** How deep lists and quotes may be nested. */
  private static final int DEPTH = 16;

  private final Parser parser = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
      .maxOpenBlockParsers(DEPTH)
      .build();

  /**
   * The pieces of a text, in order; those before a block that is not closed where there is one.
   *
   * @param words fenced blocks that begin with one of these are {@link Piece.Fenced}; all others are listings
   */
  public List<Piece> read(String file, String text, Set<String> words, Problems problems) {
    if (text.length() > CHARACTERS) {
      problems.add(Mark.startOf(file),
          "this has " + text.length() + " characters; expected at most " + CHARACTERS);
      return List.of();
    }
    Places places = new Places(file, text);
    Conversion conversion = new Conversion(places, problems);
    Fences fences = new Fences(words, problems);
    List<Piece> pieces = new ArrayList<>();
    for (Node node = parser.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      Mark at = places.of(node);
      if (node instanceof FencedCodeBlock fence && words.contains(word(fence))) {
        if (fence.getFenceIndent() > 0) {
          problems.add(at, "this block is indented; expected its fence at the beginning of a line");
        }
        if (!fences.isClosed(fence, at)) {
          // Where it ends is not known, nor what it says.
          return pieces;
        }
        pieces.add(new Piece.Fenced(word(fence), fence.getLiteral(), at, places.line(at.line() + 1)));
      } else {
        if (node instanceof FencedCodeBlock fence && Wording.nearest(word(fence), words).isPresent()) {
          problems.add(at, "there is no block " + Wording.shown(word(fence)) + "; expected "
              + Wording.oneOf(new TreeSet<>(words)) + Wording.didYouMean(word(fence), words));
        }
        conversion.block(node, 0).ifPresent(block -> pieces.add(new Piece.Prose(block, at)));
        if (node instanceof FencedCodeBlock fence && !fences.isClosed(fence, at)) {
          return pieces;
        }
      }
    }
    return pieces;
  }

  /** The blocks of a short text that stands inside of another file; what cannot stand there is left out. */
  public List<Block> blocks(String text) {
    return read("text", text, Set.of(), new Problems()).stream()
        .map(piece -> ((Piece.Prose) piece).block()).toList();
  }

  static String word(FencedCodeBlock fence) {
    return fence.getInfo() == null ? "" : fence.getInfo().strip();
  }

  /** Where the nodes of a text stand. */
  static final class Places {
    private final String file;
    private final List<Integer> starts = new ArrayList<>();
    private final int length;

    Places(String file, String text) {
      this.file = file;
      this.length = text.length();
      starts.add(0);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
          starts.add(i + 1);
        }
      }
    }

    /** Where a node begins; a node that was made and stands nowhere is at the beginning of its parent. */
    Mark of(Node node) {
      Node placed = node;
      while (placed != null && placed.getSourceSpans().isEmpty()) {
        placed = placed.getParent();
      }
      if (placed == null) {
        return Mark.startOf(file);
      }
      SourceSpan span = placed.getSourceSpans().get(0);
      return new Mark(file, span.getLineIndex() + 1, span.getColumnIndex() + 1, span.getInputIndex());
    }

    /** Where a line begins, 1-based. */
    Mark line(int line) {
      return new Mark(file, line, 1, line <= starts.size() ? starts.get(line - 1) : length);
    }
  }
}

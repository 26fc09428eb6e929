package lagoon.lessons.print;

import java.util.ArrayList;
import java.util.List;
import lagoon.lessons.prose.Block;
import lagoon.lessons.prose.Inline;
import lagoon.lessons.prose.Markdown;
import lagoon.picture.Style;
import lagoon.picture.Tone;
import lagoon.picture.Visible;

/**
 * Prose for a terminal: no line is wider than asked for except listings, which are to be copied. No marks of
 * Markdown are left; texts from elsewhere cannot steer the terminal.
 */
public final class TextProse {

  private final int width;
  private final Style style;
  private final Markdown markdown = new Markdown();

  /**
   * @param width columns, at least 40
   * @param style how headings are shown
   */
  public TextProse(int width, Style style) {
    this.width = width;
    this.style = style;
  }

  /** Markdown, for a terminal. */
  public String markdown(String text) {
    return blocks(markdown.blocks(text));
  }

  /** Blocks with an empty line between them, each line ended by a newline. */
  public String blocks(List<Block> blocks) {
    return String.join("\n", lines(blocks, width)) + (blocks.isEmpty() ? "" : "\n");
  }

  /** Words on as many lines as they need; all but the first are indented as far as the first one's mark. */
  public String item(String mark, String text) {
    return String.join("\n", hanging(mark, wrapped(Inlines.text(inlines(text)), width - mark.length())))
        + "\n";
  }

  /** A heading. */
  public String heading(String text) {
    StringBuilder lines = new StringBuilder();
    wrapped(Visible.line(text), width).forEach(line ->
        lines.append(style.paint(Tone.HEADING, line)).append('\n'));
    return lines.toString();
  }

  private List<Inline> inlines(String text) {
    List<Inline> inlines = new ArrayList<>();
    for (Block block : markdown.blocks(text)) {
      if (block instanceof Block.Paragraph paragraph) {
        inlines.addAll(paragraph.text());
      } else {
        inlines.add(new Inline.Words(text));
      }
    }
    return inlines;
  }

  private List<String> lines(List<Block> blocks, int room) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(lines(block, room));
    }
    return lines;
  }

  private List<String> lines(Block block, int room) {
    if (block instanceof Block.Paragraph one) {
      return wrapped(Inlines.text(one.text()), room);
    } else if (block instanceof Block.Heading one) {
      return wrapped(Inlines.text(one.text()), room).stream()
          .map(line -> style.paint(Tone.HEADING, line)).toList();
    } else if (block instanceof Block.Items one) {
      return items(one, room);
    } else if (block instanceof Block.Quote one) {
      return hanging("| ", "| ", lines(one.inside(), room - 2));
    } else if (block instanceof Block.Listing one) {
      return one.text().lines().map(line -> "    " + Visible.line(line)).toList();
    } else if (block instanceof Block.Table one) {
      return table(one, room);
    }
    return List.of("-".repeat(Math.max(1, room)));
  }

  private List<String> items(Block.Items list, int room) {
    List<String> lines = new ArrayList<>();
    int digits = Integer.toString(list.items().size()).length();
    for (int i = 0; i < list.items().size(); i++) {
      String number = Integer.toString(i + 1);
      String mark = list.isNumbered() ? " ".repeat(digits - number.length()) + number + ". " : "- ";
      lines.addAll(hanging(mark, lines(list.items().get(i), room - mark.length())));
    }
    return lines;
  }

  /** As wide as its cells where they have room; else each row as a list of what its cells say. */
  private List<String> table(Block.Table table, int room) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.head().stream().map(Inlines::text).toList());
    table.rows().forEach(row -> rows.add(row.stream().map(Inlines::text).toList()));
    int columns = table.head().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < Math.min(columns, row.size()); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    int whole = java.util.stream.IntStream.of(widths).sum() + 2 * (columns - 1);
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      List<String> row = rows.get(at);
      if (whole <= room) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
          line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        String cells = line.toString().stripTrailing();
        lines.add(at == 0 ? style.paint(Tone.HEADING, cells) : cells);
      } else if (at > 0) {
        for (int i = 0; i < row.size(); i++) {
          String cell = i == 0 ? row.get(i) : rows.get(0).get(i) + ": " + row.get(i);
          lines.addAll(hanging(i == 0 ? "" : "  ", "  ", wrapped(cell, room - 2)));
        }
      }
    }
    return lines;
  }

  private static List<String> hanging(String mark, List<String> lines) {
    return hanging(mark, " ".repeat(mark.length()), lines);
  }

  private static List<String> hanging(String mark, String indent, List<String> lines) {
    List<String> hanging = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      hanging.add((i == 0 ? mark : indent) + lines.get(i));
    }
    return hanging.isEmpty() ? List.of(mark.stripTrailing()) : hanging;
  }

  /** Lines broken at spaces; a word that is too long stands alone. */
  private static List<String> wrapped(String text, int room) {
    List<String> lines = new ArrayList<>();
    // A percent sign never stands alone at the beginning of a line.
    for (String part : text.replace(" %", "\u00a0%").split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : part.strip().split(" +")) {
        if (line.length() > 0 && line.length() + 1 + word.length() > Math.max(10, room)) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() > 0 ? " " : "").append(word);
      }
      lines.add(line.toString());
    }
    lines.replaceAll(line -> line.replace('\u00a0', ' '));
    return lines;
  }

  /** A sentence from elsewhere, so that Markdown takes every character of it as it is. */
  public static String escaped(String sentence) {
    return sentence.replaceAll("([\\\\`*_\\[\\]<>#|~&!])", "\\\\$1");
  }
}

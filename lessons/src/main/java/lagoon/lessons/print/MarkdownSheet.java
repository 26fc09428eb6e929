package lagoon.lessons.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.prose.Block;
import lagoon.lessons.prose.Inline;
import lagoon.picture.Glyphs;
import lagoon.picture.SpaceTime;
import lagoon.picture.Style;
import lagoon.picture.TextPainter;
import lagoon.picture.Visible;
import lagoon.scenarios.running.Comparison;
import lagoon.trace.Trace;

/** A hand-out in Markdown; pictures are drawn with characters. */
final class MarkdownSheet implements Sheet {

  private static final int COLUMNS = 100;
  private static final int ROWS = 60;

  private final StringBuilder text = new StringBuilder();
  private PictureKey key = new PictureKey();
  /** Where the first picture of the lesson stands; negative: there is none so far. */
  private int keyAt = -1;

  @Override
  public void title(String title, String summary) {
    writeKey();
    line("# " + escaped(title));
    line("*" + escaped(summary) + "*");
  }

  @Override
  public void section(String title) {
    line("## " + escaped(title));
  }

  @Override
  public void blocks(List<Block> blocks) {
    blocks.forEach(block -> line(String.join("\n", lines(block))));
  }

  @Override
  public void remark(String label, List<Inline> words) {
    line("**" + escaped(label) + "** " + inline(words));
  }

  @Override
  public void offers(List<List<Inline>> offers) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      lines.add("- " + Posed.letter(i) + ") " + inline(offers.get(i)));
    }
    line(String.join("\n", lines));
  }

  @Override
  public void picture(String caption, Trace trace, List<String> wanted) {
    keyAt = keyAt < 0 ? text.length() : keyAt;
    line("*" + escaped(caption) + "*");
    TextPainter painter = new TextPainter(COLUMNS, Glyphs.UNICODE, Style.PLAIN);
    SpaceTime picture = painter.picture(trace, ROWS, false, wanted);
    key.add(picture);
    line(fenced(painter.paint(picture)));
  }

  @Override
  public void comparison(Comparison comparison) {
    StringBuilder table = new StringBuilder("| |");
    comparison.columns().forEach(column -> table.append(' ').append(escaped(column.name())).append(" |"));
    table.append("\n|---|").append("---|".repeat(comparison.columns().size()));
    for (Comparison.Row row : comparison.rows()) {
      table.append("\n| ").append(escaped(row.name())).append(" |");
      row.cells().forEach(cell -> table.append(' ').append(escaped(cell.text())).append(" |"));
    }
    line(table.toString());
  }

  @Override
  public void room(int lines) {
    line("Answer: " + "\\_".repeat(16));
  }

  @Override
  public void together(Runnable content) {
    content.run();
  }

  @Override
  public String text() {
    writeKey();
    return text.toString();
  }

  /** Before the first picture of a lesson stands what all of its pictures mean. */
  private void writeKey() {
    List<String> lines = key.lines();
    if (keyAt >= 0 && !lines.isEmpty()) {
      text.insert(keyAt, "\n**" + HtmlSheet.KEY + "** " + escaped(String.join("; ", lines)) + ".\n");
    }
    keyAt = -1;
    key = new PictureKey();
  }

  private void line(String line) {
    text.append(text.isEmpty() ? "" : "\n").append(line).append('\n');
  }

  private List<String> lines(Block block) {
    if (block instanceof Block.Paragraph one) {
      return List.of(inline(one.text()));
    } else if (block instanceof Block.Heading one) {
      return List.of("#".repeat(Math.max(3, one.level())) + " " + inline(one.text()));
    } else if (block instanceof Block.Items one) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < one.items().size(); i++) {
        String mark = one.isNumbered() ? (i + 1) + ". " : "- ";
        lines.addAll(marked(mark, " ".repeat(mark.length()), inside(one.items().get(i))));
      }
      return lines;
    } else if (block instanceof Block.Quote one) {
      return marked("> ", "> ", inside(one.inside()));
    } else if (block instanceof Block.Listing one) {
      return fenced(one.text()).lines().toList();
    } else if (block instanceof Block.Table one) {
      List<String> lines = new ArrayList<>();
      lines.add(row(one.head()));
      lines.add("|" + "---|".repeat(one.head().size()));
      one.rows().forEach(row -> lines.add(row(row)));
      return lines;
    }
    return List.of("---");
  }

  private static String row(List<List<Inline>> cells) {
    return cells.stream().map(MarkdownSheet::inline).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private List<String> inside(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(lines(block));
    }
    return lines;
  }

  private static List<String> marked(String first, String others, List<String> lines) {
    List<String> marked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      marked.add((i == 0 ? first : others) + lines.get(i));
    }
    return marked;
  }

  /** A fence that is longer than any inside. */
  private static String fenced(String listing) {
    String fence = "```";
    while (listing.contains(fence)) {
      fence += "`";
    }
    return fence + "\n" + Visible.lines(listing.stripTrailing()) + "\n" + fence;
  }

  private static String inline(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    for (Inline one : inlines) {
      if (one instanceof Inline.Words words) {
        text.append(escaped(words.text()));
      } else if (one instanceof Inline.Typed typed) {
        String fence = typed.text().contains("`") ? "``" : "`";
        text.append(fence).append(Visible.lines(typed.text())).append(fence);
      } else if (one instanceof Inline.Emphasis emphasis) {
        text.append('*').append(inline(emphasis.inside())).append('*');
      } else if (one instanceof Inline.Strong strong) {
        text.append("**").append(inline(strong.inside())).append("**");
      } else if (one instanceof Inline.Link link) {
        text.append('[').append(inline(link.inside())).append("](")
            .append(Visible.lines(link.to())).append(')');
      } else {
        text.append("\\\n");
      }
    }
    return text.toString();
  }

  private static String escaped(String words) {
    return TextProse.escaped(Visible.lines(words));
  }
}

package lagoon.ui.desktop.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lagoon.lessons.prose.Block;
import lagoon.lessons.prose.Inline;
import lagoon.lessons.prose.Markdown;
import lagoon.ui.desktop.desk.TextLink;

/** Prose of a lesson as nodes, without a browser. Emphasis is never colour alone. */
final class Prose {

  private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=(?:ms|s|min|h)\\b|%)");

  private final Markdown markdown = new Markdown();
  private final Consumer<String> follow;

  /**
   * @param follow opens an address on the web
   */
  Prose(Consumer<String> follow) {
    this.follow = follow;
  }

  /** Blocks, one below the other. */
  VBox blocks(List<Block> blocks) {
    VBox box = new VBox();
    box.getStyleClass().add("prose");
    blocks.forEach(block -> box.getChildren().add(block(block)));
    return box;
  }

  /** A text in Markdown. */
  VBox markdown(String text) {
    return blocks(markdown.blocks(text));
  }

  /** A sentence that is no Markdown: names in it may hold stars. */
  static TextFlow plain(String sentence) {
    return flow(List.of(text(sentence, List.of())), sentence);
  }

  /** The same with strong words at its end. */
  static TextFlow plain(String sentence, String strong) {
    return flow(List.of(text(sentence, List.of()), text(strong, List.of("strong"))), sentence + strong);
  }

  private Node block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return inlines(paragraph.text());
    } else if (block instanceof Block.Heading heading) {
      TextFlow flow = inlines(heading.text());
      flow.getStyleClass().add("prose-heading");
      return flow;
    } else if (block instanceof Block.Items items) {
      return items(items);
    } else if (block instanceof Block.Quote quote) {
      VBox inside = blocks(quote.inside());
      inside.getStyleClass().add("quote");
      return inside;
    } else if (block instanceof Block.Listing listing) {
      Label lines = new Label(listing.text().stripTrailing());
      lines.setWrapText(true);
      lines.setMaxWidth(Double.MAX_VALUE);
      lines.setMinHeight(Region.USE_PREF_SIZE);
      lines.getStyleClass().add("listing");
      return lines;
    } else if (block instanceof Block.Table table) {
      return table(table);
    }
    return new Separator();
  }

  private Node items(Block.Items items) {
    VBox list = new VBox();
    list.getStyleClass().add("items");
    int number = 1;
    for (List<Block> item : items.items()) {
      Label mark = new Label(items.isNumbered() ? number++ + "." : "\u2022");
      mark.getStyleClass().add("item-mark");
      mark.setMinWidth(Region.USE_PREF_SIZE);
      VBox text = blocks(item);
      HBox.setHgrow(text, Priority.ALWAYS);
      list.getChildren().add(new HBox(mark, text));
    }
    return list;
  }

  private Node table(Block.Table table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("prose-table");
    grid.setAccessibleRole(AccessibleRole.TEXT);
    grid.setAccessibleText(spoken(table));
    for (int column = 0; column < table.head().size(); column++) {
      ColumnConstraints shares = new ColumnConstraints();
      shares.setPercentWidth(100.0 * weight(table, column) / weight(table));
      grid.getColumnConstraints().add(shares);
      cell(grid, column, 0, table.head().get(column), "head-cell");
    }
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.rows().get(row).size(); column++) {
        cell(grid, column, row + 1, table.rows().get(row).get(column), "cell");
      }
    }
    return grid;
  }

  /** The longest text of a column says how much room it needs, within reason. */
  private static int weight(Block.Table table, int column) {
    int longest = Inline.plain(table.head().get(column)).length();
    for (List<List<Inline>> row : table.rows()) {
      longest = Math.max(longest, Inline.plain(row.get(column)).length());
    }
    return Math.max(8, Math.min(32, longest));
  }

  private static int weight(Block.Table table) {
    int all = 0;
    for (int column = 0; column < table.head().size(); column++) {
      all += weight(table, column);
    }
    return all;
  }

  private void cell(GridPane grid, int column, int row, List<Inline> text, String style) {
    TextFlow flow = inlines(text);
    flow.getStyleClass().add(style);
    GridPane.setValignment(flow, VPos.TOP);
    grid.add(flow, column, row);
  }

  private static String spoken(Block.Table table) {
    List<String> lines = new ArrayList<>();
    for (List<List<Inline>> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(Inline.plain(table.head().get(i)) + ": " + Inline.plain(row.get(i)));
      }
      lines.add(String.join(", ", cells));
    }
    return String.join(". ", lines);
  }

  /** A paragraph. */
  TextFlow inlines(List<Inline> inlines) {
    List<Node> texts = new ArrayList<>();
    add(texts, inlines, List.of());
    return flow(texts, Inline.plain(inlines));
  }

  private static TextFlow flow(List<Node> texts, String spoken) {
    TextFlow flow = new TextFlow(texts.toArray(Node[]::new));
    flow.getStyleClass().add("prose-text");
    flow.setAccessibleRole(AccessibleRole.TEXT);
    flow.setAccessibleText(spoken);
    flow.setMinWidth(0);
    return flow;
  }

  private void add(List<Node> texts, List<Inline> inlines, List<String> styles) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Words words) {
        texts.add(text(words.text(), styles));
      } else if (inline instanceof Inline.Typed typed) {
        texts.add(text(typed.text(), with(styles, "typed")));
      } else if (inline instanceof Inline.Emphasis emphasis) {
        add(texts, emphasis.inside(), with(styles, "emphasis"));
      } else if (inline instanceof Inline.Strong strong) {
        add(texts, strong.inside(), with(styles, "strong"));
      } else if (inline instanceof Inline.Link link) {
        texts.add(link(Inline.plain(link.inside()), link.to()));
      } else {
        texts.add(new Text("\n"));
      }
    }
  }

  /** Words that lead to a page on the web. */
  private TextLink link(String words, String address) {
    TextLink link = new TextLink("web-link", words, address, () -> follow.accept(address));
    link.setId("link-" + Integer.toHexString(address.hashCode()));
    return link;
  }

  private static List<String> with(List<String> styles, String more) {
    List<String> all = new ArrayList<>(styles);
    all.add(more);
    return all;
  }

  /** A number and its unit stay on one line. */
  private static Text text(String words, List<String> styles) {
    Text text = new Text(UNIT.matcher(words).replaceAll("\u00a0"));
    text.getStyleClass().add("words");
    text.getStyleClass().addAll(styles);
    return text;
  }
}

package lagoon.lessons.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Problems;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Makes blocks of the library's nodes. */
final class Conversion {

  /** How deep emphasis and links may be nested; a library for Markdown nests them as deep as a text does. */
  private static final int DEPTH = 24;

  private final Markdown.Places places;
  private final Problems problems;

  Conversion(Markdown.Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  Optional<Block> block(Node node, int depth) {
    if (depth > DEPTH) {
      return refused(node, "this is nested too deep; expected at most " + DEPTH + " levels");
    } else if (node instanceof Paragraph) {
      return Optional.of(new Block.Paragraph(inlines(node, 0)));
    } else if (node instanceof Heading heading) {
      return Optional.of(new Block.Heading(heading.getLevel(), inlines(node, 0)));
    } else if (node instanceof BulletList || node instanceof OrderedList) {
      List<List<Block>> items = new ArrayList<>();
      for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
        items.add(item instanceof ListItem ? blocks(item, depth + 1) : List.of());
      }
      return Optional.of(new Block.Items(node instanceof OrderedList, items));
    } else if (node instanceof BlockQuote) {
      return Optional.of(new Block.Quote(blocks(node, depth + 1)));
    } else if (node instanceof FencedCodeBlock fence) {
      return Optional.of(new Block.Listing(fence.getLiteral()));
    } else if (node instanceof IndentedCodeBlock code) {
      return Optional.of(new Block.Listing(code.getLiteral()));
    } else if (node instanceof ThematicBreak) {
      return Optional.of(new Block.Rule());
    } else if (node instanceof TableBlock) {
      return Optional.of(table(node));
    } else if (node instanceof LinkReferenceDefinition) {
      return Optional.empty();
    }
    return refused(node, "HTML cannot stand in a lesson; expected Markdown");
  }

  private List<Block> blocks(Node parent, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      block(child, depth).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Block table(Node table) {
    List<List<Inline>> head = List.of();
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<List<Inline>> cells = new ArrayList<>();
        Node cell = row instanceof TableRow ? row.getFirstChild() : null;
        while (cell != null) {
          cells.add(cell instanceof TableCell ? inlines(cell, 0) : List.of());
          cell = cell.getNext();
        }
        if (part instanceof TableHead) {
          head = cells;
        } else {
          rows.add(cells);
        }
      }
    }
    return new Block.Table(head, rows);
  }

  private List<Inline> inlines(Node parent, int depth) {
    if (depth > DEPTH) {
      refused(parent, "this is nested too deep; expected at most " + DEPTH + " levels");
      return List.of();
    }
    List<Inline> inlines = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        inlines.add(new Inline.Words(text.getLiteral()));
      } else if (child instanceof SoftLineBreak) {
        inlines.add(new Inline.Words(" "));
      } else if (child instanceof HardLineBreak) {
        inlines.add(new Inline.Break());
      } else if (child instanceof Emphasis) {
        inlines.add(new Inline.Emphasis(inlines(child, depth + 1)));
      } else if (child instanceof StrongEmphasis) {
        inlines.add(new Inline.Strong(inlines(child, depth + 1)));
      } else if (child instanceof Code code) {
        inlines.add(new Inline.Typed(code.getLiteral()));
      } else if (child instanceof Link link) {
        inlines.add(link(link, depth));
      } else {
        refused(child, "HTML and pictures cannot stand in a lesson; expected text, with runs for pictures");
      }
    }
    return inlines;
  }

  /** Where a link leads is opened by the reader's browser: nothing but the web. */
  private Inline link(Link link, int depth) {
    String to = link.getDestination();
    if (!to.startsWith("https://") && !to.startsWith("http://")) {
      refused(link, "this link leads to no page; expected an address that begins with https://");
    }
    return new Inline.Link(to, inlines(link, depth + 1));
  }

  private Optional<Block> refused(Node node, String message) {
    problems.add(places.of(node), message);
    return Optional.empty();
  }
}

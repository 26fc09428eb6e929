package lagoon.lessons.prose;

import java.util.List;

/** A piece of text that stands by itself. */
public sealed interface Block {

  /** Sentences. */
  record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /**
   * A heading inside of a section.
   *
   * @param level 1 to 6; sections of a lesson are headings of level 2
   */
  record Heading(int level, List<Inline> text) implements Block {
    public Heading {
      text = List.copyOf(text);
    }
  }

  /**
   * A list.
   *
   * @param isNumbered whether its items are counted, from 1
   */
  record Items(boolean isNumbered, List<List<Block>> items) implements Block {
    public Items {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /** Somebody's words, or something set apart. */
  record Quote(List<Block> inside) implements Block {
    public Quote {
      inside = List.copyOf(inside);
    }
  }

  /** Lines that stay as they are: what is typed, what a file says. */
  record Listing(String text) implements Block {}

  /**
   * A table.
   *
   * @param head its first row
   * @param rows the others, each with as many cells
   */
  record Table(List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
    public Table {
      head = head.stream().map(List::copyOf).toList();
      rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
    }
  }

  /** A line across. */
  record Rule() implements Block {}
}

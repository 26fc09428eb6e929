package lagoon.lessons.prose;

import java.util.List;

/** A piece of a line of text. */
public sealed interface Inline {

  /** Words as they are, without a newline. */
  record Words(String text) implements Inline {}

  /** Text that is stressed. */
  record Emphasis(List<Inline> inside) implements Inline {
    public Emphasis {
      inside = List.copyOf(inside);
    }
  }

  /** Text that is stressed more. */
  record Strong(List<Inline> inside) implements Inline {
    public Strong {
      inside = List.copyOf(inside);
    }
  }

  /** Something typed: a name, a setting, a command. */
  record Typed(String text) implements Inline {}

  /** Text that leads somewhere: to an address on the web. */
  record Link(String to, List<Inline> inside) implements Inline {
    public Link {
      inside = List.copyOf(inside);
    }
  }

  /** The line ends here, though the paragraph does not. */
  record Break() implements Inline {}

  /** The words alone. */
  static String plain(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    for (Inline one : inlines) {
      if (one instanceof Words words) {
        text.append(words.text());
      } else if (one instanceof Typed typed) {
        text.append(typed.text());
      } else if (one instanceof Emphasis emphasis) {
        text.append(plain(emphasis.inside()));
      } else if (one instanceof Strong strong) {
        text.append(plain(strong.inside()));
      } else if (one instanceof Link link) {
        text.append(plain(link.inside()));
      } else {
        text.append(' ');
      }
    }
    return text.toString();
  }
}

package lagoon.lessons.print;

import java.util.List;
import lagoon.lessons.prose.Inline;
import lagoon.picture.Visible;

/** Lines of plain text: without the marks of Markdown for what is stressed or typed. */
final class Inlines {

  private Inlines() {}

  /** The text; a newline where the line ends. */
  static String text(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(one -> write(one, text));
    return text.toString();
  }

  private static void write(Inline one, StringBuilder text) {
    if (one instanceof Inline.Words words) {
      text.append(Visible.line(words.text()));
    } else if (one instanceof Inline.Typed typed) {
      text.append(Visible.line(typed.text()));
    } else if (one instanceof Inline.Emphasis emphasis) {
      text.append(text(emphasis.inside()));
    } else if (one instanceof Inline.Strong strong) {
      text.append(text(strong.inside()));
    } else if (one instanceof Inline.Link link) {
      String said = text(link.inside());
      text.append(said).append(said.equals(link.to()) ? "" : " (" + Visible.line(link.to()) + ")");
    } else {
      text.append('\n');
    }
  }
}

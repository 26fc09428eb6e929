package lagoon.scenarios.sample;

import java.util.ArrayList;
import java.util.List;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;

/**
 * Wrong versions of a text: each node removed, exchanged, renamed and doubled, and the text cut everywhere.
 */
public final class Mutants {

  private static final List<String> VALUES = List
      .of("", "x", "-1", "0", "1.5", "true", "null", "5ms", "\"\"", "[]", "{}",
      "[1, x]", "{a: b}", "[[[]]]", "99999999999999999999", ".inf", "*a", "!t x", "- a", "a: b: c", "\"");

  private final String text;
  private final List<String> mutants = new ArrayList<>();

  private Mutants(String text) {
    this.text = text;
  }

  /** All mutants of a document. */
  public static List<String> of(Document document) {
    Mutants mutants = new Mutants(document.text());
    mutants.mutate(document.root().orElseThrow());
    mutants.cut();
    return mutants.mutants;
  }

  private void mutate(Node node) {
    for (String value : VALUES) {
      replace(node.start().offset(), node.end().offset(), value);
    }
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        int start = entry.key().start().offset();
        int end = entry.value().end().offset();
        replace(start, end, "");
        replace(start, entry.key().end().offset(), entry.key().source() + "x");
        replace(start, entry.key().end().offset(), "steps");
        replace(start, entry.key().end().offset(), "? [a]");
        String separator = mapping.isFlow() ? ", " : "\n" + " ".repeat(entry.key().start().column() - 1);
        replace(end, end, separator + text.substring(start, end));
        replace(end, end, separator + "unknown: 1");
        mutate(entry.value());
      }
    } else if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        replace(item.start().offset(), item.end().offset(), "");
        mutate(item);
      }
    }
  }

  private void cut() {
    for (int i = 0; i < text.length(); i++) {
      if (i % 3 == 0) {
        mutants.add(text.substring(0, i));
      }
      if (text.charAt(i) == '\n') {
        mutants.add(text.substring(i));
        int next = text.indexOf('\n', i + 1);
        mutants.add(text.substring(0, i) + (next < 0 ? "" : text.substring(next)));
      }
    }
  }

  private void replace(int start, int end, String value) {
    mutants.add(text.substring(0, start) + value + text.substring(end));
  }
}

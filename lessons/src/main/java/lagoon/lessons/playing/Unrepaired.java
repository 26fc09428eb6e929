package lagoon.lessons.playing;

import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Splice;

/** A scenario's text without what it says of its repair, which is often just what a challenge asks for. */
final class Unrepaired {

  private static final String REPAIR = "repaired-by";

  private Unrepaired() {}

  static Document of(Document document) {
    Optional<Node.Mapping> root = document.root().filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast);
    Optional<Node.Entry> repair = root.flatMap(mapping -> mapping.entry(REPAIR));
    if (repair.isEmpty()) {
      return document;
    }
    List<Node.Entry> others = root.get().entries().stream()
        .filter(entry -> !entry.equals(repair.get())).toList();
    Node wanted = Node.Mapping.of(others, root.get().isFlow(), root.get().start(), root.get().end());
    return Optional.of(withoutLines(document, repair.get()))
        .filter(changed -> changed.root().filter(found -> Node.same(found, wanted)).isPresent())
        .orElseGet(() -> emptied(document));
  }

  /** Without all lines on which it stands. */
  private static Document withoutLines(Document document, Node.Entry entry) {
    String text = document.text();
    int from = text.lastIndexOf('\n', entry.key().start().offset() - 1) + 1;
    int end = text.indexOf('\n', Math.max(from, entry.value().end().offset() - 1));
    return Document.of(document.file(), text.substring(0, from) + (end < 0 ? "" : text.substring(end + 1)));
  }

  /** Where other things stand on these lines. */
  private static Document emptied(Document document) {
    Problems problems = new Problems();
    return Assignment.read("--set", REPAIR + "={}", problems)
        .flatMap(empty -> Splice.set(document, empty, problems)).orElse(document);
  }
}

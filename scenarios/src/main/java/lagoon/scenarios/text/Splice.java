package lagoon.scenarios.text;

import java.util.List;
import java.util.Optional;

/**
 * Puts a new value into a text and leaves every other character as it was, comments and blank lines too.
 * Where the text is JSON, so is what is put in. The result means exactly what {@link Edit} makes of the
 * nodes: it is read again to make sure.
 */
public final class Splice {

  private final Document document;
  private final Node wanted;
  private final List<Path.Segment> segments;

  private Splice(Document document, Node wanted, Path path) {
    this.document = document;
    this.wanted = wanted;
    this.segments = path.segments();
  }

  /**
   * The document with a new value at a path.
   *
   * @return empty if it cannot be done, and then there is a problem: the path leads nowhere, or the text
   *     uses anchors or block texts in a way that forbids it
   */
  public static Optional<Document> set(Document document, Assignment assignment, Problems problems) {
    if (document.root().isEmpty()) {
      problems.add(Mark.startOf(document.file()), "this cannot be changed before it can be read");
      return Optional.empty();
    }
    Optional<Node> wanted = Edit.set(document.root().get(), assignment, problems);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Splice splice = new Splice(document, wanted.get(), assignment.path());
    Optional<String> text = splice.spliced(assignment.value());
    if (text.isPresent()) {
      Document changed = Document.of(document.file(), text.get());
      if (changed.root().isPresent() && Node.same(changed.root().get(), wanted.get())) {
        return Optional.of(changed);
      }
    }
    problems.add(assignment.at(), assignment.path() + " cannot be changed in the text as it is written; "
        + "expected it without anchors, aliases and the like");
    return Optional.empty();
  }

  private Optional<String> spliced(Node value) {
    Node holder = null;
    Node node = document.root().orElseThrow();
    int depth = 0;
    while (depth < segments.size() && !isAlias(node)) {
      Node next = Path.child(node, segments.get(depth));
      if (next == null) {
        break;
      }
      holder = node;
      node = next;
      depth++;
    }
    SplicedText text = new SplicedText(document);
    if (depth == segments.size()) {
      return text.replaced(holder, node, value);
    }
    if (isAlias(node) || node instanceof Node.Scalar) {
      return text.replaced(holder, node, before(depth).in(wanted).orElseThrow());
    }
    if (node instanceof Node.Mapping mapping && segments.get(depth) instanceof Path.Key key) {
      return text.inserted(mapping, key.name(), before(depth + 1).in(wanted).orElseThrow());
    }
    Node.Sequence changed = (Node.Sequence) before(depth).in(wanted).orElseThrow();
    return text.appended((Node.Sequence) node, changed.items().get(changed.items().size() - 1));
  }

  private Path before(int depth) {
    return new Path(segments.subList(0, depth));
  }

  private boolean isAlias(Node node) {
    int offset = node.start().offset();
    return offset < document.text().length() && document.text().charAt(offset) == '*';
  }
}

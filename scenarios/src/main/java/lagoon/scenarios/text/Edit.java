package lagoon.scenarios.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.setting.Wording;

/**
 * Puts a new value into a document's nodes. Mappings that are missing on the way are made, and a scalar on
 * the way gives place to one ({@code reads: followers} to {@code reads: {recent-writer: {window: 5s}}}); a
 * list can be extended at its end. Whether the value makes sense there is for the binder to say.
 */
public final class Edit {

  private final Assignment assignment;
  private final List<Path.Segment> segments;
  private final Problems problems;

  private Edit(Assignment assignment, Problems problems) {
    this.assignment = assignment;
    this.segments = assignment.path().segments();
    this.problems = problems;
  }

  /**
   * The document with the value at its path.
   *
   * @return empty if the path leads nowhere, and then there is a problem with the nearest names
   */
  public static Optional<Node> set(Node root, Assignment assignment, Problems problems) {
    return Optional.ofNullable(new Edit(assignment, problems).replaced(root, 0));
  }

  private Node replaced(Node node, int depth) {
    if (depth == segments.size()) {
      return assignment.value();
    }
    if (segments.get(depth) instanceof Path.Index index) {
      return inList(node, index.index(), depth);
    }
    Path.Key key = (Path.Key) segments.get(depth);
    if (node instanceof Node.Sequence sequence) {
      int index = Path.named(sequence, key.name());
      if (index < 0) {
        List<String> names = names(sequence);
        return refused(depth, "no item of " + before(depth) + " has the name " + Wording.shown(key.name())
            + (names.isEmpty() ? "; expected a position such as [0]"
                : "; expected " + Wording.oneOf(names) + Wording.didYouMean(key.name(), names)));
      }
      return inList(node, index, depth);
    }
    return inMapping(node, key, depth);
  }

  private Node inMapping(Node node, Path.Key key, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    boolean found = false;
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        boolean isIt = entry.key().source().equals(key.name());
        found |= isIt;
        Node value = isIt ? replaced(entry.value(), depth + 1) : entry.value();
        if (value == null) {
          return null;
        }
        entries.add(new Node.Entry(entry.key(), value));
      }
    }
    if (!found) {
      Mark at = assignment.at(key);
      Node value = made(depth + 1);
      if (value == null) {
        return null;
      }
      entries.add(new Node.Entry(new Node.Scalar(key.name(), key.name(), at, at), value));
    }
    return node instanceof Node.Mapping mapping
        ? Node.Mapping.of(entries, mapping.isFlow(), mapping.start(), mapping.end())
        : Node.Mapping.of(entries, true, assignment.at(key), assignment.at(key));
  }

  private Node inList(Node node, int index, int depth) {
    boolean isNothing = node instanceof Node.Scalar scalar && scalar.value() == null;
    if (!(node instanceof Node.Sequence) && !isNothing) {
      return refused(depth, before(depth) + " is " + node.kind() + ", not a list");
    }
    List<Node> items = new ArrayList<>();
    if (node instanceof Node.Sequence sequence) {
      items.addAll(sequence.items());
    }
    if (index > items.size()) {
      return refused(depth, before(depth) + " has " + items.size() + (items.size() == 1 ? " item" : " items")
          + "; expected at most [" + items.size() + "], which adds one");
    }
    Node value = index < items.size() ? replaced(items.get(index), depth + 1) : made(depth + 1);
    if (value == null) {
      return null;
    }
    if (index < items.size()) {
      items.set(index, value);
    } else {
      items.add(value);
    }
    Mark at = assignment.at(segments.get(depth));
    return node instanceof Node.Sequence sequence
        ? Node.Sequence.of(items, sequence.isFlow(), sequence.start(), sequence.end())
        : Node.Sequence.of(items, true, at, at);
  }

  /** The value inside the mappings and lists that the rest of the path asks for. */
  private Node made(int depth) {
    return replaced(new Node.Scalar("", null, assignment.at(), assignment.at()), depth);
  }

  private Node refused(int depth, String message) {
    problems.add(assignment.at(segments.get(depth)), message);
    return null;
  }

  private String before(int depth) {
    return depth == 0 ? "the document" : new Path(segments.subList(0, depth)).toString();
  }

  private static List<String> names(Node.Sequence sequence) {
    List<String> names = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (Path.child(item, new Path.Key("name", 0)) instanceof Node.Scalar name) {
        names.add(name.source());
      }
    }
    return names;
  }
}

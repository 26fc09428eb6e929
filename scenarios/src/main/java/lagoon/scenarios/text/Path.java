package lagoon.scenarios.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.setting.PlainScalar;

/**
 * The way to a place in a document: {@code cluster.lag}, {@code sessions[0].steps[2].read}. An item of a
 * list that has a {@code name} is also reached by it: {@code sessions.alice.steps[2]}. A key with a point,
 * a bracket or an equals sign is put in double quotes: {@code changes[0].set."cluster.lag"}.
 *
 * @param segments from the root
 */
public record Path(List<Segment> segments) {

  /** The greatest number of segments. */
  public static final int LONGEST = 64;

  /** One step of the way. */
  public sealed interface Segment {
    /** Where it stands in the path's text, 0-based. */
    int offset();
  }

  /** Into a mapping by its key, or into a list by an item's name. */
  public record Key(String name, int offset) implements Segment {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Into a list by position, 0-based. */
  public record Index(int index, int offset) implements Segment {
    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  public Path {
    segments = List.copyOf(segments);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException with a sentence, if the text is no path
   */
  public static Path of(String text) {
    PathReader reader = new PathReader(text);
    Path path = reader.path();
    if (reader.position() < text.length()) {
      throw new IllegalArgumentException(
          "a path cannot hold " + text.charAt(reader.position()) + "; put the key in double quotes");
    }
    return path;
  }

  /** The path one step further. */
  public Path then(String key) {
    return with(new Key(key, toString().length()));
  }

  /** The path one step further. */
  public Path then(int index) {
    return with(new Index(index, toString().length()));
  }

  private Path with(Segment segment) {
    List<Segment> longer = new ArrayList<>(segments);
    longer.add(segment);
    return new Path(longer);
  }

  /** What stands there, if anything does. */
  public Optional<Node> in(Node root) {
    Node node = root;
    for (Segment segment : segments) {
      Node next = child(node, segment);
      if (next == null) {
        return Optional.empty();
      }
      node = next;
    }
    return Optional.of(node);
  }

  /**
   * Where the value stands, or else the nearest thing around it that the document holds: a default stands
   * nowhere.
   */
  public Mark markIn(Node root) {
    Node node = root;
    for (Segment segment : segments) {
      Node next = child(node, segment);
      if (next == null) {
        break;
      }
      node = next;
    }
    return node.start();
  }

  /** Where the last key of the path stands, or else as {@link #markIn}. */
  public Mark keyMarkIn(Node root) {
    if (!segments.isEmpty() && segments.get(segments.size() - 1) instanceof Key key) {
      Optional<Node> holder = new Path(segments.subList(0, segments.size() - 1)).in(root);
      if (holder.orElse(null) instanceof Node.Mapping mapping && mapping.entry(key.name).isPresent()) {
        return mapping.entry(key.name).get().key().start();
      }
    }
    return markIn(root);
  }

  /** The node one segment further, or null. */
  static Node child(Node node, Segment segment) {
    if (segment instanceof Key key) {
      if (node instanceof Node.Mapping mapping) {
        return mapping.get(key.name).orElse(null);
      }
      if (node instanceof Node.Sequence sequence) {
        int index = named(sequence, key.name);
        return index < 0 ? null : sequence.items().get(index);
      }
    } else if (segment instanceof Index index && node instanceof Node.Sequence sequence
        && index.index < sequence.items().size()) {
      return sequence.items().get(index.index);
    }
    return null;
  }

  /** Which item of the list has this name, or -1. */
  static int named(Node.Sequence sequence, String name) {
    for (int i = 0; i < sequence.items().size(); i++) {
      if (sequence.items().get(i) instanceof Node.Mapping item
          && item.get("name").orElse(null) instanceof Node.Scalar scalar && scalar.source().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The path as it is written. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Segment segment : segments) {
      if (segment instanceof Key key) {
        text.append(text.length() == 0 ? "" : ".")
            .append(isBare(key.name) ? key.name : PlainScalar.quoted(key.name));
      } else {
        text.append(segment);
      }
    }
    return text.toString();
  }

  private static boolean isBare(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (".[]=\"".indexOf(name.charAt(i)) >= 0 || name.charAt(i) < ' ') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}

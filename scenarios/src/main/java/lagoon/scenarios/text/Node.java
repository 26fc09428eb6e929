package lagoon.scenarios.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lagoon.setting.PlainScalar;

/**
 * A piece of a document: a scalar, a mapping or a sequence, and where it stands. Nodes never change; an
 * alias is the very node that its anchor names, so a document is a graph without cycles, whose
 * {@linkplain #size expanded size} is bounded.
 */
public sealed interface Node {

  /** How many characters weigh as much as a node. */
  int CHARACTERS = 64;

  /** Where it begins; for an alias, where the alias stands. */
  Mark start();

  /** Where it ends: after its last character, and for a block collection after its last child. */
  Mark end();

  /**
   * How much it is when its aliases are written out: one for each node, itself included, and one more for
   * every {@value #CHARACTERS} characters of a scalar.
   */
  long size();

  /** The node as YAML on one line, in flow form. */
  default String text() {
    StringBuilder text = new StringBuilder();
    FlowText.write(this, text, false);
    return text.toString();
  }

  /** The node as JSON on one line; numbers that JSON cannot write are texts. */
  default String json() {
    StringBuilder text = new StringBuilder();
    FlowText.write(this, text, true);
    return text.toString();
  }

  /** What it is, with its article: "a mapping". */
  String kind();

  /** Whether the two mean the same, wherever they stand and however they are written. */
  static boolean same(Node a, Node b) {
    if (a instanceof Scalar one && b instanceof Scalar other) {
      return Objects.equals(one.value, other.value);
    }
    if (a instanceof Sequence one && b instanceof Sequence other && one.items.size() == other.items.size()) {
      for (int i = 0; i < one.items.size(); i++) {
        if (!same(one.items.get(i), other.items.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof Mapping one && b instanceof Mapping other
        && one.entries.size() == other.entries.size()) {
      for (int i = 0; i < one.entries.size(); i++) {
        Entry left = one.entries.get(i);
        Entry right = other.entries.get(i);
        if (!left.key.source.equals(right.key.source) || !same(left.value, right.value)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  /**
   * A scalar.
   *
   * @param source its characters, without quotes and escapes
   * @param value what it means in YAML 1.2: null, a {@code Boolean}, {@code Long}, {@code Double} or
   *     {@code String}
   */
  record Scalar(String source, Object value, Mark start, Mark end) implements Node {

    /** An unquoted scalar. */
    public static Scalar plain(String source, Mark start, Mark end) {
      return new Scalar(source, PlainScalar.resolve(source), start, end);
    }

    @Override
    public long size() {
      return 1 + source.length() / CHARACTERS;
    }

    @Override
    public String kind() {
      return PlainScalar.kind(value);
    }
  }

  /** A key and what stands under it. */
  record Entry(Scalar key, Node value) {}

  /**
   * A mapping.
   *
   * @param entries in the order of the file, each key once
   * @param isFlow whether it is written with braces
   */
  record Mapping(List<Entry> entries, boolean isFlow, long size, Mark start, Mark end) implements Node {

    public Mapping {
      entries = List.copyOf(entries);
    }

    /** A mapping of these entries. */
    public static Mapping of(List<Entry> entries, boolean isFlow, Mark start, Mark end) {
      long size = 1;
      for (Entry entry : entries) {
        size = Math.min(Integer.MAX_VALUE, size + 1 + entry.value.size());
      }
      return new Mapping(entries, isFlow, size, start, end);
    }

    /** The entry of this key. */
    public Optional<Entry> entry(String key) {
      for (Entry entry : entries) {
        if (entry.key.source.equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    /** What stands under this key. */
    public Optional<Node> get(String key) {
      Optional<Entry> entry = entry(key);
      return entry.isPresent() ? Optional.of(entry.get().value) : Optional.empty();
    }

    /** The keys, in order. */
    public List<String> keys() {
      return entries.stream().map(entry -> entry.key.source).toList();
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /**
   * A list.
   *
   * @param items in the order of the file
   * @param isFlow whether it is written with brackets
   */
  record Sequence(List<Node> items, boolean isFlow, long size, Mark start, Mark end) implements Node {

    public Sequence {
      items = List.copyOf(items);
    }

    /** A list of these items. */
    public static Sequence of(List<Node> items, boolean isFlow, Mark start, Mark end) {
      long size = 1;
      for (Node item : items) {
        size = Math.min(Integer.MAX_VALUE, size + item.size());
      }
      return new Sequence(items, isFlow, size, start, end);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }
}

package lagoon.scenarios.binding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.scenarios.text.Limits;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Yaml;
import lagoon.setting.AsWritten;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Leaf;
import lagoon.setting.PlainScalar;
import lagoon.setting.Shape;
import lagoon.setting.Union;
import lagoon.setting.Wording;

/**
 * Makes values of nodes, as their shapes say. It never throws for what stands in a file: each problem is
 * noted at its place and the rest is read on, so that one pass finds them all. A key with nothing after it
 * counts as a key left out.
 *
 * <p>Internally null stands for a value that could not be made, about which there is a problem already.
 */
public final class Binder {

  private final Problems problems;
  /** The fields whose values are being made, each inside of the one before it. */
  private final Deque<Held> around = new ArrayDeque<>();

  /** A field of a record, by its key. */
  private record Held(Fields holder, String key) {}

  /** A binder that adds to these problems. */
  public Binder(Problems problems) {
    this.problems = problems;
  }

  /**
   * The value of a node.
   *
   * @param what what the node is called in messages, usually its key; empty for a whole document
   * @return empty if there are problems
   */
  public Optional<Object> bind(Shape shape, Node node, String what) {
    return Optional.ofNullable(value(shape, node, what));
  }

  Object value(Shape shape, Node node, String what) {
    return shape.accept(new At(node, what));
  }

  /** The value of a field of a record. */
  Object valueIn(Fields holder, Shape shape, Node node, String key) {
    around.push(new Held(holder, key));
    try {
      return value(shape, node, key);
    } finally {
      around.pop();
    }
  }

  /** The field in which a key was found that the record around it has; empty if that does not have it. */
  Optional<String> beside(String key) {
    return Optional.ofNullable(around.peek()).filter(held -> held.holder.fields().stream()
        .anyMatch(field -> !field.isInline() && field.key().equals(key))).map(Held::key);
  }

  /**
   * The value that a field has where a file is silent; null, with a problem, never: a faulty default is a
   * faulty program.
   */
  Object byDefault(Field field) {
    String text = field.byDefault();
    Problems faults = new Problems();
    String source = "the default of " + field;
    Optional<Node> node = PlainScalar.isSafe(text)
        ? Optional.of(Node.Scalar.plain(text, Mark.startOf(source), Mark.startOf(source)))
        : Yaml.read(source, text, Limits.VALUE, faults);
    Object value = node.isEmpty() ? null : new Binder(faults).value(field.shape(), node.get(), field.key());
    if (value == null || !faults.isEmpty()) {
      throw new IllegalStateException(faults.toString());
    }
    return value;
  }

  void problem(Mark at, String what, String message) {
    problems.add(at, what.isEmpty() ? message : what + ": " + message);
  }

  static boolean isNothing(Node node) {
    return node instanceof Node.Scalar scalar && scalar.value() == null;
  }

  /**
   * The settings of an alternative chosen by name: nothing after the name leaves all of them at their
   * defaults.
   */
  Record alternative(Choice.Alternative alternative, Node node) {
    Node settings = isNothing(node) ? Node.Mapping.of(List.of(), true, node.start(), node.end()) : node;
    return (Record) value(alternative.fields(), settings, alternative.name());
  }

  /** One node, and what to do with it for each kind of shape. */
  private final class At implements Shape.Cases<Object> {
    private final Node node;
    private final String what;

    At(Node node, String what) {
      this.node = node;
      this.what = what;
    }

    @Override
    public Object onLeaf(Leaf leaf) {
      if (!(node instanceof Node.Scalar scalar)) {
        return refused(leaf, "");
      }
      try {
        return leaf.read(scalar.value(), scalar.source());
      } catch (IllegalArgumentException refusal) {
        problem(node.start(), what, refusal.getMessage());
        return null;
      }
    }

    @Override
    public Object onFields(Fields fields) {
      return node instanceof Node.Mapping mapping
          ? new MappingBinder(Binder.this, mapping, what).record(fields) : refused(fields, "");
    }

    @Override
    public Object onChoice(Choice choice) {
      if (node instanceof Node.Mapping mapping) {
        return new MappingBinder(Binder.this, mapping, what).choice(choice);
      }
      Optional<Choice.Alternative> forScalar = choice.forScalar();
      if (!(node instanceof Node.Scalar scalar) || scalar.value() == null) {
        boolean isList = node instanceof Node.Sequence && forScalar.isPresent()
            && forScalar.get().fields().fields().get(0).shape() instanceof Shape.ListOf;
        return isList ? bare(forScalar.get()) : refused(choice, "");
      }
      Optional<Choice.Alternative> named = choice.named(scalar.source());
      if (choice.by() == Union.By.NAME && named.isPresent()) {
        return alternative(named.get(), Node.Mapping.of(List.of(), true, node.start(), node.end()));
      }
      if (forScalar.isPresent() && !isWord(forScalar.get(), scalar)) {
        return bare(forScalar.get());
      }
      String source = scalar.source();
      problem(node.start(), what, Wording.shown(source) + " is not known here; expected " + choice.expected()
          + (named.isPresent() ? "; did you mean " + source + ": ...?"
              : Wording.didYouMean(source, choice.names())));
      return null;
    }

    /** Whether this scalar is meant as an alternative's name rather than as the value of the bare one. */
    private boolean isWord(Choice.Alternative bare, Node.Scalar scalar) {
      if (!(scalar.value() instanceof String text) || text.isEmpty() || !Character.isLetter(text.charAt(0))
          || !(bare.fields().fields().get(0).shape() instanceof Leaf leaf)) {
        return false;
      }
      try {
        leaf.read(text, text);
        return false;
      } catch (IllegalArgumentException refusal) {
        return true;
      }
    }

    /** The alternative that a bare value stands for. */
    private Object bare(Choice.Alternative alternative) {
      Object value = value(alternative.fields().fields().get(0).shape(), node, what);
      try {
        return value == null ? null : alternative.fields().make(new Object[] {value});
      } catch (IllegalArgumentException refusal) {
        problem(node.start(), what, String.valueOf(refusal.getMessage()));
        return null;
      }
    }

    @Override
    public Object onBySibling(BySibling bySibling) {
      throw new IllegalStateException(bySibling + " can stand in a record only");
    }

    @Override
    public Object onList(Shape.ListOf list) {
      List<Object> values = new ArrayList<>();
      boolean isGood = true;
      if (node instanceof Node.Sequence sequence) {
        for (Node item : sequence.items()) {
          Object value = value(list.item(), item, what + "[" + values.size() + "]");
          isGood &= value != null;
          values.add(value);
        }
      } else if (node instanceof Node.Scalar && list.item() instanceof Leaf && !isNothing(node)) {
        values.add(value(list.item(), node, what));
        isGood = values.get(0) != null;
      } else if (!isNothing(node)) {
        boolean isItem = node instanceof Node.Mapping;
        return refused(list, isItem ? "; did you leave out \"- \" before each item?" : "");
      }
      isGood &= fits(list, values.size(), list.min(), list.max());
      return isGood ? Collections.unmodifiableList(values) : null;
    }

    @Override
    public Object onMap(Shape.MapOf map) {
      Map<Object, Object> values = new LinkedHashMap<>();
      boolean isGood = true;
      if (node instanceof Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
          Object key = value(map.key(), entry.key(), what);
          Object value = value(map.value(), entry.value(), entry.key().source());
          isGood &= key != null && value != null;
          values.put(key, value);
        }
      } else if (!isNothing(node)) {
        return refused(map, "");
      }
      isGood &= fits(map, values.size(), map.min(), map.max());
      return isGood ? Collections.unmodifiableMap(values) : null;
    }

    @Override
    public Object onMaybe(Shape.Maybe maybe) {
      if (isNothing(node)) {
        return Optional.empty();
      }
      Object value = value(maybe.shape(), node, what);
      return value == null ? null : Optional.of(value);
    }

    @Override
    public Object onAnything(Shape.Anything anything) {
      return new AsWritten(node.text());
    }

    private boolean fits(Shape shape, int size, int min, int max) {
      if (size >= min && size <= max) {
        return true;
      }
      problem(node.start(), what, size + (size == 1 ? " entry stands here" : " entries stand here")
          + "; expected " + shape.expected());
      return false;
    }

    private Object refused(Shape shape, String hint) {
      String found = isNothing(node) ? "nothing stands here"
          : node instanceof Node.Scalar scalar ? Wording.shown(scalar.source()) + " is " + node.kind()
          : node.kind() + " stands here";
      problem(node.start(), what, found + "; expected " + shape.expected() + hint);
      return null;
    }
  }
}

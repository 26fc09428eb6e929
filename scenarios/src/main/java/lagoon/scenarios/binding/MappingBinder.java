package lagoon.scenarios.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Node;
import lagoon.setting.AsWritten;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Leaf;
import lagoon.setting.Shape;
import lagoon.setting.Union;
import lagoon.setting.Wording;

/**
 * Binds one mapping, whose keys may belong to several records: those that are inline in the record that it
 * stands for.
 */
final class MappingBinder {

  /** With more keys than these, the one that was probably meant is told alone. */
  private static final int FEW = 8;

  /** Something that the mapping lacks, and the keys by which it could be written. */
  private record Missing(List<String> keys, String message) {}

  /**
   * What a record says of its values: told only if all keys are known, for it may be the misspelt one that
   * it misses.
   */
  private record Refusal(Mark at, String message) {}

  private final Binder binder;
  private final Node.Mapping mapping;
  private final String what;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<Missing> missing = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private boolean isOpen;

  MappingBinder(Binder binder, Node.Mapping mapping, String what) {
    this.binder = binder;
    this.mapping = mapping;
    this.what = what;
  }

  /** The record that the whole mapping stands for. */
  Object record(Fields fields) {
    Object record = record(fields, mapping.start());
    reportKeys();
    return record;
  }

  /** The choice that the whole mapping stands for. */
  Object choice(Choice choice) {
    Object value = choice(choice, null);
    reportKeys();
    return value;
  }

  private Record record(Fields fields, Mark at) {
    Object[] values = new Object[fields.fields().size()];
    for (Field field : fields.fields()) {
      if (!(field.shape() instanceof BySibling)) {
        values[field.index()] = field.isInline()
            ? inline(field, field.shape()) : keyed(fields, field, field.shape());
      }
    }
    for (Field field : fields.fields()) {
      if (field.shape() instanceof BySibling bySibling) {
        values[field.index()] = bySibling(fields, field, bySibling, values);
      }
    }
    for (Object value : values) {
      if (value == null) {
        return null;
      }
    }
    try {
      return fields.make(values);
    } catch (IllegalArgumentException refusal) {
      String message = String.valueOf(refusal.getMessage());
      refusals.add(new Refusal(blamed(fields, at, message), message));
      return null;
    }
  }

  /**
   * Where to point when values do not fit each other: at the last one that was given beside the file, as
   * {@code --set} does, for the file may be right without it; otherwise at that of those given here of which
   * the message speaks first; at the whole where it speaks of none, or of what nobody gave.
   */
  private Mark blamed(Fields fields, Mark whole, String message) {
    List<String> words = List.of(message.split("[^a-z0-9-]+"));
    Mark blamed = whole;
    int first = words.size();
    boolean isBeside = false;
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().source();
      Mark start = entry.value().start();
      if (!hasField(fields, key)) {
        continue;
      }
      if (!start.file().equals(mapping.start().file())) {
        blamed = start;
        isBeside = true;
      } else if (!isBeside && words.contains(key) && words.indexOf(key) < first) {
        blamed = start;
        first = words.indexOf(key);
      }
    }
    return blamed;
  }

  /** A field under a key of its own. */
  private Object keyed(Fields fields, Field field, Shape shape) {
    known.add(field.key());
    Optional<Node.Entry> entry = mapping.entry(field.key());
    if (entry.isPresent() && !(Binder.isNothing(entry.get().value()))) {
      return binder.valueIn(fields, shape, entry.get().value(), field.key());
    }
    if (!field.byDefault().isEmpty()) {
      return binder.byDefault(field);
    }
    if (!field.isRequired()) {
      return shape instanceof Shape.Maybe
          ? Optional.empty() : shape instanceof Shape.MapOf ? Map.of() : List.of();
    }
    if (entry.isPresent()) {
      if (shape instanceof Shape.Anything) {
        return new AsWritten("null");
      }
      binder.problem(entry.get().value().start(), field.key(),
          "nothing stands here; expected " + expected(fields, field));
      return null;
    }
    missing.add(new Missing(List.of(field.key()), field.key() + " is missing; expected "
        + expected(fields, field) + (field.meaning().isEmpty() ? "" : " (" + field.meaning() + ")")));
    return null;
  }

  /** What may be written for a field: where another is chosen by it, the words for that. */
  private static String expected(Fields fields, Field field) {
    for (Field other : fields.fields()) {
      if (other.shape() instanceof BySibling bySibling && bySibling.sibling().equals(field.key())) {
        return Wording.oneOf(bySibling.alternatives().keySet());
      }
    }
    return field.shape().expected();
  }

  /** A field whose own keys stand in this mapping. */
  private Object inline(Field field, Shape shape) {
    if (shape instanceof Fields fields) {
      return record(fields, mapping.start());
    }
    if (shape instanceof Choice choice) {
      return choice(choice, field);
    }
    if (shape instanceof Shape.Maybe maybe) {
      if (isAnyHere(maybe.shape())) {
        Object value = inline(field, maybe.shape());
        return value == null ? null : Optional.of(value);
      }
      return field.byDefault().isEmpty() ? Optional.empty() : binder.byDefault(field);
    }
    throw new IllegalStateException(field + " cannot be inline: it is no record and no choice of records");
  }

  private boolean isAnyHere(Shape shape) {
    List<String> keys = new ArrayList<>();
    if (shape instanceof Fields fields) {
      for (Field field : fields.fields()) {
        if (field.isInline() ? isAnyHere(field.shape()) : mapping.entry(field.key()).isPresent()) {
          return true;
        }
        keys.add(field.key());
      }
    } else if (shape instanceof Choice choice) {
      keys = choice.names();
    } else if (shape instanceof Shape.Maybe maybe) {
      return isAnyHere(maybe.shape());
    }
    known.addAll(keys);
    for (String key : keys) {
      if (mapping.entry(key).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Object choice(Choice choice, Field field) {
    List<String> names = choice.names();
    known.addAll(names);
    List<Node.Entry> present = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      if (names.contains(entry.key().source())) {
        present.add(entry);
      }
    }
    if (present.isEmpty()) {
      if (field != null && !field.byDefault().isEmpty()) {
        return binder.byDefault(field);
      }
      missing.add(new Missing(names, "nothing here says what is meant; expected " + Wording.oneOf(names)));
      return null;
    }
    Node.Entry chosen = chosen(choice, present);
    Choice.Alternative alternative = choice.named(chosen.key().source()).orElseThrow();
    return choice.by() == Union.By.NAME
        ? binder.alternative(alternative, chosen.value())
        : record(alternative.fields(), chosen.key().start());
  }

  /** The entry that chooses; a second one that does not belong to the choice of the first is a problem. */
  private Node.Entry chosen(Choice choice, List<Node.Entry> present) {
    for (Node.Entry candidate : present) {
      Choice.Alternative alternative = choice.named(candidate.key().source()).orElseThrow();
      boolean coversAll = choice.by() == Union.By.FIRST_KEY || present.size() == 1;
      for (Node.Entry other : present) {
        coversAll &= other == candidate || hasField(alternative.fields(), other.key().source());
      }
      if (coversAll) {
        return candidate;
      }
    }
    Node.Entry first = present.get(0);
    for (Node.Entry other : present.subList(1, present.size())) {
      binder.problem(other.key().start(), what, other.key().source() + " cannot stand beside "
          + first.key().source() + "; expected only one of " + String.join(", ", choice.names()));
    }
    return first;
  }

  private static boolean hasField(Fields fields, String key) {
    for (Field field : fields.fields()) {
      if (field.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private Object bySibling(Fields fields, Field field, BySibling bySibling, Object[] values) {
    Field sibling = sibling(fields, field, bySibling);
    if (!field.isInline()) {
      known.add(field.key());
    }
    Object value = values[sibling.index()];
    String word = value == null || value instanceof String
        ? (String) value : ((Leaf) sibling.shape()).write(value);
    Optional<Fields> alternative = word == null ? Optional.empty() : bySibling.named(word);
    if (alternative.isEmpty()) {
      isOpen |= field.isInline();
      if (word != null) {
        Mark at = mapping.get(sibling.key()).map(Node::start).orElse(mapping.start());
        binder.problem(at, sibling.key(), Wording.shown(word) + " is not known here; expected "
            + Wording.oneOf(bySibling.alternatives().keySet())
            + Wording.didYouMean(word, bySibling.alternatives().keySet()));
      }
      return null;
    }
    return field.isInline() ? record(alternative.get(), chosenBeside(sibling))
        : keyed(fields, field, alternative.get());
  }

  /** The choice itself where it was made beside the file: it brought the defaults; else the whole. */
  private Mark chosenBeside(Field sibling) {
    return mapping.get(sibling.key()).map(Node::start)
        .filter(start -> !start.file().equals(mapping.start().file())).orElse(mapping.start());
  }

  private static Field sibling(Fields fields, Field field, BySibling bySibling) {
    for (Field other : fields.fields()) {
      if (other.key().equals(bySibling.sibling())) {
        return other;
      }
    }
    throw new IllegalStateException(field + " has no sibling " + bySibling.sibling());
  }

  private void reportKeys() {
    Set<String> meant = new HashSet<>();
    boolean isKnown = true;
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().source();
      if (!known.contains(key) && !isOpen) {
        isKnown = false;
        Optional<String> beside = binder.beside(key);
        if (beside.isPresent()) {
          binder.problem(entry.key().start(), what, "the key " + Wording.shown(key)
              + " is unknown; expected it beside " + beside.get() + ", not inside of it");
          continue;
        }
        Optional<String> nearest = Wording.nearest(key, known);
        nearest.ifPresent(meant::add);
        String expected = known.isEmpty() ? "; expected no key here" : "; expected " + Wording.oneOf(known);
        binder.problem(entry.key().start(), what, "the key " + Wording.shown(key) + " is unknown"
            + (nearest.isPresent() && known.size() > FEW ? "" : expected) + Wording.didYouMean(key, known));
      }
    }
    for (Missing lack : missing) {
      if (lack.keys.stream().noneMatch(meant::contains)) {
        binder.problem(mapping.start(), what, lack.message);
      }
    }
    for (Refusal refusal : isKnown ? refusals : List.<Refusal>of()) {
      binder.problem(refusal.at, what, refusal.message);
    }
  }
}

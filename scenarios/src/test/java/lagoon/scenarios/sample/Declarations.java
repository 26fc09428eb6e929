package lagoon.scenarios.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lagoon.scenarios.binding.Binder;
import lagoon.scenarios.text.Limits;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Yaml;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Leaf;
import lagoon.setting.Shape;
import lagoon.setting.Union;

/**
 * Looks a whole tree of declarations over for mistakes that a program would meet only when a file uses the
 * place: defaults that do not bind, keys that mean two things, fields without a meaning.
 */
public final class Declarations implements Shape.Cases<Void> {

  private final Set<Object> seen = new HashSet<>();
  private final List<String> mistakes = new ArrayList<>();

  private Declarations() {}

  /** The mistakes in a record's declaration and in everything below it. */
  public static List<String> mistakes(Fields root) {
    Declarations declarations = new Declarations();
    root.accept(declarations);
    return declarations.mistakes;
  }

  @Override
  public Void onFields(Fields fields) {
    if (seen.add(fields)) {
      keys(fields, new HashSet<>());
      for (Field field : fields.fields()) {
        check(fields, field);
        field.shape().accept(this);
      }
    }
    return null;
  }

  private void check(Fields fields, Field field) {
    if (field.meaning().isEmpty() && !field.isInline()) {
      mistakes.add(field + " has no meaning");
    }
    if (field.shape() instanceof BySibling bySibling
        && fields.fields().stream().noneMatch(other -> other.key().equals(bySibling.sibling()))) {
      mistakes.add(field + " has no sibling " + bySibling.sibling());
    }
    if (field.byDefault().isEmpty()) {
      return;
    }
    if (field.shape() instanceof Shape.Maybe) {
      mistakes.add(field + " may be left out and has a default");
    }
    Problems problems = new Problems();
    Optional<Node> node = Yaml.read("default of " + field, field.byDefault(), Limits.VALUE, problems);
    node.ifPresent(value -> new Binder(problems).bind(field.shape(), value, field.key()));
    mistakes.addAll(problems.lines());
  }

  /**
   * The keys that may stand in one mapping: no two fields may share one, unless alternatives exclude each
   * other.
   */
  private void keys(Fields fields, Set<String> taken) {
    for (Field field : fields.fields()) {
      Shape shape = field.shape() instanceof Shape.Maybe maybe ? maybe.shape() : field.shape();
      if (!field.isInline()) {
        if (!taken.add(field.key())) {
          mistakes.add(field + " shares its key with another field of the same mapping");
        }
      } else if (shape instanceof Fields inner) {
        keys(inner, taken);
      } else if (shape instanceof Choice choice) {
        Set<String> all = new HashSet<>(taken);
        for (Choice.Alternative alternative : choice.alternatives()) {
          Set<String> own = new HashSet<>(taken);
          if (choice.by() == Union.By.FIRST_KEY) {
            keys(alternative.fields(), own);
          } else if (!own.add(alternative.name())) {
            mistakes.add(field + " has an alternative named as another key: " + alternative.name());
          }
          all.addAll(own);
        }
        taken.addAll(all);
      } else if (shape instanceof BySibling bySibling) {
        bySibling.alternatives().values().forEach(alternative -> keys(alternative, new HashSet<>(taken)));
      }
    }
  }

  @Override
  public Void onChoice(Choice choice) {
    if (seen.add(choice)) {
      if (new HashSet<>(choice.names()).size() < choice.names().size()) {
        mistakes.add(choice + " has two alternatives of one name: " + choice.names());
      }
      if (choice.forScalar().isPresent() && choice.forScalar().get().fields().fields().size() != 1) {
        mistakes.add(choice + " has an alternative for a bare scalar that has not exactly one field");
      }
      choice.alternatives().forEach(alternative -> alternative.fields().accept(this));
    }
    return null;
  }

  @Override
  public Void onBySibling(BySibling bySibling) {
    bySibling.alternatives().values().forEach(fields -> fields.accept(this));
    return null;
  }

  @Override
  public Void onList(Shape.ListOf list) {
    return list.item().accept(this);
  }

  @Override
  public Void onMap(Shape.MapOf map) {
    return map.value().accept(this);
  }

  @Override
  public Void onMaybe(Shape.Maybe maybe) {
    return maybe.shape().accept(this);
  }

  @Override
  public Void onLeaf(Leaf leaf) {
    return null;
  }

  @Override
  public Void onAnything(Shape.Anything anything) {
    return null;
  }
}

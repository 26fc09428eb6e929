package lagoon.scenarios.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Shape;
import lagoon.setting.Union;

/**
 * The reference of a file format: Markdown tables of every setting with what may be written, range, default
 * and meaning. Each record and each choice of records has one table, under the first path that leads to it.
 */
public final class Reference {

  private static final String HEAD =
      "| Setting | Value | Range | Default | Meaning |\n|---|---|---|---|---|\n";

  private final StringBuilder text = new StringBuilder();
  private final Map<Class<?>, String> paths = new HashMap<>();
  private final List<Shape> waiting = new ArrayList<>();
  private int next;

  private Reference() {}

  /**
   * The reference.
   *
   * @param title what the tables are about; a heading of the third level and those below it
   */
  public static String of(Fields root, String title) {
    Reference reference = new Reference();
    reference.paths.put(root.type(), "");
    reference.text.append("### ").append(title).append("\n\n");
    reference.table(root, "");
    while (!reference.waiting.isEmpty()) {
      Shape next = reference.waiting.remove(0);
      reference.next = 0;
      String path = reference.paths.get(type(next));
      reference.text.append("\n#### `").append(path).append("`\n\n");
      if (next instanceof Fields fields) {
        reference.table(fields, path + ".");
      } else {
        reference.table((Choice) next, path + ".");
      }
    }
    return reference.text.toString();
  }

  private static Class<?> type(Shape shape) {
    return shape instanceof Fields fields ? fields.type() : ((Choice) shape).type();
  }

  private void table(Fields fields, String path) {
    text.append(HEAD);
    rows(fields, path, "");
    for (Field field : fields.fields()) {
      if (field.shape() instanceof BySibling bySibling && field.isInline()) {
        for (Map.Entry<String, Fields> entry : bySibling.alternatives().entrySet()) {
          text.append("\nWith `").append(bySibling.sibling()).append(": ").append(entry.getKey()).append("`")
              .append(after(": ", entry.getValue().meaning())).append("\n\n").append(HEAD);
          rows(entry.getValue(), path, "");
        }
      }
    }
  }

  private void table(Choice choice, String path) {
    choice.forScalar().ifPresent(alternative -> text.append("A bare value stands for "
        + "`").append(alternative.name())
        .append("`.\n\n"));
    text.append(HEAD);
    alternatives(choice, path);
  }

  /**
   * The rows of a record, and of those inline in it; those of a choice say what they belong to: they stand
   * inside of an alternative, or beside it.
   */
  private void rows(Fields fields, String path, String mark) {
    for (Field field : fields.fields()) {
      Shape shape = field.shape() instanceof Shape.Maybe maybe ? maybe.shape() : field.shape();
      if (!field.isInline()) {
        row(field, path, mark, words(fields, field), field.isRequired() ? "required" : "");
      } else if (shape instanceof Fields inner) {
        rows(inner, path, mark);
      } else if (shape instanceof Choice choice) {
        alternatives(choice, path);
      }
    }
  }

  private void alternatives(Choice choice, String path) {
    for (Choice.Alternative alternative : choice.alternatives()) {
      if (choice.by() == Union.By.NAME) {
        line("`" + alternative.name() + "`", "choice", "", "one of", alternative.fields().meaning());
        rows(alternative.fields(), path + alternative.name() + ".", "&emsp;");
      } else {
        for (Field field : alternative.fields().fields()) {
          boolean isFirst = field.index() == 0;
          row(field, path, isFirst ? "" : "&emsp;beside `" + alternative.name() + "`: ", "",
              isFirst ? "one of" : field.isRequired() ? "required" : "");
        }
      }
    }
  }

  private void row(Field field, String path, String mark, String words, String need) {
    Shape shape = field.shape();
    String value = !words.isEmpty() ? words : shape instanceof BySibling bySibling
        ? "by `" + bySibling.sibling() + "`" : shape.accept(new ValueText(this, path + field.key()));
    String byDefault = need.isEmpty() && !field.byDefault().isEmpty() ? "`" + field.byDefault() + "`" : need;
    line(mark + "`" + field.key() + "`", value, RangeText.of(shape), byDefault,
        field.meaning() + (field.isLive() ? after(" ", "*(may change during a run)*") : ""));
  }

  /** The words of a key that another setting is chosen by; empty for any other key. */
  private static String words(Fields fields, Field field) {
    for (Field other : fields.fields()) {
      if (other.shape() instanceof BySibling bySibling && bySibling.sibling().equals(field.key())) {
        return "`" + String.join("`, `", bySibling.alternatives().keySet()) + "`";
      }
    }
    return "";
  }

  private void line(String... cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "" : " ");
    }
    text.append("|\n");
  }

  private static String after(String before, String words) {
    return words.isEmpty() ? "" : before + words;
  }

  /** Where a record or a choice is described: below, if this is the first path to it. */
  String described(Shape shape, String path) {
    String first = paths.putIfAbsent(type(shape), path);
    if (first == null) {
      waiting.add(next++, shape);
      return "see `" + path + "`";
    }
    return "as `" + first + "`";
  }
}

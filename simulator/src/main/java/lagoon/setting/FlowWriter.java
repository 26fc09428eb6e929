package lagoon.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints values as a file would write them: YAML in flow form, on one line. What is printed is read back as
 * the same value. Absent options and empty lists and maps are left out; everything else is there, defaults
 * too.
 */
public final class FlowWriter {

  private final StringBuilder text = new StringBuilder();

  private FlowWriter() {}

  /** The value in a file's form. */
  public static String write(Shape shape, Object value) {
    FlowWriter writer = new FlowWriter();
    writer.value(shape, value);
    return writer.text.toString();
  }

  private void value(Shape shape, Object value) {
    shape.accept(new Of(value));
  }

  /** The fields of a record, without braces; an empty list or option is written only if it must be. */
  private void fields(Fields fields, Record record, boolean isFirstKept) {
    for (Field field : fields.fields()) {
      Object value = fields.value(record, field);
      if (field.isInline()) {
        inline(field.shape(), value);
      } else if (isFirstKept && field.index() == 0 || !isLeftOut(field, value)) {
        key(field.key());
        value(field.shape(), value);
      }
    }
  }

  private void inline(Shape shape, Object value) {
    if (shape instanceof Shape.Maybe maybe) {
      if (((Optional<?>) value).isPresent()) {
        inline(maybe.shape(), ((Optional<?>) value).get());
      }
    } else if (shape instanceof BySibling bySibling) {
      fields(bySibling.of(value), (Record) value, false);
    } else if (shape instanceof Choice choice) {
      alternative(choice, value);
    } else {
      fields((Fields) shape, (Record) value, false);
    }
  }

  private void alternative(Choice choice, Object value) {
    Choice.Alternative chosen = choice.of(value);
    if (choice.by() == Union.By.FIRST_KEY) {
      fields(chosen.fields(), (Record) value, true);
    } else {
      key(chosen.name());
      value(chosen.fields(), value);
    }
  }

  private void key(String key) {
    char last = text.length() == 0 ? '{' : text.charAt(text.length() - 1);
    text.append(last == '{' ? "" : ", ").append(PlainScalar.written(key, false)).append(": ");
  }

  private static boolean isLeftOut(Field field, Object value) {
    boolean isEmpty = value instanceof Optional<?> option && option.isEmpty()
        || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    return isEmpty && field.byDefault().isEmpty() && !field.isRequired();
  }

  /** One value, and how each kind of shape prints it. */
  private final class Of implements Shape.Cases<FlowWriter> {
    private final Object value;

    Of(Object value) {
      this.value = value;
    }

    @Override
    public FlowWriter onLeaf(Leaf leaf) {
      text.append(leaf.write(value));
      return FlowWriter.this;
    }

    @Override
    public FlowWriter onFields(Fields fields) {
      text.append('{');
      fields(fields, (Record) value, false);
      text.append('}');
      return FlowWriter.this;
    }

    @Override
    public FlowWriter onChoice(Choice choice) {
      Choice.Alternative chosen = choice.of(value);
      Optional<Choice.Alternative> forScalar = choice.forScalar();
      if (forScalar.isPresent() && forScalar.get() == chosen) {
        Field only = chosen.fields().fields().get(0);
        value(only.shape(), chosen.fields().value((Record) value, only));
        return FlowWriter.this;
      }
      int start = text.length();
      text.append('{');
      alternative(choice, value);
      text.append('}');
      String nothing = "{" + PlainScalar.written(chosen.name(), false) + ": {}}";
      if (choice.by() == Union.By.NAME && text.substring(start).equals(nothing)) {
        text.setLength(start);
        text.append(PlainScalar.written(chosen.name(), false));
      }
      return FlowWriter.this;
    }

    @Override
    public FlowWriter onBySibling(BySibling bySibling) {
      return onFields(bySibling.of(value));
    }

    @Override
    public FlowWriter onList(Shape.ListOf list) {
      text.append('[');
      int start = text.length();
      for (Object item : (List<?>) value) {
        text.append(text.length() == start ? "" : ", ");
        value(list.item(), item);
      }
      text.append(']');
      return FlowWriter.this;
    }

    @Override
    public FlowWriter onMap(Shape.MapOf map) {
      text.append('{');
      int start = text.length();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        text.append(text.length() == start ? "" : ", ").append(map.key().write(entry.getKey())).append(": ");
        value(map.value(), entry.getValue());
      }
      text.append('}');
      return FlowWriter.this;
    }

    @Override
    public FlowWriter onMaybe(Shape.Maybe maybe) {
      Optional<?> option = (Optional<?>) value;
      if (option.isEmpty()) {
        text.append("null");
        return FlowWriter.this;
      }
      value(maybe.shape(), option.get());
      return FlowWriter.this;
    }

    @Override
    public FlowWriter onAnything(Shape.Anything anything) {
      text.append(value);
      return FlowWriter.this;
    }
  }
}

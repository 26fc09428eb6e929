package lagoon.setting;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** A record, written as a mapping with one key for each of its fields. */
public final class Fields implements Shape {

  private final Class<? extends Record> type;
  private final Shapes shapes;
  private volatile RecordComponent[] components;
  private volatile List<Field> fields;
  private volatile Constructor<? extends Record> constructor;

  Fields(Class<? extends Record> type, Shapes shapes) {
    this.type = type;
    this.shapes = shapes;
  }

  /** The record. */
  public Class<? extends Record> type() {
    return type;
  }

  /** The word for the record where it is one of several: its {@link Named} name, or its own in kebab-case. */
  public String name() {
    return Kebab.of(type);
  }

  /** One line of what the record means, or empty. */
  public String meaning() {
    Named named = type.getAnnotation(Named.class);
    return named == null ? "" : named.value();
  }

  /** The fields, in the order of the record's components. */
  public List<Field> fields() {
    if (fields == null) {
      List<Field> read = new ArrayList<>();
      for (RecordComponent component : components()) {
        read.add(new Field(read.size(), component, shapes));
      }
      fields = List.copyOf(read);
    }
    return fields;
  }

  /**
   * The key of the first field, by which a {@link Union} may be chosen; the other fields are not looked at.
   */
  String firstKey() {
    if (components().length == 0) {
      throw new IllegalStateException(type.getName() + " has no first component to be chosen by");
    }
    return new Field(0, components()[0], shapes).key();
  }

  /**
   * The record with these values, one for each field in order.
   *
   * @throws IllegalArgumentException if the record refuses them, with its sentence
   */
  public Record make(Object[] values) {
    try {
      return constructor().newInstance(values);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof IllegalArgumentException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(type.getName() + " cannot be made", thrown.getCause());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getName() + " cannot be made", impossible);
    }
  }

  /** The value of one field of a record of this type. */
  public Object value(Record record, Field field) {
    try {
      var accessor = components()[field.index()].getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(field + " cannot be read", impossible);
    }
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.onFields(this);
  }

  @Override
  public String expected() {
    List<String> keys = new ArrayList<>();
    addKeys(keys);
    String first = String.join(", ", keys.subList(0, Math.min(6, keys.size())));
    return keys.isEmpty() ? "a mapping" : "a mapping with " + first + (keys.size() > 6 ? ", ..." : "");
  }

  private void addKeys(List<String> keys) {
    for (Field field : fields()) {
      Shape shape = field.isInline() ? field.shape() : null;
      shape = shape instanceof Maybe maybe ? maybe.shape() : shape;
      if (shape instanceof Fields inner) {
        inner.addKeys(keys);
      } else if (shape instanceof Choice choice) {
        keys.addAll(choice.names());
      } else if (shape == null) {
        keys.add(field.key());
      }
    }
  }

  @Override
  public String toString() {
    return "Fields of " + type.getSimpleName();
  }

  private RecordComponent[] components() {
    if (components == null) {
      components = type.getRecordComponents();
    }
    return components;
  }

  private Constructor<? extends Record> constructor() throws NoSuchMethodException {
    if (constructor == null) {
      Class<?>[] types = new Class<?>[components().length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components()[i].getType();
      }
      Constructor<? extends Record> found = type.getDeclaredConstructor(types);
      found.setAccessible(true);
      constructor = found;
    }
    return constructor;
  }
}

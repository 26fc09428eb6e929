package lagoon.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One of several records, chosen by the value of another key of the same mapping: see {@link Keyed}. */
public final class BySibling implements Shape {

  private final Class<?> type;
  private final String sibling;
  private final Shapes shapes;
  private volatile Map<String, Fields> alternatives;

  BySibling(Class<?> type, String sibling, Shapes shapes) {
    this.type = type;
    this.sibling = sibling;
    this.shapes = shapes;
  }

  /** The open interface. */
  public Class<?> type() {
    return type;
  }

  /** The key whose value decides. */
  public String sibling() {
    return sibling;
  }

  /** The records by the value that chooses them, in the order in which they were supplied. */
  public Map<String, Fields> alternatives() {
    if (alternatives == null) {
      Map<String, Fields> found = new LinkedHashMap<>();
      for (Map.Entry<String, Class<? extends Record>> entry : shapes.alternatives(type).entrySet()) {
        found.put(entry.getKey(), shapes.of(entry.getValue()));
      }
      alternatives = java.util.Collections.unmodifiableMap(found);
    }
    return alternatives;
  }

  /** The same records one after the other, each read when it is asked for. */
  public Stream<Fields> each() {
    return shapes.alternatives(type).values().stream().map(shapes::of);
  }

  /** The record that this word chooses. The others are not looked at: reading each costs milliseconds. */
  public Optional<Fields> named(String word) {
    return Optional.ofNullable(shapes.alternatives(type).get(word)).map(shapes::of);
  }

  /** The shape of a value, whatever the sibling says. */
  public Fields of(Object value) {
    return shapes.of(value.getClass().asSubclass(Record.class));
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.onBySibling(this);
  }

  @Override
  public String expected() {
    return "the settings of the chosen " + sibling;
  }

  @Override
  public String toString() {
    return "BySibling " + sibling + " of " + type.getSimpleName();
  }
}

package lagoon.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of several records: see {@link Union} for how a file says which. */
public final class Choice implements Shape {

  private final Class<?> type;
  private final Union declared;
  private final Shapes shapes;
  private volatile List<Alternative> alternatives;

  /**
   * One of the records that may be chosen.
   *
   * @param name the word, or the first key, that chooses it
   * @param fields the record
   */
  public record Alternative(String name, Fields fields) {}

  Choice(Class<?> type, Union declared, Shapes shapes) {
    this.type = type;
    this.declared = declared;
    this.shapes = shapes;
  }

  /** The sealed interface. */
  public Class<?> type() {
    return type;
  }

  /** How a file says which alternative it means. */
  public Union.By by() {
    return declared.value();
  }

  /** The alternatives in the order of the interface's permits clause. */
  public List<Alternative> alternatives() {
    if (alternatives == null) {
      List<Alternative> found = new ArrayList<>();
      collect(type, found);
      alternatives = List.copyOf(found);
    }
    return alternatives;
  }

  /** The alternative that a bare scalar stands for; it has one field. */
  public Optional<Alternative> forScalar() {
    if (declared.scalar() == Void.class) {
      return Optional.empty();
    }
    for (Alternative alternative : alternatives()) {
      if (alternative.fields.type() == declared.scalar()) {
        return Optional.of(alternative);
      }
    }
    throw new IllegalStateException(declared.scalar().getName() + " is no alternative of " + type.getName());
  }

  /** The alternative of this name. */
  public Optional<Alternative> named(String name) {
    for (Alternative alternative : alternatives()) {
      if (alternative.name.equals(name)) {
        return Optional.of(alternative);
      }
    }
    return Optional.empty();
  }

  /** The alternative that a value is. */
  public Alternative of(Object value) {
    for (Alternative alternative : alternatives()) {
      if (alternative.fields.type() == value.getClass()) {
        return alternative;
      }
    }
    throw new IllegalArgumentException(
        value.getClass().getName() + " is no alternative of " + type.getName());
  }

  /** The names of all alternatives. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Alternative alternative : alternatives()) {
      names.add(alternative.name);
    }
    return names;
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.onChoice(this);
  }

  @Override
  public String expected() {
    String names = Wording.oneOf(names());
    String scalar = forScalar()
        .map(alternative -> alternative.fields.fields().get(0).shape().expected() + ", or ").orElse("");
    return scalar + (by() == Union.By.FIRST_KEY ? "a mapping with " : "") + names;
  }

  @Override
  public String toString() {
    return "Choice of " + type.getSimpleName();
  }

  private void collect(Class<?> sealed, List<Alternative> found) {
    if (!sealed.isSealed()) {
      throw new IllegalStateException(sealed.getName() + " is to be chosen from, but is not sealed");
    }
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        Fields fields = shapes.of(permitted.asSubclass(Record.class));
        found.add(new Alternative(by() == Union.By.NAME ? fields.name() : fields.firstKey(), fields));
      } else {
        collect(permitted, found);
      }
    }
  }
}

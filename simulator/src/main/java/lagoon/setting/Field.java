package lagoon.setting;

import java.lang.reflect.RecordComponent;

/**
 * One component of a record and how it is set: key, meaning, default, and the shape of what a file may
 * write.
 */
public final class Field {

  private final int index;
  private final String key;
  private final Setting declared;
  private final RecordComponent component;
  private final Shapes shapes;
  private final boolean inline;
  private volatile Shape shape;

  Field(int index, RecordComponent component, Shapes shapes) {
    this.index = index;
    this.component = component;
    this.shapes = shapes;
    this.declared = component.getAnnotation(Setting.class);
    this.inline = component.isAnnotationPresent(Inline.class);
    boolean isNamed = declared != null && !declared.name().isEmpty();
    this.key = isNamed ? declared.name() : Kebab.of(component.getName());
  }

  /** Which component of the record it is, 0-based. */
  public int index() {
    return index;
  }

  /**
   * The key in a file. An inline field's key is never written: its own keys stand in its holder's mapping.
   */
  public String key() {
    return key;
  }

  /** One line of meaning; empty where the declaration has none. */
  public String meaning() {
    return declared == null ? "" : declared.value();
  }

  /**
   * The default as a file would write it (YAML on one line), or empty. Whoever binds reads it as if it
   * stood in the file.
   */
  public String byDefault() {
    return declared == null ? "" : declared.byDefault();
  }

  /**
   * Whether a file must write it: it has no default, and may not be left out as an Optional, a List or a
   * Map may.
   */
  public boolean isRequired() {
    return byDefault().isEmpty() && !isLeftOut(shape());
  }

  /** Whether its own settings stand in its holder's mapping. */
  public boolean isInline() {
    return inline;
  }

  /** Whether a run in progress may change it. */
  public boolean isLive() {
    return declared != null && declared.live();
  }

  /** Why a run in progress may not change it, where the declaration says so; else empty. */
  public String whyFixed() {
    return declared == null ? "" : declared.fixed();
  }

  /**
   * What a file may write here; found on the first call.
   *
   * @throws IllegalStateException if the component's type or its bounds cannot be a setting
   */
  public Shape shape() {
    if (shape == null) {
      shape = shapes.ofComponent(component, declared);
    }
    return shape;
  }

  /** The record and the component that declare it, for messages about the declaration itself. */
  @Override
  public String toString() {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }

  private static boolean isLeftOut(Shape shape) {
    return shape instanceof Shape.Maybe || shape instanceof Shape.ListOf list && list.min() == 0
        || shape instanceof Shape.MapOf map && map.min() == 0;
  }
}

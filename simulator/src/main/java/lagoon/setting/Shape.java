package lagoon.setting;

/**
 * What a file may write for a type: the declaration of settings, read from a record's annotations and made
 * into a value that a binder, a schema, a reference and a printer can walk.
 *
 * <p>Shapes come from {@link Shapes#of}. A record's fields are read only when somebody asks for them, so a
 * shape costs as much as the part of it that a file uses, and records may contain themselves (steps inside
 * steps).
 *
 * <p>Walkers implement {@link Cases}, so that a new kind of shape breaks the build until each of them
 * handles it.
 */
public sealed interface Shape
    permits Leaf, Fields, Choice, BySibling, Shape.ListOf, Shape.MapOf, Shape.Maybe, Shape.Anything {

  /** Calls the method for this kind of shape. */
  <R> R accept(Cases<R> cases);

  /** What may be written, in words that follow "expected": "a duration such as 500ms, 2s or 1.5min". */
  String expected();

  /** One method for each kind of shape. */
  interface Cases<R> {
    R onLeaf(Leaf leaf);

    R onFields(Fields fields);

    R onChoice(Choice choice);

    R onBySibling(BySibling bySibling);

    R onList(ListOf list);

    R onMap(MapOf map);

    R onMaybe(Maybe maybe);

    R onAnything(Anything anything);
  }

  /**
   * A list. Where the items are leaves, one bare scalar stands for a list of one.
   *
   * @param item what each item is
   * @param min the least size
   * @param max the greatest size
   */
  record ListOf(Shape item, int min, int max) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.onList(this);
    }

    @Override
    public String expected() {
      return (item instanceof Leaf ? "one value or a list" : "a list") + Wording.size(min, max)
          + (item instanceof Leaf ? ", each " + item.expected() : "");
    }
  }

  /**
   * A mapping with keys of the author's choice. Values keep the order in which they were written.
   *
   * @param key what each key is
   * @param value what stands under each key
   * @param min the least size
   * @param max the greatest size
   */
  record MapOf(Leaf key, Shape value, int min, int max) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.onMap(this);
    }

    @Override
    public String expected() {
      return "a mapping" + Wording.size(min, max)
          + (value instanceof Leaf ? " to " + value.expected() : "");
    }
  }

  /** Something that may be left out. */
  record Maybe(Shape shape) implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.onMaybe(this);
    }

    @Override
    public String expected() {
      return shape.expected();
    }
  }

  /** Any YAML at all, kept as {@link AsWritten} until it is known what it sets. */
  record Anything() implements Shape {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.onAnything(this);
    }

    @Override
    public String expected() {
      return "any value";
    }
  }
}

package lagoon.setting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Reads declarations of settings: from a record and its annotations to a {@link Shape}. It remembers what
 * it has read, so one instance should serve a whole program. Safe for several threads at once.
 *
 * <p>A declaration that makes no sense (a component of a type that no file can write, a bound that is no
 * value) is a mistake in the code: it throws {@link IllegalStateException}, at the latest when the field's
 * shape is asked for.
 */
public final class Shapes {

  private final Function<Class<?>, Map<String, Class<? extends Record>>> alternatives;
  private final Map<Class<?>, Shape> known = new ConcurrentHashMap<>();

  /** Makes a value of a type of its own from what a scalar is in YAML 1.2; see {@link Scalar}. */
  public interface Maker {
    /**
     * The value.
     *
     * @throws IllegalArgumentException with a sentence that says what was expected
     */
    Object make(Object scalar);
  }

  /**
   * Shapes of records without {@link Keyed} components.
   */
  public Shapes() {
    this(type -> Map.of());
  }

  /**
   * Shapes of records.
   *
   * @param alternatives for the open interface of a {@link Keyed} component, the records that may be chosen
   *     by the word that chooses each; in an order that does not change from run to run
   */
  public Shapes(Function<Class<?>, Map<String, Class<? extends Record>>> alternatives) {
    this.alternatives = alternatives;
  }

  /** The shape of a record. */
  public Fields of(Class<? extends Record> type) {
    Shape shape = known.get(type);
    if (shape == null) {
      shape = new Fields(type, this);
      Shape earlier = known.putIfAbsent(type, shape);
      shape = earlier == null ? shape : earlier;
    }
    return (Fields) shape;
  }

  Map<String, Class<? extends Record>> alternatives(Class<?> type) {
    return alternatives.apply(type);
  }

  /** The shape of one component. */
  Shape ofComponent(RecordComponent component, Setting declared) {
    Keyed keyed = component.getAnnotation(Keyed.class);
    if (keyed != null) {
      return new BySibling(component.getType(), keyed.value(), this);
    }
    Bounds bounds = declared == null
        ? new Bounds(Unit.NONE, "", "") : new Bounds(declared.unit(), declared.min(), declared.max());
    try {
      return of(component.getGenericType(), bounds);
    } catch (IllegalArgumentException | ArithmeticException fault) {
      String where = component.getDeclaringRecord().getName() + "." + component.getName();
      throw new IllegalStateException(where + ": " + fault.getMessage(), fault);
    }
  }

  private Shape of(Type type, Bounds bounds) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Bounds free = bounds.withoutRange();
      if (generic.getRawType() == Optional.class) {
        return new Shape.Maybe(of(arguments[0], bounds));
      }
      if (generic.getRawType() == List.class) {
        return new Shape.ListOf(of(arguments[0], free), bounds.leastSize(), bounds.greatestSize());
      }
      if (generic.getRawType() == Map.class && of(arguments[0], Bounds.NONE) instanceof Leaf key) {
        return new Shape.MapOf(key, of(arguments[1], free), bounds.leastSize(), bounds.greatestSize());
      }
    }
    if (type instanceof Class<?> plain) {
      Shape leaf = bounds.leaf(plain);
      if (leaf != null) {
        return leaf;
      }
      if (plain == AsWritten.class) {
        return new Shape.Anything();
      }
      return ofDeclared(plain);
    }
    throw new IllegalArgumentException("no file can write a " + type.getTypeName());
  }

  private Shape ofDeclared(Class<?> type) {
    Shape shape = known.get(type);
    if (shape != null) {
      return shape;
    }
    Union union = type.getAnnotation(Union.class);
    Scalar scalar = type.getAnnotation(Scalar.class);
    if (scalar != null) {
      shape = new Leaf.Atom(type, scalar.value(), maker(type));
    } else if (union != null) {
      shape = new Choice(type, union, this);
    } else if (type.isEnum()) {
      shape = new Leaf.Word(type, words(type));
    } else if (type.isRecord()) {
      return of(type.asSubclass(Record.class));
    } else {
      throw new IllegalArgumentException("no file can write a " + type.getName());
    }
    Shape earlier = known.putIfAbsent(type, shape);
    return earlier == null ? shape : earlier;
  }

  private static List<Leaf.Word.Meaning> words(Class<?> type) {
    List<Leaf.Word.Meaning> words = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      try {
        Named named = type.getField(name).getAnnotation(Named.class);
        String word = named == null || named.name().isEmpty() ? Kebab.of(name) : named.name();
        words.add(new Leaf.Word.Meaning(word, named == null ? "" : named.value(), constant));
      } catch (NoSuchFieldException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return words;
  }

  private static Maker maker(Class<?> type) {
    Method method;
    try {
      method = type.getMethod("of", Object.class);
      method.setAccessible(true);
    } catch (NoSuchMethodException missing) {
      throw new IllegalArgumentException(type.getName() + " has no public static method of(Object)", missing);
    }
    return new OfMethod(method);
  }

  private record OfMethod(Method method) implements Maker {
    @Override
    public Object make(Object scalar) {
      try {
        return method.invoke(null, scalar);
      } catch (InvocationTargetException thrown) {
        if (thrown.getCause() instanceof IllegalArgumentException refusal) {
          throw refusal;
        }
        throw new IllegalStateException(method + " failed", thrown.getCause());
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(method + " cannot be called", impossible);
      }
    }
  }
}

package lagoon.setting;

import java.util.List;

/**
 * What a file writes as one scalar. A leaf reads and prints by itself, so that a field on a screen accepts
 * exactly what a file accepts.
 */
public sealed interface Leaf extends Shape {

  /**
   * The value that a scalar means.
   *
   * @param scalar what it is in YAML 1.2: a {@code Long}, {@code Double}, {@code Boolean}, {@code String}
   *     or null
   * @param source the characters that stand in the file, without quotes
   * @throws IllegalArgumentException with a sentence: what is wrong, what was expected, and what was
   *     perhaps meant
   */
  Object read(Object scalar, String source);

  /** The scalar that {@link #read} makes this value from, quoted where it must be. */
  String write(Object value);

  @Override
  default <R> R accept(Cases<R> cases) {
    return cases.onLeaf(this);
  }

  /** Reads a scalar as it stands in a file, without quotes: for fields on a screen. */
  default Object read(String source) {
    return read(PlainScalar.resolve(source), source);
  }

  /** The refusal of a scalar that is of another kind. */
  private IllegalArgumentException not(Object scalar, String source) {
    boolean isInQuotes = scalar instanceof String && !(PlainScalar.resolve(source) instanceof String);
    String shown = isInQuotes ? PlainScalar.quoted(source) : Wording.shown(source);
    String what = scalar == null ? "nothing stands here" : shown + " is " + PlainScalar.kind(scalar);
    return new IllegalArgumentException(what + "; expected " + expected());
  }

  private static IllegalArgumentException outside(String source, Leaf leaf) {
    return new IllegalArgumentException(
        Wording.shown(source) + " is out of range; expected " + leaf.expected());
  }

  /**
   * A text; numbers count as the characters that they are written with.
   *
   * @param min the least number of characters
   * @param max the greatest number of characters
   */
  record Text(int min, int max) implements Leaf {
    @Override
    public Object read(Object scalar, String source) {
      if (scalar == null) {
        throw ((Leaf) this).not(null, source);
      }
      if (source.length() < min || source.length() > max) {
        String found = source.isEmpty()
            ? "an empty text stands here" : "this text has " + source.length() + " characters";
        throw new IllegalArgumentException(found + "; expected " + expected());
      }
      return source;
    }

    @Override
    public String write(Object value) {
      return PlainScalar.written((String) value, false);
    }

    @Override
    public String expected() {
      boolean isFree = min == 0 && max == Integer.MAX_VALUE;
      return "a text" + (isFree ? "" : " of " + Wording.range(min, max) + " characters");
    }
  }

  /**
   * A whole number.
   *
   * @param min the least
   * @param max the greatest
   * @param isInt whether the component is an {@code int}
   */
  record Whole(long min, long max, boolean isInt) implements Leaf {
    @Override
    public Object read(Object scalar, String source) {
      long number;
      if (scalar instanceof Long whole) {
        number = whole;
      } else if (scalar instanceof Double decimal && decimal == Math.rint(decimal) && !decimal.isInfinite()) {
        if (Math.abs(decimal) > 1L << 53) {
          throw outside(source, this);
        }
        number = decimal.longValue();
      } else {
        String hint = scalar instanceof String && PlainScalar.resolve(source) instanceof Long
            ? "; did you mean " + source + ", without quotes?" : "";
        throw new IllegalArgumentException(((Leaf) this).not(scalar, source).getMessage() + hint);
      }
      if (number < min || number > max) {
        throw outside(source, this);
      }
      return isInt ? (Object) (int) number : (Object) number;
    }

    @Override
    public String write(Object value) {
      return value.toString();
    }

    @Override
    public String expected() {
      boolean free = min == (isInt ? Integer.MIN_VALUE : Long.MIN_VALUE);
      boolean open = max == (isInt ? Integer.MAX_VALUE : Long.MAX_VALUE);
      return "a whole number"
          + Wording.bounds(free ? "" : Long.toString(min), open ? "" : Long.toString(max));
    }
  }

  /** A number that need not be whole; never infinite. */
  record Decimal(double min, double max) implements Leaf {
    @Override
    public Object read(Object scalar, String source) {
      double number;
      if (scalar instanceof Long whole) {
        number = whole;
      } else if (scalar instanceof Double decimal) {
        number = decimal;
      } else {
        throw ((Leaf) this).not(scalar, source);
      }
      if (Double.isNaN(number) || Double.isInfinite(number) || number < min || number > max) {
        throw outside(source, this);
      }
      return number;
    }

    @Override
    public String write(Object value) {
      double number = (Double) value;
      return number == Math.rint(number) && Math.abs(number) < 1e15 && !(number == 0 && 1 / number < 0)
          ? Long.toString((long) number) : Double.toString(number);
    }

    @Override
    public String expected() {
      return "a number" + Wording.bounds(
          min == -Double.MAX_VALUE ? "" : write(min), max == Double.MAX_VALUE ? "" : write(max));
    }
  }

  /** Virtual time in nanoseconds, written with a unit; below 0 only where the least value is. */
  record Duration(long min, long max) implements Leaf {
    @Override
    public Object read(Object scalar, String source) {
      if (scalar == null || scalar instanceof Boolean) {
        throw ((Leaf) this).not(scalar, source);
      }
      long nanos = min < 0 ? Durations.parseSigned(source) : Durations.parse(source);
      if (nanos < min || nanos > max) {
        throw outside(source, this);
      }
      return nanos;
    }

    @Override
    public String write(Object value) {
      return Durations.print((Long) value);
    }

    @Override
    public String expected() {
      String bounds = Wording.bounds(
          min == 0 ? "" : Durations.print(min), max == Long.MAX_VALUE ? "" : Durations.print(max));
      return bounds.isEmpty() ? Durations.EXPECTED : "a duration" + bounds;
    }
  }

  /** A part of one, 0 to 1. */
  record Share(double min, double max) implements Leaf {
    @Override
    public Object read(Object scalar, String source) {
      if (scalar == null || scalar instanceof Boolean) {
        throw ((Leaf) this).not(scalar, source);
      }
      if (scalar instanceof String && !(PlainScalar.resolve(source) instanceof String)) {
        throw ((Leaf) this).not(scalar, source);
      }
      double share = Shares.parse(source);
      if (share < min || share > max) {
        throw outside(source, this);
      }
      return share;
    }

    @Override
    public String write(Object value) {
      return Shares.print((Double) value);
    }

    @Override
    public String expected() {
      String bounds = Wording.bounds(min == 0 ? "" : Shares.print(min), max == 1 ? "" : Shares.print(max));
      return bounds.isEmpty() ? Shares.EXPECTED : "a share" + bounds;
    }
  }

  /** Yes or no: {@code true} or {@code false}. */
  record YesNo() implements Leaf {
    @Override
    public Object read(Object scalar, String source) {
      if (scalar instanceof Boolean) {
        return scalar;
      }
      String hint = switch (source.toLowerCase(java.util.Locale.ROOT)) {
        case "yes", "y", "on", "1", "true" -> "; did you mean true?";
        case "no", "n", "off", "0", "false" -> "; did you mean false?";
        default -> "";
      };
      throw new IllegalArgumentException(((Leaf) this).not(scalar, source).getMessage() + hint);
    }

    @Override
    public String write(Object value) {
      return value.toString();
    }

    @Override
    public String expected() {
      return "true or false";
    }
  }

  /** One of a few words: the constants of an enum. */
  record Word(Class<?> type, List<Meaning> words) implements Leaf {

    /** A word, what it means, and the constant that it stands for. */
    public record Meaning(String word, String meaning, Object constant) {}

    public Word {
      words = List.copyOf(words);
    }

    @Override
    public Object read(Object scalar, String source) {
      for (Meaning word : words) {
        if (word.word.equals(source)) {
          return word.constant;
        }
      }
      if (scalar == null) {
        throw ((Leaf) this).not(null, source);
      }
      throw new IllegalArgumentException(Wording.shown(source) + " is not known here; expected " + expected()
          + Wording.didYouMean(source, names()));
    }

    @Override
    public String write(Object value) {
      for (Meaning word : words) {
        if (word.constant.equals(value)) {
          return PlainScalar.written(word.word, false);
        }
      }
      throw new IllegalArgumentException(value + " is no constant of " + type.getName());
    }

    @Override
    public String expected() {
      return Wording.oneOf(names());
    }

    /** The words alone. */
    public List<String> names() {
      return words.stream().map(Meaning::word).toList();
    }
  }

  /** A type of its own that is written as a scalar: see {@link Scalar}. */
  record Atom(Class<?> type, String expected, Shapes.Maker maker) implements Leaf {
    @Override
    public Object read(Object scalar, String source) {
      return maker.make(scalar);
    }

    @Override
    public String write(Object value) {
      String text = value.toString();
      return isReadAs(value, text) ? PlainScalar.written(text, true) : PlainScalar.quoted(text);
    }

    /**
     * Whether the text without quotes is read as this value; a record's own equals would be slow to start.
     */
    private boolean isReadAs(Object value, String text) {
      try {
        Object read = maker.make(PlainScalar.resolve(text));
        return read.getClass() == value.getClass() && read.toString().equals(text);
      } catch (IllegalArgumentException onlyAsText) {
        return false;
      }
    }
  }
}

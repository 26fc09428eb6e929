package lagoon.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lagoon.setting.Scalar;

/** What a key may hold. */
@Scalar("a whole number or a text")
public sealed interface Value {

  /** Nothing: never written, or deleted. */
  Value ABSENT = new Absent();

  /** A whole number; money is written in whole units. */
  record Amount(long amount) implements Value {
    @Override
    public String toString() {
      return Long.toString(amount);
    }
  }

  /** A piece of text. */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A value of a replicated data type: it holds more than its user sees, so that two that were changed
   * concurrently can be merged.
   */
  non-sealed interface Mergeable extends Value {

    /** All that it holds, as a text: equal values have equal texts. */
    String state();

    @Override
    Value plain();
  }

  /**
   * Several values: a list in the order in which they were appended, or a set, which keeps its values in
   * {@link #ORDER} and each of them once. Written as "[1, 2]".
   */
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }

    /** Those values as a set. */
    public static Items set(List<Value> values) {
      return new Items(values.stream().sorted(ORDER).distinct().toList());
    }

    /** The list with that value at its end. */
    Items append(Value value) {
      List<Value> longer = new ArrayList<>(values);
      longer.add(value);
      return new Items(longer);
    }

    /** The set with that value in it. */
    Items include(Value value) {
      return values.contains(value) ? this : set(append(value).values);
    }

    /** The set without that value. */
    Items remove(Value value) {
      return new Items(values.stream().filter(one -> !one.equals(value)).toList());
    }

    @Override
    public String toString() {
      return values.toString();
    }
  }

  /** Nothing is there. */
  record Absent() implements Value {
    @Override
    public String toString() {
      return "nothing";
    }
  }

  /** Numbers by size, then texts by their characters, then lists by their texts, then nothing. */
  Comparator<Value> ORDER = Comparator
      .<Value>comparingInt(value -> value instanceof Amount ? 0 : value instanceof Text ? 1
          : value instanceof Items ? 2 : 3)
      .thenComparingLong(value -> value instanceof Amount number ? number.amount() : 0)
      .thenComparing(Value::toString);

  /**
   * The value that a scalar of a file means.
   *
   * @throws IllegalArgumentException for a number that is not whole, and for null
   */
  static Value of(Object scalar) {
    if (scalar instanceof Long number) {
      return new Amount(number);
    }
    if (scalar instanceof String || scalar instanceof Boolean) {
      return new Text(scalar.toString());
    }
    throw new IllegalArgumentException(
        scalar == null
            ? "expected a whole number or a text, and nothing stands here"
            : "expected a whole number or a text: write " + scalar
                + " in smaller units, or quote it as a text");
  }

  /** What its user sees: itself, unless it holds more than that. */
  default Value plain() {
    return this;
  }

  /** Whether anything is there. */
  default boolean isPresent() {
    return !(this instanceof Absent);
  }
}

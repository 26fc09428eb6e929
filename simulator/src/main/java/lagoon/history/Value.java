package lagoon.history;

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

  /** Nothing is there. */
  record Absent() implements Value {
    @Override
    public String toString() {
      return "nothing";
    }
  }

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

package lagoon.history;

/** What a key may hold. */
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

  /** Nothing is there. */
  record Absent() implements Value {
    @Override
    public String toString() {
      return "nothing";
    }
  }

  /** Whether anything is there. */
  default boolean isPresent() {
    return !(this instanceof Absent);
  }
}

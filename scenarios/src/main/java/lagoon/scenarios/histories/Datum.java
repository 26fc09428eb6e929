package lagoon.scenarios.histories;

import java.util.List;

/** A value as it stands in a history's file, whatever it means there. */
sealed interface Datum {

  /** {@code nil}, {@code null}. */
  record Nothing() implements Datum {
    @Override
    public String toString() {
      return "nil";
    }
  }

  /** A whole number that fits 64 bits. */
  record Whole(long number) implements Datum {
    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /** A text in quotation marks. */
  record Text(String text) implements Datum {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A keyword, without its colon, or a symbol; {@code true} and {@code false} too. */
  record Word(String word, boolean isKeyword) implements Datum {
    @Override
    public String toString() {
      return isKeyword ? ":" + word : word;
    }
  }

  /** A vector, a list, an array. */
  record Row(List<Datum> items) implements Datum {
    public Row {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return items.toString();
    }
  }

  /** A set. */
  record Bag(List<Datum> items) implements Datum {
    public Bag {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return "#" + items;
    }
  }

  /** One key of a table and its value. */
  record Pair(Datum key, Datum value) {}

  /** A map, an object. */
  record Table(List<Pair> pairs) implements Datum {
    public Table {
      pairs = List.copyOf(pairs);
    }

    /** What stands at a key of that name: a keyword or a text; {@link #NIL} where there is none. */
    Datum at(String name) {
      for (Pair pair : pairs) {
        if (name(pair.key).equals(name)) {
          return pair.value;
        }
      }
      return NIL;
    }

    @Override
    public String toString() {
      return "a map of " + pairs.size();
    }
  }

  /** What no history that can be checked holds: a fraction, a number too large, a character. */
  record Odd(String what) implements Datum {
    @Override
    public String toString() {
      return what;
    }
  }

  /** Nothing. */
  Datum NIL = new Nothing();

  /** What a key, a function or a type is called: a keyword without its colon, a text, a number. */
  static String name(Datum datum) {
    return datum instanceof Word word ? word.word() : datum.toString();
  }

  /** As it can stand in a message: short, and on one line. */
  static String shown(Datum datum) {
    String text = datum.toString().replaceAll("\\p{Cntrl}", " ");
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}

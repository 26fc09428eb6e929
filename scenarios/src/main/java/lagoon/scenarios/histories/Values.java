package lagoon.scenarios.histories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Key;
import lagoon.history.Value;

/** Makes values and keys of what stands in a file. Keys are the same where they read the same: x, :x, "x". */
final class Values {

  /** A history has no more keys. */
  private static final int MOST_KEYS = 1_000_000;

  private final Map<String, Key> keys = new LinkedHashMap<>();

  /** The keys so far, in order. */
  List<Key> keys() {
    return List.copyOf(keys.values());
  }

  /** The key of that name. */
  Key key(Datum datum) throws Unreadable {
    if (datum == Datum.NIL || !(datum instanceof Datum.Whole || datum instanceof Datum.Text
        || datum instanceof Datum.Word)) {
      throw new Unreadable("a key is a whole number, a text or a keyword, not " + Datum.shown(datum));
    }
    if (keys.size() >= MOST_KEYS) {
      throw new Unreadable("a history has " + MOST_KEYS + " keys at most");
    }
    return keys.computeIfAbsent(Datum.name(datum), name -> new Key(keys.size(), name));
  }

  /** The key of that name, where there is only one. */
  Key only(Model model) {
    return keys.computeIfAbsent(model.only(), name -> new Key(keys.size(), name));
  }

  /** The value that stands there; nil is nothing. */
  static Value value(Datum datum) throws Unreadable {
    if (datum instanceof Datum.Whole whole) {
      return new Value.Amount(whole.number());
    }
    if (datum instanceof Datum.Text text) {
      return new Value.Text(text.text());
    }
    if (datum instanceof Datum.Word word) {
      return new Value.Text(word.toString());
    }
    if (datum instanceof Datum.Row row) {
      return new Value.Items(values(row.items()));
    }
    if (datum instanceof Datum.Bag bag) {
      return Value.Items.set(values(bag.items()));
    }
    if (datum == Datum.NIL) {
      return Value.ABSENT;
    }
    throw new Unreadable("a value is a whole number, a text, a keyword or several of them, not "
        + Datum.shown(datum));
  }

  private static List<Value> values(List<Datum> items) throws Unreadable {
    List<Value> values = new ArrayList<>();
    for (Datum item : items) {
      values.add(value(item));
    }
    return values;
  }

  /** A list as it was read; nil is an empty one. */
  static Value list(Datum datum) throws Unreadable {
    if (datum == Datum.NIL) {
      return new Value.Items(List.of());
    }
    if (datum instanceof Datum.Row) {
      return value(datum);
    }
    throw new Unreadable("a read of a list returns a vector or nil, not " + Datum.shown(datum));
  }

  /** A set as it was read; JSON has no sets, and so a vector will do. */
  static Value set(Datum datum) throws Unreadable {
    if (datum == Datum.NIL) {
      return new Value.Items(List.of());
    }
    if (datum instanceof Datum.Bag bag) {
      return Value.Items.set(values(bag.items()));
    }
    if (datum instanceof Datum.Row row) {
      return Value.Items.set(values(row.items()));
    }
    throw new Unreadable("a read of a set returns a set, a vector or nil, not " + Datum.shown(datum));
  }

  /** A whole number. */
  static long whole(Datum datum, String what) throws Unreadable {
    if (datum instanceof Datum.Whole whole) {
      return whole.number();
    }
    throw new Unreadable(what + " is a whole number, not " + Datum.shown(datum));
  }

  /** Two things in a vector. */
  static List<Datum> pair(Datum datum, String what) throws Unreadable {
    if (datum instanceof Datum.Row row && row.items().size() == 2) {
      return row.items();
    }
    throw new Unreadable("expected " + what + ", not " + Datum.shown(datum));
  }
}

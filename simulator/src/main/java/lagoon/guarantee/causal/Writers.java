package lagoon.guarantee.causal;

import lagoon.history.Key;
import lagoon.history.Value;

/**
 * Which operation wrote a value of a key: a table with open addressing and linear probing, without boxes. It
 * is never iterated, so that its order shows nowhere.
 */
final class Writers {

  /** Nobody wrote it. */
  static final int NOBODY = -1;
  /** More than one operation wrote it. */
  static final int SEVERAL = -3;

  private final int[] keys;
  private final Value[] values;
  private final int[] places;

  /** A table for so many values at most. */
  Writers(int most) {
    int size = Integer.highestOneBit(Math.max(8, most)) * 4;
    keys = new int[size];
    values = new Value[size];
    places = new int[size];
  }

  void add(Key key, Value value, int place) {
    int slot = slot(key, value);
    places[slot] = values[slot] == null ? place : SEVERAL;
    keys[slot] = key.index();
    values[slot] = value;
  }

  /** The operation's place; or {@link #NOBODY}, or {@link #SEVERAL}. */
  int find(Key key, Value value) {
    int slot = slot(key, value);
    return values[slot] == null ? NOBODY : places[slot];
  }

  private int slot(Key key, Value value) {
    int mask = keys.length - 1;
    int slot = home(key, value) & mask;
    while (values[slot] != null && (keys[slot] != key.index() || !values[slot].equals(value))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int home(Key key, Value value) {
    long mixed = (31L * key.index() + number(value)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private static long number(Value value) {
    if (value instanceof Value.Amount number) {
      return number.amount();
    }
    return value instanceof Value.Text text ? text.text().hashCode() : 0;
  }
}

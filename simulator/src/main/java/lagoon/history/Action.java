package lagoon.history;

import java.util.List;
import java.util.function.Function;

/**
 * What an operation asks for. An action that changes something is a pure function from the values that it
 * finds to the values that it leaves ({@link #evaluate}): the replica that serialises it applies the result,
 * and a model of a store can replay it.
 */
public sealed interface Action {

  /** The keys it reads or writes, in the order in which they were written down. */
  List<Key> keys();

  /**
   * What the action does to a store.
   *
   * @param store the value that each key holds now
   * @return what it leaves, or why it is refused; a read leaves nothing changed
   */
  Effect evaluate(Function<Key, Value> store);

  /** The action as a short phrase: "read checking", "transfer 100 from checking to rent". */
  String text();

  /** Whether it changes anything. */
  default boolean isWrite() {
    return !(this instanceof Read);
  }

  /** Reads one key or several at one replica. */
  record Read(List<Key> keys) implements Action {
    public Read {
      keys = List.copyOf(keys);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return new Effect.Changed(List.of());
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder("read ");
      for (int i = 0; i < keys.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(keys.get(i));
      }
      return text.toString();
    }
  }

  /** Sets a key to a value, whatever was there. */
  record Write(Key key, Value value) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return Effect.changed(key, value);
    }

    @Override
    public String text() {
      return "write " + key + " = " + value;
    }
  }

  /** Adds to a number; a key that holds nothing counts as 0. */
  record Add(Key key, long amount) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return Effect.plus(key, store.apply(key), amount);
    }

    @Override
    public String text() {
      return "add " + amount + " to " + key;
    }
  }

  /** Deletes a key: its next version is a tombstone. */
  record Delete(Key key) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return Effect.changed(key, Value.ABSENT);
    }

    @Override
    public String text() {
      return "delete " + key;
    }
  }

  /** Moves an amount from one key to another, atomically; overdrawing is allowed, as most banks do. */
  record Transfer(Key from, Key to, long amount) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(from, to);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return Effect.plus(from, store.apply(from), -amount).and(Effect.plus(to, store.apply(to), amount));
    }

    @Override
    public String text() {
      return "transfer " + amount + " from " + from + " to " + to;
    }
  }

  /** Sets a key to a value if it holds the expected one; refused otherwise. */
  record CompareAndSet(Key key, Value expected, Value value) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      Value found = store.apply(key);
      return found.equals(expected)
          ? Effect.changed(key, value)
          : new Effect.Refused(key + " holds " + found + ", not " + expected);
    }

    @Override
    public String text() {
      return "set " + key + " from " + expected + " to " + value;
    }
  }

  /** Appends a value to a list; a key that holds nothing counts as an empty list. */
  record Append(Key key, Value value) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return Effect.items(key, store.apply(key), items -> items.append(value));
    }

    @Override
    public String text() {
      return "append " + value + " to " + key;
    }
  }

  /** Puts a value into a set, where it may be already. */
  record Include(Key key, Value value) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return Effect.items(key, store.apply(key), items -> items.include(value));
    }

    @Override
    public String text() {
      return "include " + value + " in " + key;
    }
  }

  /** Takes a value out of a set, where it need not be. */
  record Remove(Key key, Value value) implements Action {
    @Override
    public List<Key> keys() {
      return List.of(key);
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      return Effect.items(key, store.apply(key), items -> items.remove(value));
    }

    @Override
    public String text() {
      return "remove " + value + " from " + key;
    }
  }
}

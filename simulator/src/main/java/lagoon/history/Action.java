package lagoon.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** The same as short as a log has room for: "rent = 100", "rent + 10". */
  default String brief() {
    return text();
  }

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

    @Override
    public String brief() {
      return key + " = " + value;
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

    @Override
    public String brief() {
      return key + (amount < 0 ? " − " : " + ") + Math.abs(amount);
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

  /**
   * Moves an amount from one key to another, as one; overdrawing is allowed, as most banks do. A store whose
   * keys have replicas or quorums of their own makes two changes of it, and then it is not one for others.
   */
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

    @Override
    public String brief() {
      return amount + " " + from + " → " + to;
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

  /**
   * Several reads and changes at once, one after the other with nobody in between, as a transaction of a
   * history from elsewhere. What its reads were told belongs to it, for they see what its own changes before
   * them left: with other answers it would be another transaction. It counts as a write.
   *
   * @param parts in order; none is a transaction, and a read has one key
   * @param told for each part what a read was told; empty for a change, and where nobody knows
   */
  record Transaction(List<Action> parts, List<Optional<Value>> told) implements Action {
    public Transaction {
      parts = List.copyOf(parts);
      told = List.copyOf(told);
      if (parts.isEmpty() || parts.size() != told.size()) {
        throw new IllegalArgumentException("a transaction has parts, and says of each what it was told");
      }
    }

    @Override
    public List<Key> keys() {
      return parts.stream().flatMap(part -> part.keys().stream()).distinct().toList();
    }

    @Override
    public Effect evaluate(Function<Key, Value> store) {
      Map<Key, Value> changed = new LinkedHashMap<>();
      Function<Key, Value> now = key -> changed.containsKey(key) ? changed.get(key) : store.apply(key);
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i) instanceof Read read && told.get(i).isPresent()) {
          Value found = now.apply(read.keys().get(0));
          if (!found.equals(told.get(i).get())) {
            return new Effect.Refused(read.keys().get(0) + " holds " + found + ", not " + told.get(i).get());
          }
        } else if (parts.get(i).evaluate(now) instanceof Effect.Changed part) {
          part.puts().forEach(put -> changed.put(put.key(), put.value()));
        } else {
          return parts.get(i).evaluate(now);
        }
      }
      List<Effect.Put> puts = new ArrayList<>();
      changed.forEach((key, value) -> puts.add(new Effect.Put(key, value)));
      return new Effect.Changed(puts);
    }

    @Override
    public String text() {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        texts.add(parts.get(i).text() + told.get(i).map(value -> " (" + value + ")").orElse(""));
      }
      return String.join(", ", texts);
    }
  }
}

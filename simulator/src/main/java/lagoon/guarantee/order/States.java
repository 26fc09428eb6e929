package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lagoon.history.Action;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * The states that a store of some keys can be in, as numbers, and what each kind of operation makes of each.
 * Two operations are of one kind if they asked for the same and were told the same. States are found as the
 * search needs them.
 */
final class States {

  /** There is no such state: the operation cannot happen here. */
  static final int NONE = -1;

  /** The state before the first operation. */
  static final int INITIAL = 0;

  private static final int UNSEEN = -2;
  /** Steps from so many states are remembered; beyond them they are worked out anew. */
  private static final int REMEMBERED = 4096;
  /** What an entry of a map of the library takes up, with its boxed number and the list. */
  private static final int ENTRY_BYTES = 120;

  private record Kind(Action action, List<Value> returned) {}

  private final List<Key> keys;
  private final Map<Key, Integer> places = new HashMap<>();
  private final Map<Kind, Integer> kindNumbers = new HashMap<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<List<Value>, Integer> numbers = new HashMap<>();
  private final List<List<Value>> values = new ArrayList<>();
  private final List<int[]> steps = new ArrayList<>();
  private final Function<Key, Value> store = this::value;
  private List<Value> now;
  private long bytes;

  States(List<Key> keys, Map<Key, Value> initial) {
    this.keys = keys;
    Value[] first = new Value[keys.size()];
    for (int i = 0; i < first.length; i++) {
      places.put(keys.get(i), i);
      first[i] = initial.getOrDefault(keys.get(i), Value.ABSENT);
    }
    number(List.of(first));
  }

  /** The number of an operation's kind. All kinds are to be known before the first step. */
  int kind(Recorded operation) {
    Kind kind = new Kind(operation.action(), operation.returned());
    Integer known = kindNumbers.putIfAbsent(kind, kinds.size());
    if (known != null) {
      return known;
    }
    kinds.add(kind);
    return kinds.size() - 1;
  }

  /** Whether operations of that kind leave every state as it is. */
  boolean isRead(int kind) {
    return !kinds.get(kind).action.isWrite();
  }

  /** The state that an operation of that kind leaves; {@link #NONE} where it cannot happen. */
  int step(int state, int kind) {
    int[] row = row(state);
    if (row == null) {
      return evaluate(state, kind);
    }
    if (row[kind] == UNSEEN) {
      row[kind] = evaluate(state, kind);
    }
    return row[kind];
  }

  private int[] row(int state) {
    if (state >= REMEMBERED) {
      return null;
    }
    while (state >= steps.size()) {
      int[] row = new int[kinds.size()];
      Arrays.fill(row, UNSEEN);
      steps.add(row);
      bytes += 16 + 4L * row.length;
    }
    return steps.get(state);
  }

  private int evaluate(int state, int kind) {
    Kind done = kinds.get(kind);
    now = values.get(state);
    if (!done.action.isWrite()) {
      return reads(done) ? state : NONE;
    }
    if (!(done.action.evaluate(store) instanceof Effect.Changed changed)) {
      return NONE;
    }
    Value[] after = now.toArray(Value[]::new);
    for (Effect.Put put : changed.puts()) {
      after[places.get(put.key())] = put.value();
    }
    return number(List.of(after));
  }

  private boolean reads(Kind read) {
    for (int i = 0; i < read.returned.size(); i++) {
      if (!read.returned.get(i).equals(value(read.action.keys().get(i)))) {
        return false;
      }
    }
    return true;
  }

  private int number(List<Value> state) {
    Integer known = numbers.putIfAbsent(state, values.size());
    if (known != null) {
      return known;
    }
    values.add(state);
    bytes += ENTRY_BYTES;
    for (Value value : state) {
      bytes += value instanceof Value.Items items ? 64 + 8L * items.values().size() : 32;
    }
    return values.size() - 1;
  }

  private Value value(Key key) {
    return now.get(places.get(key));
  }

  /** What the keys hold in a state. */
  List<Value> values(int state) {
    return values.get(state);
  }

  List<Key> keys() {
    return keys;
  }

  /** Bytes taken up, as estimated. */
  long bytes() {
    return bytes;
  }
}

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
 * Two operations are of one kind if they asked for the same and were told the same. Values are numbered, too,
 * and a state holds a value for each key, by place. States are found as the search needs them.
 */
final class States {

  /** There is no such state: the operation cannot happen here. */
  static final int NONE = -1;

  /** The state before the first operation. */
  static final int INITIAL = 0;

  private static final int UNSEEN = -2;
  /** Steps from so many states are remembered; beyond them they are worked out anew. */
  private static final int REMEMBERED = 4096;
  /** What an entry of a map of the library takes up, with its key and its boxed number. */
  private static final int ENTRY_BYTES = 96;

  private record Asked(Action action, List<Value> returned) {}

  /** A kind with its numbers looked up. */
  private record Kind(Action action, boolean isRead, int[] places, int[] returned) {}

  /** A state as the key of a map. */
  private record Held(int[] values) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Held that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  private final List<Key> keys;
  private final Map<Key, Integer> places = new HashMap<>();
  private final Map<Asked, Integer> kindNumbers = new HashMap<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<Value, Integer> valueNumbers = new HashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final Map<Held, Integer> numbers = new HashMap<>();
  private final List<int[]> states = new ArrayList<>();
  private final List<int[]> steps = new ArrayList<>();
  private final Function<Key, Value> store = key -> values.get(now()[place(key)]);
  private int evaluated;
  private long bytes;

  States(List<Key> keys, Map<Key, Value> initial) {
    this.keys = keys;
    int[] first = new int[keys.size()];
    for (int place = 0; place < first.length; place++) {
      places.put(keys.get(place), place);
      first[place] = value(initial.getOrDefault(keys.get(place), Value.ABSENT));
    }
    number(first);
  }

  private int[] now() {
    return states.get(evaluated);
  }

  /** Where a key's value stands in a state. */
  int place(Key key) {
    return keys.size() == 1 ? 0 : places.get(key);
  }

  /** The number of a value. */
  int value(Value value) {
    Integer known = valueNumbers.putIfAbsent(value, values.size());
    if (known != null) {
      return known;
    }
    values.add(value);
    bytes += ENTRY_BYTES + (value instanceof Value.Items items ? 64 + 8L * items.values().size() : 32);
    return values.size() - 1;
  }

  /** How many values have a number. */
  int valueCount() {
    return values.size();
  }

  /** The number of the value that a state has at a place. */
  int valueAt(int state, int place) {
    return states.get(state)[place];
  }

  /** That value. */
  Value valueOf(int state, int place) {
    return values.get(valueAt(state, place));
  }

  /** The number of an operation's kind. All kinds are to be known before the first step. */
  int kind(Recorded operation) {
    Asked asked = new Asked(operation.action(), operation.returned());
    Integer known = kindNumbers.putIfAbsent(asked, kinds.size());
    if (known != null) {
      return known;
    }
    int[] at = asked.action.keys().stream().mapToInt(this::place).toArray();
    int[] returned = new int[Math.min(at.length, asked.returned.size())];
    for (int i = 0; i < returned.length; i++) {
      returned[i] = value(asked.returned.get(i));
    }
    kinds.add(new Kind(asked.action, !asked.action.isWrite(), at, returned));
    return kinds.size() - 1;
  }

  /** How many kinds there are. */
  int kindCount() {
    return kinds.size();
  }

  /** Whether operations of that kind leave every state as it is. */
  boolean isRead(int kind) {
    return kinds.get(kind).isRead;
  }

  /** The places of the keys that operations of that kind touch. */
  int[] places(int kind) {
    return kinds.get(kind).places;
  }

  /** The numbers of the values that a read returned, for as many of its keys as it tells of. */
  int[] returned(int kind) {
    return kinds.get(kind).returned;
  }

  /** The state that an operation of that kind leaves; {@link #NONE} where it cannot happen. */
  int step(int state, int kind) {
    Kind done = kinds.get(kind);
    if (done.isRead) {
      return reads(done, states.get(state)) ? state : NONE;
    }
    if (state >= REMEMBERED) {
      return evaluate(state, done.action);
    }
    int[] row = row(state);
    if (row[kind] == UNSEEN) {
      row[kind] = evaluate(state, done.action);
    }
    return row[kind];
  }

  private static boolean reads(Kind read, int[] held) {
    for (int i = 0; i < read.returned.length; i++) {
      if (held[read.places[i]] != read.returned[i]) {
        return false;
      }
    }
    return true;
  }

  private int[] row(int state) {
    while (state >= steps.size()) {
      int[] row = new int[kinds.size()];
      Arrays.fill(row, UNSEEN);
      steps.add(row);
      bytes += 16 + 4L * row.length;
    }
    return steps.get(state);
  }

  private int evaluate(int state, Action action) {
    evaluated = state;
    if (!(action.evaluate(store) instanceof Effect.Changed changed)) {
      return NONE;
    }
    int[] after = states.get(state).clone();
    for (Effect.Put put : changed.puts()) {
      after[place(put.key())] = value(put.value());
    }
    return number(after);
  }

  private int number(int[] held) {
    Integer known = numbers.putIfAbsent(new Held(held), states.size());
    if (known != null) {
      return known;
    }
    states.add(held);
    bytes += ENTRY_BYTES + 24 + 4L * held.length;
    return states.size() - 1;
  }

  /** What the keys hold in a state. */
  List<Value> values(int state) {
    return Arrays.stream(states.get(state)).mapToObj(values::get).toList();
  }

  List<Key> keys() {
    return keys;
  }

  /** Bytes taken up, as estimated. */
  long bytes() {
    return bytes;
  }
}

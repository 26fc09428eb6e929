package lagoon.client;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lagoon.crdt.Counter;
import lagoon.crdt.ObservedRemoveSet;
import lagoon.crdt.Register;
import lagoon.crdt.Replicated;
import lagoon.crdt.Sequence;
import lagoon.history.Action;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.setting.Named;

/** What a client makes of concurrent versions of one key, before it writes that back. */
public enum Merge {
  @Named("nothing, and writes nothing back: it takes the first of them for the key's value")
  NONE,
  @Named("a list of all that is on one of their lists, such as \"book, pen\"; what was taken off comes back")
  UNION,
  @Named("the one that was written last, by the writers' clocks; the others are lost")
  LAST_WRITER_WINS,
  @Named("a counter: all additions count")
  COUNTER,
  @Named("a register: the last assignment wins, and no other is written over what it had seen")
  REGISTER,
  @Named("a set, such as \"book, pen\": an addition wins against a removal that had not seen it")
  OBSERVED_REMOVE_SET,
  @Named("a text: all that was typed stays, and nothing that was deleted comes back")
  TEXT;

  private static final Comparator<Version> BY_TIME = Comparator
      .<Version>comparingLong(version -> version.writer().map(Operation::invokedAt).orElse(-1L))
      .thenComparingLong(Version::writerId);

  /** One value for one version or several. */
  Value of(List<Version> siblings) {
    List<Value> values = siblings.stream().map(Version::value).toList();
    return switch (this) {
      case NONE -> values.get(0);
      case UNION -> union(values);
      case LAST_WRITER_WINS -> siblings.stream().max(BY_TIME).orElseThrow().value();
      case COUNTER -> merged(values, Counter::of);
      case REGISTER -> merged(values, Register::of);
      case OBSERVED_REMOVE_SET -> merged(values, ObservedRemoveSet::of);
      case TEXT -> merged(values, Sequence::of);
    };
  }

  private static Value union(List<Value> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    Set<String> all = new TreeSet<>();
    values.forEach(value -> all.addAll(ObservedRemoveSet.elements(value)));
    return values.stream().anyMatch(Value.Items.class::isInstance)
        ? Value.Items.set(all.stream().map(one -> (Value) new Value.Text(one)).toList())
        : ObservedRemoveSet.listed(all);
  }

  private static <T extends Replicated<T>> T merged(List<Value> values, Function<Value, T> state) {
    return values.stream().map(state).reduce(Replicated::merge).orElseGet(() -> state.apply(Value.ABSENT));
  }

  /**
   * Whether a session must have seen what is there before it can do that: one that puts a plain value adds
   * to what it read, and one of the replicated types adds to its own state.
   */
  boolean needs(Action action) {
    boolean isPlain = this == NONE || this == UNION || this == LAST_WRITER_WINS;
    return isPlain && (action instanceof Action.Transfer || action instanceof Action.Add
        || action instanceof Action.Append || action instanceof Action.Include
        || action instanceof Action.Remove);
  }

  /**
   * What a write puts.
   *
   * @param seen what the session has seen of the write's keys
   * @param sent what it last sent for a key
   */
  Effect carryOut(Operation operation, List<Version> seen, Function<Key, Value> sent) {
    return switch (this) {
      case COUNTER -> carryOut(operation, seen, sent, Counter::of);
      case REGISTER -> carryOut(operation, seen, sent, Register::of);
      case OBSERVED_REMOVE_SET -> carryOut(operation, seen, sent, ObservedRemoveSet::of);
      case TEXT -> carryOut(operation, seen, sent, Sequence::of);
      default -> operation.action().evaluate(key -> {
        List<Version> found = ofKey(seen, key);
        return found.isEmpty() ? Value.ABSENT : of(found).plain();
      });
    };
  }

  /** The same for a replicated type, of which the session itself holds a state: what it last sent. */
  private static <T extends Replicated<T>> Effect carryOut(
      Operation operation, List<Version> seen, Function<Key, Value> sent, Function<Value, T> state) {
    Function<Key, T> known = key -> {
      T found = merged(ofKey(seen, key).stream().map(Version::value).toList(), state);
      return sent.apply(key).isPresent() ? found.merge(state.apply(sent.apply(key))) : found;
    };
    if (operation.action() instanceof Action.Write write && write.value() instanceof Value.Mergeable) {
      return Effect.changed(write.key(), known.apply(write.key()).merge(state.apply(write.value())));
    }
    Effect effect = operation.action().evaluate(key -> known.apply(key).plain());
    if (!(effect instanceof Effect.Changed changed)) {
      return effect;
    }
    Replicated.Event by = new Replicated.Event(
        operation.session().name(), operation.id(), operation.invokedAt());
    try {
      return new Effect.Changed(changed.puts().stream()
          .map(put -> new Effect.Put(put.key(), known.apply(put.key()).become(put.value(), by))).toList());
    } catch (IllegalArgumentException impossible) {
      return new Effect.Refused(impossible.getMessage());
    }
  }

  private static List<Version> ofKey(List<Version> versions, Key key) {
    return versions.stream().filter(version -> version.key().equals(key)).toList();
  }
}

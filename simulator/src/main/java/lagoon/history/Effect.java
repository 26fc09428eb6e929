package lagoon.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an action does to the store that it finds. */
public sealed interface Effect {

  /** The values that it leaves; empty for a read. */
  record Changed(List<Put> puts) implements Effect {
    public Changed {
      puts = List.copyOf(puts);
    }
  }

  /** It changes nothing, for this reason. */
  record Refused(String reason) implements Effect {}

  /** One key and the value that it now has. */
  record Put(Key key, Value value) {}

  /** One key changed. */
  static Effect changed(Key key, Value value) {
    return new Changed(List.of(new Put(key, value)));
  }

  /**
   * A number changed by an amount; refused where the key holds text or the sum leaves the range of a long.
   */
  static Effect plus(Key key, Value found, long amount) {
    if (found instanceof Value.Items) {
      return new Refused(key + " holds the list " + found + ", not a number");
    }
    if (found instanceof Value.Text) {
      return new Refused(key + " holds the text \"" + found + "\", not a number");
    }
    long before = found instanceof Value.Amount number ? number.amount() : 0;
    long after = before + amount;
    if (((before ^ after) & (amount ^ after)) < 0) {
      return new Refused(key + " would leave the range of whole numbers");
    }
    return changed(key, new Value.Amount(after));
  }

  /** A list or a set changed; a key that holds nothing counts as an empty one. */
  static Effect items(Key key, Value found, UnaryOperator<Value.Items> change) {
    if (found.isPresent() && !(found instanceof Value.Items)) {
      return new Refused(key + " holds " + found + ", not a list");
    }
    Value.Items before = found instanceof Value.Items items ? items : new Value.Items(List.of());
    return changed(key, change.apply(before));
  }

  /** Both effects at once, or the first refusal. */
  default Effect and(Effect other) {
    if (!(this instanceof Changed mine)) {
      return this;
    }
    if (!(other instanceof Changed theirs)) {
      return other;
    }
    List<Put> both = new ArrayList<>(mine.puts());
    both.addAll(theirs.puts());
    return new Changed(both);
  }
}

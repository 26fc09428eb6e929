package lagoon.guarantee;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Value;

/** What a scenario wants to be true of its own data, besides the guarantees. */
public sealed interface Invariant {

  /** The name of its judgement: "sum checking, rent", "once november-rent", "final checking = 400". */
  String name();

  /**
   * The numbers that these keys hold always have the sum that they began with: money is moved, never made.
   */
  record Sum(List<Key> keys) implements Invariant {
    public Sum {
      keys = List.copyOf(keys);
    }

    @Override
    public String name() {
      return "sum " + Words.list(keys, ", ");
    }
  }

  /** A customer's wish is carried out at most once. */
  record Once(String intent) implements Invariant {
    @Override
    public String name() {
      return "once " + intent;
    }
  }

  /** Every replica ends with this value for the key. */
  record Final(Key key, Value value) implements Invariant {
    @Override
    public String name() {
      return "final " + key + " = " + value;
    }
  }
}

package lagoon.guarantee.order;

import java.util.List;
import java.util.Map;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Linearizable: each operation seems to take effect at once, somewhere between its invocation and its
 * completion (Herlihy and Wing, "Linearizability: a correctness condition for concurrent objects", TOPLAS
 * 1990). The smallest history that it rejects, where x holds 0 at first:
 *
 * <pre>
 *   alice   |-- write x = 1 --| ok
 *   bob                              |-- read x --| 0
 * </pre>
 *
 * <p>Intervals are closed: operations of which one ends where the other begins overlap. An operation whose
 * outcome is unknown may take effect at any place from its invocation on, or never; a failed one never does.
 * Where operations share no key, they are looked at apart.
 */
public final class Linearizable {

  private Linearizable() {}

  /** Looks for such an order; the answer is UNKNOWN when the budget is spent before there is one. */
  public static Answer check(Recording recording, Budget budget) {
    return new Inquiry(recording, budget, false).answer();
  }

  /** The same for processes without names; a key that is missing from {@code initial} holds nothing. */
  public static Answer check(List<Recorded> operations, Map<Key, Value> initial, Budget budget) {
    return check(Recording.of(operations, initial), budget);
  }
}

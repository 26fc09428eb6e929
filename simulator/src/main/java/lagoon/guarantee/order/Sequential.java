package lagoon.guarantee.order;

import java.util.List;
import java.util.Map;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Sequential: all operations seem to take effect in one order, in which those of each process keep theirs
 * (Lamport, "How to make a multiprocessor computer that correctly executes multiprocess programs", IEEE TC
 * 1979). What one process did may come late for another, but for all in the same order. The smallest history
 * that it rejects, where x holds 0 at first:
 *
 * <pre>
 *   alice   |-- write x = 1 --| ok   |-- read x --| 0
 * </pre>
 *
 * <p>An operation whose outcome is unknown may take effect at any place after those that its process had
 * completed when it began, or never; a failed one never does. Where a session has several operations under
 * way, those that overlap have no order. A history is not sequential because it is key by key: it cannot be
 * split.
 */
public final class Sequential {

  private Sequential() {}

  /** Looks for such an order; the answer is UNKNOWN when the budget is spent before there is one. */
  public static Answer check(Recording recording, Budget budget) {
    return new Inquiry(recording, budget, true).answer();
  }

  /** The same for processes without names; a key that is missing from {@code initial} holds nothing. */
  public static Answer check(List<Recorded> operations, Map<Key, Value> initial, Budget budget) {
    return check(Recording.of(operations, initial), budget);
  }
}

package lagoon.scenarios.histories;

import java.util.List;
import lagoon.history.Action;
import lagoon.history.Value;

/**
 * What one operation asked and was told.
 *
 * @param action what it asked
 * @param returned what a read returned, by key
 * @param hasSiblings whether it returned several versions of one key at once, so that it has no single value
 */
record Asked(Action action, List<Value> returned, boolean hasSiblings) {

  /** A change. */
  static Asked of(Action action) {
    return new Asked(action, List.of(), false);
  }
}

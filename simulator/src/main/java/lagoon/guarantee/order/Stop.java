package lagoon.guarantee.order;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Where a search got stuck.
 *
 * @param order the longest order that worked
 * @param keys the keys that it touches
 * @param values what they hold after it
 * @param next what would have to come next, the one that was over first in front; not empty
 * @param possible those among them that could come next, but lead nowhere
 */
record Stop(
    List<Recorded> order, List<Key> keys, List<Value> values, List<Recorded> next, List<Recorded> possible) {
}

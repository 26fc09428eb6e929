package lagoon.guarantee.order;

import java.util.ArrayList;
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

  /**
   * After that order.
   *
   * @param frontier with nothing taken yet
   */
  static Stop after(int[] longest, States states, Frontier frontier) {
    List<Recorded> worked = new ArrayList<>();
    int now = States.INITIAL;
    for (int operation : longest) {
      frontier.take(operation);
      now = states.step(now, frontier.kind(operation));
      worked.add(frontier.operation(operation));
    }
    List<Recorded> next = new ArrayList<>();
    List<Recorded> possible = new ArrayList<>();
    // They come by completion.
    for (int at = frontier.nextRequired(-1); at >= 0; at = frontier.nextRequired(at)) {
      next.add(frontier.operation(at));
      if (states.step(now, frontier.kind(at)) != States.NONE) {
        possible.add(frontier.operation(at));
      }
    }
    return new Stop(worked, states.keys(), states.values(now), next, possible);
  }
}

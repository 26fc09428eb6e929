package lagoon.guarantee.order;

import java.util.List;
import lagoon.history.Action;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Sees early that an order leads nowhere: a value is overwritten that an operation still has to find, and
 * nobody is left to write it again; or a list grows in a way in which a read did not see it. It knows this of
 * keys that are only written, deleted, compared and set, and of lists that are only appended to.
 */
final class Outlook {

  /** For more pairs of a place and a value it does not keep count. */
  private static final int MOST = 1 << 22;

  /** How a key changes. */
  private enum Way { SET, GROWN, OTHERWISE }

  private final States states;
  private final Frontier frontier;
  private final int values;
  /** By place. */
  private final Way[] ways;
  /** By place: the longest list that a read returned. */
  private final Value.Items[] longest;
  /** By place and value: how many operations are left that have to find it, and that may leave it. */
  private final int[] finders;
  private final int[] writers;
  /** By operation: where in the two tables it counts. */
  private final int[][] finds;
  private final int[] writes;

  Outlook(States states, Frontier frontier) {
    this.states = states;
    this.frontier = frontier;
    int places = states.keys().size();
    ways = new Way[places];
    longest = new Value.Items[places];
    for (int i = 0; i < frontier.size(); i++) {
      learn(frontier.operation(i));
    }
    finds = new int[frontier.size()][];
    writes = new int[frontier.size()];
    // Whatever an action names gets its number before the tables are made.
    int[] left = new int[frontier.size()];
    int[] found = new int[frontier.size()];
    for (int i = 0; i < left.length; i++) {
      Action action = frontier.operation(i).action();
      left[i] = number(left(action));
      found[i] = number(action instanceof Action.CompareAndSet swap ? swap.expected() : null);
    }
    values = states.valueCount();
    boolean counts = (long) places * values <= MOST;
    finders = new int[counts ? places * values : 0];
    writers = new int[finders.length];
    for (int i = 0; i < left.length; i++) {
      int[] at = states.places(frontier.kind(i));
      writes[i] = counts && left[i] >= 0 ? at[0] * values + left[i] : -1;
      finds[i] = !counts || !frontier.isRequired(i) ? new int[0]
          : found[i] >= 0 ? new int[] {at[0] * values + found[i]} : reads(frontier.kind(i));
      count(i, 1);
    }
  }

  private int number(Value value) {
    return value == null ? -1 : states.value(value);
  }

  private static Value left(Action action) {
    return action instanceof Action.Write write ? write.value()
        : action instanceof Action.Delete ? Value.ABSENT
        : action instanceof Action.CompareAndSet swap ? swap.value() : null;
  }

  private int[] reads(int kind) {
    int[] returned = states.returned(kind);
    int[] at = states.places(kind);
    int[] found = new int[returned.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = at[i] * values + returned[i];
    }
    return found;
  }

  private void learn(Recorded one) {
    Action action = one.action();
    for (int i = 0; i < action.keys().size(); i++) {
      int place = states.place(action.keys().get(i));
      if (action.isWrite()) {
        Way way = left(action) != null ? Way.SET
            : grows(action) ? Way.GROWN : Way.OTHERWISE;
        ways[place] = ways[place] == null || ways[place] == way ? way : Way.OTHERWISE;
      } else if (i < one.returned().size()) {
        see(place, one.returned().get(i));
      }
    }
    if (action instanceof Action.Transaction transaction) {
      for (int i = 0; i < transaction.parts().size(); i++) {
        int place = states.place(transaction.parts().get(i).keys().get(0));
        transaction.told().get(i).ifPresent(value -> see(place, value));
      }
    }
  }

  private static boolean grows(Action action) {
    return action instanceof Action.Append || action instanceof Action.Transaction transaction
        && transaction.parts().stream().allMatch(part -> part instanceof Action.Append || !part.isWrite());
  }

  private void see(int place, Value value) {
    if (value instanceof Value.Items items
        && (longest[place] == null || items.values().size() > longest[place].values().size())) {
      longest[place] = items;
    }
  }

  /** An operation is taken. */
  void take(int operation) {
    count(operation, -1);
  }

  /** It is put back. */
  void putBack(int operation) {
    count(operation, 1);
  }

  private void count(int operation, int change) {
    if (writes[operation] >= 0) {
      writers[writes[operation]] += change;
    }
    for (int at : finds[operation]) {
      finders[at] += change;
    }
  }

  /** Whether what is left may still find its place, now that an operation is taken that changed the state. */
  boolean isOpen(int operation, int before, int after) {
    for (int place : states.places(frontier.kind(operation))) {
      int old = states.valueAt(before, place);
      if (ways[place] != Way.OTHERWISE && old != states.valueAt(after, place)) {
        int at = place * values + old;
        if (old < values && at < finders.length && finders[at] > 0 && writers[at] == 0) {
          return false;
        }
        if (ways[place] == Way.GROWN && !isSeen(place, after)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isSeen(int place, int after) {
    if (longest[place] == null || !(states.valueOf(after, place) instanceof Value.Items items)) {
      return true;
    }
    List<Value> seen = longest[place].values();
    int last = items.values().size() - 1;
    return last >= seen.size() || seen.get(last).equals(items.values().get(last));
  }
}

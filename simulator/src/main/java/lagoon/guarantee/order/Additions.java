package lagoon.guarantee.order;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Looks for a linearizable order of operations that read and add: counters and banks. Additions can be
 * swapped with each other, so that an order is decided by which of them each read has before it. An addition
 * is put off until it is over, or until a read needs it; a read, until it is over, unless it finds at once
 * what it returned. What is left to try at each end of an operation is which read comes before it, and for
 * that which additions: sums of parts of those under way, which bounds on what the rest can add cut short.
 */
final class Additions implements Quest {

  /** It works by recursion, as deep as the history is long. */
  private static final int LONGEST = 2_000;
  private static final int[] NOBODY = {};

  private final States states;
  private final Frontier frontier;
  private final Budget budget;
  private final Visited visited;
  private final int required;
  private final long[] set;
  private long hash;
  private final boolean[] isTaken;
  private final int[] order;
  private int depth;

  /** By place: what it holds, and how many additions made it; 1 more where it held something at first. */
  private final long[] held;
  private final int[] touched;
  /** By operation: what it adds, or what it returned, at the places of its kind. */
  private final long[][] numbers;
  /** By operation that reads, and place of it: whether it returned nothing; null where no order has it. */
  private final boolean[][] absent;

  private long steps;
  private String spent = "";
  private int left;
  private int fewestLeft = Integer.MAX_VALUE;
  private int[] longest = NOBODY;

  Additions(States states, Frontier frontier, Budget budget) {
    this.states = states;
    this.frontier = frontier;
    this.budget = budget;
    this.visited = new Visited(budget.bytes());
    int count = frontier.size();
    this.required = frontier.left();
    this.left = required;
    this.set = new long[(count + 63) / 64];
    this.isTaken = new boolean[count];
    this.order = new int[count];
    this.held = new long[states.keys().size()];
    this.touched = new int[held.length];
    for (int place = 0; place < held.length; place++) {
      if (states.valueOf(States.INITIAL, place) instanceof Value.Amount amount) {
        held[place] = amount.amount();
        touched[place] = 1;
      }
    }
    this.numbers = new long[count][];
    this.absent = new boolean[count][];
    for (int i = 0; i < count; i++) {
      describe(i, frontier.operation(i));
    }
  }

  /** Whether all that these operations do is to read and to add, and no sum leaves the range of a long. */
  static boolean areAll(List<Recorded> part, List<Key> keys, Map<Key, Value> initial) {
    double most = 0;
    for (Recorded one : part) {
      if (one.action() instanceof Action.Add add) {
        most += Math.abs((double) add.amount());
      } else if (one.action() instanceof Action.Transfer move && !move.from().equals(move.to())) {
        most += Math.abs((double) move.amount());
      } else if (one.action().isWrite()) {
        return false;
      }
    }
    for (Key key : keys) {
      Value value = initial.getOrDefault(key, Value.ABSENT);
      if (value.isPresent() && !(value instanceof Value.Amount)) {
        return false;
      }
      most += value instanceof Value.Amount amount ? Math.abs((double) amount.amount()) : 0;
    }
    return most < Long.MAX_VALUE / 4.0 && part.size() <= LONGEST;
  }

  private void describe(int operation, Recorded recorded) {
    if (recorded.action() instanceof Action.Add add) {
      numbers[operation] = new long[] {add.amount()};
    } else if (recorded.action() instanceof Action.Transfer move) {
      numbers[operation] = new long[] {-move.amount(), move.amount()};
    } else {
      List<Value> returned = recorded.returned();
      numbers[operation] = new long[states.returned(frontier.kind(operation)).length];
      absent[operation] = new boolean[numbers[operation].length];
      for (int i = 0; i < numbers[operation].length; i++) {
        absent[operation][i] = !returned.get(i).isPresent();
        if (returned.get(i) instanceof Value.Amount amount) {
          numbers[operation][i] = amount.amount();
        } else if (returned.get(i).isPresent()) {
          absent[operation] = null;
          return;
        }
      }
    }
  }

  private boolean isRead(int operation) {
    return states.isRead(frontier.kind(operation));
  }

  private int[] places(int operation) {
    return states.places(frontier.kind(operation));
  }

  @Override
  public Search.End run() {
    boolean found = goOn(0);
    return found ? Search.End.FOUND : spent.isEmpty() ? Search.End.IMPOSSIBLE : Search.End.SPENT;
  }

  /** Goes on where all operations before that one have been taken, in order of their ends. */
  private boolean goOn(int from) {
    int mark = depth;
    int due = from;
    boolean moves = true;
    while (moves) {
      while (due < required && isTaken[due]) {
        due++;
      }
      moves = due < required && readAll(due);
    }
    if (due == required) {
      return true;
    }
    if (left < fewestLeft) {
      fewestLeft = left;
      longest = Arrays.copyOf(order, depth);
    }
    boolean found = !isSpent() && visited.add(set, due, Frontier.mix(hash ^ due)) && tryAll(due);
    if (!found) {
      undo(mark);
    }
    return found;
  }

  private boolean tryAll(int due) {
    if (isRead(due)) {
      if (reach(due, due)) {
        return true;
      }
    } else {
      take(due);
      if (goOn(due + 1)) {
        return true;
      }
      undo(depth - 1);
    }
    for (int other = due + 1; other < required && spent.isEmpty(); other++) {
      if (isOpen(other, due) && isRead(other) && reach(other, due)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an operation is left and can come before the end of that one. */
  private boolean isOpen(int operation, int due) {
    return !isTaken[operation]
        && frontier.operation(operation).invoked() <= frontier.operation(due).completed();
  }

  private boolean readAll(int due) {
    int before = depth;
    for (int i = due; i < required; i++) {
      if (isRead(i) && isOpen(i, due) && finds(i)) {
        take(i);
      }
    }
    return depth > before;
  }

  private boolean finds(int read) {
    int[] at = places(read);
    for (int i = 0; i < numbers[read].length; i++) {
      if (absent[read] == null || (absent[read][i] ? touched[at[i]] > 0
          : touched[at[i]] == 0 || held[at[i]] != numbers[read][i])) {
        return false;
      }
    }
    return true;
  }

  /** Tries to come to that read at once, by way of some additions. */
  private boolean reach(int read, int due) {
    if (absent[read] == null) {
      return false;
    }
    int[] candidates = new int[isTaken.length - due];
    int count = 0;
    for (int i = due; i < isTaken.length; i++) {
      if (!isRead(i) && isOpen(i, due) && helps(i, read)) {
        candidates[count++] = i;
      }
    }
    int width = numbers[read].length;
    long[] least = new long[(count + 1) * width];
    long[] most = new long[(count + 1) * width];
    for (int i = count - 1; i >= 0; i--) {
      for (int j = 0; j < width; j++) {
        long change = added(candidates[i], places(read)[j]);
        least[i * width + j] = least[(i + 1) * width + j] + Math.min(0, change);
        most[i * width + j] = most[(i + 1) * width + j] + Math.max(0, change);
      }
    }
    return new Reach(read, due, Arrays.copyOf(candidates, count), least, most).from(0);
  }

  /** Whether an addition changes what a read sees, and nothing of what it saw untouched. */
  private boolean helps(int addition, int read) {
    boolean helps = false;
    for (int place : places(addition)) {
      for (int j = 0; j < numbers[read].length; j++) {
        if (places(read)[j] == place) {
          if (absent[read][j]) {
            return false;
          }
          helps = true;
        }
      }
    }
    return helps;
  }

  private long added(int addition, int place) {
    int[] at = places(addition);
    return at[0] == place ? numbers[addition][0]
        : at.length > 1 && at[1] == place ? numbers[addition][1] : 0;
  }

  /** The additions by way of which one read is reached. */
  private final class Reach {
    final int read;
    final int due;
    final int[] candidates;
    final long[] least;
    final long[] most;
    /** By kind: whether one was left out. */
    final boolean[] isLeftOut;

    Reach(int read, int due, int[] candidates, long[] least, long[] most) {
      this.read = read;
      this.due = due;
      this.candidates = candidates;
      this.least = least;
      this.most = most;
      this.isLeftOut = new boolean[states.kindCount()];
    }

    boolean from(int first) {
      if (finds(read)) {
        return goOn(due);
      }
      int next = first;
      while (next < candidates.length && isLeftOut[frontier.kind(candidates[next])]) {
        next++;
      }
      if (next == candidates.length || !isInReach(next) || isSpent()) {
        return false;
      }
      int mark = depth;
      take(candidates[next]);
      if (from(next + 1)) {
        return true;
      }
      undo(mark);
      // Of additions that are alike the one that is over first comes first.
      int kind = frontier.kind(candidates[next]);
      isLeftOut[kind] = true;
      boolean found = from(next + 1);
      isLeftOut[kind] = false;
      return found;
    }

    private boolean isInReach(int next) {
      int width = numbers[read].length;
      for (int j = 0; j < width; j++) {
        long missing = numbers[read][j] - held[places(read)[j]];
        if (!absent[read][j]
            && (missing < least[next * width + j] || missing > most[next * width + j])) {
          return false;
        }
      }
      return true;
    }
  }

  private boolean isSpent() {
    if (spent.isEmpty()) {
      spent = budget.whatIsSpent(steps, visited.isFull(set.length, states.bytes()));
      steps += spent.isEmpty() ? 1 : 0;
    }
    return !spent.isEmpty();
  }

  private void take(int operation) {
    order[depth++] = operation;
    isTaken[operation] = true;
    change(operation, 1);
  }

  private void undo(int mark) {
    while (depth > mark) {
      int operation = order[--depth];
      isTaken[operation] = false;
      change(operation, -1);
    }
  }

  private void change(int operation, int sign) {
    set[operation >> 6] ^= 1L << operation;
    hash ^= Frontier.mix(operation + 1);
    left -= operation < required ? sign : 0;
    if (!isRead(operation)) {
      int[] at = places(operation);
      for (int i = 0; i < at.length; i++) {
        held[at[i]] += sign * numbers[operation][i];
        touched[at[i]] += sign;
      }
    }
  }

  @Override
  public String spent() {
    return spent;
  }

  @Override
  public long steps() {
    return steps;
  }

  @Override
  public int fewestLeft() {
    return fewestLeft;
  }

  @Override
  public int[] longest() {
    return longest;
  }
}

package lagoon.guarantee.order;

import java.util.Arrays;

/**
 * Looks for an order of operations, depth first, and never goes on twice from the same set of operations in
 * the same state (Lowe, "Testing for linearizability", Concurrency and Computation 2017). Four things keep
 * it from trying what cannot help:
 *
 * <ul>
 *   <li>A read that finds here what it returned comes at once: it changes nothing, so what can come later can
 *       still come.
 *   <li>An operation without an outcome comes only where something can follow at once that could not follow
 *       otherwise, or would leave another state. If nothing can, it is as good to leave it out here.
 *   <li>Operations without an outcome are tried last, and of those that are alike the first.
 *   <li>A value is not overwritten for the last time while a read of it is still to come: {@link Outlook}.
 * </ul>
 */
final class Search implements Quest {

  /** How a search ended. */
  enum End {
    /** There is an order. */
    FOUND,
    /** There is none. */
    IMPOSSIBLE,
    /** The budget was spent. */
    SPENT
  }

  private final States states;
  private final Frontier frontier;
  private final Outlook outlook;
  private final Budget budget;
  private final Visited visited;
  private long steps;
  private String spent = "";

  /** The order so far: operations, and before each of them the state and {@link #without}. */
  private final int[] order;
  private final int[] stateBefore;
  private final int[] withoutBefore;
  /** Whether nothing else need be tried in its place. */
  private final boolean[] isOnly;
  private int depth;

  private int state = States.INITIAL;
  /** The state without the last operation, if that has no outcome; else {@link States#NONE}. */
  private int without = States.NONE;

  private int[] longest = new int[0];
  private int fewestLeft = Integer.MAX_VALUE;

  /**
   * @param looksAhead whether orders are given up early; where all fail, those that are not tell a reader
   *     more
   */
  Search(States states, Frontier frontier, Budget budget, boolean looksAhead) {
    this.states = states;
    this.frontier = frontier;
    this.budget = budget;
    this.outlook = looksAhead ? new Outlook(states, frontier) : null;
    this.visited = new Visited(budget.bytes());
    this.order = new int[frontier.size()];
    this.stateBefore = new int[frontier.size()];
    this.withoutBefore = new int[frontier.size()];
    this.isOnly = new boolean[frontier.size()];
  }

  @Override
  public End run() {
    int tried = -1;
    readAll();
    while (frontier.left() > 0) {
      int operation = frontier.next(tried);
      if (operation >= 0) {
        if (isSpent()) {
          keepLongest();
          return End.SPENT;
        }
        tried = tryNext(operation) ? -1 : operation;
      } else {
        keepLongest();
        do {
          if (depth == 0) {
            return End.IMPOSSIBLE;
          }
          tried = undo();
        } while (isOnly[depth]);
      }
    }
    return End.FOUND;
  }

  private boolean isSpent() {
    spent = budget.whatIsSpent(steps, visited.isFull(frontier.set().length, states.bytes()));
    steps += spent.isEmpty() ? 1 : 0;
    return !spent.isEmpty();
  }

  private boolean tryNext(int operation) {
    int kind = frontier.kind(operation);
    int after = states.step(state, kind);
    if (after == States.NONE || without != States.NONE && states.step(without, kind) == after) {
      return false;
    }
    boolean isRequired = frontier.isRequired(operation);
    if (!isRequired && after == state) {
      return false;
    }
    int withoutAfter = isRequired ? States.NONE : state;
    take(operation);
    long rest = (long) withoutAfter << 32 | after;
    if (outlook != null && !outlook.isOpen(operation, state, after)
        || !visited.add(frontier.set(), rest, Frontier.mix(frontier.hash() ^ Frontier.mix(rest)))) {
      putBack(operation);
      return false;
    }
    push(operation, after, withoutAfter, false);
    readAll();
    return true;
  }

  /** Reads that find what they returned come at once. */
  private void readAll() {
    int operation = frontier.nextCall(-1);
    while (operation >= 0) {
      int kind = frontier.kind(operation);
      if (states.isRead(kind) && states.step(state, kind) == state) {
        take(operation);
        push(operation, state, States.NONE, true);
        operation = frontier.nextCall(-1);
      } else {
        operation = frontier.nextCall(operation);
      }
    }
  }

  private void push(int operation, int after, int withoutAfter, boolean only) {
    order[depth] = operation;
    stateBefore[depth] = state;
    withoutBefore[depth] = without;
    isOnly[depth++] = only;
    state = after;
    without = withoutAfter;
  }

  private int undo() {
    int operation = order[--depth];
    state = stateBefore[depth];
    without = withoutBefore[depth];
    putBack(operation);
    return operation;
  }

  private void take(int operation) {
    frontier.take(operation);
    if (outlook != null) {
      outlook.take(operation);
    }
  }

  private void putBack(int operation) {
    frontier.putBack(operation);
    if (outlook != null) {
      outlook.putBack(operation);
    }
  }

  private void keepLongest() {
    if (frontier.left() < fewestLeft) {
      fewestLeft = frontier.left();
      longest = Arrays.copyOf(order, depth);
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

package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Outcome;
import lagoon.history.Recorded;

/**
 * Which operations may come next in an order that is being built: those before which nothing is left out. As
 * in Wing and Gong ("Testing and verifying concurrent objects", JPDC 1993), calls and returns stand in a list
 * that is doubly linked; what may come next is called before the first return, and an operation is taken out
 * and put back in constant time. For linearizability there is one list, a line; for sequential consistency
 * each process has its own.
 *
 * <p>An operation without an outcome has no return: it may come at any time after its call, or never. Of
 * several of one line that are alike only the first may come next: what another could do, it can do too.
 *
 * <p>Operations are numbered: those that must come, by completion, then those that may, by invocation. In
 * this order they are tried, for what is over first has to come first.
 */
final class Frontier {

  private final Recorded[] operations;
  private final int[] kinds;
  private final int[] lines;
  private final int required;

  /** By entry: a line's head, then the call and the return of each required operation. */
  private final int[] next;
  private final int[] previous;
  private final int heads;

  /** Alike operations without an outcome. */
  private final int[][] groups;
  private final int[] groupOf;
  private final int[] taken;

  private final long[] set;
  private long hash;
  private int left;

  /**
   * @param part operations that must or may come
   * @param byProcess whether only operations of one process have an order of their own
   */
  Frontier(List<Recorded> part, States states, boolean byProcess) {
    operations = part.stream().sorted(Comparator
        .comparing((Recorded one) -> one.outcome() == Outcome.UNKNOWN)
        .thenComparingLong(Recorded::completed)
        .thenComparingLong(Recorded::invoked)).toArray(Recorded[]::new);
    int count = operations.length;
    kinds = new int[count];
    lines = new int[count];
    Map<Integer, Integer> lineOf = new LinkedHashMap<>();
    int known = 0;
    for (int i = 0; i < count; i++) {
      kinds[i] = states.kind(operations[i]);
      int process = byProcess ? operations[i].process() : 0;
      Integer line = lineOf.putIfAbsent(process, lineOf.size());
      lines[i] = line == null ? lineOf.size() - 1 : line;
      known += operations[i].outcome() == Outcome.UNKNOWN ? 0 : 1;
    }
    required = known;
    left = known;
    heads = Math.max(1, lineOf.size());
    next = new int[heads + 2 * required];
    previous = new int[heads + 2 * required];
    link();
    groupOf = new int[count];
    groups = groups();
    taken = new int[groups.length];
    set = new long[(count + 63) / 64];
  }

  private int call(int operation) {
    return heads + 2 * operation;
  }

  private boolean isCall(int entry) {
    return entry >= heads && (entry - heads & 1) == 0;
  }

  /** Calls and returns in order of place; at one place calls come first, for intervals are closed. */
  private void link() {
    Integer[] byCall = new Integer[required];
    Arrays.setAll(byCall, i -> i);
    Arrays.sort(byCall, Comparator.comparingLong(i -> operations[i].invoked()));
    int[] tails = new int[heads];
    Arrays.setAll(tails, i -> i);
    int calls = 0;
    int returns = 0;
    while (returns < required) {
      boolean isCall = calls < required
          && operations[byCall[calls]].invoked() <= operations[returns].completed();
      int operation = isCall ? byCall[calls++] : returns++;
      int entry = isCall ? call(operation) : call(operation) + 1;
      int line = lines[operation];
      next[tails[line]] = entry;
      previous[entry] = tails[line];
      tails[line] = entry;
    }
    for (int line = 0; line < heads; line++) {
      next[tails[line]] = line;
      previous[line] = tails[line];
    }
  }

  private int[][] groups() {
    Map<Long, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = required; i < operations.length; i++) {
      alike.computeIfAbsent((long) lines[i] << 32 | kinds[i], any -> new ArrayList<>()).add(i);
    }
    int[][] found = new int[alike.size()][];
    int group = 0;
    for (List<Integer> members : alike.values()) {
      for (int member : members) {
        groupOf[member] = group;
      }
      found[group++] = members.stream().mapToInt(i -> i).toArray();
    }
    return found;
  }

  /**
   * The operation after that one among those that may come next.
   *
   * @param after the last one that was tried; -1: none was
   * @return -1 when there is no other
   */
  int next(int after) {
    if (after < required) {
      int found = nextRequired(after);
      if (found >= 0) {
        return found;
      }
    }
    for (int group = after < required ? 0 : groupOf[after] + 1; group < groups.length; group++) {
      if (taken[group] < groups[group].length) {
        int operation = groups[group][taken[group]];
        if (operations[operation].invoked() <= firstReturn(lines[operation])) {
          return operation;
        }
      }
    }
    return -1;
  }

  /** The same among those that must come. */
  int nextRequired(int after) {
    int bound = after < 0 ? heads : call(after) + 1;
    int found = Integer.MAX_VALUE;
    for (int line = 0; line < heads; line++) {
      for (int entry = next[line]; isCall(entry); entry = next[entry]) {
        if (entry >= bound && entry < found) {
          found = entry;
        }
      }
    }
    return found == Integer.MAX_VALUE ? -1 : (found - heads) / 2;
  }

  /** Those that must come and may come next, in any order: the first, or the one after that one. */
  int nextCall(int after) {
    int line = after < 0 ? 0 : lines[after];
    int entry = after < 0 ? next[0] : next[call(after)];
    while (!isCall(entry) && ++line < heads) {
      entry = next[line];
    }
    return isCall(entry) ? (entry - heads) / 2 : -1;
  }

  private long firstReturn(int line) {
    int entry = next[line];
    while (isCall(entry)) {
      entry = next[entry];
    }
    return entry < heads ? Recorded.NEVER : operations[(entry - heads) / 2].completed();
  }

  /** Takes an operation that may come next. */
  void take(int operation) {
    if (operation < required) {
      int call = call(operation);
      unlink(call);
      unlink(call + 1);
      left--;
    } else {
      taken[groupOf[operation]]++;
    }
    mark(operation);
  }

  /** Puts back the one that was taken last. */
  void putBack(int operation) {
    if (operation < required) {
      int call = call(operation);
      relink(call + 1);
      relink(call);
      left++;
    } else {
      taken[groupOf[operation]]--;
    }
    mark(operation);
  }

  private void mark(int operation) {
    set[operation >> 6] ^= 1L << operation;
    hash ^= mix(operation + 1);
  }

  /** The finaliser of MurmurHash3. */
  static long mix(long number) {
    long z = number * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 33) * 0xff51afd7ed558ccdL;
    z = (z ^ z >>> 33) * 0xc4ceb9fe1a85ec53L;
    return z ^ z >>> 33;
  }

  private void unlink(int entry) {
    next[previous[entry]] = next[entry];
    previous[next[entry]] = previous[entry];
  }

  private void relink(int entry) {
    next[previous[entry]] = entry;
    previous[next[entry]] = entry;
  }

  /** Whether an operation must come. */
  boolean isRequired(int operation) {
    return operation < required;
  }

  /** How many of those that must come are not taken yet. */
  int left() {
    return left;
  }

  int size() {
    return operations.length;
  }

  Recorded operation(int number) {
    return operations[number];
  }

  int kind(int number) {
    return kinds[number];
  }

  /** What is taken, as a set of numbers. */
  long[] set() {
    return set;
  }

  /** A hash of that set. */
  long hash() {
    return hash;
  }
}

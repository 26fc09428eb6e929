package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Causal consistency and PRAM as they are defined, by trying all orders: of Bouajjani et al. (POPL 2017)
 * sections 3.2 to 3.4, where an operation's own return, or those of its session, must come of an order of
 * what precedes it. A history holds if it does with some of the writes whose outcome is unknown.
 */
final class Definitions {

  private final Map<Key, Value> initial;
  private final List<Recorded> history;

  Definitions(List<Recorded> history, Map<Key, Value> initial) {
    this.history = history;
    this.initial = initial;
  }

  boolean isCausal() {
    return withSomeUnknown(World::isCausal);
  }

  boolean isConvergent() {
    return withSomeUnknown(World::isConvergent);
  }

  boolean isMemory() {
    return withSomeUnknown(World::isMemory);
  }

  boolean isPram() {
    return withSomeUnknown(World::isPram);
  }

  private interface Check {
    boolean holds(World world);
  }

  private boolean withSomeUnknown(Check check) {
    List<Recorded> unknown = new ArrayList<>();
    List<Recorded> known = new ArrayList<>();
    for (Recorded operation : history) {
      if (operation.outcome() == Outcome.OK) {
        known.add(operation);
      } else if (operation.outcome() == Outcome.UNKNOWN && operation.action().isWrite()) {
        unknown.add(operation);
      }
    }
    for (int chosen = 0; chosen < 1 << unknown.size(); chosen++) {
      List<Recorded> all = new ArrayList<>(known);
      for (int i = 0; i < unknown.size(); i++) {
        if ((chosen >> i & 1) != 0) {
          all.add(unknown.get(i));
        }
      }
      if (check.holds(new World(all))) {
        return true;
      }
    }
    return false;
  }

  /** The operations that took effect. */
  private final class World {
    final List<Recorded> all;
    final int size;
    final boolean[][] po;
    final boolean[][] co;
    boolean isOutOfThinAir;

    World(List<Recorded> all) {
      this.all = all;
      this.size = all.size();
      po = new boolean[size][size];
      co = new boolean[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          po[i][j] = all.get(i).process() == all.get(j).process() && all.get(i).precedes(all.get(j));
          co[i][j] = po[i][j];
        }
      }
      for (int reader = 0; reader < size; reader++) {
        for (Map.Entry<Key, Value> part : parts(reader)) {
          int writer = writer(part.getKey(), part.getValue());
          if (writer >= 0) {
            co[writer][reader] = true;
          } else {
            isOutOfThinAir |= !part.getValue().equals(initial.get(part.getKey()));
          }
        }
      }
      for (int k = 0; k < size; k++) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size; j++) {
            co[i][j] |= co[i][k] && co[k][j];
          }
        }
      }
    }

    private List<Map.Entry<Key, Value>> parts(int node) {
      List<Map.Entry<Key, Value>> parts = new ArrayList<>();
      Action action = all.get(node).action();
      if (action instanceof Action.CompareAndSet change) {
        parts.add(Map.entry(change.key(), change.expected()));
      }
      for (int i = 0; action instanceof Action.Read && i < action.keys().size(); i++) {
        parts.add(Map.entry(action.keys().get(i), all.get(node).returned().get(i)));
      }
      return parts;
    }

    private int writer(Key key, Value value) {
      for (int i = 0; i < size; i++) {
        Map.Entry<Key, Value> put = put(i);
        if (put != null && put.getKey().equals(key) && put.getValue().equals(value)) {
          return i;
        }
      }
      return -1;
    }

    private Map.Entry<Key, Value> put(int node) {
      Action action = all.get(node).action();
      if (action instanceof Action.CompareAndSet change) {
        return Map.entry(change.key(), change.value());
      }
      return action instanceof Action.Write write ? Map.entry(write.key(), write.value()) : null;
    }

    private boolean isImpossible() {
      for (int i = 0; i < size; i++) {
        if (co[i][i]) {
          return true;
        }
      }
      return isOutOfThinAir;
    }

    boolean isCausal() {
      return !isImpossible() && forEach(
          o -> canBeOrdered(i -> i == o || co[i][o], (i, j) -> co[i][j], i -> i == o, null));
    }

    boolean isMemory() {
      return !isImpossible() && forEach(o -> canBeOrdered(
          i -> i == o || co[i][o], (i, j) -> co[i][j], i -> i == o || po[i][o], null));
    }

    /** Others' reads are not seen, and so do not order anything. */
    boolean isPram() {
      return !isOutOfThinAir && forEach(o -> canBeOrdered(
          i -> i == o || po[i][o] || put(i) != null, (i, j) -> po[i][j], i -> i == o || po[i][o], null));
    }

    boolean isConvergent() {
      return !isImpossible() && canBeOrdered(i -> true, (i, j) -> co[i][j], i -> true, co);
    }

    private boolean forEach(IntPredicate holds) {
      for (int o = 0; o < size; o++) {
        if (!holds.test(o)) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether these operations can be put in an order that keeps the given one, and in which those that are
     * seen return what the last write before them left.
     *
     * @param past of the writes before it, an operation sees those that precede it here; null: all
     */
    private boolean canBeOrdered(IntPredicate isIn, BiPredicate<Integer, Integer> before, IntPredicate isSeen,
        boolean[][] past) {
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        if (isIn.test(i)) {
          members.add(i);
        }
      }
      return extend(new ArrayList<>(), members, before, isSeen, past);
    }

    private boolean extend(List<Integer> order, List<Integer> members, BiPredicate<Integer, Integer> before,
        IntPredicate isSeen, boolean[][] past) {
      if (order.size() == members.size()) {
        return true;
      }
      for (int next : members) {
        if (order.contains(next)
            || members.stream().anyMatch(i -> before.test(i, next) && !order.contains(i))
            || isSeen.test(next) && !isRight(next, order, past)) {
          continue;
        }
        order.add(next);
        boolean can = extend(order, members, before, isSeen, past);
        order.remove(order.size() - 1);
        if (can) {
          return true;
        }
      }
      return false;
    }

    private boolean isRight(int reader, List<Integer> order, boolean[][] past) {
      Map<Key, Value> state = new HashMap<>(initial);
      for (int i : order) {
        Map.Entry<Key, Value> put = put(i);
        if (put != null && (past == null || past[i][reader])) {
          state.put(put.getKey(), put.getValue());
        }
      }
      return parts(reader).stream().allMatch(part -> part.getValue().equals(state.get(part.getKey())));
    }
  }
}

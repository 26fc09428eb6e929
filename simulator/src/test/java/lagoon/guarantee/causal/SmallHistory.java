package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.List;

/**
 * A small history out of a list of numbers, each of which decides one operation, in the words of {@link
 * Written}. Values are unique; reads return anything that somebody writes at some time, mostly what was
 * written before.
 */
final class SmallHistory {

  private static final List<String> KEYS = List.of("x", "y");

  private final List<StringBuilder> sessions = new ArrayList<>();
  private final List<List<Integer>> values = List.of(new ArrayList<>(), new ArrayList<>());
  private long rest;

  private SmallHistory(List<Long> steps, int processes) {
    for (int i = 0; i < processes; i++) {
      sessions.add(new StringBuilder());
    }
    // First the writes, so that reads may return what is written after them.
    List<int[]> writes = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      rest = steps.get(i);
      int[] write = {pick(8) / 5, pick(100), i + 1};
      writes.add(write);
      if (write[1] < 45) {
        values.get(write[0]).add(write[2]);
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      rest = steps.get(i) / 800;
      sessions.get(pick(processes)).append(' ').append(operation(writes.get(i)[0], writes.get(i)[1], i + 1));
    }
  }

  static String of(List<Long> steps, int processes) {
    return String.join(" |", new SmallHistory(steps, processes).sessions);
  }

  private String operation(int key, int kind, int value) {
    String name = KEYS.get(key);
    if (kind < 30) {
      return "w(" + name + "," + value + ")";
    }
    if (kind < 35) {
      return "w?(" + name + "," + value + ")";
    }
    if (kind < 38) {
      return "w!(" + name + "," + value + ")";
    }
    if (kind < 45) {
      return "c" + (kind < 43 ? "" : "?") + "(" + name + "," + some(key, value) + "," + value + ")";
    }
    return kind < 90 ? "r(" + name + "," + some(key, value) + ")"
        : "r(x," + some(0, value) + ",y," + some(1, value) + ")";
  }

  private int some(int key, int now) {
    List<Integer> all = values.get(key);
    List<Integer> early = all.stream().filter(value -> value < now).toList();
    List<Integer> from = pick(4) == 0 ? all : early;
    return from.isEmpty() || pick(8) == 0 ? 0 : from.get(pick(from.size()));
  }

  private int pick(int bound) {
    int picked = (int) (rest % bound);
    rest /= bound;
    return picked;
  }
}

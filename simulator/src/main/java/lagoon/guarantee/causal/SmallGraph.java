package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A graph of few nodes, of which one wants to know a cycle. */
final class SmallGraph {

  /** From how many nodes a cycle is looked for once one is found. */
  private static final int TRIES = 32;

  private final List<IntList> edges = new ArrayList<>();
  private final IntList from = new IntList();

  SmallGraph(int size) {
    for (int i = 0; i < size; i++) {
      edges.add(null);
    }
  }

  void edge(int start, int end) {
    if (edges.get(start) == null) {
      edges.set(start, new IntList());
      from.add(start);
    }
    edges.get(start).add(end);
  }

  /** The nodes of a short cycle, each followed by one to which it leads; empty where there is none. */
  List<Integer> cycle() {
    List<Integer> shortest = List.of();
    int tries = 0;
    for (int i = isCyclic() ? 0 : from.size(); i < from.size() && tries < TRIES; i++) {
      List<Integer> cycle = cycle(from.get(i));
      shortest = shortest.isEmpty() || !cycle.isEmpty() && cycle.size() < shortest.size() ? cycle : shortest;
      tries += shortest.isEmpty() ? 0 : 1;
    }
    return shortest;
  }

  /** Whether taking away what nothing leads to, over and over, leaves anything. */
  private boolean isCyclic() {
    int[] into = new int[edges.size()];
    for (int i = 0; i < from.size(); i++) {
      for (int end : edges.get(from.get(i)).toArray()) {
        into[end]++;
      }
    }
    IntList free = new IntList();
    for (int node = 0; node < into.length; node++) {
      if (into[node] == 0) {
        free.add(node);
      }
    }
    for (int i = 0; i < free.size(); i++) {
      for (int end : ends(free.get(i))) {
        if (--into[end] == 0) {
          free.add(end);
        }
      }
    }
    return free.size() < into.length;
  }

  private int[] ends(int node) {
    return edges.get(node) == null ? new int[0] : edges.get(node).toArray();
  }

  private List<Integer> cycle(int start) {
    int[] reachedFrom = new int[edges.size()];
    Arrays.fill(reachedFrom, -1);
    IntList open = new IntList();
    open.add(start);
    for (int i = 0; i < open.size(); i++) {
      for (int end : ends(open.get(i))) {
        if (reachedFrom[end] < 0) {
          reachedFrom[end] = open.get(i);
          open.add(end);
        }
        if (end == start) {
          return back(start, reachedFrom);
        }
      }
    }
    return List.of();
  }

  private static List<Integer> back(int start, int[] reachedFrom) {
    List<Integer> cycle = new ArrayList<>(List.of(start));
    for (int node = reachedFrom[start]; node != start; node = reachedFrom[node]) {
      cycle.add(node);
    }
    // From the start, then backwards: turned round, the start comes last, and a cycle begins anywhere.
    Collections.reverse(cycle);
    return cycle;
  }
}

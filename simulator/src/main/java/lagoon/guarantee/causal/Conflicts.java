package lagoon.guarantee.causal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether co and conflict order have a cycle: each strongly connected component of them is a failure of
 * convergence, and shown by one of its shortest cycles. Within a component it also looks for reads of several
 * keys whose own conflicts make a cycle: those fail causal consistency already.
 *
 * <p>The smallest history that is causally consistent and does not converge:
 *
 * <pre>
 *   a   w(x,1)  r(x,2)
 *   b   w(x,2)  r(x,1)
 * </pre>
 */
final class Conflicts {

  /** From how many conflicts of a component a cycle is looked for. */
  private static final int TRIES = 16;

  private final Nodes nodes;
  private final Steps steps;
  private final Graph graph;
  /** By node: the edge over which it was reached, and where from. */
  private final Map<Integer, Finding.Step> reached = new HashMap<>();

  Conflicts(Nodes nodes, Steps steps, List<IntList> conflicts) {
    this.nodes = nodes;
    this.steps = steps;
    this.graph = new Graph(nodes, conflicts.get(0), conflicts.get(1), conflicts.get(2));
    steps.take(nodes.size() + conflicts.get(0).size());
  }

  /** Adds the cycles of any reads, one for each component. */
  void findCycles(Findings findings) {
    for (int[] component : graph.components()) {
      List<Finding.Step> shortest = List.of();
      int tries = 0;
      for (int i = 0; i < component.length && isWorthATry(tries); i++) {
        for (int edge = edges(component[i]); edge < edges(component[i] + 1) && isWorthATry(tries); edge++) {
          if (isConflictWithin(component[i], edge)) {
            tries++;
            List<Finding.Step> cycle = cycle(component[i], edge);
            shortest = shortest.isEmpty() || cycle.size() < shortest.size() ? cycle : shortest;
          }
        }
      }
      findings.add(finding(BadPattern.CYCLIC_CF, shortest));
    }
  }

  private boolean isWorthATry(int tries) {
    return tries == 0 || tries < TRIES && !steps.areSpent();
  }

  private Finding finding(BadPattern pattern, List<Finding.Step> cycle) {
    List<Integer> members = new ArrayList<>();
    for (Finding.Step step : cycle) {
      members.add(step.from());
      if (step.reader() >= 0) {
        members.add(step.reader());
      }
    }
    int key = cycle.isEmpty() ? -1 : nodes.writes[cycle.get(0).from()];
    return new Finding(pattern, members.stream().distinct().toList(), key, cycle);
  }

  private int edges(int node) {
    return graph.firstEdge(node);
  }

  private boolean isConflictWithin(int from, int edge) {
    return graph.label(edge) != Graph.CAUSAL && graph.component(graph.target(edge)) == graph.component(from);
  }

  /** This conflict, and the shortest way back. */
  private List<Finding.Step> cycle(int from, int edge) {
    int to = graph.target(edge);
    reach(to, false, from);
    List<Finding.Step> cycle = way(to, from);
    cycle.add(0, new Finding.Step(from, to, graph.label(edge)));
    return cycle;
  }

  private List<Finding.Step> way(int from, int to) {
    List<Finding.Step> way = new ArrayList<>();
    for (int node = to; node != from; node = reached.get(node).from()) {
      way.add(reached.get(node));
    }
    Collections.reverse(way);
    return together(way);
  }

  /** The same way, with steps of causality that follow each other taken for one. */
  private static List<Finding.Step> together(List<Finding.Step> way) {
    List<Finding.Step> together = new ArrayList<>();
    for (Finding.Step step : way) {
      int last = together.size() - 1;
      if (step.reader() < 0 && last >= 0 && together.get(last).reader() < 0) {
        together.set(last, new Finding.Step(together.get(last).from(), step.to(), -1));
      } else {
        together.add(step);
      }
    }
    return together;
  }

  /** Goes breadth first from a node through its component, until it has met that one; -1: all of it. */
  private void reach(int start, boolean byCausalityAlone, int goal) {
    reached.clear();
    reached.put(start, new Finding.Step(start, start, -1));
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && !reached.containsKey(goal)) {
      int node = open.remove();
      steps.take(16);
      for (int edge = edges(node); edge < edges(node + 1); edge++) {
        int to = graph.target(edge);
        int label = graph.label(edge);
        boolean isOpen = label == Graph.CAUSAL || !byCausalityAlone;
        if (isOpen && graph.component(to) == graph.component(start) && !reached.containsKey(to)) {
          reached.put(to, new Finding.Step(node, to, label));
          open.add(to);
        }
      }
    }
  }

  /** Adds the cycles whose conflicts come of one read. */
  void findCyclesOfOneRead(Findings findings) {
    TreeMap<Integer, List<Finding.Step>> byReader = new TreeMap<>();
    for (int[] component : graph.components()) {
      for (int node : component) {
        for (int edge = edges(node); edge < edges(node + 1); edge++) {
          int reader = graph.label(edge);
          if (isConflictWithin(node, edge) && nodes.firstPart[reader + 1] - nodes.firstPart[reader] > 1) {
            byReader.computeIfAbsent(reader, any -> new ArrayList<>())
                .add(new Finding.Step(node, graph.target(edge), reader));
          }
        }
      }
    }
    byReader.forEach((reader, conflicts) -> {
      if (!steps.areSpent()) {
        findCycle(conflicts, findings);
      }
    });
  }

  /** Whether these conflicts make a cycle with co: one leads to another where its end precedes the start. */
  private void findCycle(List<Finding.Step> conflicts, Findings findings) {
    SmallGraph leads = new SmallGraph(conflicts.size());
    for (int i = 0; i < conflicts.size(); i++) {
      reach(conflicts.get(i).to(), true, -1);
      for (int j = 0; j < conflicts.size(); j++) {
        if (reached.containsKey(conflicts.get(j).from())) {
          leads.edge(i, j);
        }
      }
    }
    List<Finding.Step> cycle = new ArrayList<>();
    List<Integer> members = leads.cycle();
    for (int i = 0; i < members.size(); i++) {
      Finding.Step step = conflicts.get(members.get(i));
      Finding.Step next = conflicts.get(members.get((i + 1) % members.size()));
      cycle.add(step);
      if (step.to() != next.from()) {
        cycle.add(new Finding.Step(step.to(), next.from(), -1));
      }
    }
    if (!cycle.isEmpty()) {
      findings.add(finding(BadPattern.CYCLIC_CF_OF_ONE_READ, cycle));
    }
  }
}

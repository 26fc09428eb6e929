package lagoon.guarantee.causal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/** The words for a bad pattern. */
final class Proof {

  /** How far back a way from one operation to another is looked for. */
  private static final int FAR = 1 << 16;
  /** How many steps of such a way are told. */
  private static final int LONG = 6;

  private final Nodes nodes;
  private final Map<Key, Value> initial;
  private final IntFunction<String> names;
  private final Map<Integer, String> labels = new HashMap<>();

  private Proof(Nodes nodes, Map<Key, Value> initial, IntFunction<String> names) {
    this.nodes = nodes;
    this.initial = initial;
    this.names = names;
  }

  static Anomaly anomaly(
      Finding finding, Nodes nodes, Map<Key, Value> initial, IntFunction<String> names) {
    List<Recorded> operations = finding.nodes().stream().map(node -> nodes.operations.get(node)).toList();
    return new Anomaly(finding.pattern(), operations, new Proof(nodes, initial, names).text(finding));
  }

  private String text(Finding finding) {
    String let = let(finding);
    String key = finding.key() < 0 ? "" : nodes.keys[finding.key()].toString();
    String first = label(finding.nodes().get(0));
    String last = label(finding.nodes().get(finding.nodes().size() - 1));
    switch (finding.pattern()) {
      case THIN_AIR_READ:
        return let + "But no write that can have taken effect wrote what " + first + " returned of "
            + key + ".";
      case WRITE_CO_INIT_READ:
        return let + precedes(finding.nodes().get(0), finding.nodes().get(1)) + "So " + last
            + " cannot miss it, and yet it returned what " + key + " held in the beginning, " + start(finding)
            + ".";
      case WRITE_CO_READ:
        return let + precedes(finding.nodes().get(0), finding.nodes().get(1))
            + precedes(finding.nodes().get(1), finding.nodes().get(2))
            + "So " + label(finding.nodes().get(1)) + " had overwritten " + first + " for whoever knows what "
            + last + " must know, and yet " + last + " returned " + key + " as " + first + " left it.";
      case CYCLIC_CO:
        return let + "Each of them precedes the next, in its session or because the next returned what"
            + " it wrote,"
            + " and " + last + " precedes " + first + ": so each of them comes before itself.";
      case WRITE_HB_INIT_READ:
        return let + "In the order in which the session of " + last + " can have seen the writes, " + first
            + " comes before " + last + ", and yet it returned what " + key + " held in the beginning, "
            + start(finding) + ".";
      case CYCLIC_HB:
        return let + (finding.steps().isEmpty() ? comesTooLate(finding)
            : "The session saw the writes in some order. " + around(finding)
                + "comes before itself: there is no such order.");
      case CYCLIC_CF_OF_ONE_READ:
        return let + around(finding) + "comes before itself: no state ever held all that one read returned.";
      default:
        return let + around(finding) + "comes before itself: there is no one order of the writes on which all"
            + " can have agreed.";
    }
  }

  private String comesTooLate(Finding finding) {
    return "What " + label(finding.nodes().get(0)) + " and the reads of its session returned can only be seen"
        + " after " + label(finding.nodes().get(finding.nodes().size() - 1))
        + ", of that session, which is not before it.";
  }

  private String start(Finding finding) {
    return initial.getOrDefault(nodes.keys[finding.key()], Value.ABSENT).toString();
  }

  /** "Let W1 be alice's write of x = 1; and R1 bob's read of x = 0. ". */
  private String let(Finding finding) {
    int writes = 0;
    int reads = 0;
    List<String> all = new ArrayList<>();
    for (int node : finding.nodes()) {
      boolean isRead = nodes.writes[node] < 0;
      labels.put(node, isRead ? "R" + ++reads : "W" + ++writes);
    }
    for (int node : finding.nodes()) {
      if (all.size() == LONG && finding.nodes().size() > LONG + 1) {
        all.add("so on, " + finding.nodes().size() + " operations in all");
        break;
      }
      all.add(label(node) + (all.isEmpty() ? " be " : " ") + operation(node));
    }
    int last = all.size() - 1;
    String but = String.join("; ", all.subList(0, last));
    return "Let " + (last == 0 ? all.get(0) : but + "; and " + all.get(last)) + ". ";
  }

  private String label(int node) {
    return labels.containsKey(node) ? labels.get(node) : operation(node);
  }

  private String operation(int node) {
    Recorded operation = nodes.operations.get(node);
    Action action = operation.action();
    String whose = names.apply(operation.process()) + "'s ";
    if (action instanceof Action.Write write) {
      return whose + "write of " + write.key() + " = " + write.value();
    }
    if (action instanceof Action.Delete delete) {
      return whose + "deletion of " + delete.key();
    }
    if (action instanceof Action.CompareAndSet change) {
      return whose + "change of " + change.key() + " from " + change.expected() + " to " + change.value();
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < action.keys().size(); i++) {
      keys.add(action.keys().get(i) + " = " + operation.returned().get(i));
    }
    return whose + "read of " + String.join(", ", keys);
  }

  /** The conflicts and causalities of a cycle, and which operation they lead back to. */
  private String around(Finding finding) {
    StringBuilder text = new StringBuilder();
    for (Finding.Step step : finding.steps()) {
      text.append(step.reader() < 0 ? precedes(step.from(), step.to()) : conflicts(step));
    }
    return text.append("So ").append(label(finding.steps().get(0).from())).append(' ').toString();
  }

  private String conflicts(Finding.Step step) {
    return label(step.reader()) + " returned what " + label(step.to()) + " wrote, although "
        + label(step.from()) + ", of the same key, had to be seen by then: so " + label(step.from())
        + " comes before " + label(step.to()) + ". ";
  }

  /** "W1 precedes R1: after it bob's session ...". */
  private String precedes(int from, int to) {
    List<Integer> way = way(from, to);
    StringBuilder text = new StringBuilder(label(from) + " precedes " + label(to));
    if (way.isEmpty() || way.size() > LONG) {
      return text.append(way.isEmpty() ? "" : ", over " + (way.size() - 1) + " operations between")
          .append(". ").toString();
    }
    for (int i = 0; i < way.size(); i++) {
      int node = way.get(i);
      int earlier = i == 0 ? from : way.get(i - 1);
      text.append(i == 0 ? ": " : ", ").append(label(node))
          .append(nodes.before[node] == earlier || isOfOneSession(earlier, node)
              ? " is later in the session of " + label(earlier)
              : " returned what " + label(earlier) + " wrote");
    }
    return text.append(". ").toString();
  }

  private boolean isOfOneSession(int earlier, int node) {
    return nodes.chain[earlier] == nodes.chain[node] && nodes.position[earlier] < nodes.position[node];
  }

  /** The nodes after one up to another, by po and rf, of po only the ends; empty where that is far. */
  private List<Integer> way(int from, int to) {
    Map<Integer, Integer> next = new HashMap<>(Map.of(to, to));
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(to));
    while (!open.isEmpty() && !next.containsKey(from) && next.size() < FAR) {
      int node = open.remove();
      if (isOfOneSession(from, node)) {
        next.put(from, node);
        break;
      }
      reach(nodes.before[node], node, next, open);
      for (int part = nodes.firstPart[node]; part < nodes.firstPart[node + 1]; part++) {
        reach(nodes.partFrom[part], node, next, open);
      }
    }
    List<Integer> way = new ArrayList<>();
    for (int node = from; next.containsKey(node) && node != to;) {
      node = next.get(node);
      int last = way.size() - 1;
      int earlier = last < 0 ? -1 : last == 0 ? from : way.get(last - 1);
      if (last >= 0 && isOfOneSession(earlier, way.get(last)) && isOfOneSession(way.get(last), node)) {
        way.set(last, node);
      } else {
        way.add(node);
      }
    }
    return way;
  }

  private static void reach(int node, int from, Map<Integer, Integer> next, ArrayDeque<Integer> open) {
    if (node >= 0 && next.putIfAbsent(node, from) == null) {
      open.add(node);
    }
  }
}

package lagoon.scenarios.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.State;
import lagoon.trace.Trace;
import lagoon.view.Facet;

/**
 * An operation that was not carried out, or of which its client cannot tell: what the client was told, and
 * what the coordinators know that tried to gather a quorum for it and did not.
 *
 * @param completed its end, as its client saw it
 * @param gathered by coordinator, in the order of the cast: what each had last
 */
record Unsuccessful(Observation.Completed completed, List<Gathered> gathered) {

  /** What a coordinator had when it was last seen to wait. */
  record Gathered(NodeName coordinator, Facet.Quorum quorum) {

    /** "A needed 3 answers and had those of A and B, not of C". */
    String text() {
      List<NodeName> silent =
          quorum.asked().stream().filter(node -> !quorum.answered().contains(node)).toList();
      return coordinator + " needed " + quorum.needed()
          + (quorum.needed() == 1 ? " answer" : " answers") + " and had "
          + (quorum.answered().isEmpty() ? "none" : "those of " + names(quorum.answered(), "and"))
          + (silent.isEmpty() ? "" : ", not of " + names(silent, "or"));
    }

    private static String names(List<NodeName> nodes, String last) {
      List<String> names = nodes.stream().map(NodeName::toString).toList();
      int end = names.size() - 1;
      return end == 0 ? names.get(0)
          : String.join(", ", names.subList(0, end)) + " " + last + " " + names.get(end);
    }
  }

  /** The first so many of a run, in the order in which they ended. */
  static List<Unsuccessful> of(Trace trace, int most) {
    Map<Long, Observation.Completed> failures = new HashMap<>();
    List<Observation.Completed> inOrder = new ArrayList<>();
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.Completed completed && completed.outcome() != Outcome.OK
          && inOrder.size() < most) {
        inOrder.add(completed);
        failures.put(completed.operation().id(), completed);
      }
    }
    Map<Long, Map<NodeName, Facet.Quorum>> tried = inOrder.isEmpty() ? Map.of() : tried(trace, failures);
    return inOrder.stream()
        .map(one -> new Unsuccessful(one, gathered(trace, tried.get(one.operation().id())))).toList();
  }

  private static Map<Long, Map<NodeName, Facet.Quorum>> tried(
      Trace trace, Map<Long, Observation.Completed> failures) {
    Map<Long, Map<NodeName, Facet.Quorum>> tried = new HashMap<>();
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.StateChanged changed) {
        for (State state : changed.state()) {
          if (state instanceof Facet.Quorum quorum && failures.containsKey(quorum.operation())
              && changed.time() <= failures.get(quorum.operation()).time()) {
            tried.computeIfAbsent(quorum.operation(), any -> new HashMap<>()).put(changed.node(), quorum);
          }
        }
      }
    }
    return tried;
  }

  /** Who had enough did not fail for want of answers. */
  private static List<Gathered> gathered(Trace trace, Map<NodeName, Facet.Quorum> tried) {
    List<Gathered> gathered = new ArrayList<>();
    for (NodeName node : trace.cast().nodes()) {
      Optional.ofNullable(tried == null ? null : tried.get(node))
          .filter(quorum -> quorum.answered().size() < quorum.needed())
          .ifPresent(quorum -> gathered.add(new Gathered(node, quorum)));
    }
    return gathered;
  }

  /** What its client was told, and a sentence for each coordinator. */
  String text() {
    String reason = completed.reason();
    StringBuilder text = new StringBuilder(completed.outcome() == Outcome.FAILED ? "Failed" : "Unknown");
    text.append(reason.isEmpty() ? "" : ": ").append(reason).append('.');
    gathered.forEach(one -> text.append(' ').append(one.text()).append('.'));
    return text.toString();
  }
}

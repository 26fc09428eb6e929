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
    List<Observation.Completed> failures = trace.observations().stream()
        .filter(Observation.Completed.class::isInstance).map(Observation.Completed.class::cast)
        .filter(one -> one.outcome() != Outcome.OK).limit(most).toList();
    Map<Long, Map<NodeName, Facet.Quorum>> tried = failures.isEmpty() ? Map.of() : tried(trace, failures);
    return failures.stream()
        .map(one -> new Unsuccessful(one, gathered(trace, tried.get(one.operation().id())))).toList();
  }

  /** By operation and coordinator: what it had last, before the client had its answer. */
  private static Map<Long, Map<NodeName, Facet.Quorum>> tried(
      Trace trace, List<Observation.Completed> failures) {
    Map<Long, Map<NodeName, Facet.Quorum>> tried = new HashMap<>();
    Map<NodeName, Observation.StateChanged> before = new HashMap<>();
    failures.forEach(one -> tried.put(one.operation().id(), new HashMap<>()));
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.StateChanged changed) {
        Observation.StateChanged last = before.put(changed.node(), changed);
        for (Observation.Completed failure : failures) {
          long id = failure.operation().id();
          Optional<Facet.Quorum> now = quorum(changed, id);
          if (changed.time() > failure.time()) {
            continue;
          }
          if (now.isPresent()) {
            tried.get(id).put(changed.node(), now.get());
          } else if (last != null && quorum(last, id).isPresent() && isAnswered(trace, changed)) {
            tried.get(id).remove(changed.node());
          }
        }
      }
    }
    return tried;
  }

  private static Optional<Facet.Quorum> quorum(Observation.StateChanged changed, long operation) {
    for (State state : changed.state()) {
      if (state instanceof Facet.Quorum quorum && quorum.operation() == operation) {
        return Optional.of(quorum);
      }
    }
    return Optional.empty();
  }

  /** Whether a message ended the waiting, and no timer: it was an answer, if not one that was hoped for. */
  private static boolean isAnswered(Trace trace, Observation.StateChanged changed) {
    return trace.find(changed.cause()).filter(Observation.Delivered.class::isInstance).isPresent();
  }

  /** Who had enough did not fail for want of answers. */
  private static List<Gathered> gathered(Trace trace, Map<NodeName, Facet.Quorum> tried) {
    List<Gathered> gathered = new ArrayList<>();
    for (NodeName node : trace.cast().nodes()) {
      Optional.ofNullable(tried.get(node))
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

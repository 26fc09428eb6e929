package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Guarantees;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;

/** Rows of faults, roles, settings and violations. */
final class FaultRows {

  private final Lanes lanes;

  FaultRows(Lanes lanes) {
    this.lanes = lanes;
  }

  /** The same thing at one node or at several: it crashed, went on, took a role. */
  Row nodes(RowBuilder row, List<Observation> all) {
    for (Observation observation : all) {
      if (!lanes.shows(observation.node())) {
        return row.banner(Row.Banner.Kind.FAULT, elsewhere(all));
      }
    }
    for (Observation observation : all) {
      row.mark(lanes.of(observation.node()), symbol(observation), words(observation));
    }
    return row.event();
  }

  private static List<String> elsewhere(List<Observation> all) {
    List<NodeName> nodes = new ArrayList<>();
    all.forEach(observation -> nodes.add(observation.node()));
    List<String> wordings = new ArrayList<>();
    List<String> words = words(all.get(0));
    String what = words.get(words.size() - 1);
    wordings.add(what + ": " + Partition.names(nodes));
    wordings.add(what + ": " + nodes.size() + " nodes");
    return wordings;
  }

  private static Symbol symbol(Observation observation) {
    return observation instanceof Observation.Crashed ? Symbol.CRASHED
        : observation instanceof Observation.Restarted ? Symbol.RESTARTED
        : observation instanceof Observation.Paused ? Symbol.PAUSED
        : observation instanceof Observation.Resumed ? Symbol.RESUMED : Symbol.ROLE;
  }

  private static List<String> words(Observation observation) {
    if (observation instanceof Observation.Crashed) {
      return List.of("crashed");
    }
    if (observation instanceof Observation.Paused) {
      return List.of("paused");
    }
    if (observation instanceof Observation.Resumed) {
      return List.of("goes on");
    }
    if (observation instanceof Observation.RoleChanged changed) {
      return List.of(changed.role());
    }
    List<Version> held = ((Observation.Restarted) observation).held();
    List<String> wordings = new ArrayList<>();
    wordings.add(held.isEmpty() ? "restarts empty" : "restarts with " + Wording.contents(held));
    if (!held.isEmpty()) {
      wordings.addAll(Wording.around("restarts with ", Wording.names(held), ""));
    }
    wordings.add("restarts");
    return wordings;
  }

  /** Links that are cut, or heal, all at once: drawn between two lanes, or told where there are more. */
  Row links(RowBuilder row, List<Observation> all) {
    boolean cut = all.get(0) instanceof Observation.Cut;
    Partition partition = Partition.of(all);
    int from = lanes.of(partition.first().from());
    int to = lanes.of(partition.first().to());
    if (partition.isOneLink() && from >= 0 && to >= 0 && from != to) {
      return link(row, cut ? Arrow.End.CUT : Arrow.End.HEALED, from, to, partition.goesBothWays());
    }
    List<String> wordings = Wording.around(cut ? "cut: " : "healed: ", partition.wordings(), "");
    return row.banner(Row.Banner.Kind.FAULT, wordings);
  }

  private static Row link(RowBuilder row, Arrow.End end, int from, int to, boolean bothWays) {
    String word = end == Arrow.End.CUT ? "cut" : "healed";
    if (bothWays) {
      row.arrow(new Arrow(from, to, end, List.of(word), List.of()));
      row.arrow(new Arrow(to, from, end, List.of(), List.of()));
    } else {
      List<String> oneWay = List.of(word + ", this way only", word + " one way", word);
      row.arrow(new Arrow(from, to, end, oneWay, List.of()));
    }
    return row.event();
  }

  /** Guarantees that one answer, or one application of a version, broke. */
  List<String> violation(Observation.Violated first, List<Observation> all) {
    List<String> guarantees = new ArrayList<>();
    for (Observation observation : all) {
      String guarantee = ((Observation.Violated) observation).guarantee();
      if (!guarantees.contains(guarantee)) {
        guarantees.add(guarantee);
      }
    }
    String what = String.join(", ", guarantees) + " violated";
    String at = lanes.isClient(first.node()) ? "" : " at " + first.node();
    List<String> wordings = new ArrayList<>();
    witness(first).filter(operation -> hasCulprit(first)).ifPresent(operation -> {
      String who = " (" + operation.session();
      String by = who + ": " + operation.action().text() + ")";
      String briefly = who + ": " + operation.action().text().split(" = ")[0] + ")";
      wordings.add(what + at + by);
      if (isJudgedAtReplicas(first)) {
        // Which replica it is says more than the value that was written.
        wordings.add(what + at + briefly);
      } else {
        wordings.add(what + by);
      }
      wordings.add(what + at + who + ")");
      wordings.add(what + who + ")");
    });
    wordings.add(what + at);
    wordings.add(what);
    return wordings;
  }

  /** Nobody's operation makes replicas differ in the end. */
  private static boolean hasCulprit(Observation.Violated violated) {
    return !violated.guarantee().equals(Guarantees.CONVERGENCE);
  }

  private static boolean isJudgedAtReplicas(Observation.Violated violated) {
    return violated.guarantee().equals(Guarantees.MONOTONIC_WRITES)
        || violated.guarantee().equals(Guarantees.WRITES_FOLLOW_READS);
  }

  /** The last witness, which completed the violation. */
  static Optional<Operation> witness(Observation.Violated violated) {
    List<Operation> witnesses = violated.witnesses();
    return witnesses.isEmpty() ? Optional.empty() : Optional.of(witnesses.get(witnesses.size() - 1));
  }
}

package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.view.Facet;

/** The nodes that a coordinator has asked about one key, and what they answered. */
final class Asked {

  final Key key;
  final List<Site.Target> targets = new ArrayList<>();
  /** By index of node: the copies that it has; what it was to keep, where it was asked to keep something. */
  private final TreeMap<Integer, List<Copy>> answers = new TreeMap<>();

  Asked(Key key) {
    this.key = key;
  }

  /** Adds those of these that were not asked yet, and returns them. */
  List<Site.Target> further(List<Site.Target> all) {
    List<Site.Target> further = new ArrayList<>();
    for (Site.Target one : all) {
      if (targets.stream().noneMatch(known -> known.node().equals(one.node()))) {
        further.add(one);
      }
    }
    targets.addAll(further);
    return further;
  }

  void answered(NodeName node, List<Copy> copies) {
    answers.put(node.index(), copies);
  }

  int answers() {
    return answers.size();
  }

  /** What that node answered; null: nothing yet. */
  List<Copy> answer(NodeName node) {
    return answers.get(node.index());
  }

  List<Site.Target> silent() {
    return targets.stream().filter(target -> answer(target.node()) == null).toList();
  }

  List<Copy> merged() {
    List<Copy> merged = List.of();
    for (List<Copy> copies : answers.values()) {
      merged = Copy.merged(merged, copies);
    }
    return merged;
  }

  /** For the reader: who was asked, and who has answered. */
  Facet.Quorum shown(Operation operation, String what, boolean isRead, int needed) {
    List<NodeName> asked = targets.stream().map(Site.Target::node).toList();
    List<NodeName> answered = asked.stream().filter(node -> answer(node) != null).toList();
    return new Facet.Quorum(operation.id(), what, isRead, List.of(key), asked, answered, needed);
  }
}

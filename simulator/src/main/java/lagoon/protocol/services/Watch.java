package lagoon.protocol.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * A checker of what nodes show and what they send: a node shows its new state after everything that it sent
 * in the same step.
 */
abstract class Watch extends Checker {

  private final Map<Integer, Shown> shown = new TreeMap<>();

  Watch(String name, Consumer<Violation> flagged) {
    super(name, flagged);
  }

  @Override
  public final boolean wantsDetail() {
    return true;
  }

  @Override
  public final void observe(Observation observation) {
    if (observation instanceof Observation.StateChanged changed) {
      Shown after = new Shown(changed.state());
      Shown before = shown.put(changed.node().index(), after);
      turned(changed, before == null ? Shown.NOTHING : before, after);
    } else if (observation instanceof Observation.Crashed crashed) {
      shown.remove(crashed.node().index());
      lost(crashed.node());
    } else if (observation instanceof Observation.Sent sent
        && sent.message() instanceof ServicesMessage message) {
      // Nobody is there: the connection is refused.
      boolean isBounced = message instanceof ServicesMessage.Failed failed
          && failed.ending().reason() == Ending.Reason.DOWN
          && failed.ending().by().equals(sent.node().name());
      if (!isBounced) {
        sent(sent, message);
      }
    } else if (observation instanceof Observation.Delivered delivered
        && delivered.message() instanceof ServicesMessage message) {
      delivered(delivered, message);
    } else {
      other(observation);
    }
  }

  /** A node shows something else than before. */
  void turned(Observation.StateChanged at, Shown before, Shown after) {}

  /** A node crashed. */
  void lost(NodeName node) {}

  void sent(Observation.Sent at, ServicesMessage message) {}

  void delivered(Observation.Delivered at, ServicesMessage message) {}

  void other(Observation observation) {}

  /** What a node showed last. */
  final Shown shown(int node) {
    return shown.getOrDefault(node, Shown.NOTHING);
  }

  /** Counts a violation there, and keeps it while there is room. */
  final void flag(Observation at, String proof) {
    if (violated(Optional.empty())) {
      keep(new Violation(name(), Optional.empty(), List.of(), List.of(), Optional.of(at.node()), at.id(),
          at.time(), proof, Optional.empty()));
    }
  }
}

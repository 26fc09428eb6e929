package lagoon.protocol.raft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;

/** What the checkers of Raft's five properties (figure 3) share: they look at each server after each step. */
abstract class StepChecker extends Checker {

  private final String name;
  /** By server: what it showed last; what was on its disk stays through a crash. */
  private final Map<Integer, Books> shown = new TreeMap<>();

  StepChecker(String name, Consumer<Violation> flagged) {
    super(name, flagged);
    this.name = name;
  }

  /**
   * A server has taken a step.
   *
   * @param before what it showed before; null at first
   */
  abstract void step(Observation at, Books before, Books after);

  @Override
  public final boolean wantsDetail() {
    return true;
  }

  @Override
  public final void observe(Observation observation) {
    if (observation instanceof Observation.StateChanged changed) {
      for (State state : changed.state()) {
        if (state instanceof Books after) {
          step(changed, shown.get(changed.node().index()), after);
          shown.put(changed.node().index(), after);
        }
      }
    }
  }

  /** What all servers showed last, by index. */
  final Map<Integer, Books> shown() {
    return shown;
  }

  final void flag(Observation at, String proof) {
    if (violated(Optional.empty())) {
      NodeName node = at.node();
      keep(new Violation(name, Optional.empty(), List.of(), List.of(), Optional.of(node), at.id(), at.time(),
          proof, Optional.empty()));
    }
  }
}

package lagoon.protocol.paxos;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.view.Agreement.Ballot;

/**
 * An acceptor never goes back below its promise, not by a crash, either. The smallest run that it rejects: n1
 * promises ballot 2, then shows that it accepted in ballot 1.
 *
 * <p>Looked at is each promise and each acceptance; contested are those of an acceptor that had promised
 * before.
 */
final class PromiseKept extends Checker {

  static final String NAME = "promise kept";

  private final Map<String, Ballot> shown = new TreeMap<>();
  /** By acceptor: the highest that it ever promised. */
  private final Map<String, Long> highest = new TreeMap<>();

  PromiseKept(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.StateChanged changed) {
      for (State state : changed.state()) {
        if (state instanceof Ballot ballot) {
          look(changed, ballot);
        }
      }
    }
  }

  private void look(Observation at, Ballot ballot) {
    String name = at.node().name();
    Ballot before = shown.put(name, ballot);
    boolean accepts = before != null && before.accepted() != ballot.accepted();
    if (before == null || before.promised() == ballot.promised() && !accepts) {
      return;
    }
    long promised = highest.getOrDefault(name, -1L);
    checked(promised >= 0);
    if (ballot.promised() < promised) {
      flag(at, name + " had promised ballot " + promised + ", and shows now that it promised "
          + (ballot.promised() < 0 ? "nothing." : ballot.promised() + "."));
    } else if (accepts && ballot.accepted() < promised) {
      flag(at, name + " had promised ballot " + promised + ", and accepts in ballot "
          + ballot.accepted() + ".");
    }
    highest.merge(name, ballot.promised(), Math::max);
  }

  private void flag(Observation at, String proof) {
    if (violated(Optional.empty())) {
      keep(OneChosen.violation(NAME, at, at.node(), proof));
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "Nobody promised anything.";
  }

  @Override
  protected String whyNothingContested() {
    return "Nobody promised a second time, or accepted.";
  }
}

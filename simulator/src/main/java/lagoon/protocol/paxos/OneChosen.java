package lagoon.protocol.paxos;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.view.Agreement.Ballot;

/**
 * Agreement: no two different values are chosen, and nobody learns one that was not. The smallest run that it
 * rejects: of three acceptors n1 and n2 accept x = 1 in ballot 1, then n2 and n3 accept x = 2 in ballot 3.
 *
 * <p>It looks at what acceptors show, not at what proposers believe: a value is chosen once a majority has
 * accepted it in one ballot. Looked at is each ballot in which something was chosen, and each server that
 * learns; contested are those after which there were two writes, so that another value could have been
 * chosen.
 */
final class OneChosen extends Checker {

  static final String NAME = "agreement";

  private final int majority;
  /** By ballot: who has accepted in it. */
  private final Map<Long, Set<String>> accepted = new TreeMap<>();
  private final Map<String, Ballot> shown = new TreeMap<>();
  private String chosen = "";
  private long chosenIn;
  private int writes;

  OneChosen(int majority, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.majority = majority;
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Invoked invoked && invoked.operation().action().isWrite()) {
      writes++;
    } else if (observation instanceof Observation.StateChanged changed) {
      for (State state : changed.state()) {
        if (state instanceof Ballot ballot) {
          look(changed, ballot);
        }
      }
    }
  }

  private void look(Observation at, Ballot ballot) {
    Ballot before = shown.put(at.node().name(), ballot);
    if (ballot.accepted() > 0 && (before == null || before.accepted() != ballot.accepted())) {
      Set<String> those = accepted.computeIfAbsent(ballot.accepted(), one -> new HashSet<>());
      if (those.add(at.node().name()) && those.size() == majority) {
        choose(at, ballot);
      }
    }
    if (!ballot.chosen().isEmpty() && (before == null || before.chosen().isEmpty())) {
      checked(writes > 1);
      if (!ballot.chosen().equals(chosen)) {
        flag(at, at.node() + " learns " + ballot.chosen() + ", but "
            + (chosen.isEmpty() ? "nothing was chosen."
                : chosen + " was chosen in ballot " + chosenIn + "."));
      }
    }
  }

  private void choose(Observation at, Ballot ballot) {
    checked(writes > 1);
    if (chosen.isEmpty()) {
      chosen = ballot.value();
      chosenIn = ballot.accepted();
    } else if (!chosen.equals(ballot.value())) {
      flag(at, chosen + " was chosen: a majority accepted it in ballot " + chosenIn
          + ". Now a majority has accepted " + ballot.value() + " in ballot " + ballot.accepted() + ".");
    }
  }

  private void flag(Observation at, String proof) {
    if (violated(Optional.empty())) {
      keep(violation(NAME, at, at.node(), proof));
    }
  }

  /** A failure that is nobody's own. */
  static Violation violation(String name, Observation at, NodeName node, String proof) {
    return new Violation(name, Optional.empty(), List.of(), List.of(), Optional.of(node), at.id(), at.time(),
        proof, Optional.empty());
  }

  @Override
  protected String whyNothingChecked() {
    return "Nothing was chosen.";
  }

  @Override
  protected String whyNothingContested() {
    return "There was one write: no other could have been chosen.";
  }
}

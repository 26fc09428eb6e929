package lagoon.protocol.multipaxos;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * Agreement: no two different commands are chosen for one place of the log, and none is told to be chosen
 * that was not. The smallest run that it rejects: n1 and n2 accept x = 1 at place 1 in ballot 1, then n2 and
 * n3 accept x = 2 there in ballot 3.
 *
 * <p>Nor does a snapshot stand for a place at which nothing was chosen. It counts acceptances itself, and
 * does not ask leaders: whoever sends Accept has accepted first, the others say Accepted. Looked at is each
 * choice in one more ballot, and each Chosen and each snapshot that arrives; contested are the first two at
 * places where another ballot had proposed before, or more than one command.
 */
final class OneChosen extends Checker {

  static final String NAME = "agreement";

  private final int majority;
  private final Map<Long, Map<Long, Command>> proposed = new HashMap<>();
  private final Map<Long, Map<Long, Set<String>>> accepted = new HashMap<>();
  private final Map<Long, Command> chosen = new HashMap<>();
  /** At each place up to this one something was chosen. */
  private long chosenUpTo;

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
    if (observation instanceof Observation.Sent sent) {
      if (sent.message() instanceof MultiPaxosMessage.Accept accept) {
        Slot slot = accept.slot();
        proposed.computeIfAbsent(slot.place(), one -> new HashMap<>()).put(slot.ballot(), slot.command());
        count(sent, sent.node(), slot.place(), slot.ballot());
      } else if (sent.message() instanceof MultiPaxosMessage.Accepted one) {
        count(sent, sent.node(), one.place(), one.ballot());
      }
    } else if (observation instanceof Observation.Delivered delivered
        && delivered.message() instanceof MultiPaxosMessage.Chosen told) {
      told.slots().forEach(slot -> learn(delivered, slot));
    } else if (observation instanceof Observation.Delivered delivered
        && delivered.message() instanceof MultiPaxosMessage.InstallSnapshot install) {
      contains(delivered, install.snapshot().place());
    } else if (observation instanceof Observation.Delivered delivered
        && delivered.message() instanceof MultiPaxosMessage.Promise promise) {
      promise.cut().ifPresent(snapshot -> contains(delivered, snapshot.place()));
    }
  }

  /** A snapshot stands for places each of which was chosen. */
  private void contains(Observation.Delivered at, long place) {
    while (chosenUpTo < place && chosen.containsKey(chosenUpTo + 1)) {
      chosenUpTo++;
    }
    checked(false);
    if (chosenUpTo < place) {
      flag(at, at.node() + " gets a snapshot up to place " + place + ", but nothing was chosen at "
          + (chosenUpTo + 1) + ".");
    }
  }

  private void count(Observation at, NodeName node, long place, long ballot) {
    Set<String> those = accepted.computeIfAbsent(place, one -> new HashMap<>())
        .computeIfAbsent(ballot, one -> new HashSet<>());
    if (!those.add(node.name()) || those.size() != majority) {
      return;
    }
    Command command = proposed.get(place).get(ballot);
    checked(proposed.get(place).size() > 1);
    Command before = chosen.putIfAbsent(place, command);
    if (before != null && before != command) {
      flag(at, "At place " + place + " " + text(before) + " was chosen. Now a majority has accepted "
          + text(command) + " there in ballot " + ballot + ".");
    }
  }

  private void learn(Observation.Delivered at, Slot slot) {
    checked(proposed.containsKey(slot.place()) && proposed.get(slot.place()).size() > 1);
    if (chosen.get(slot.place()) != slot.command()) {
      flag(at, at.node() + " learns " + slot.text() + ", but " + (chosen.get(slot.place()) == null
          ? "nothing was chosen there." : text(chosen.get(slot.place())) + " was chosen there."));
    }
  }

  private static String text(Command command) {
    return command.text().isEmpty() ? "a no-op" : command.request().operation().toString();
  }

  private void flag(Observation at, String proof) {
    if (violated(Optional.empty())) {
      keep(violation(NAME, at, proof));
    }
  }

  static Violation violation(String name, Observation at, String proof) {
    return new Violation(name, Optional.empty(), List.of(), List.of(), Optional.of(at.node()), at.id(),
        at.time(), proof, Optional.empty());
  }

  @Override
  protected String whyNothingChecked() {
    return "Nothing was chosen.";
  }

  @Override
  protected String whyNothingContested() {
    return "No place of the log was proposed for in two ballots.";
  }
}

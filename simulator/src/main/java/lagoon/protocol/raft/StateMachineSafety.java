package lagoon.protocol.raft;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * State Machine Safety: where one server has applied an entry, no other one applies a different entry of that
 * index. The smallest run that it rejects: n1 applies x = 1 as its entry 2, n3 applies x = 2 as its entry 2.
 *
 * <p>Looked at is each entry that a server applies, again after a restart, too; contested are those at places
 * where entries of several terms have stood. Entries that a snapshot replaces are not applied.
 */
final class StateMachineSafety extends StepChecker {

  static final String NAME = "state machine safety";

  private final Places places = new Places();
  private final Map<Long, Entry> applied = new HashMap<>();
  private final Map<Long, NodeName> by = new HashMap<>();

  StateMachineSafety(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  void step(Observation at, Books before, Books after) {
    if (before == null || before.tip() != after.tip()) {
      Chain.beyond(after.tip(), before == null ? null : before.tip()).forEach(places::note);
    }
    long from = before == null ? 0 : before.applied();
    for (Chain one = after.tip(); one != null && one.entry.index() > from; one = one.before) {
      if (one.entry.index() <= after.applied()) {
        applies(at, one.entry);
      }
    }
  }

  private void applies(Observation at, Entry entry) {
    checked(places.isContested(entry.index()));
    Entry other = applied.putIfAbsent(entry.index(), entry);
    by.putIfAbsent(entry.index(), at.node());
    if (other != null && other != entry) {
      flag(at, by.get(entry.index()) + " has applied " + other.text() + ". Now " + at.node() + " applies "
          + entry.text() + " at the same index.");
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "Nobody applied anything.";
  }

  @Override
  protected String whyNothingContested() {
    return "At no place did entries of different terms ever stand.";
  }
}

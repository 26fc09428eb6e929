package lagoon.protocol.raft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;

/**
 * Log Matching: if two logs have an entry with the same index and term, they are the same up to it. The
 * smallest run that it rejects: two entries with index 2 and term 3 that do different things; or the same
 * one, after an entry 1 of term 1 here and of term 2 there.
 *
 * <p>It compares each entry that comes to a log with the one of its index and term that was first in any log:
 * both must be the same, and what stands before them of the same term; where a log begins behind a snapshot,
 * that is the last entry that this has replaced. By induction all before is the same. Contested are entries
 * at places where entries of several terms have stood.
 */
final class LogMatching extends StepChecker {

  static final String NAME = "log matching";

  private final Places places = new Places();
  /** By index and term: the term of what stands before the entry, in the log that had it first. */
  private final Map<Long, Map<Long, Long>> termBefore = new HashMap<>();

  LogMatching(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  void step(Observation at, Books before, Books after) {
    if (before != null && before.tip() == after.tip()) {
      return;
    }
    List<Chain> added = Chain.beyond(after.tip(), before == null ? null : before.tip());
    for (int i = added.size() - 1; i >= 0; i--) {
      Chain one = added.get(i);
      Chain first = places.note(one);
      long here = one.before == null ? after.baseTerm() : one.before.entry.term();
      Long elsewhere = termBefore.computeIfAbsent(one.entry.index(), index -> new HashMap<>())
          .putIfAbsent(one.entry.term(), here);
      checked(places.isContested(one.entry.index()));
      if (first != null && first.entry != one.entry) {
        flag(at, at.node() + " has entry " + one.entry.text() + ", but elsewhere that index and term have "
            + first.entry.text() + ".");
      } else if (elsewhere != null && elsewhere != here) {
        flag(at, at.node() + " has entry " + one.entry.text() + " after one of term " + here
            + ", and elsewhere it stands after one of term " + elsewhere + ".");
      }
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No log has an entry.";
  }

  @Override
  protected String whyNothingContested() {
    return "At no place did entries of different terms ever stand.";
  }
}

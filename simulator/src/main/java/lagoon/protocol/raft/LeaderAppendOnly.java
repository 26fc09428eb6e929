package lagoon.protocol.raft;

import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;

/**
 * Leader Append-Only: a leader never overwrites or deletes entries of its log. The smallest run that it
 * rejects: n1 leads term 2 with the entry 1 of term 1, and replaces that with one of its own.
 *
 * <p>Looked at is each step in which a leader's log changes; contested are those in which it has entries that
 * it does not know to be committed, which a follower would have to give up.
 */
final class LeaderAppendOnly extends StepChecker {

  static final String NAME = "leader append-only";

  LeaderAppendOnly(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  void step(Observation at, Books before, Books after) {
    if (before == null || !before.leads() || !after.leads() || before.term() != after.term()
        || before.tip() == after.tip()) {
      return;
    }
    checked(before.last() > before.commit());
    for (Chain lost : Chain.beyond(before.tip(), after.tip())) {
      if (lost.entry.index() > after.base()) {
        flag(at, at.node() + " leads term " + after.term() + " and had entry " + lost.entry.text()
            + ". Now it has " + (after.last() < lost.entry.index() ? "nothing" : "another one") + " there.");
        return;
      }
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No leader's log ever changed.";
  }

  @Override
  protected String whyNothingContested() {
    return "No leader had anything in its log that was not committed.";
  }
}

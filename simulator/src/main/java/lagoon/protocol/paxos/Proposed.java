package lagoon.protocol.paxos;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.history.Version;

/**
 * Validity: only what a client wrote is chosen. The smallest run that it rejects: a server applies x = 1, and
 * no client has written before.
 *
 * <p>Looked at is each version that a server applies, which is what it learnt to be chosen; each could be one
 * that nobody wrote, so all are contested.
 */
final class Proposed extends Checker {

  static final String NAME = "validity";

  private final Set<Long> written = new HashSet<>();

  Proposed(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Invoked invoked && invoked.operation().action().isWrite()) {
      written.add(invoked.operation().id());
    } else if (observation instanceof Observation.Applied applied) {
      for (Version version : applied.versions()) {
        checked(true);
        if (!written.contains(version.writerId()) && violated(Optional.empty())) {
          keep(OneChosen.violation(NAME, applied, applied.node(), applied.node() + " applies "
              + version.key() + " = " + version.value() + " (" + version + "), which no client wrote."));
        }
      }
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "Nothing was learnt.";
  }

  @Override
  protected String whyNothingContested() {
    return whyNothingChecked();
  }
}

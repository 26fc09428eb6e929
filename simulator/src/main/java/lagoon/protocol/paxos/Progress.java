package lagoon.protocol.paxos;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.history.Outcome;

/**
 * Progress: as long as nothing fails, whoever asks hears what is chosen. The smallest run that it rejects: n1
 * and n3 pre-empt each other until n1 tells its client that it gives up. No protocol can promise it in every
 * run (Fischer, Lynch and Paterson 1985); a random back-off makes it as good as certain.
 *
 * <p>Looked at is each operation that ends before any node, link or message has failed; contested are those
 * that end after a ballot was pre-empted.
 */
final class Progress extends Checker {

  static final String NAME = "progress";

  private boolean isPreempted;
  private boolean hasFailed;

  Progress(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Crashed || observation instanceof Observation.Paused
        || observation instanceof Observation.Cut || observation instanceof Observation.Dropped
        || observation instanceof Observation.FaultBegan) {
      hasFailed = true;
    } else if (observation instanceof Observation.Sent sent
        && sent.message() instanceof PaxosMessage.Preempted) {
      isPreempted = true;
    } else if (observation instanceof Observation.Completed completed && !hasFailed) {
      checked(isPreempted);
      if (completed.outcome() == Outcome.UNKNOWN && violated(Optional.of(completed.operation().session()))) {
        keep(new Violation(NAME, Optional.of(completed.operation().session()),
            List.of(completed.operation()), List.of(), completed.by(), completed.id(), completed.time(),
            "Nothing had failed, and " + completed.operation().session() + " was not told what was chosen: "
                + completed.reason() + ".", Optional.empty()));
      }
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No operation ended before something failed.";
  }

  @Override
  protected String whyNothingContested() {
    return "No ballot was pre-empted.";
  }
}

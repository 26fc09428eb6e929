package lagoon.protocol.multipaxos;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;

/**
 * An acceptor never goes back below its promise. The smallest run that it rejects: n2 sends Promise for
 * ballot 3, then Accepted for ballot 1.
 *
 * <p>Looked at is each Promise and each Accepted; contested are those of a server that had promised before.
 */
final class PromiseKept extends Checker {

  static final String NAME = "promise kept";

  private final Map<String, Long> highest = new HashMap<>();

  PromiseKept(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Sent sent) {
      if (sent.message() instanceof MultiPaxosMessage.Promise promise) {
        look(sent, promise.ballot(), "promises");
      } else if (sent.message() instanceof MultiPaxosMessage.Accepted accepted) {
        look(sent, accepted.ballot(), "accepts in");
      } else if (sent.message() instanceof MultiPaxosMessage.Prepare prepare) {
        highest.merge(sent.node().name(), prepare.ballot(), Math::max);
      }
    }
  }

  private void look(Observation at, long ballot, String does) {
    long promised = highest.getOrDefault(at.node().name(), 0L);
    checked(promised > 0);
    if (ballot < promised && violated(Optional.empty())) {
      keep(OneChosen.violation(NAME, at, at.node() + " had promised ballot " + promised + ", and " + does
          + " ballot " + ballot + "."));
    }
    highest.merge(at.node().name(), ballot, Math::max);
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

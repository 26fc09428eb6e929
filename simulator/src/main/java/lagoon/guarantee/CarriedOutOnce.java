package lagoon.guarantee;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/**
 * An intent is carried out at most once. The smallest history that it rejects: alice pays the rent, is not
 * sure, and pays it again.
 *
 * <pre>
 *   alice     |-- transfer, for the rent --| ok     |-- transfer, for the rent --| ok
 * </pre>
 *
 * <p>An operation carries its intent out at the observation that first says so: it was acknowledged, or
 * some replica applied a version of it. An application counts even if the operation is never acknowledged,
 * for its money is gone. {@code checked} counts the operations with the intent that were invoked, {@code
 * contested} those that carried it out; each that does so after the first is a violation.
 */
final class CarriedOutOnce extends Checker {

  /** After this many nothing more is counted: it is violated anyway. */
  private static final int LIMIT = 1 << 16;

  private final String intent;
  private final LongTable<Operation> done = new LongTable<>();
  private Operation first;
  private String begin;

  CarriedOutOnce(Invariant.Once once, Consumer<Violation> flagged) {
    super(once.name(), flagged);
    this.intent = once.intent();
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Applied applied) {
      for (int i = 0; i < applied.versions().size(); i++) {
        Version version = applied.versions().get(i);
        if (version.writer().isPresent() && isMeant(version.writer().get())) {
          carriedOut(version.writer().get(), observation, "applied at " + applied.node());
        }
      }
    } else if (observation instanceof Observation.Completed completed) {
      if (completed.outcome() == Outcome.OK && isMeant(completed.operation())) {
        carriedOut(completed.operation(), observation, "acknowledged");
      }
    } else if (observation instanceof Observation.Invoked invoked && isMeant(invoked.operation())) {
      checked(false);
    }
  }

  private boolean isMeant(Operation operation) {
    return operation.intent().isPresent()
        && operation.action().isWrite()
        && operation.intent().get().equals(intent);
  }

  private void carriedOut(Operation operation, Observation observation, String how) {
    if (done.size() == LIMIT || done.get(operation.id()) != null) {
      return;
    }
    done.put(operation.id(), operation);
    contested();
    String what = Words.operation(operation) + ", invoked at " + Words.time(operation.invokedAt())
        + ", was " + how + " at " + Words.time(observation.time());
    if (first == null) {
      first = operation;
      begin = "The intent is " + intent + ", and it is to be carried out once. First " + what + ". Then ";
    } else if (violated(Optional.of(operation.session()))) {
      String proof = begin + what + ": it has now been carried out " + times() + ".";
      keep(violation(operation, observation, proof));
    }
  }

  private String times() {
    return done.size() == 2 ? "twice" : done.size() + " times";
  }

  private Violation violation(Operation again, Observation observation, String proof) {
    Optional<NodeName> replica =
        observation instanceof Observation.Applied ? Optional.of(observation.node()) : Optional.empty();
    return new Violation(
        name(), Optional.of(again.session()), List.of(first, again), List.of(),
        replica, observation.id(), observation.time(), proof, Optional.empty());
  }

  @Override
  protected String whyNothingChecked() {
    return "No operation had the intent " + intent + ".";
  }

  @Override
  protected String whyNothingContested() {
    return "No operation with the intent " + intent + " was carried out.";
  }
}

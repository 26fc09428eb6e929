package lagoon.guarantee;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import lagoon.history.Message;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * Validity, of protocols that agree on something: only what a client asked for is proposed, and so chosen
 * and applied. The smallest run that it rejects: a server applies x = 1, and no client has written before.
 *
 * <p>Looked at is each message that proposes something that could be chosen by it, and each version that a
 * server applies, each at the moment at which it happens; each could be one that nobody asked for, so all are
 * contested.
 */
public final class Validity extends Checker {

  /** Its name. */
  public static final String NAME = "validity";

  private final Function<Message, Optional<Operation>> proposes;
  private final Set<Long> asked = new HashSet<>();

  /**
   * A checker that has seen nothing.
   *
   * @param proposes what a message asks others to choose; empty where it does not, or proposes nothing at all
   */
  public Validity(Function<Message, Optional<Operation>> proposes, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.proposes = proposes;
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Invoked invoked) {
      asked.add(invoked.operation().id());
    } else if (observation instanceof Observation.Sent sent) {
      proposes.apply(sent.message()).ifPresent(operation -> look(sent, operation.id(),
          " proposes " + operation + ", which no client asked for."));
    } else if (observation instanceof Observation.Applied applied) {
      for (Version version : applied.versions()) {
        if (!version.isNothing()) {
          look(applied, version.writerId(), " applies " + version.key() + " = " + version.value() + " ("
              + version + "), which no client wrote.");
        }
      }
    }
  }

  private void look(Observation at, long operation, String does) {
    checked(true);
    if (!asked.contains(operation) && violated(Optional.empty())) {
      keep(new Violation(NAME, Optional.empty(), List.of(), List.of(), Optional.of(at.node()), at.id(),
          at.time(), at.node() + does, Optional.empty()));
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "Nothing was proposed.";
  }

  @Override
  protected String whyNothingContested() {
    return whyNothingChecked();
  }
}

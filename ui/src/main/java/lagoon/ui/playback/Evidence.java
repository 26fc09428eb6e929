package lagoon.ui.playback;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.trace.Trace;

/**
 * Where a run shows what a violation and its proof speak of.
 *
 * @param trace of the run that has the violation
 */
public record Evidence(Trace trace) {

  /**
   * The position of the observation that tells of a violation; that of what completed it where none tells,
   * and empty where the trace does not reach so far.
   */
  public OptionalInt told(Violation violation) {
    int completed = trace.positionOf(violation.observation());
    for (int i = Math.max(0, completed); i < trace.size(); i++) {
      Observation one = trace.get(i);
      if (one instanceof Observation.Violated told && told.cause() == violation.observation()
          && told.guarantee().equals(violation.guarantee())
          && told.witnesses().equals(violation.witnesses())) {
        return OptionalInt.of(i);
      }
      if (completed >= 0 && one.time() > violation.time()) {
        break;
      }
    }
    return completed < 0 ? OptionalInt.empty() : OptionalInt.of(completed);
  }

  /** The read that shows a violation, or else the last one before it of the session that suffered. */
  public Optional<Operation> read(Violation violation) {
    List<Operation> witnesses = violation.witnesses();
    for (int i = witnesses.size() - 1; i >= 0; i--) {
      if (!witnesses.get(i).action().isWrite()) {
        return Optional.of(witnesses.get(i));
      }
    }
    Optional<Session> session = violation.session()
        .or(() -> witnesses.isEmpty() ? Optional.empty()
            : Optional.of(witnesses.get(witnesses.size() - 1).session()));
    for (int i = trace.positionOf(violation.observation()); session.isPresent() && i >= 0; i--) {
      if (trace.get(i) instanceof Observation.Invoked invoked
          && invoked.operation().session().equals(session.get()) && !invoked.operation().action().isWrite()) {
        return Optional.of(invoked.operation());
      }
    }
    return Optional.empty();
  }

  /** The position at which that read was invoked; empty where no read shows the violation. */
  public OptionalInt readInvoked(Violation violation) {
    int at = read(violation).map(one -> trace.positionOf(one.invokedOrder())).orElse(-1);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** The id of the first observation by which a replica has a version; empty: before the run, or never. */
  public Optional<Long> applied(Version version) {
    int from = version.writer().map(one -> trace.positionOf(one.invokedOrder())).orElse(-1);
    for (int i = from; i >= 0 && i < trace.size(); i++) {
      if (trace.get(i) instanceof Observation.Applied applied && applied.versions().contains(version)) {
        return Optional.of(applied.id());
      }
    }
    return Optional.empty();
  }
}

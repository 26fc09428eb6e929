package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;
import lagoon.trace.Moment;
import lagoon.trace.Sitting;
import lagoon.trace.Trace;

/** What the reader is looking at: the operation and the key that were chosen, or else those in progress. */
final class Subject {

  private final long linger;
  private final Optional<Operation> operation;
  private final Optional<Key> key;

  Subject(Trace trace, StageOptions options) {
    this.linger = options.linger();
    Optional<Observation> chosen =
        options.selected() == 0 ? Optional.empty() : trace.find(options.selected());
    this.operation = chosen.flatMap(Subject::operation);
    this.key = operation.flatMap(Subject::key)
        .or(() -> chosen.flatMap(one -> versions(one).stream().map(Version::key).findFirst()));
  }

  private static Optional<Operation> operation(Observation observation) {
    if (observation instanceof Observation.Invoked invoked) {
      return Optional.of(invoked.operation());
    } else if (observation instanceof Observation.Served served) {
      return Optional.of(served.operation());
    } else if (observation instanceof Observation.Completed completed) {
      return Optional.of(completed.operation());
    }
    return Optional.empty();
  }

  private static List<Version> versions(Observation observation) {
    if (observation instanceof Observation.Sent sent) {
      return sent.message().versions();
    }
    return observation instanceof Observation.Applied applied ? applied.versions() : List.of();
  }

  private static Optional<Key> key(Operation operation) {
    return operation.action().keys().stream().findFirst();
  }

  /** Whether the reader chose that operation. */
  boolean isChosen(long id) {
    return operation.isPresent() && operation.get().id() == id;
  }

  /** Whether that operation is in progress, or ended a short while ago, or was chosen. */
  boolean isCurrent(Moment moment, long id) {
    if (isChosen(id)) {
      return true;
    }
    for (Sitting sitting : moment.sessions()) {
      if (sitting.doing().isPresent() && sitting.doing().get().id() == id) {
        return true;
      }
      if (sitting.last().isPresent() && sitting.last().get().operation().id() == id) {
        return moment.time() - sitting.last().get().time() <= linger;
      }
    }
    return false;
  }

  /** The key that was chosen; else that of the operation in progress, or of the last one that ended. */
  Optional<Key> key(Moment moment) {
    if (key.isPresent()) {
      return key;
    }
    Operation newest = null;
    boolean isDoing = false;
    for (Sitting sitting : moment.sessions()) {
      Optional<Operation> doing = sitting.doing();
      Operation one = doing.or(() -> sitting.last().map(Observation.Completed::operation)).orElse(null);
      if (one != null && (newest == null || doing.isPresent() && !isDoing
          || doing.isPresent() == isDoing && one.id() > newest.id())) {
        newest = one;
        isDoing = doing.isPresent();
      }
    }
    return Optional.ofNullable(newest).flatMap(Subject::key);
  }
}

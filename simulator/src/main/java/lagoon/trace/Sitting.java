package lagoon.trace;

import java.util.Optional;
import lagoon.history.Observation;
import lagoon.history.Operation;

/**
 * What a session is about.
 *
 * @param doing the operation that it invoked and whose end it does not know yet
 * @param last the operation that ended last, and how
 */
public record Sitting(Optional<Operation> doing, Optional<Observation.Completed> last) {

  /** That of a session that has not begun. */
  static final Sitting EMPTY = new Sitting(Optional.empty(), Optional.empty());

  Sitting invoked(Operation operation) {
    return new Sitting(Optional.of(operation), last);
  }

  /** An operation that was given up, and whose answer comes when the next has begun, ends none but itself. */
  Sitting completed(Observation.Completed completed) {
    return new Sitting(doing.filter(one -> !one.equals(completed.operation())), Optional.of(completed));
  }
}

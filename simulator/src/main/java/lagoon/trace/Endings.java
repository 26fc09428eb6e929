package lagoon.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.history.Operation;

/**
 * How the operations of a trace ended; a trace gives its own ({@link Trace#endings}). One walk over the trace
 * makes it; the map is only asked, never walked.
 */
public final class Endings {

  private final Trace trace;
  private final Map<Long, Integer> completed = new HashMap<>();

  Endings(Trace trace) {
    this.trace = trace;
    for (int position = 0; position < trace.size(); position++) {
      if (trace.get(position) instanceof Observation.Completed end) {
        completed.putIfAbsent(end.operation().id(), position);
      }
    }
  }

  /** The position of the observation with which it ended; -1: it was in progress to the end. */
  public int position(Operation operation) {
    return completed.getOrDefault(operation.id(), -1);
  }

  /** How it ended; empty: it was in progress to the end. */
  public Optional<Observation.Completed> of(Operation operation) {
    int position = position(operation);
    return position < 0 ? Optional.empty() : Optional.of((Observation.Completed) trace.get(position));
  }
}

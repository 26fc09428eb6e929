package lagoon.protocol.causal;

import java.util.List;
import lagoon.clock.VectorClock;
import lagoon.history.Version;

/**
 * What one write makes, on its way to the other replicas.
 *
 * @param origin the replica that took it
 * @param clock how many updates of each replica it comes after, itself included: the count of its origin is
 *     its own number
 * @param stamp its Lamport stamp, greater than those of all that it comes after
 * @param versions what it makes
 */
record Update(String origin, VectorClock clock, long stamp, List<Version> versions) {

  /** Its place among the updates of its origin, from 1. */
  long number() {
    return clock.get(origin);
  }

  /** Whether all that it comes after has been applied where that many are, and it has not. */
  boolean isNext(VectorClock applied) {
    return number() == applied.get(origin) + 1 && applied.tick(origin).includes(clock);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (Version version : versions) {
      text.append(text.isEmpty() ? "" : ", ").append(version.key()).append(" = ").append(version.value())
          .append(" (").append(version).append(')');
    }
    return text.append(' ').append(clock).toString();
  }
}

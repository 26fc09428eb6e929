package lagoon.history;

import java.util.Optional;

/**
 * One operation as it was invoked. How it ended is its {@link Observation.Completed}.
 *
 * @param id its number in the run, from 1, in order of invocation
 * @param session who asked
 * @param action what was asked
 * @param intent the customer's one wish behind it ("november-rent"); two operations may carry the same one
 * @param invokedAt when, in nanoseconds of virtual time
 * @param invokedOrder the id of the observation of its invocation: it settles precedence among equal times
 */
public record Operation(
    long id, Session session, Action action, Optional<String> intent, long invokedAt, long invokedOrder) {

  /** Same operation of the same run. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Operation that && that.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return session + ": " + action.text();
  }
}

package lagoon.history;

/** Somebody who watches a run. Observers never act on what they watch. */
@FunctionalInterface
public interface Observer {

  /** Called for each observation, in order of ids. */
  void observe(Observation observation);

  /**
   * Whether this observer needs more than the life of operations and copies: messages, timers, states,
   * explanations. Where nobody does, they are not even made.
   */
  default boolean wantsDetail() {
    return false;
  }
}

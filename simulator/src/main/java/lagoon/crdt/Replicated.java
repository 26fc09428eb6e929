package lagoon.crdt;

import lagoon.history.Value;

/**
 * A state of a replicated data type. The states of one type form a semilattice: {@link #merge} is
 * commutative, associative and idempotent, and whatever a session does leads to a greater state.
 *
 * @param <T> the type itself
 */
public sealed interface Replicated<T extends Replicated<T>> extends Value.Mergeable
    permits Counter, Register, ObservedRemoveSet, Sequence {

  /** The least state that contains both. */
  T merge(T that);

  /**
   * The state after a session has changed what it sees.
   *
   * @param wanted what it is to see then
   * @param by who does it and when
   * @throws IllegalArgumentException for a value that this type cannot show
   */
  T become(Value wanted, Event by);

  /**
   * Who changes a state, and when.
   *
   * @param actor the session's name; one actor never changes two states at once
   * @param number greater than that of all its events before
   * @param time by the actor's clock, in nanoseconds
   */
  record Event(String actor, long number, long time) {}
}

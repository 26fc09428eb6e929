package lagoon.crdt;

import lagoon.history.Value;

/**
 * A register that the last writer wins (Shapiro et al. 2011, specification 8, LWW-Register): a value and the
 * time of its assignment, by the writer's clock, but never before what the writer had seen. Of two states the
 * later counts, and of two of one time the greater actor's.
 *
 * @param time in nanoseconds; -1: before the run
 */
public record Register(Value value, long time, String actor) implements Replicated<Register> {

  /** The state that a value means: it was there before anybody wrote. */
  public static Register of(Value value) {
    return value instanceof Register register ? register : new Register(value, -1, "");
  }

  @Override
  public Register merge(Register that) {
    int order = Long.compare(time, that.time);
    order = order == 0 ? actor.compareTo(that.actor) : order;
    order = order == 0 ? value.toString().compareTo(that.value.toString()) : order;
    return order < 0 ? that : this;
  }

  @Override
  public Register become(Value wanted, Event by) {
    return new Register(wanted, Math.max(by.time(), time + 1), by.actor());
  }

  @Override
  public Value plain() {
    return value;
  }

  @Override
  public String state() {
    return "register " + value + " " + time + " " + actor;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package lagoon.crdt;

import java.util.Map;
import java.util.TreeMap;
import lagoon.history.Value;

/**
 * A counter that goes up and down (Shapiro et al. 2011, specification 7, PN-Counter): for each actor how much
 * it has added and how much it has taken away. Of two states each actor's greater sums count.
 *
 * <pre>
 *   alice +1, bob +1, both from 0:  {alice:1}, {bob:1}   merged {alice:1, bob:1}: 2, not 1
 * </pre>
 */
public record Counter(Map<String, Long> added, Map<String, Long> taken) implements Replicated<Counter> {

  /** Nothing counted yet. */
  public static final Counter ZERO = new Counter(Map.of(), Map.of());

  public Counter {
    added = new TreeMap<>(added);
    taken = new TreeMap<>(taken);
  }

  /** The state that a value means: a number that was there before anybody counted is nobody's. */
  public static Counter of(Value value) {
    if (value instanceof Counter counter) {
      return counter;
    }
    return value instanceof Value.Amount number
        ? ZERO.plus("", number.amount())
        : ZERO;
  }

  /** More by that amount, or less. */
  public Counter plus(String actor, long amount) {
    Map<String, Long> changed = new TreeMap<>(amount < 0 ? taken : added);
    changed.merge(actor, StrictMath.abs(amount), Math::addExact);
    return amount < 0 ? new Counter(added, changed) : new Counter(changed, taken);
  }

  /** What it stands at. */
  public long count() {
    return sum(added) - sum(taken);
  }

  private static long sum(Map<String, Long> counts) {
    long sum = 0;
    for (long count : counts.values()) {
      sum += count;
    }
    return sum;
  }

  @Override
  public Counter merge(Counter that) {
    return new Counter(greater(added, that.added), greater(taken, that.taken));
  }

  private static Map<String, Long> greater(Map<String, Long> some, Map<String, Long> others) {
    Map<String, Long> greater = new TreeMap<>(some);
    others.forEach((actor, count) -> greater.merge(actor, count, Math::max));
    return greater;
  }

  @Override
  public Counter become(Value wanted, Event by) {
    if (wanted instanceof Value.Text) {
      throw new IllegalArgumentException("a counter cannot hold the text \"" + wanted + "\"");
    }
    long goal = wanted instanceof Value.Amount number ? number.amount() : 0;
    return goal == count() ? this : plus(by.actor(), goal - count());
  }

  @Override
  public Value plain() {
    return new Value.Amount(count());
  }

  @Override
  public String state() {
    return "counter " + added + " " + taken;
  }

  @Override
  public String toString() {
    return Long.toString(count());
  }
}

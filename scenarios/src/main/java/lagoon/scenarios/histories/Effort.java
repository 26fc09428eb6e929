package lagoon.scenarios.histories;

import java.util.function.BooleanSupplier;

/**
 * How far each guarantee is looked at before the answer is UNKNOWN.
 *
 * @param steps of a search
 * @param bytes that it may remember
 * @param nanos of time; where steps cannot be timed they are counted, at two nanoseconds each
 * @param stop asked now and then, a few thousand steps apart; true: stop now
 */
public record Effort(long steps, long bytes, long nanos, BooleanSupplier stop) {

  private static final int NANOS_OF_A_STEP = 2;

  lagoon.guarantee.order.Budget order() {
    return new lagoon.guarantee.order.Budget(steps, bytes, stop);
  }

  lagoon.guarantee.causal.Budget causal() {
    return new lagoon.guarantee.causal.Budget(
        Math.min(steps, nanos / NANOS_OF_A_STEP), bytes / Integer.BYTES);
  }
}

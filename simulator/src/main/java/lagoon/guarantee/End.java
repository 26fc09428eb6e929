package lagoon.guarantee;

import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param time when, in nanoseconds of virtual time
 * @param quiet whether it had come to rest: nothing in flight, nothing that would still change a copy
 * @param openFaults the faults that were never healed, as phrases: "replica-1 is down"
 * @param limit the limit at which the run was stopped, as a phrase: "the limit of 1000 events"; empty where
 *     it ran to its end
 */
public record End(long time, boolean quiet, List<String> openFaults, Optional<String> limit) {
  public End {
    openFaults = List.copyOf(openFaults);
  }

  /** It came to rest, with no fault in the way. */
  public static End quiet(long time) {
    return new End(time, true, List.of(), Optional.empty());
  }
}

package lagoon.simulation;

import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param time when, in nanoseconds of virtual time
 * @param quiet whether nothing was under way any more that could change a copy
 * @param openFaults what was still broken, as phrases
 * @param limit the limit that was reached, or that the run was cut short; empty where it ran to its end
 */
public record Ending(long time, boolean quiet, List<String> openFaults, Optional<String> limit) {
  public Ending {
    openFaults = List.copyOf(openFaults);
  }
}

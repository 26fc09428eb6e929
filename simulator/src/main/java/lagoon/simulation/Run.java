package lagoon.simulation;

import java.util.List;

/**
 * A run as a value: it decides everything that happens.
 *
 * @param seed where all random numbers come from; the scenario's own, or another
 * @param interventions in order of time
 */
public record Run(Scenario scenario, long seed, List<Intervention> interventions) {
  public Run {
    interventions = List.copyOf(interventions);
  }
}

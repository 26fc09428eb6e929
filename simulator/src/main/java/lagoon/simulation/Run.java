package lagoon.simulation;

import java.util.List;

/**
 * A run as a value: it decides everything that happens.
 *
 * @param seed where all random numbers come from; the scenario's own, or another
 * @param interventions in order of {@link Intervention#when}
 */
public record Run(Scenario scenario, long seed, List<Intervention> interventions) {
  public Run {
    interventions = List.copyOf(interventions);
    for (int i = 1; i < interventions.size(); i++) {
      if (interventions.get(i).when().compareTo(interventions.get(i - 1).when()) < 0) {
        throw new IllegalArgumentException("the interventions of a run are not in order of time");
      }
    }
  }
}

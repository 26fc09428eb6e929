package lagoon.scenarios;

import java.util.List;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problems;
import lagoon.simulation.Intervention;
import lagoon.simulation.Scenario;

/**
 * What came of loading a scenario.
 *
 * @param document the text
 * @param loaded the scenario, or what is wrong with it
 * @param interventions what its changes ask for, in order of time; empty where something is wrong
 * @param leftOut what the file says of its own protocol and another one, with which it is run, does not have
 */
public record LoadedScenario(
    Document document, Loaded<Scenario> loaded, List<Intervention> interventions, LeftOut leftOut) {
  public LoadedScenario {
    interventions = List.copyOf(interventions);
  }

  /** Whether it can be run. */
  public boolean isGood() {
    return loaded.isGood();
  }

  /** Everything that is wrong. */
  public Problems problems() {
    return loaded.problems();
  }

  /** The scenario; only where it {@link #isGood}. */
  public Scenario scenario() {
    return loaded.value().orElseThrow();
  }
}

package lagoon.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Judge;
import lagoon.guarantee.Judgement;
import lagoon.protocol.Measured;
import lagoon.protocol.Protocols;

/**
 * A run that is over, with what was judged and measured, and none of its observations.
 *
 * @param run what was run
 * @param judgements what the judge says
 * @param measured the numbers that its protocol is known by
 */
record Judged(Run run, List<Judgement> judgements, List<Measured> measured) {

  private static final Protocols PROTOCOLS = Protocols.installed();

  /** Runs it to its end. */
  static Judged of(Scenarios scenario) {
    Run run = scenario.value();
    Simulation simulation = new Simulation(run, PROTOCOLS, (cast, directory) -> List.of(), true);
    simulation.run(Optional.empty());
    return new Judged(run, simulation.judge().map(Judge::judgements).orElseThrow(), simulation.measured());
  }

  /** What the judge says of these, in the order of the judge. */
  List<Judgement> judgements(String... names) {
    return judgements.stream().filter(one -> Arrays.asList(names).contains(one.guarantee())).toList();
  }

  /** What the judge says of that. */
  Judgement judgement(String name) {
    return judgements(name).get(0);
  }

  /** The number of that name. */
  double measured(String name) {
    return measured.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().value();
  }

  /** How to run it again. */
  String replay() {
    return Replay.of(run);
  }
}

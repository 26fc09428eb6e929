package lagoon.scenarios;

import java.util.List;
import java.util.stream.Stream;
import lagoon.guarantee.Property;
import lagoon.guarantee.ladder.Order;
import lagoon.protocol.Measured;
import lagoon.protocol.Protocol;
import lagoon.scenarios.text.Path;
import lagoon.simulation.Expect;
import lagoon.simulation.Scenario;
import lagoon.simulation.StatedInvariant;

/** What a file expects must name guarantees, sessions, invariants, keys, replicas and numbers that exist. */
final class ExpectChecks {

  private final ScenarioChecks checks;
  private final Scenario scenario;
  private final Protocol protocol;

  ExpectChecks(ScenarioChecks checks, Scenario scenario, Protocol protocol) {
    this.checks = checks;
    this.scenario = scenario;
    this.protocol = protocol;
  }

  void run() {
    Expect expect = scenario.expect();
    Path path = Path.of("expect");
    List<String> invariants =
        Stream.concat(
            scenario.invariants().stream().map(StatedInvariant::name),
            protocol.properties(scenario.cluster().settings(), violation -> {}).stream().map(Property::name))
            .distinct().toList();
    checks.keys(path.then("verdicts"), "guarantee", expect.verdicts(), Order.names());
    checks.keys(path.then("violated-by"), "guarantee", expect.violatedBy(), Order.names());
    expect.violatedBy()
        .forEach(
            (guarantee, sessions) -> {
              for (int i = 0; i < sessions.size(); i++) {
                checks.session(path.then("violated-by").then(guarantee).then(i), sessions.get(i));
              }
            });
    checks.keys(path.then("invariants"), "invariant", expect.invariants(), invariants);
    checks.keys(path.then("final"), "key", expect.ends(), scenario.keyNames());
    List<String> numbers =
        protocol.measures(scenario.cluster().settings()).stream()
            .flatMap(measure -> measure.measured(0).stream()).map(Measured::name).toList();
    checks.keys(path.then("measured"), "number", expect.measured(), numbers);
    expect.diverged()
        .ifPresent(
            replicas -> {
              for (int i = 0; i < replicas.size(); i++) {
                checks.replica(path.then("diverged").then(i), replicas.get(i));
              }
            });
  }
}

package lagoon.scenarios;

import java.util.List;
import lagoon.guarantee.ladder.Order;
import lagoon.protocol.Protocols;
import lagoon.scenarios.text.Path;
import lagoon.simulation.Expect;
import lagoon.simulation.Scenario;

/** What a file expects must name guarantees, sessions, invariants, keys, replicas and numbers that exist. */
final class ExpectChecks {

  private final ScenarioChecks checks;
  private final Scenario scenario;
  private final Protocols protocols;

  ExpectChecks(ScenarioChecks checks, Scenario scenario, Protocols protocols) {
    this.checks = checks;
    this.scenario = scenario;
    this.protocols = protocols;
  }

  void run() {
    Expect expect = scenario.expect();
    Path path = Path.of("expect");
    ScenarioNames names = ScenarioNames.of(scenario, protocols);
    checks.keys(path.then("verdicts"), "guarantee", expect.verdicts(), Order.names());
    checks.keys(path.then("violated-by"), "guarantee", expect.violatedBy(), Order.names());
    expect.violatedBy()
        .forEach(
            (guarantee, sessions) -> {
              for (int i = 0; i < sessions.size(); i++) {
                checks.session(path.then("violated-by").then(guarantee).then(i), sessions.get(i));
              }
            });
    checks.keys(path.then("invariants"), "invariant", expect.invariants(), names.invariants());
    checks.keys(path.then("final"), "key", expect.ends(), scenario.keyNames());
    checks.keys(path.then("measured"), "number", expect.measured(), names.numbers());
    expect.diverged()
        .ifPresent(
            replicas -> {
              for (int i = 0; i < replicas.size(); i++) {
                checks.replica(path.then("diverged").then(i), replicas.get(i));
              }
            });
  }
}

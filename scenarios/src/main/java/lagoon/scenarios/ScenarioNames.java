package lagoon.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lagoon.client.Workload;
import lagoon.guarantee.Property;
import lagoon.guarantee.ladder.Order;
import lagoon.protocol.Measured;
import lagoon.protocol.Protocol;
import lagoon.protocol.Protocols;
import lagoon.simulation.Scenario;
import lagoon.simulation.StatedInvariant;

/**
 * What can be named in a run of a scenario: for whoever writes about it.
 *
 * @param nodes replicas, coordinators and clients
 * @param replicas those that keep copies
 * @param sessions the sessions, those of a workload too
 * @param keys the keys
 * @param guarantees what every run is judged by
 * @param invariants the scenario's own, and its protocol's
 * @param messages the kinds of messages
 * @param numbers what its protocol is known by
 */
public record ScenarioNames(List<String> nodes, List<String> replicas, List<String> sessions,
    List<String> keys, List<String> guarantees, List<String> invariants, List<String> messages,
    List<String> numbers) {

  /** The names of a scenario that is good. */
  public static ScenarioNames of(Scenario scenario, Protocols protocols) {
    Protocol protocol = protocols.named(scenario.cluster().protocol());
    List<String> replicas = scenario.cluster().settings().replicas();
    List<String> sessions = new ArrayList<>();
    scenario.sessions().forEach(session -> sessions.add(session.name()));
    int workers = scenario.workload().map(Workload::sessions).orElse(0);
    for (int i = 1; i <= workers; i++) {
      sessions.add(Workload.sessionName(i));
    }
    List<String> nodes = Stream.of(replicas, scenario.cluster().settings().coordinators(), sessions)
        .flatMap(List::stream).toList();
    List<String> invariants = Stream.concat(
        scenario.invariants().stream().map(StatedInvariant::name),
        protocol.properties(scenario.cluster().settings(), violation -> {}).stream().map(Property::name))
        .distinct().toList();
    List<String> numbers = protocol.measures(scenario.cluster().settings()).stream()
        .flatMap(measure -> measure.measured(0).stream()).map(Measured::name).toList();
    return new ScenarioNames(nodes, replicas, sessions, List.copyOf(scenario.keyNames()), Order.names(),
        invariants, FaultChecks.messages(protocol), numbers);
  }
}

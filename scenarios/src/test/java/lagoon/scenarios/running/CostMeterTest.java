package lagoon.scenarios.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lagoon.client.Directory;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.User;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The leader's share of reads: the share of whoever leads when it serves them. */
class CostMeterTest {

  private static final List<NodeName> NODES =
      IntStream.range(0, 4).mapToObj(i -> new NodeName(i, i < 3 ? "n" + (i + 1) : "client")).toList();
  private static final Session SESSION = new Session(0, "s", new User(0, "u"), NODES.get(3));

  private final List<Observation> said = new ArrayList<>();
  private long now;

  /** Servers of which the first leads at the beginning. */
  private record Servers(boolean isElected, List<NodeName> followers) implements Directory {
    @Override
    public List<NodeName> replicas() {
      return NODES.subList(0, 3);
    }
  }

  private void role(int node, String role) {
    said.add(new Observation.RoleChanged(++now, now, NODES.get(node), 0, role));
  }

  private Operation asks() {
    Operation read = new Operation(
        now + 1, SESSION, new Action.Read(List.of(new Key(0, "x"))), Optional.empty(), now + 1, now + 1);
    said.add(new Observation.Invoked(++now, now, NODES.get(3), 0, read));
    return read;
  }

  private void serves(int node, Operation read) {
    said.add(new Observation.Served(++now, now, NODES.get(node), 0, read, List.of()));
  }

  private void ends(Operation read, int by) {
    said.add(new Observation.Completed(
        ++now, now, NODES.get(3), 0, read, Outcome.OK, List.of(), "", Optional.of(NODES.get(by))));
  }

  private void reads(int node) {
    Operation read = asks();
    serves(node, read);
    ends(read, node);
  }

  private Costs costs(boolean isElected, List<NodeName> followers) {
    CostMeter meter = new CostMeter(new Servers(isElected, followers));
    said.forEach(meter::observe);
    return meter.costs(0);
  }

  @Test
  void whoeverLeadsWhenItServesIsTheLeader() {
    reads(0);
    role(1, "leader");
    reads(0);
    reads(1);
    role(1, "follower");
    role(2, "leader");
    reads(1);
    reads(2);
    Costs costs = costs(true, NODES.subList(1, 3));
    assertThat(costs.reads()).isEqualTo(5);
    assertThat(costs.readsAtLeader()).isEqualTo(2);
  }

  @Test
  void whatALeaderServedStaysItsReadWhoeverLeadsWhenItArrives() {
    role(1, "leader");
    Operation before = asks();
    serves(1, before);
    role(1, "follower");
    role(2, "leader");
    ends(before, 1);
    Operation after = asks();
    serves(0, after);
    role(0, "leader");
    ends(after, 0);
    assertThat(costs(true, NODES.subList(1, 3)).readsAtLeader()).isEqualTo(1);
  }

  @Test
  void aCrashEndsALeadership() {
    role(1, "primary");
    reads(1);
    said.add(new Observation.Crashed(++now, now, NODES.get(1), 0));
    role(1, "backup");
    reads(1);
    assertThat(costs(false, NODES.subList(1, 3)).readsAtLeader()).isEqualTo(1);
  }

  @Test
  void whereNobodySaysThatItLeadsTheDirectoryDoes() {
    role(1, "replica");
    reads(0);
    reads(1);
    assertThat(costs(false, NODES.subList(1, 3)).readsAtLeader()).isEqualTo(1);
  }

  @Test
  void whereNobodyLeadsNothingIsCounted() {
    role(0, "leader");
    reads(0);
    Costs costs = costs(false, List.of());
    assertThat(costs.isLed()).isFalse();
    assertThat(costs.readsAtLeader()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
      "double-bank-transfer, cluster.protocol=raft", "raft-partition,", "multi-paxos-leader-lost,",
      "primary-lost,"})
  void readsAfterAnElectionAreTheNewLeaders(String name, String set) {
    Protocols protocols = Protocols.installed();
    LoadedScenario loaded = new ScenarioFormat(protocols).load(
        new Catalogue().find(name).orElseThrow(), set == null ? List.of() : List.of(set));
    Costs costs = new Runner(protocols).run(
        loaded, new Options(Optional.empty(), Optional.empty(), 0, false, List.of())).costs();
    assertThat(costs.isLed()).isTrue();
    assertThat(costs.readsAtLeader()).as(costs.toString()).isPositive();
  }
}

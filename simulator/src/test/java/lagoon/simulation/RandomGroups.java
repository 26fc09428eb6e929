package lagoon.simulation;

import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.uniform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.membership.Standing;
import lagoon.network.SomeMessages;
import lagoon.protocol.ProtocolSettings;

/**
 * Groups drawn from a seed, whose nodes and links fail, whose members come and go, and which are left in peace
 * at {@value #PEACE}: from then on everything works but for nodes that are down for good.
 */
final class RandomGroups {

  /** When the last fault has ended. */
  static final String PEACE = "14s";

  private final RandomStream draw;
  private final Scenarios scenario;
  private final List<String> nodes;
  private final List<String> servers;
  private final List<String> kinds;

  private RandomGroups(long seed, int count, List<String> servers, List<String> kinds) {
    this.nodes = Standing.names(count);
    this.servers = servers;
    this.kinds = kinds;
    this.draw = new RandomStreams(seed).open("group");
    this.scenario = Scenarios.store().seed(seed).duration("15s").settle("25s");
  }

  /** How many nodes that seed draws. */
  static int nodes(long seed) {
    return 3 + (int) (seed % 6);
  }

  /**
   * What that seed draws.
   *
   * @param protocol its name
   * @param kinds of its messages
   * @param settings the protocol's, by who is absent
   */
  static Scenarios of(
      long seed, String protocol, List<String> kinds, Function<List<String>, ProtocolSettings> settings) {
    ProtocolSettings first = settings.apply(List.of());
    RandomGroups random = new RandomGroups(seed, nodes(seed), first.replicas(), kinds);
    random.scenario.protocol(protocol, first);
    random.links();
    random.faults();
    random.comingAndGoing(protocol, settings);
    random.scenario.later(PEACE, "links", now -> now.loss(0).duplication(0));
    return random.scenario;
  }

  private void links() {
    scenario.latency(chance(2) ? constant("5ms") : uniform("1ms", "60ms"));
    if (chance(2)) {
      scenario.loss(draw.nextInt(25) / 100.0).duplication(draw.nextInt(15) / 100.0);
    }
  }

  private void faults() {
    for (int i = draw.nextInt(6); i > 0; i--) {
      int from = draw.nextInt(9_000);
      scenario.fault(trouble().at(from + "ms").until(from + draw.nextInt(5_000) + "ms"));
    }
    if (chance(2)) {
      scenario.fault(Troubles.crash(of(nodes)).at(draw.nextInt(14_000) + "ms"));
    }
  }

  private Troubles trouble() {
    return switch (draw.nextInt(9)) {
      case 0, 1 -> Troubles.crash(of(servers));
      case 2 -> Troubles.pause(of(servers));
      case 3 -> Troubles.partition(nodes.subList(0, 1), nodes.subList(1, nodes.size()));
      case 4 -> Troubles.partition(servers.subList(0, nodes.size() / 2),
          servers.subList(nodes.size() / 2, servers.size()));
      case 5 -> cut();
      case 6 -> Troubles.drop(match());
      case 7 -> Troubles.delay(match(), draw.nextInt(3_000) + "ms");
      default -> Troubles.hold(match());
    };
  }

  private Troubles cut() {
    int from = draw.nextInt(servers.size());
    return Troubles.cut(servers.get(from), servers.get((from + 1) % servers.size()));
  }

  private SomeMessages match() {
    SomeMessages all = Troubles.each(of(kinds));
    return chance(2) ? all : Troubles.some(all, draw.nextInt(5), 1 + draw.nextInt(10));
  }

  /** The last node leaves, and comes back. */
  private void comingAndGoing(String protocol, Function<List<String>, ProtocolSettings> settings) {
    if (chance(3)) {
      List<String> gone = List.of(nodes.get(nodes.size() - 1));
      scenario.later("4s", "leaves", now -> now.protocol(protocol, settings.apply(gone)));
      scenario.later("9s", "joins", now -> now.protocol(protocol, settings.apply(List.of())));
    }
  }

  private String of(List<String> some) {
    return some.get(draw.nextInt(some.size()));
  }

  private boolean chance(int oneIn) {
    return draw.nextInt(oneIn) == 0;
  }
}

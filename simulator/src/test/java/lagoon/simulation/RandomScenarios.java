package lagoon.simulation;

import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.uniform;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.ClientSettings;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.network.Distribution;
import lagoon.network.SomeMessages;

/**
 * Scenarios drawn from a seed: small stores, few keys, much contention, links and nodes that fail and are all
 * well again before the run has settled.
 */
final class RandomScenarios {

  private static final String[] KEYS = {"a", "b", "c"};
  private static final String[] SESSIONS = {"phone", "tablet", "bob", "carol"};
  private static final List<String> NODES = List.of("primary", "replica-1", "replica-2");
  private static final List<String> KINDS =
      List.of("Replicate", "Ack", "CatchUp", "Read", "Returned", "Write", "Written");

  private final RandomStream draw;
  private final Scenarios scenario;
  private final List<String> nodes;
  private final List<String> kinds;

  private RandomScenarios(long seed, List<String> nodes, List<String> kinds) {
    this.nodes = nodes;
    this.kinds = kinds;
    draw = new RandomStreams(seed).open("scenario");
    scenario = Scenarios.store().seed(seed);
  }

  /** What that seed draws; reads, and how followers apply, are left to the test. */
  static Scenarios of(long seed) {
    RandomScenarios random = new RandomScenarios(seed, NODES, KINDS);
    random.cluster();
    random.sessions();
    random.faults();
    return random.scenario;
  }

  /**
   * Sessions, links and faults of that seed for a cluster of another protocol, whose settings and routes are
   * left to the test.
   *
   * @param nodes the servers, at least two
   * @param messages the kinds of messages that they send each other
   */
  static Scenarios around(long seed, List<String> nodes, List<String> messages) {
    List<String> kinds = new ArrayList<>(messages);
    kinds.addAll(List.of("Read", "Returned", "Write", "Written"));
    RandomScenarios random = new RandomScenarios(seed, nodes, kinds);
    random.links();
    random.sessions();
    random.faults();
    return random.scenario;
  }

  private void cluster() {
    switch (draw.nextInt(4)) {
      case 0 -> scenario.synchronous();
      case 1 -> scenario.semiSynchronous(1 + draw.nextInt(2));
      default -> scenario.asynchronous();
    }
    scenario.lag(duration(700));
    links();
    scenario.resendAfter(100 + draw.nextInt(900) + "ms").logLimit(chance(3) ? 3 : 10_000);
  }

  private void links() {
    scenario.latency(chance(2) ? constant("5ms") : uniform("1ms", "60ms"));
    if (chance(2)) scenario.loss(draw.nextInt(15) / 100.0).duplication(draw.nextInt(15) / 100.0);
    if (chance(3)) scenario.fifo();
    if (chance(2)) scenario.data("a", 1);
    scenario.clients(300 + draw.nextInt(1500) + "ms", 1 + draw.nextInt(6), ClientSettings.Retry.SAFE);
  }

  private Distribution duration(int most) {
    return chance(3) ? constant(draw.nextInt(most) + "ms") : uniform("0ms", 1 + draw.nextInt(most) + "ms");
  }

  private void sessions() {
    for (String session : SESSIONS) {
      List<Step> steps = new ArrayList<>();
      for (int i = 10 + draw.nextInt(25); i > 0; i--) steps.add(step());
      steps.add(Steps.inParallel(List.of(List.of(step(), step()), List.of(step(), step()))));
      scenario.session(
          session, draw.nextInt(2) == 0 || session.equals("carol") ? session : "alice",
              java.util.Optional.empty(), steps);
    }
  }

  private Step step() {
    return switch (draw.nextInt(9)) {
      case 0 -> Steps.write(key(), draw.nextInt(100));
      case 1 -> Steps.add(key(), 1);
      case 2 -> Steps.delete(key());
      case 3 -> Steps.transfer("a", "b", 1);
      case 4 -> Steps.compareAndSet(key(), draw.nextInt(3), draw.nextInt(3));
      case 5 -> Steps.waits(draw.nextInt(400) + "ms");
      case 6 -> Steps.read("a", "b", "c");
      default -> Steps.read(key());
    };
  }

  private void faults() {
    for (int i = draw.nextInt(6); i > 0; i--) {
      int from = draw.nextInt(9_000);
      scenario.fault(trouble().at(from + "ms").until(from + draw.nextInt(4_000) + "ms"));
    }
    if (chance(4)) {
      scenario.fault(Troubles.crash(nodes.get(0)).beforeDelivery(match().which()).lasting("700ms"));
    }
  }

  private Troubles trouble() {
    return switch (draw.nextInt(9)) {
      case 0, 1 -> Troubles.crash(of(nodes));
      case 2 -> Troubles.pause(of(nodes));
      case 3 -> Troubles.partition(List.of(nodes.get(0), "phone"), List.of(nodes.get(1), "bob"));
      case 4 -> Troubles.cut(of(nodes), chance(2) ? of(SESSIONS) : nodes.get(nodes.size() - 1));
      case 5 -> Troubles.drop(match());
      case 6 -> Troubles.duplicate(match());
      case 7 -> Troubles.delay(match(), draw.nextInt(3_000) + "ms");
      default -> Troubles.hold(match());
    };
  }

  private SomeMessages match() {
    SomeMessages all = Troubles.each(of(kinds));
    return chance(2) ? all : Troubles.some(all, draw.nextInt(5), 1 + draw.nextInt(10));
  }

  private String key() {
    return of(KEYS);
  }

  private String of(List<String> some) {
    return some.get(draw.nextInt(some.size()));
  }

  private String of(String[] some) {
    return some[draw.nextInt(some.length)];
  }

  private boolean chance(int oneIn) {
    return draw.nextInt(oneIn) == 0;
  }

  /** All strategies, by a name for messages. */
  static List<Strategy> strategies() {
    List<Strategy> all = new ArrayList<>(List.of(
        Strategies.leader(), Strategies.followers(), Strategies.followersInTurn(), Strategies.anyReplica(),
        Strategies.nearest(), Strategies.sticky(), Strategies.recentWriter("200ms"),
        Strategies.recentWriterOfUser("100ms"), Strategies.stickyToLeader("500ms")));
    for (Strategy.OnStale onStale : Strategy.OnStale.values()) {
      for (Strategy.Tokens tokens : Strategy.Tokens.values()) {
        for (Strategy.Track track : Strategy.Track.values()) {
          all.add(Strategies.token(onStale, "800ms", tokens, track));
        }
      }
    }
    all.add(Strategies.token(Strategy.OnStale.WAIT, "800ms", Strategy.Tokens.WRITES, Strategy.Track.USER,
        Strategies.token(
            Strategy.OnStale.WAIT, "500ms", Strategy.Tokens.WRITES_AND_READS, Strategy.Track.SESSION)));
    return all;
  }
}

package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.protocol.gossip.GossipSettings;
import lagoon.protocol.gossip.GossipSettings.Digests;
import lagoon.protocol.gossip.GossipSettings.Graph;
import org.junit.jupiter.api.Test;

/**
 * Whatever fails: once all is healed, anti-entropy makes all copies equal. A longer run: {@code
 * -Dlagoon.seeds=5000}.
 */
class GossipLawTest {

  private static final long SEEDS = Long.getLong("lagoon.seeds", 100);
  private static final List<String> NODES = List.of("n1", "n2", "n3", "n4", "n5", "n6");
  private static final List<String> KINDS = List.of("Rumor", "Feedback", "Ask", "Digest", "Update");
  private static final Routing ROUTING =
      new Routing(Strategies.anyReplica(), new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));

  private static GossipSettings drawn(long seed, Digests digest) {
    RandomStream draw = new RandomStreams(seed).open("settings");
    Graph graph = List.of(Graph.COMPLETE, Graph.RING, Graph.GRID, Graph.RANDOM_REGULAR, Graph.SCALE_FREE,
        Graph.TWO_CLUSTERS).get(draw.nextInt(6));
    return new GossipSettings(NODES.size(), "n1", one(GossipSettings.Exchange.values(), draw),
        one(GossipSettings.Rounds.values(), draw), 300_000_000, 0.3, 1 + draw.nextInt(2),
        one(GossipSettings.Stops.values(), draw), one(GossipSettings.Contacts.values(), draw),
        1 + draw.nextInt(3), 400_000_000, digest, graph, 4, 1, seed, Map.of());
  }

  private static <T> T one(T[] some, RandomStream draw) {
    return some[draw.nextInt(some.length)];
  }

  private static Trial trial(long seed, GossipSettings settings) {
    return RandomScenarios.around(seed, NODES, KINDS).protocol("gossip", settings).reads(ROUTING.reads())
        .writes(ROUTING.writes()).judged();
  }

  @Test
  void antiEntropyAlwaysConvergesAfterHealing() {
    Set<String> reached = new TreeSet<>();
    int differed = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      GossipSettings settings = drawn(seed, Digests.VERSIONS);
      if (!Protocols.installed().named("gossip").promises(settings, ROUTING).contains("convergence")) {
        continue; // what the random graph leaves in two parts
      }
      Trial trial = trial(seed, settings);
      assertThat(trial.ending().openFaults()).as(() -> Replay.of(trial.run())).isEmpty();
      assertThat(trial.ending().quiet()).as(() -> Replay.of(trial.run())).isTrue();
      assertThat(trial.converged()).as(() -> Replay.of(trial.run())).isTrue();
      assertThat(trial.verdict("convergence")).as(() -> settings + ", " + Replay.of(trial.run()))
          .isIn(Verdict.HOLDS, Verdict.UNTESTED);
      differed += trial.verdict("convergence") == Verdict.HOLDS ? 1 : 0;
      trial.seen().forEach(one -> reached.add(one instanceof Observation.Completed done
          ? done.outcome().toString() : one.getClass().getSimpleName()));
    }
    assertThat(differed).as("runs in which copies once differed").isGreaterThan((int) SEEDS / 2);
    assertThat(reached).contains("Crashed", "Paused", "Cut", "Dropped", "OK", "FAILED", "UNKNOWN");
  }

  @Test
  void aDigestWithoutVersionsIsCaught() {
    long caught = 1;
    while (caught <= 20
        && trial(caught, drawn(caught, Digests.KEYS)).verdict("convergence") != Verdict.VIOLATED) {
      caught++;
    }
    assertThat(caught).as("the seed that catches it").isLessThanOrEqualTo(20);
  }
}

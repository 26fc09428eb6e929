package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.protocol.Protocols;
import lagoon.protocol.gossip.GossipSettings;
import lagoon.protocol.gossip.GossipSettings.Digests;
import lagoon.protocol.gossip.GossipSettings.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  private static Gossiping drawn(long seed, Digests digest) {
    RandomStream draw = new RandomStreams(seed).open("settings");
    Graph graph = List.of(Graph.COMPLETE, Graph.RING, Graph.GRID, Graph.RANDOM_REGULAR, Graph.SCALE_FREE,
        Graph.TWO_CLUSTERS).get(draw.nextInt(6));
    return Gossiping.among(NODES.size()).spreads(one(GossipSettings.Spreads.values(), draw))
        .exchange(one(GossipSettings.Exchange.values(), draw))
        .rounds(one(GossipSettings.Rounds.values(), draw), "300ms").fanOut(1 + draw.nextInt(2))
        .stops(one(GossipSettings.Stops.values(), draw), one(GossipSettings.Contacts.values(), draw),
            1 + draw.nextInt(3))
        .antiEntropy("400ms", digest).topology(graph, seed);
  }

  private static <T> T one(T[] some, RandomStream draw) {
    return some[draw.nextInt(some.length)];
  }

  private static Scenarios scenario(long seed, GossipSettings settings) {
    return RandomScenarios.around(seed, NODES, KINDS).protocol("gossip", settings).reads(ROUTING.reads())
        .writes(ROUTING.writes());
  }

  private static Trial trial(long seed, GossipSettings settings) {
    return scenario(seed, settings).judged();
  }

  private static boolean promisesToConverge(GossipSettings settings) {
    return Protocols.installed().named("gossip").promises(settings, ROUTING).contains("convergence");
  }

  /** Copies are equal in the end; whether they ever differed. */
  private static boolean converges(Trial trial) {
    assertThat(trial.ending().openFaults()).as(() -> Replay.of(trial.run())).isEmpty();
    assertThat(trial.ending().quiet()).as(() -> Replay.of(trial.run())).isTrue();
    assertThat(trial.verdict("convergence")).as(() -> Replay.of(trial.run()))
        .isIn(Verdict.HOLDS, Verdict.UNTESTED);
    return trial.verdict("convergence") == Verdict.HOLDS;
  }

  @Test
  void antiEntropyAlwaysConvergesAfterHealing() {
    Set<String> reached = new TreeSet<>();
    int differed = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      GossipSettings settings = drawn(seed, Digests.VERSIONS).settings();
      if (!promisesToConverge(settings)) {
        continue; // what the random graph leaves in two parts
      }
      Trial trial = trial(seed, settings);
      differed += converges(trial) ? 1 : 0;
      assertThat(trial.converged()).as(() -> Replay.of(trial.run())).isTrue();
      if (trial.sent("Rumor").stream().anyMatch(one -> !one.message().versions().isEmpty())) {
        reached.add("versions told");
      }
      trial.seen().forEach(one -> reached.add(one instanceof Observation.Completed done
          ? done.outcome().toString() : one.getClass().getSimpleName()));
    }
    assertThat(differed).as("runs in which copies once differed").isGreaterThan((int) SEEDS / 2);
    assertThat(reached).contains("versions told", "Crashed", "Paused", "Cut", "Dropped", "OK", "FAILED",
        "UNKNOWN");
  }

  @ParameterizedTest
  @EnumSource(value = Graph.class, mode = EnumSource.Mode.EXCLUDE, names = "LISTED")
  void aRumourThatNobodyStopsReachesAllOnEachGraph(Graph graph) {
    for (GossipSettings.Exchange exchange : GossipSettings.Exchange.values()) {
      Judged one = Judged.of(Scenarios.store().seed(3).duration("500s").settle("1s").loss(0.1).protocol(
          "gossip", Gossiping.among(36).exchange(exchange).topology(graph, 1).settings()));
      assertThat(one.measured("residue")).as(exchange + ", " + one.replay()).isZero();
    }
  }

  @Test
  void nodesThatComeAndGoAndTalkInOtherWaysConvergeAsWell() {
    int differed = 0;
    int left = 0;
    int joined = 0;
    for (long seed = 1; seed <= SEEDS / 2; seed++) {
      Gossiping beginning = drawn(seed, Digests.VERSIONS).topology(Graph.COMPLETE, 1);
      // What spreads and whether rounds are synchronous stays; all else is another seed's.
      GossipSettings before = beginning.settings();
      GossipSettings after = drawn(seed + 1_000, Digests.VERSIONS).topology(Graph.COMPLETE, 1)
          .spreads(before.spreads()).rounds(before.rounds(), seed % 2 == 0 ? "700ms" : "200ms")
          .antiEntropy("250ms", Digests.VERSIONS).settings();
      Trial trial = scenario(seed, seed % 3 == 0 ? beginning.absent("n1").settings() : before)
          .later("3s", "n6 leaves", now -> now.protocol("gossip", beginning.absent("n6", "n5").settings()))
          .later("6s", "n5 comes back", now -> now.protocol("gossip", beginning.absent("n6").settings()))
          .later("8s", "all are there", now -> now.protocol("gossip", after)).judged();
      differed += converges(trial) ? 1 : 0;
      List<Observation.RoleChanged> roles = trial.all(Observation.RoleChanged.class);
      left += roles.stream().anyMatch(one -> one.role().equals("absent") && one.time() > 0) ? 1 : 0;
      joined += roles.stream().anyMatch(one -> one.role().equals("newcomer")) ? 1 : 0;
      assertThat(roles.stream().filter(one -> one.node().name().equals("n6"))
          .reduce((one, next) -> next).orElseThrow().role()).as(() -> Replay.of(trial.run()))
          .isNotIn("absent", "newcomer", "leaving");
    }
    assertThat(differed).as("runs in which copies once differed").isGreaterThan((int) SEEDS / 4);
    assertThat(left).isGreaterThan((int) SEEDS / 4);
    assertThat(joined).isEqualTo((int) SEEDS / 2);
  }

  /** Alice writes at n6, which is gone before anybody else can have heard of it. */
  private static Scenarios alone(long seed) {
    return Scenarios.store().seed(seed).duration("20s").settle("20s").loss(0.3)
        .protocol("gossip", Gossiping.among(6).antiEntropy("1s", Digests.VERSIONS).settings())
        .writes(new WriteStrategy.Sticky(Optional.of("n6"))).reads(ROUTING.reads())
        .session("alice", Steps.waits("1s"), Steps.write("x", 1));
  }

  @Test
  void whoLeavesHandsOverWhatNobodyElseHasAndWhoCrashesDoesNot() {
    int acknowledged = 0;
    int lost = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Trial leaves = alone(seed).later("1050ms", "n6 leaves", now -> now.protocol("gossip",
          Gossiping.among(6).antiEntropy("1s", Digests.VERSIONS).absent("n6").settings())).judged();
      acknowledged += leaves.outcomes("alice").contains(Outcome.OK) ? 1 : 0;
      assertThat(leaves.verdict("lost-acknowledged-write")).as(() -> Replay.of(leaves.run()))
          .isIn(Verdict.HOLDS, Verdict.UNTESTED);
      Trial crashes = alone(seed).fault(Troubles.crash("n6").at("1050ms")).judged();
      lost += crashes.verdict("lost-acknowledged-write") == Verdict.VIOLATED
          || crashes.copies("n1").isEmpty() && crashes.outcomes("alice").contains(Outcome.OK) ? 1 : 0;
    }
    assertThat(acknowledged).as("writes that were acknowledged before n6 left").isGreaterThan(10);
    assertThat(lost).as("writes that a crash took along").isGreaterThan(5);
  }

  @Test
  void aDigestWithoutVersionsIsCaught() {
    long caught = 1;
    while (caught <= 20
        && trial(caught, drawn(caught, Digests.KEYS).settings()).verdict("convergence") != Verdict.VIOLATED) {
      caught++;
    }
    assertThat(caught).as("the seed that catches it").isLessThanOrEqualTo(20);
  }
}

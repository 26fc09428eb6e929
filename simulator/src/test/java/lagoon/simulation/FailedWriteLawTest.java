package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.client.ClientSettings;
import lagoon.client.Request;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Protocols;
import lagoon.protocol.causal.CausalSettings;
import lagoon.protocol.dynamo.DynamoSettings;
import lagoon.protocol.localwrite.LocalWriteSettings;
import lagoon.protocol.multileader.MultiLeaderSettings;
import lagoon.protocol.multipaxos.MultiPaxosSettings;
import lagoon.protocol.paxos.PaxosSettings;
import lagoon.protocol.primary.PrimarySettings;
import lagoon.protocol.quorum.QuorumSettings;
import lagoon.protocol.raft.RaftSettings;
import lagoon.protocol.sequential.SequentialSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FAILED means: not done, and not going to be. In every protocol that takes writes no replica ever applies
 * what its client was told had failed, whatever the network lost, kept or brought twice, and whoever crashed.
 * More seeds: {@code -Dlagoon.seeds=2000}.
 */
class FailedWriteLawTest {

  private static final long SEEDS = Long.getLong("lagoon.seeds", 32);
  private static final List<String> NODES = List.of("primary", "replica-1", "replica-2");

  private static <T> T drawn(RandomStream draw, List<T> some) {
    return some.get(draw.nextInt(some.size()));
  }

  private static <T> T drawn(RandomStream draw, T[] some) {
    return some[draw.nextInt(some.length)];
  }

  private static Trial trial(String protocol, long seed) {
    RandomStream draw = new RandomStreams(seed).open("failed write");
    Scenarios scenario = protocol.equals("leader-follower")
        ? RandomScenarios.of(seed)
        : RandomScenarios.around(seed, NODES, Protocols.installed().named(protocol).messages())
            .protocol(protocol, settings(protocol, draw));
    if (draw.nextInt(2) == 0) {
      // Much comes twice, late, and after what its client tried next.
      scenario.latency(Scenarios.uniform("1ms", "300ms")).duplication(0.5)
          .clients(250 + draw.nextInt(500) + "ms", 1 + draw.nextInt(4), ClientSettings.Retry.SAFE);
    }
    for (int i = draw.nextInt(4); i > 0; i--) {
      int from = draw.nextInt(6_000);
      scenario.fault(
          Troubles.crash(drawn(draw, NODES)).at(from + "ms").until(from + 50 + draw.nextInt(900) + "ms"));
    }
    // Dynamo's writes say what they come after, and wait for nothing.
    return scenario.reads(drawn(draw, RandomScenarios.strategies()))
        .writes(writes(draw, !protocol.equals("dynamo"))).run();
  }

  private static WriteStrategy writes(RandomStream draw, boolean tokens) {
    WriteStrategy some = drawn(draw, List.of(
        new WriteStrategy.Leader(), new WriteStrategy.Sticky(Optional.empty()), new WriteStrategy.Nearest(),
        new WriteStrategy.PartitionAware(), new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM)));
    return !tokens || draw.nextInt(2) == 0 ? some : new WriteStrategy.VersionToken(
        drawn(draw, Strategy.Tokens.values()), Durations.of(draw.nextInt(600) + "ms"), some);
  }

  private static ProtocolSettings settings(String protocol, RandomStream draw) {
    long resend = Durations.of(100 + draw.nextInt(500) + "ms");
    return switch (protocol) {
      case "primary-remote-write" -> new PrimarySettings(
          NODES, Optional.empty(), drawn(draw, PrimarySettings.Spread.values()), Map.of("c", "replica-1"),
          drawn(draw, PrimarySettings.Acknowledge.values()), Scenarios.uniform("0ms", "200ms"), resend,
          drawn(draw, PrimarySettings.Failover.values()), Optional.of("replica-2"), Durations.of("150ms"),
          Durations.of("600ms"), PrimarySettings.Mistake.NONE);
      case "primary-local-write" -> new LocalWriteSettings(
          NODES, Optional.empty(), Map.of("c", "replica-1"), Scenarios.uniform("0ms", "200ms"),
          Durations.of("700ms"), resend, LocalWriteSettings.Mistake.NONE);
      case "multi-leader" -> new MultiLeaderSettings(
          NODES, Map.of(), drawn(draw, MultiLeaderSettings.Spread.values()), Durations.of("500ms"), 0.5,
          MultiLeaderSettings.Turn.RANDOM, drawn(draw, MultiLeaderSettings.Apply.values()),
          MultiLeaderSettings.Resolve.LAST_WRITER_WINS, drawn(draw, MultiLeaderSettings.Clock.values()),
          MultiLeaderSettings.Tombstones.KEPT);
      case "quorum" -> new QuorumSettings(
          NODES, List.of(), 2, 2, false, drawn(draw, QuorumSettings.Ask.values()),
          QuorumSettings.VersionQuery.PERMISSION, draw.nextInt(2) == 0, draw.nextInt(2) == 0,
          Durations.of(200 + draw.nextInt(900) + "ms"), resend, Durations.of("20ms"),
          QuorumSettings.Mistake.NONE);
      case "dynamo" -> new DynamoSettings(
          NODES, Optional.empty(), Map.of(), 4, 2, 1 + draw.nextInt(2), 1 + draw.nextInt(2), true,
          drawn(draw, DynamoSettings.Quorum.values()), Durations.of("150ms"), Durations.of("1s"),
          Durations.of("300ms"), draw.nextInt(2) == 0, Durations.of("900ms"),
          DynamoSettings.Clocks.DOTTED, 10, DynamoSettings.Variant.WHOLE);
      case "causal" -> new CausalSettings(
          NODES, Scenarios.uniform("0ms", "900ms"), Map.of(), CausalSettings.Delivery.CAUSAL,
          drawn(draw, CausalSettings.Conflicts.values()), resend);
      case "sequential" -> new SequentialSettings(
          NODES, Scenarios.uniform("0ms", "600ms"), Map.of(),
          drawn(draw, SequentialSettings.Acknowledge.values()), resend);
      case "paxos" -> new PaxosSettings(
          NODES, List.of(), List.of(), Scenarios.uniform("5ms", "300ms"), resend, 40,
          drawn(draw, PaxosSettings.Reads.values()), PaxosSettings.Broken.NONE);
      case "multi-paxos" -> new MultiPaxosSettings(
          NODES, Durations.of("100ms"), Scenarios.uniform("400ms", "900ms"),
          drawn(draw, MultiPaxosSettings.Reads.values()), 3, MultiPaxosSettings.Broken.NONE);
      case "raft" -> new RaftSettings(
          NODES, List.of(), Durations.of("60ms"), Durations.of("200ms"), Durations.of("250ms"),
          draw.nextInt(2) == 0, draw.nextInt(2) == 0, drawn(draw, RaftSettings.Reads.values()), 0, 10, 3,
          RaftSettings.Broken.NONE);
      default -> throw new IllegalArgumentException(protocol);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "leader-follower", "primary-remote-write", "primary-local-write", "multi-leader", "quorum", "dynamo",
      "causal", "sequential", "paxos", "multi-paxos", "raft"})
  void whatFailedIsAppliedNowhere(String protocol) {
    Map<Outcome, Integer> outcomes = new TreeMap<>();
    int late = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = trial(protocol, seed);
      assertThat(Laws.failedAndApplied(trial)).as(() -> Replay.of(trial.run())).isEmpty();
      trial.all(Observation.Completed.class).stream().filter(one -> one.operation().action().isWrite())
          .forEach(one -> outcomes.merge(one.outcome(), 1, Integer::sum));
      late += lateCopies(trial);
    }
    assertThat(outcomes).as(protocol).containsKeys(Outcome.OK, Outcome.FAILED, Outcome.UNKNOWN);
    assertThat(late).as("copies that arrived after their client was told that they failed").isPositive();
  }

  /** How many copies of requests were delivered once their operations had FAILED. */
  private static int lateCopies(Trial trial) {
    Map<Long, Long> failed = new TreeMap<>();
    trial.all(Observation.Completed.class).stream().filter(one -> one.outcome() == Outcome.FAILED)
        .forEach(one -> failed.put(one.operation().id(), one.time()));
    return (int) trial.all(Observation.Delivered.class).stream()
        .filter(one -> one.message() instanceof Request.Write write
            && failed.getOrDefault(write.operation().id(), Long.MAX_VALUE) < one.time())
        .count();
  }
}

package lagoon.simulation;

import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.by;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.ClientSettings;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.protocol.causal.CausalSettings;
import lagoon.protocol.localwrite.LocalWriteSettings;
import lagoon.protocol.primary.PrimarySettings;
import lagoon.protocol.sequential.SequentialSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write that a replica refuses because it lacks what must come first: what the network kept of it. */
class RefusedWriteTest {

  private static final List<String> NODES = List.of("a", "b", "c");

  private static Scenarios store(String protocol) {
    Scenarios store = Scenarios.store();
    return switch (protocol) {
      case "causal" -> store.protocol(protocol, new CausalSettings(
          NODES, Scenarios.constant("0ms"), Map.of(), CausalSettings.Delivery.CAUSAL,
          CausalSettings.Conflicts.HIGHEST_STAMP, Durations.of("100ms")));
      case "sequential" -> store.protocol(protocol, new SequentialSettings(
          NODES, Scenarios.constant("0ms"), Map.of(), SequentialSettings.Acknowledge.APPLIED_HERE,
          Durations.of("100ms")));
      case "primary-remote-write" -> store.protocol(protocol, new PrimarySettings(
          NODES, Optional.empty(), PrimarySettings.Spread.ONE, Map.of(),
          PrimarySettings.Acknowledge.NON_BLOCKING, Scenarios.constant("0ms"), Durations.of("100ms"),
          PrimarySettings.Failover.NONE, Optional.empty(), Durations.of("100ms"), Durations.of("400ms"),
          PrimarySettings.Mistake.NONE));
      default -> store.protocol(protocol, new LocalWriteSettings(
          NODES, Optional.empty(), Map.of(), Scenarios.constant("0ms"), Durations.of("1s"),
          Durations.of("100ms"), LocalWriteSettings.Mistake.NONE));
    };
  }

  /** Dora has read at a what b and c lack for a while; with one attempt she asks once. */
  private static Trial trial(String protocol, long seed, int attempts) {
    return store(protocol)
        .link("alice", "a", "1ms").session("alice", by(Strategies.sticky("a"), read("x")), write("x", 1))
        .session("dora", at("1s"), by(Strategies.sticky("a"), read("x")), write("y", 1))
        .seed(seed).latency(Scenarios.uniform("1ms", "300ms")).duplication(0.9)
        .clients("1s", attempts, ClientSettings.Retry.SAFE)
        .fault(Troubles.partition(List.of("a", "alice"), List.of("b", "c")).at("0ms").until("1500ms"))
        .reads(Strategies.sticky("a"))
        .writes(new WriteStrategy.VersionToken(
            Strategy.Tokens.WRITES_AND_READS, 20_000_000,
            new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM)))
        .judged();
  }

  private static long versionsOfY(Trial trial) {
    return trial.all(Observation.Applied.class).stream().flatMap(one -> one.versions().stream())
        .filter(version -> version.key().name().equals("y") && version.writerId() > 0).distinct().count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"causal", "sequential", "primary-remote-write", "primary-local-write"})
  void isNotDoneByALateCopyWhenItsClientWasToldThatItFailed(String protocol) {
    int failed = 0;
    int lateCopies = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Trial once = trial(protocol, seed, 1);
      if (once.outcomes("dora").get(1) == Outcome.FAILED) {
        failed++;
        assertThat(versionsOfY(once)).as(() -> Replay.of(once.run())).isZero();
      }
      Trial often = trial(protocol, seed, 4);
      assertThat(versionsOfY(often)).as(() -> Replay.of(often.run())).isLessThanOrEqualTo(1);
      lateCopies += (int) often.sent("Refused").stream()
          .filter(sent -> sent.message().text().contains("before")).count();
    }
    assertThat(failed).isPositive();
    assertThat(lateCopies).isPositive();
  }

  @Test
  void aFollowersRefusalThatComesTwiceSaysNothingOfWhatTheLeaderDid() {
    int redirected = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Trial trial = Scenarios.store().seed(seed).latency(Scenarios.uniform("1ms", "300ms")).duplication(0.9)
          .clients("1s", 2, ClientSettings.Retry.SAFE)
          .writes(new WriteStrategy.Sticky(Optional.of("replica-1")))
          .session("alice", write("x", 1))
          .fault(Troubles.drop(Troubles.each("Written", "primary", "alice"))).run();
      boolean isApplied = !trial.applied("primary", "x").isEmpty();
      redirected += isApplied ? 1 : 0;
      assertThat(isApplied && trial.outcomes("alice").contains(Outcome.FAILED))
          .as(() -> Replay.of(trial.run())).isFalse();
    }
    assertThat(redirected).isPositive();
  }
}

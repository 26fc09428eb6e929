package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.WriteStrategy;
import lagoon.history.Message;
import lagoon.history.Observation;
import lagoon.protocol.causal.CausalSettings;
import lagoon.protocol.sequential.SequentialSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a replica is sent that was cut off for long: all that it missed, some at a time. */
class BacklogTest {

  private static final List<String> NODES = List.of("a", "b", "c");
  private static final int WRITES = 450;

  private static Scenarios store(String protocol) {
    return protocol.equals("causal")
        ? Scenarios.store().protocol(protocol, new CausalSettings(
            NODES, Scenarios.constant("0ms"), Map.of(), CausalSettings.Delivery.CAUSAL,
            CausalSettings.Conflicts.HIGHEST_STAMP, Durations.of("1s")))
        : Scenarios.store().protocol(protocol, new SequentialSettings(
            NODES, Scenarios.constant("0ms"), Map.of(), SequentialSettings.Acknowledge.APPLIED_HERE,
            Durations.of("1s")));
  }

  /** How many entries a message brings: each has one version here. */
  private static int entries(Message message) {
    return List.of("Update", "Ordered").contains(message.kind()) ? message.versions().size() : 0;
  }

  @ParameterizedTest
  @ValueSource(strings = {"causal", "sequential"})
  void comesInPartsOneRightAfterTheOther(String protocol) {
    Trial trial = store(protocol)
        .session("alice", Steps.every("10ms", WRITES, Steps.write("x", 1)))
        .writes(new WriteStrategy.Sticky(Optional.of("a")))
        .fault(Troubles.partition(List.of("c"), List.of("a", "b", "alice")).at("0s").until("8s")).run();
    List<Observation.Sent> sent = trial.all(Observation.Sent.class);
    assertThat(sent.stream().mapToInt(one -> entries(one.message())).max().orElse(0)).isEqualTo(100);
    // While it is cut off the same part is sent once a second, and not a growing heap.
    assertThat(sent.stream().filter(one -> one.time() < Durations.of("8s") && one.to().name().equals("c"))
        .mapToInt(one -> entries(one.message())).sum()).isBetween(WRITES + 100, WRITES + 800);
    assertThat(trial.applied("c", "x")).hasSize(WRITES);
    assertThat(trial.appliedAtMillis("c", "x").get(WRITES - 1)).isLessThan(9_200);
    assertThat(trial.ending().quiet()).isTrue();
  }
}

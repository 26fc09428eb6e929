package lagoon.network;

import static lagoon.simulation.Scenarios.constant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import lagoon.client.Reply;
import lagoon.history.Message;
import org.junit.jupiter.api.Test;

/** A link may take another time for single kinds of messages. */
class LatenciesTest {

  private static final LinkSettings COMMON = new LinkSettings(
      constant("5ms"), Map.of("Refused", constant("9ms")), 0, 0, LinkSettings.Ordering.ANY);
  private static final Message REFUSED = new Reply.Refused(1, Reply.Reason.STALE, "");
  private static final Message UNREACHABLE = new Reply.Unreachable(1, 1);

  private static LinkOverride override(Optional<Distribution> latency, Map<String, Distribution> latencies) {
    return new LinkOverride(
        Optional.of("a"), Optional.of("b"), true, latency, latencies, Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  @Test
  void aKindThatIsNamedTakesItsOwnTime() {
    assertThat(COMMON.latencyOf(REFUSED)).isEqualTo(constant("9ms"));
    assertThat(COMMON.latencyOf(UNREACHABLE)).isEqualTo(constant("5ms"));
  }

  @Test
  void aLinkMayNameFurtherKindsOrHaveAnotherTimeForAll() {
    LinkSettings more = override(Optional.empty(), Map.of("Unreachable", constant("1ms"))).over(COMMON);
    assertThat(more.latencyOf(UNREACHABLE)).isEqualTo(constant("1ms"));
    assertThat(more.latencyOf(REFUSED)).isEqualTo(constant("9ms"));
    LinkSettings other = override(Optional.of(constant("2ms")), Map.of()).over(COMMON);
    assertThat(other.latencyOf(REFUSED)).isEqualTo(constant("2ms"));
  }

  @Test
  void aSumAddsTheDrawsOfItsParts() {
    Distribution sum = new Distribution.Sum(
        java.util.List.of(constant("75ms"), new Distribution.Uniform(1_000_000, 2_000_000)));
    lagoon.engine.RandomStream stream = new lagoon.engine.RandomStreams(3).open("sum");
    for (int i = 0; i < 1_000; i++) {
      assertThat(sum.sample(stream)).isBetween(76_000_000L, 77_000_000L);
    }
    assertThat(sum.text()).isEqualTo("75ms plus uniform between 1ms and 2ms");
  }
}

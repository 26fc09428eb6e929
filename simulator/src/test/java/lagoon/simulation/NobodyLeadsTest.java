package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.history.Outcome;
import lagoon.protocol.causal.CausalSettings;
import org.junit.jupiter.api.Test;

/** Where every replica takes writes the first one is a replica like the others. */
class NobodyLeadsTest {

  /** Ann writes at n2; n1, the first, hears of it so much later. */
  private static Trial readAt(String replica, String lag, Strategy.OnStale onStale) {
    Strategy token = new Strategy.VersionToken(onStale, Durations.of("300ms"), Strategy.Tokens.WRITES,
        Strategy.Track.SESSION, new Strategy.Sticky(Optional.of(replica)));
    return Scenarios.store()
        .protocol("causal", new CausalSettings(List.of("n1", "n2", "n3"), Scenarios.constant("0ms"),
            Map.of("n1", Scenarios.constant(lag), "n3", Scenarios.constant("20s")),
            CausalSettings.Delivery.CAUSAL, CausalSettings.Conflicts.HIGHEST_STAMP, Durations.of("60s")))
        .reads(token)
        .writes(new WriteStrategy.Sticky(Optional.of("n2")))
        .session("ann", Steps.write("x", 1), Steps.read("x"))
        .judged();
  }

  @Test
  void theFirstReplicaWaitsForAVersionLikeTheOthers() {
    Trial trial = readAt("n1", "100ms", Strategy.OnStale.WAIT);
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK, Outcome.OK);
    assertThat(trial.servers("ann")).containsExactly("n1");
  }

  @Test
  void whoLacksTheVersionIsLeftForAnotherAndNotForTheFirst() {
    for (Strategy.OnStale onStale : Strategy.OnStale.values()) {
      for (String replica : List.of("n1", "n3")) {
        Trial trial = readAt(replica, "20s", onStale);
        assertThat(trial.outcomes("ann")).as(replica + " " + onStale).containsExactly(Outcome.OK, Outcome.OK);
        assertThat(trial.servers("ann")).as(replica + " " + onStale).containsExactly("n2");
      }
    }
  }
}

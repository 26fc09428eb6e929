package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.protocol.paxos.PaxosSettings;
import lagoon.protocol.paxos.PaxosSettings.Broken;
import lagoon.protocol.paxos.PaxosSettings.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds in every run of single-decree Paxos, whatever fails, over random scenarios. */
class PaxosLawTest {

  private static final List<String> SERVERS = List.of("n1", "n2", "n3");
  private static final List<String> KINDS = Protocols.installed().named("paxos").messages();
  private static final Set<String> OWN = Set.of("agreement", "validity", "promise kept");
  private static final long SEEDS = Long.getLong("lagoon.seeds", 200);

  private static Scenarios store(long seed, Reads reads, Broken broken) {
    List<String> proposers = seed % 4 == 0 ? List.of("n2") : List.of();
    return RandomScenarios.around(seed, SERVERS, KINDS)
        .protocol("paxos", new PaxosSettings(SERVERS, proposers, List.of(),
            Scenarios.uniform("5ms", "300ms"), Durations.of("250ms"), 40, reads, broken))
        .reads(Strategies.anyReplica())
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.UNIFORM));
  }

  @Test
  void oneWriteIsChosenAndPromisesAreKeptWhateverFails() {
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = store(seed, Reads.BALLOT, Broken.NONE).judged();
      Agreeing.holds(trial, OWN, counts);
      counts.merge("passed on", trial.sent("Propose").isEmpty() ? 0 : 1, Integer::sum);
      counts.merge("adopted", Agreeing.explains(trial, " adopts ") ? 1 : 0, Integer::sum);
      counts.merge("restarted before it was known", restartedInTime(trial) ? 1 : 0, Integer::sum);
    }
    for (String sometimes : List.of("crashed", "pre-empted", "passed on", "adopted",
        "restarted before it was known", "HOLDS linearizable")) {
      assertThat(counts.getOrDefault(sometimes, 0)).as(sometimes + " in " + counts).isPositive();
    }
    for (String mostly : List.of("chosen", "HOLDS agreement", "HOLDS validity", "HOLDS promise kept")) {
      assertThat(counts.getOrDefault(mostly, 0)).as(mostly + " in " + counts)
          .isGreaterThan((int) (SEEDS * 9 / 10));
    }
  }

  private static boolean restartedInTime(Trial trial) {
    long known = trial.all(Observation.Applied.class).stream().mapToLong(Observation::time).min().orElse(0);
    return trial.all(Observation.Restarted.class).stream().anyMatch(one -> one.time() < known);
  }

  @Test
  void aReadOfWhatAServerHasLearntIsStaleSometimes() {
    int stale = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Trial trial = store(seed, Reads.LEARNT, Broken.NONE).judged();
      stale += Agreeing.isLinearizable(trial) ? 0 : 1;
      assertThat(trial.verdict("agreement")).isNotEqualTo(Verdict.VIOLATED);
    }
    assertThat(stale).isPositive();
  }

  /** Each is caught, by the property that it breaks first, within that many seeds. */
  @ParameterizedTest
  @CsvSource({"FORGETS_PROMISE, promise kept, 5", "IGNORES_ACCEPTED, agreement, 60",
      "ACCEPTS_BELOW, promise kept, 5"})
  void eachBrokenRuleIsCaughtWithin(Broken broken, String own, int seeds) {
    long caught = 1;
    while (caught <= seeds && store(caught, Reads.BALLOT, broken).judged().verdict(own) != Verdict.VIOLATED) {
      caught++;
    }
    assertThat(caught).as("the first seed that catches it").isLessThanOrEqualTo(seeds);
  }
}

package lagoon.protocol.localwrite;

import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.transfer;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.drop;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.partition;
import static lagoon.simulation.Troubles.some;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.history.Outcome;
import lagoon.protocol.localwrite.LocalWriteSettings.Mistake;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Test;

/** How the role of a key's primary moves, and what becomes of those who cannot get it. */
class LocalWriteTest {

  private static final long MILLISECOND = 1_000_000;

  /** Three replicas; whoever is called after one of them asks that one. */
  private static Scenarios cluster() {
    LocalWriteSettings settings = new LocalWriteSettings(
        List.of("office", "laptop", "archive"), Optional.empty(), Map.of("b", "archive"), constant("0ms"),
        1_000 * MILLISECOND, 200 * MILLISECOND, Mistake.NONE);
    return store().protocol("primary-local-write", settings).writes(new WriteStrategy.Nearest())
        .reads(new Strategy.Nearest())
        .link("eva", "laptop", "1ms").link("otto", "office", "1ms");
  }

  @Test
  void theFirstWriteFetchesTheRoleAndTheNextNeedsNobody() {
    Trial trial = cluster().session("eva", write("a", 1), write("a", 2)).run();
    assertThat(trial.sent("Claim")).hasSize(2);
    assertThat(trial.sent("Grant")).hasSize(1);
    assertThat(trial.appliedAtMillis("laptop", "a").get(0)).isGreaterThan(10L);
    List<Long> ended = trial.endedAtMillis("eva");
    assertThat(ended.get(1) - ended.get(0)).isLessThan(10L);
  }

  @Test
  void theRoleBringsTheCurrentVersion() {
    Trial trial = cluster().session("otto", add("a", 5)).session("eva", waits("6ms"), add("a", 1)).run();
    assertThat(trial.copies("archive")).isEqualTo(Map.of("a", "6"));
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void aGrantThatGotLostComesAgain() {
    Trial trial = cluster().session("eva", write("a", 1))
        .fault(drop(some(each("Grant"), 0, 1))).run();
    assertThat(trial.outcomes("eva")).containsExactly(Outcome.OK);
    assertThat(trial.sent("Grant")).hasSizeGreaterThan(1);
  }

  @Test
  void whoIsOfflineWritesTheKeysThatItHasAndOthersCannot() {
    Trial trial = cluster()
        .session("eva", write("a", 1), at("2s"), write("a", 2), write("b", 2))
        .session("otto", at("3s"), read("a"), write("a", 9), write("b", 3))
        .fault(partition(List.of("laptop", "eva"), List.of("office", "archive", "otto")).at("1s")
            .until("6s"))
        .run();
    assertThat(trial.outcomes("eva")).containsExactly(Outcome.OK, Outcome.OK, Outcome.FAILED);
    assertThat(trial.outcomes("otto")).containsExactly(Outcome.OK, Outcome.FAILED, Outcome.OK);
    assertThat(trial.returned("otto")).containsExactly("1");
    assertThat(trial.completed("otto").get(1).reason())
        .isEqualTo("office cannot get the primary role of a");
    assertThat(trial.copies("office")).isEqualTo(Map.of("a", "2", "b", "3"));
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void whileThePrimaryIsDownNobodyWritesAndThenItGoesOn() {
    Trial trial = cluster()
        .session("eva", write("a", 1))
        .session("otto", at("2s"), write("a", 2), at("6s"), write("a", 3))
        .fault(crash("laptop").at("1s").until("5s")).run();
    assertThat(trial.outcomes("otto")).containsExactly(Outcome.FAILED, Outcome.OK);
    assertThat(trial.copies("laptop")).isEqualTo(Map.of("a", "3"));
  }

  @Test
  void twoWhoWantTheSameTwoKeysDoNotWaitForEachOtherForEver() {
    Trial trial = cluster().data("a", 10).data("b", 10)
        .session("eva", transfers("a", "b"))
        .session("otto", transfers("b", "a"))
        .run();
    assertThat(trial.outcomes("eva")).containsOnly(Outcome.OK);
    assertThat(trial.outcomes("otto")).containsOnly(Outcome.OK);
    assertThat(trial.copies("archive")).isEqualTo(Map.of("a", "10", "b", "10"));
  }

  private static Step[] transfers(String from, String to) {
    Step[] steps = new Step[5];
    Arrays.fill(steps, transfer(from, to, 1));
    return steps;
  }

  @Test
  void aWriteThatIsAskedForAtTwoPlacesIsDoneOnce() {
    Trial trial = cluster().clientsThatWait("100ms").session("eva", add("a", 1), add("a", 1))
        .fault(drop(some(each("Written"), 0, 1))).run();
    assertThat(trial.outcomes("eva")).containsExactly(Outcome.OK, Outcome.OK);
    assertThat(trial.asked("eva", "Write")).contains("laptop").hasSize(3);
    assertThat(trial.copies("archive")).isEqualTo(Map.of("a", "2"));
  }
}

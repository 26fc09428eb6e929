package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lagoon.client.Routing;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.protocol.Protocols;
import lagoon.protocol.leaderfollower.LeaderFollowerSettings;
import lagoon.protocol.leaderfollower.LeaderFollowerSettings.Replication;
import org.junit.jupiter.api.Test;

/**
 * What holds in every run of leader-follower replication, whatever fails, over hundreds of random scenarios.
 */
class LawTest {

  private static final int SEEDS = 300;

  private static Supplier<String> message(Trial trial) {
    return () -> Replay.of(trial.run());
  }

  private static Trial inOrder(long seed) {
    List<Strategy> strategies = RandomScenarios.strategies();
    return RandomScenarios.of(seed).reads(strategies.get((int) (seed % strategies.size()))).judged();
  }

  @Test
  void inOrderFollowersArePrefixesAndEqualTheLeaderInTheEnd() {
    Set<String> reached = new HashSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = inOrder(seed);
      assertThat(trial.ending().openFaults()).as(message(trial)).isEmpty();
      assertThat(trial.ending().limit()).as(message(trial)).isEmpty();
      assertThat(new Oracle(trial).followersArePrefixes()).as(message(trial)).isEmpty();
      assertThat(trial.converged()).as(message(trial)).isTrue();
      reached.addAll(new Oracle(trial).wentThrough());
    }
    assertThat(reached).contains(
        "Crashed", "Paused", "Cut", "dropped: loss", "dropped: partition", "dropped: fault",
            "dropped: node down",
        "CatchUp", "Snapshot", "Unreachable", "OK", "FAILED", "UNKNOWN");
  }

  @Test
  void unorderedFollowersEndWrongSometimes() {
    Map<String, Integer> broken = new LinkedHashMap<>();
    int diverged = 0;
    int strayed = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Trial trial = RandomScenarios.of(seed).unordered().judged();
      Set<String> promised = promised(trial, trial.run().scenario().reads());
      diverged += trial.converged() ? 0 : 1;
      strayed += new Oracle(trial).followersArePrefixes().isEmpty() ? 0 : 1;
      for (Judgement one : trial.judgements()) {
        broken.merge(one.guarantee(), one.verdict() == Verdict.VIOLATED ? 1 : 0, Integer::sum);
        assertThat(promised.contains(one.guarantee()) && one.verdict() == Verdict.VIOLATED)
            .as(message(trial)).isFalse();
      }
    }
    assertThat(diverged).isGreaterThan(3);
    assertThat(strayed).isGreaterThan(10);
    for (String guarantee : List.of("convergence", "monotonic-writes", "writes-follow-reads")) {
      assertThat(broken.get(guarantee)).as("runs that broke " + guarantee).isGreaterThan(3);
    }
  }

  @Test
  void outcomesAreTrueAndAcknowledgedWritesSurvive() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = inOrder(seed);
      assertThat(new Oracle(trial).outcomesAreTrue()).as(message(trial)).isEmpty();
    }
  }

  @Test
  void theUnsafeRetryLetsAnIntentHappenTwiceButEachOfItsOperationsOnce() {
    int more = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Trial trial = RandomScenarios.of(seed).clients("300ms", 4, lagoon.client.ClientSettings.Retry.UNSAFE)
          .run();
      assertThat(new Oracle(trial).outcomesAreTrue()).as(message(trial)).isEmpty();
      more += trial.completed("bob").stream()
          .anyMatch(one -> one.reason().endsWith("as a new request")) ? 1 : 0;
    }
    assertThat(more).isGreaterThan(5);
  }

  @Test
  void noWriteIsAcknowledgedBeforeAsManyFollowersHaveIt() {
    int waited = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Trial trial = inOrder(seed);
      int needed = needed(trial);
      assertThat(new Oracle(trial).acknowledgementsAreEarned(needed)).as(message(trial)).isEmpty();
      waited += needed > 0 ? 1 : 0;
      if (needed == 0 && !new Oracle(trial).acknowledgementsAreEarned(1).isEmpty()) waited += 1000;
    }
    assertThat(waited % 1000).as("runs that waited for followers").isGreaterThan(50);
    assertThat(waited).as("asynchronous leaders do not wait").isGreaterThan(50_000);
  }

  private static int needed(Trial trial) {
    LeaderFollowerSettings settings = (LeaderFollowerSettings) trial.run().scenario().cluster().settings();
    return settings.replication() == Replication.SYNCHRONOUS ? 2
        : settings.replication() == Replication.ASYNCHRONOUS ? 0 : settings.acknowledgements();
  }

  @Test
  void promisesAreNeverBrokenAndWhoPromisesNothingBreaksThemSometimes() {
    Map<String, Integer> broken = new LinkedHashMap<>();
    Set<String> tested = new HashSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      for (Strategy reads : RandomScenarios.strategies()) {
        Trial trial = RandomScenarios.of(seed).reads(reads).judged();
        Set<String> promised = promised(trial, reads);
        assertThat(Guarantees.names()).containsAll(promised);
        for (Judgement one : trial.judgements()) {
          if (promised.contains(one.guarantee())) {
            assertThat(one.verdict()).as(() -> one + ", " + Replay.of(trial.run()))
                .isNotEqualTo(Verdict.VIOLATED);
            tested.add(one.verdict() + " " + one.guarantee());
          } else if (one.verdict() == Verdict.VIOLATED) {
            broken.merge(one.guarantee() + " by " + reads, 1, Integer::sum);
          }
        }
        theJudgeAndTheOracleAgree(trial);
      }
    }
    for (String guarantee : Guarantees.names()) {
      assertThat(tested).as("promises that were put to the test").contains("HOLDS " + guarantee);
    }
    for (Strategy reads : RandomScenarios.strategies()) {
      Set<String> promised = promised(Scenarios.store().run(), reads);
      for (String guarantee : List.of("read-your-writes", "read-your-writes/user", "monotonic-reads")) {
        if (!promised.contains(guarantee)) {
          assertThat(broken).as("runs that broke what was not promised")
              .containsKey(guarantee + " by " + reads);
        }
      }
    }
  }

  private static Set<String> promised(Trial trial, Strategy reads) {
    return Protocols.installed().named("leader-follower")
        .promises(
            trial.run().scenario().cluster().settings(), new Routing(reads, new WriteStrategy.Leader()));
  }

  private static void theJudgeAndTheOracleAgree(Trial trial) {
    Map<String, List<String>> wrong = Map.of(
        "read-your-writes", new Oracle(trial).readsMissingOwnWrites(false),
        "read-your-writes/user", new Oracle(trial).readsMissingOwnWrites(true),
        "monotonic-reads", new Oracle(trial).readsGoingBack());
    wrong.forEach(
        (guarantee, found) ->
            assertThat(trial.verdict(guarantee) == Verdict.VIOLATED)
                .as(() -> guarantee + ": " + found + ", " + Replay.of(trial.run()))
                .isEqualTo(!found.isEmpty()));
  }

  @Test
  void aFailureSaysTheSeedEverySettingAndHowToRunItAgain() {
    Run run = RandomScenarios.of(7).value();
    assertThat(Replay.of(run)).startsWith("seed 7, again: printf %s '{scenario: test, ")
        .endsWith("' | ./lagoon run --seed 7 -")
        .contains("resend-after: ", "timeout: ", "attempts: ", "steps: [", "faults: [", "settle: ")
        .contains("limits: {");
  }

  @Test
  void theSameRunTwiceGivesTheSameObservations() {
    Set<String> different = new HashSet<>();
    for (long seed = 1; seed <= 30; seed++) {
      Trial once = inOrder(seed);
      String first = once.seen().toString();
      assertThat(inOrder(seed).seen().toString()).as(message(once)).isEqualTo(first);
      different.add(first);
    }
    assertThat(different).hasSize(30);
  }
}

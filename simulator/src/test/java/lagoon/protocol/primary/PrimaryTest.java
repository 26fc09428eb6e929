package lagoon.protocol.primary;

import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.compareAndSet;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.transfer;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.delay;
import static lagoon.simulation.Troubles.drop;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.partition;
import static lagoon.simulation.Troubles.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.WriteStrategy;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.protocol.primary.PrimarySettings.Acknowledge;
import lagoon.protocol.primary.PrimarySettings.Failover;
import lagoon.protocol.primary.PrimarySettings.Mistake;
import lagoon.protocol.primary.PrimarySettings.Spread;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Test;

/** Who orders writes, when they are acknowledged, and what becomes of them when the primary is lost. */
class PrimaryTest {

  private static final long MILLISECOND = 1_000_000;
  private static final List<String> NODES = List.of("replica-1", "replica-2", "replica-3");

  private static PrimarySettings settings(
      Acknowledge acknowledge, Failover failover, Map<String, String> primaries) {
    return new PrimarySettings(
        NODES, Optional.empty(), Spread.ONE, primaries, acknowledge, constant("0ms"), 500 * MILLISECOND,
        failover, Optional.empty(), 100 * MILLISECOND, 400 * MILLISECOND, Mistake.NONE);
  }

  private static Scenarios cluster(Acknowledge acknowledge, Failover failover) {
    return store().protocol("primary-remote-write", settings(acknowledge, failover, Map.of()))
        .writes(new WriteStrategy.Sticky(Optional.of("replica-2")));
  }

  @Test
  void aWriteGoesThroughTheReplicaThatTookItToThePrimaryAndBack() {
    Trial trial = cluster(Acknowledge.NON_BLOCKING, Failover.NONE).session("alice", write("k", 1)).run();
    assertThat(trial.asked("alice", "Write")).containsExactly("replica-2");
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(10L);
    assertThat(trial.appliedAtMillis("replica-2", "k")).containsExactly(15L);
    assertThat(trial.endedAtMillis("alice")).containsExactly(20L);
  }

  @Test
  void aBlockingPrimaryAnswersWhenTheLastBackupHasIt() {
    Trial trial = cluster(Acknowledge.BLOCKING, Failover.NONE).link("replica-1", "replica-3", "200ms")
        .session("alice", write("k", 1)).run();
    assertThat(trial.appliedAtMillis("replica-3", "k")).containsExactly(210L);
    assertThat(trial.endedAtMillis("alice").get(0)).isGreaterThan(210L);
  }

  @Test
  void aBackupHoldsBackWhatCameTooEarly() {
    Trial trial = cluster(Acknowledge.NON_BLOCKING, Failover.NONE)
        .session("alice", write("k", 1), write("k", 2))
        .fault(delay(some(each("Update", "replica-1", "replica-3"), 0, 1), "300ms"))
        .run();
    assertThat(trial.applied("replica-3", "k")).containsExactly("1", "2");
    assertThat(trial.appliedAtMillis("replica-3", "k")).containsExactly(315L, 315L);
  }

  @Test
  void whatGotLostComesWithThePrimarysCopies() {
    Trial trial = cluster(Acknowledge.BLOCKING, Failover.NONE).session("alice", write("k", 1))
        .fault(drop(some(each("Update", "replica-1", "replica-3"), 0, 1))).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(trial.sent("Copies")).extracting(one -> one.to().name()).containsExactly("replica-3");
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void whileThePrimaryIsDownItsKeysAreReadButNotWritten() {
    Trial trial = cluster(Acknowledge.NON_BLOCKING, Failover.NONE).clientsThatWait("500ms")
        .session("alice", write("k", 1), at("2s"), write("k", 2), read("k"))
        .fault(crash("replica-1").at("1s")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK, Outcome.UNKNOWN, Outcome.OK);
    assertThat(trial.returned("alice")).containsExactly("1");
  }

  @Test
  void aPromotedSuccessorTakesWritesAndTheOldPrimaryStepsDown() {
    Trial trial = cluster(Acknowledge.BLOCKING, Failover.PROMOTE)
        .session("alice", write("k", 1), at("2s"), write("k", 2))
        .fault(crash("replica-1").at("1s").lasting("3s")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK, Outcome.OK);
    assertThat(roles(trial, "replica-2")).containsExactly("backup", "primary");
    assertThat(roles(trial, "replica-1")).containsExactly("primary", "primary", "backup");
    assertThat(trial.copies("replica-1")).isEqualTo(Map.of("k", "2"));
  }

  private static List<String> roles(Trial trial, String replica) {
    return trial.all(Observation.RoleChanged.class).stream()
        .filter(one -> one.node().name().equals(replica)).map(Observation.RoleChanged::role).toList();
  }

  @Test
  void underAPartitionBothSidesHaveAPrimaryAndOneLosesItsWrites() {
    Trial trial = cluster(Acknowledge.NON_BLOCKING, Failover.PROMOTE)
        .writes(new WriteStrategy.Leader())
        .session("alice", at("3s"), write("k", 1))
        .session("bob", at("1s"), write("other", 1))
        .fault(partition(List.of("replica-1", "alice"), List.of("replica-2", "replica-3")).at("2s")
            .until("5s"))
        .run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    // The new primary never had this key, and the old one holds it no longer.
    assertThat(trial.copies("replica-1")).isEqualTo(Map.of("other", "1"));
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void aPromotedBackupKnowsWhatWasDoneAndDoesNotDoItAgain() {
    Trial trial = cluster(Acknowledge.NON_BLOCKING, Failover.PROMOTE).clientsThatWait("1s")
        .session("alice", add("k", 1))
        .fault(drop(some(each("Done"), 0, 1))).fault(crash("replica-1").at("100ms")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(trial.copies("replica-3")).isEqualTo(Map.of("k", "1"));
  }

  @Test
  void aWriteOfKeysWithDifferentPrimariesIsRefused() {
    PrimarySettings apart = settings(Acknowledge.NON_BLOCKING, Failover.NONE, Map.of("b", "replica-2"));
    Trial trial = store().protocol("primary-remote-write", apart).data("a", 5).data("b", 5)
        .session("alice", write("b", 7), transfer("a", "b", 1), transfer("a", "a", 1)).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK, Outcome.FAILED, Outcome.OK);
    assertThat(trial.completed("alice").get(1).reason()).isEqualTo("a and b have different primaries");
    assertThat(roles(trial, "replica-2")).containsExactly("primary of b");
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> settings(Acknowledge.BLOCKING, Failover.NONE, Map.of("k", "nobody")))
        .hasMessage("primaries names nobody, which is no replica");
  }

  @Test
  void whatAnEarlierPrimaryMayHaveDoneHasNotSurelyFailedBecauseTheNextRefusesIt() {
    Trial trial = cluster(Acknowledge.NON_BLOCKING, Failover.PROMOTE).writes(new WriteStrategy.Nearest())
        .data("k", 0).link("alice", "replica-1", "1ms").link("bob", "replica-2", "1ms")
        .session("alice", at("1s"), compareAndSet("k", 0, 1))
        .session("bob", at("2s"), write("k", 5))
        .fault(partition(List.of("replica-1"), List.of("replica-2", "replica-3"))
            .at("900ms").until("6s"))
        .fault(drop(each("Written", "replica-1", "alice"))).run();
    assertThat(trial.applied("replica-1", "k")).contains("1");
    assertThat(trial.outcomes("bob")).containsExactly(Outcome.OK);
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.UNKNOWN);
  }
}

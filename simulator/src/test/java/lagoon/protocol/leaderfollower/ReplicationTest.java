package lagoon.protocol.leaderfollower;

import static lagoon.simulation.Scenarios.bank;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Scenarios.uniform;
import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.compareAndSet;
import static lagoon.simulation.Steps.delete;
import static lagoon.simulation.Steps.every;
import static lagoon.simulation.Steps.ifRead;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.repeat;
import static lagoon.simulation.Steps.transfer;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Troubles.delay;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.some;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Steps;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Test;

/** What the leader sends, when followers have it, and when a write is acknowledged. */
class ReplicationTest {

  private static Scenarios doubleTransfer(String lag) {
    return bank().lag(lag).session(
        "alice",
        transfer("checking", "rent", 100), waits("100ms"), read("checking"),
        ifRead(500, transfer("checking", "rent", 100)));
  }

  @Test
  void aCustomerWhoReadsFromALaggingReplicaPaysTwice() {
    Trial trial = doubleTransfer("500ms").run();
    assertThat(trial.returned("alice")).containsExactly("500");
    assertThat(trial.copies("primary")).isEqualTo(Map.of("checking", "300", "rent", "200"));
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void withoutLagTheSameCustomerPaysOnce() {
    Trial trial = doubleTransfer("0ms").run();
    assertThat(trial.returned("alice")).containsExactly("400");
    assertThat(trial.copies("replica-2")).isEqualTo(Map.of("checking", "400", "rent", "100"));
  }

  @Test
  void lagIsAddedToTheLatencyAndEachFollowerMayHaveItsOwn() {
    Trial trial = store().lag("100ms").lagOf("replica-2", "300ms").session("alice", write("k", 1)).run();
    assertThat(trial.appliedAtMillis("primary", "k")).containsExactly(5L);
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(110L);
    assertThat(trial.appliedAtMillis("replica-2", "k")).containsExactly(310L);
  }

  @Test
  void lagThatChangesDuringTheRunHoldsForEntriesSentAfterwards() {
    Trial trial = store().lag("500ms")
        .session("alice", write("k", 1), at("2s"), write("k", 2))
        .later("1s", "lag", settings -> settings.lag("20ms"))
        .run();
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(510L, 2030L);
  }

  @Test
  void anInOrderFollowerHoldsBackWhatCameTooEarly() {
    Trial trial = store().session("alice", write("k", 1), write("k", 2))
        .fault(delay(some(each("Replicate", "primary", "replica-1"), 0, 1), "300ms"))
        .run();
    assertThat(trial.applied("replica-1", "k")).containsExactly("1", "2");
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(310L, 310L);
    assertThat(trial.appliedAtMillis("replica-2", "k")).containsExactly(10L, 20L);
  }

  @Test
  void anUnorderedFollowerOverwritesTheNewWithTheOldAndStaysWrong() {
    Trial trial = store().unordered().session("alice", write("k", 1), write("k", 2))
        .fault(delay(some(each("Replicate", "primary", "replica-1"), 0, 1), "300ms"))
        .run();
    assertThat(trial.applied("replica-1", "k")).containsExactly("2", "1");
    assertThat(trial.copies("replica-2")).isEqualTo(Map.of("k", "2"));
    assertThat(trial.converged()).isFalse();
    assertThat(trial.ending().quiet()).isTrue();
  }

  @Test
  void anAsynchronousLeaderAcknowledgesAtOnce() {
    Trial trial = store().lag("300ms").session("alice", write("k", 1)).run();
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L);
  }

  @Test
  void aSemiSynchronousLeaderWaitsForAsManyFollowersAsItIsTold() {
    Scenarios one = store().semiSynchronous(1).lagOf("replica-1", "100ms").lagOf("replica-2", "300ms");
    assertThat(one.session("alice", write("k", 1)).run().endedAtMillis("alice")).containsExactly(120L);
    Scenarios two = store().semiSynchronous(2).lagOf("replica-1", "100ms").lagOf("replica-2", "300ms");
    assertThat(two.session("alice", write("k", 1)).run().endedAtMillis("alice")).containsExactly(320L);
  }

  @Test
  void aSynchronousLeaderWaitsForAll() {
    Trial trial = store().synchronous().lagOf("replica-2", "300ms").session("alice", write("k", 1)).run();
    assertThat(trial.endedAtMillis("alice")).containsExactly(320L);
  }

  @Test
  void anEntryThatAFollowerHoldsBackIsNotYetAcknowledged() {
    Trial trial = store().synchronous().session("bob", write("j", 1))
        .session("alice", waits("1ms"), write("k", 2))
        .fault(delay(some(each("Replicate", "primary", "replica-1"), 0, 1), "300ms"))
        .run();
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(310L);
    assertThat(trial.endedAtMillis("alice")).containsExactly(320L);
  }

  @Test
  void switchingToAsynchronousReleasesTheWritesThatWait() {
    Trial trial = store().synchronous().lagOf("replica-2", "5s")
        .session("alice", write("k", 1), write("k", 2))
        .clientsThatWait("60s")
        .later("1s", "replication", Scenarios::asynchronous)
        .run();
    assertThat(trial.endedAtMillis("alice")).containsExactly(1005L, 1015L);
  }

  @Test
  void switchingToSynchronousConcernsLaterWrites() {
    Trial trial = store().lagOf("replica-2", "300ms")
        .session("alice", write("k", 1), at("2s"), write("k", 2))
        .later("1s", "replication", Scenarios::synchronous)
        .run();
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 2320L);
  }

  @Test
  void theLeaderRefusesWhatCannotBeDone() {
    Trial trial = bank().session(
        "alice", compareAndSet("checking", 7, 1), compareAndSet("checking", 500, 1),
            add("rent", Long.MAX_VALUE),
        add("rent", 1), delete("checking"), add("checking", 5)).run();
    assertThat(trial.outcomes("alice")).containsExactly(
        Outcome.FAILED, Outcome.OK, Outcome.OK, Outcome.FAILED, Outcome.OK, Outcome.OK);
    assertThat(trial.completed("alice").get(0).reason()).isEqualTo("checking holds 500, not 7");
    assertThat(trial.copies("replica-1")).containsEntry("checking", "5");
  }

  @Test
  void aDeleteLeavesAVersionWhoseValueIsAbsent() {
    Trial trial = bank().session("alice", delete("rent"), waits("1s"), read("rent", "checking", "other"))
        .run();
    Observation.Completed read = trial.completed("alice").get(1);
    assertThat(read.versions()).hasSize(2);
    assertThat(read.versions().get(0).value().isPresent()).isFalse();
    assertThat(read.versions().get(0).number()).isEqualTo(2);
  }

  @Test
  void followersTakeNoWritesAndApplyEachEntryOnceUnderAnyLag() {
    Trial trial = store().lag(uniform("0ms", "400ms"))
        .session("alice", repeat(50, add("k", 1), waits("3ms"))).run();
    for (String replica : List.of("primary", "replica-1", "replica-2")) {
      List<String> expected = java.util.stream.IntStream.rangeClosed(1, 50).mapToObj(Integer::toString)
          .toList();
      assertThat(trial.applied(replica, "k")).as(replica).isEqualTo(expected);
    }
    assertThat(trial.sent("CatchUp")).as("the lag alone is no reason to send again").isEmpty();
  }

  @Test
  void withoutFollowersTheLeaderServesAll() {
    Trial trial = store().followers().synchronous().session("alice", write("k", 1), read("k")).run();
    assertThat(trial.returned("alice")).containsExactly("1");
  }

  @Test
  void steadyWritesDuringCatchUpAreNotShippedOverAndOver() {
    Trial trial = store().lag("300ms")
        .session("alice", every("20ms", 500, Steps.add("k", 1)))
        .fault(lagoon.simulation.Troubles.partition(List.of("primary"), List.of("replica-1")).at("1s")
            .until("3s"))
        .run();
    assertThat(trial.converged()).isTrue();
    assertThat(trial.sent("CatchUp").size()).as("pieces sent to the follower that was cut off")
        .isBetween(1, 4);
  }
}

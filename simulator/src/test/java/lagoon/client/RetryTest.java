package lagoon.client;

import static lagoon.client.ClientSettings.Retry.NEVER;
import static lagoon.client.ClientSettings.Retry.SAFE;
import static lagoon.client.ClientSettings.Retry.UNSAFE;
import static lagoon.simulation.Scenarios.bank;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.compareAndSet;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.repeat;
import static lagoon.simulation.Steps.transfer;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Strategies.followers;
import static lagoon.simulation.Strategies.leader;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.cut;
import static lagoon.simulation.Troubles.delay;
import static lagoon.simulation.Troubles.drop;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.pause;
import static lagoon.simulation.Troubles.some;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Strategies;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Test;

/** Requests that are lost, late, or come twice, against the real leader. */
class RetryTest {

  private static Scenarios lostAnswer(ClientSettings.Retry retry) {
    return bank().clients("2s", 5, retry).session("alice", transfer("checking", "rent", 100))
        .fault(drop(some(each("Written"), 0, 1)));
  }

  @Test
  void aRepeatedRequestIsAnsweredAndNotCarriedOutAgain() {
    Trial trial = lostAnswer(SAFE).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(trial.endedAtMillis("alice")).containsExactly(2010L);
    assertThat(trial.copies("primary")).containsEntry("checking", "400");
  }

  @Test
  void theUnsafeVariantPaysTwiceWithoutAnyStaleRead() {
    Trial trial = lostAnswer(UNSAFE).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.UNKNOWN, Outcome.OK);
    assertThat(trial.copies("primary")).containsEntry("checking", "300");
  }

  @Test
  void theUnsafeVariantPaysTwiceAlsoWhenTheFirstRequestWasOnlyLate() {
    Trial trial = bank().clients("2s", 5, UNSAFE).session("alice", transfer("checking", "rent", 100))
        .fault(delay(some(each("Write"), 0, 1), "5s")).run();
    assertThat(trial.copies("primary")).containsEntry("checking", "300");
    Trial safe = bank().clients("2s", 5, SAFE).session("alice", transfer("checking", "rent", 100))
        .fault(delay(some(each("Write"), 0, 1), "5s")).run();
    assertThat(safe.copies("primary")).containsEntry("checking", "400");
  }

  /** The first replica gets the request when the client has asked another, and answers last. */
  @Test
  void aReadThatTwoReplicasServeWasAnsweredByTheOneThatTheClientWaitedFor() {
    Trial trial = store().reads(Strategies.followersInTurn()).clients("300ms", 5, SAFE)
        .session("alice", read("k")).fault(delay(some(each("Read"), 0, 1), "304ms")).run();
    assertThat(trial.servers("alice")).hasSize(2);
    Observation.Completed completed = trial.completed("alice").get(0);
    assertThat(completed.time()).isEqualTo(310_000_000);
    assertThat(completed.by()).map(NodeName::name).contains(trial.servers("alice").get(0))
        .isNotEqualTo(trial.servers("alice").get(1)).contains(trial.asked("alice", "Read").get(1));
  }

  @Test
  void whatNobodyAnsweredWasAnsweredByNobody() {
    Trial trial = store().clients("300ms", 2, SAFE).session("alice", read("k"), write("k", 1))
        .fault(drop(each("Read"))).fault(drop(each("Written"))).run();
    assertThat(trial.completed("alice")).extracting(Observation.Completed::by)
        .containsExactly(Optional.empty(), Optional.empty());
    Trial answered = store().session("alice", write("k", 1)).run();
    assertThat(answered.completed("alice").get(0).by()).map(NodeName::name).contains("primary");
  }

  @Test
  void withoutRetryTheOutcomeIsUnknown() {
    Trial trial = lostAnswer(NEVER).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.UNKNOWN);
    assertThat(trial.copies("primary")).as("it was carried out").containsEntry("checking", "400");
  }

  @Test
  void aRequestThatIsRepeatedWhileTheFirstWaitsForFollowersIsAnsweredOnce() {
    Trial trial = store().synchronous().lag("5s").clients("2s", 5, SAFE).session("alice", write("k", 1))
        .run();
    assertThat(trial.asked("alice", "Write")).hasSize(3);
    assertThat(trial.sent("Written")).hasSize(1);
    assertThat(trial.endedAtMillis("alice")).containsExactly(5020L);
    assertThat(trial.applied("primary", "k")).containsExactly("1");
  }

  @Test
  void aSynchronousLeaderThatCrashedStillWaitsForItsFollowersWhenItIsAskedAgain() {
    Trial trial = store().synchronous().clients("2s", 5, SAFE).session("alice", write("k", 1))
        .fault(cut("primary", "replica-2").at("0ms").until("7s"))
        .fault(crash("primary").at("1s").until("1500ms")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(trial.endedAtMillis("alice").get(0)).as("after the link was healed").isGreaterThan(7000L);
    assertThat(trial.applied("primary", "k")).containsExactly("1");
  }

  @Test
  void duplicatesOfARequestAreCarriedOutOnceHoweverLateTheyCome() {
    Trial trial = store().clients("2s", 5, SAFE).duplication(0.5)
        .latency(Scenarios.uniform("1ms", "900ms")).session("alice", repeat(30, add("k", 1))).run();
    long written = trial.completed("alice").size();
    assertThat(trial.copies("primary")).containsEntry("k", Long.toString(written));
    assertThat(trial.sent("Write").size()).isGreaterThan(0);
  }

  @Test
  void aRefusedRequestIsNotCarriedOutWhenAnEarlierAttemptComesLater() {
    Trial trial = bank().clients("2s", 5, SAFE)
        .session("alice", compareAndSet("rent", 7, 1)).session("bob", at("2500ms"), write("rent", 7))
        .fault(delay(some(each("Write", "alice", "primary"), 0, 1), "3s")).run();
    assertThat(trial.outcomes("alice").get(0)).isEqualTo(Outcome.FAILED);
    assertThat(trial.copies("primary")).containsEntry("rent", "7");
  }

  @Test
  void aWriteToALeaderThatIsDownFailsAndOneThatComesBackInTimeSucceeds() {
    Scenarios down = store().clients("1s", 3, SAFE).session("alice", write("k", 1))
        .fault(crash("primary").at("0ms"));
    assertThat(down.run().outcomes("alice")).containsExactly(Outcome.FAILED);
    Scenarios back = store().clients("1s", 3, SAFE).session("alice", write("k", 1))
        .fault(crash("primary").at("0ms").until("1500ms"));
    assertThat(back.run().outcomes("alice")).containsExactly(Outcome.OK);
  }

  @Test
  void aWriteToALeaderThatCannotBeReachedIsUnknown() {
    Scenarios away = store().clients("1s", 3, SAFE).session("alice", write("k", 1))
        .fault(cut("alice", "primary").at("0ms"));
    assertThat(away.run().outcomes("alice")).containsExactly(Outcome.UNKNOWN);
    Scenarios asleep = store().clients("1s", 3, SAFE).session("alice", write("k", 1))
        .fault(pause("primary").at("0ms").until("20s"));
    Trial trial = asleep.run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.UNKNOWN);
    assertThat(trial.applied("primary", "k")).as("carried out after the client gave up, once")
        .containsExactly("1");
  }

  @Test
  void aReadFindsAnotherReplicaAtOnceWhereOneIsDead() {
    Trial trial = store().reads(followers()).data("k", 7).session("alice", repeat(20, read("k")))
        .fault(crash("replica-1").at("0ms")).fault(crash("replica-2").at("0ms")).run();
    assertThat(trial.returned("alice")).hasSize(20).containsOnly("7");
    assertThat(trial.servers("alice")).containsOnly("primary");
    assertThat(trial.endedAtMillis("alice").get(19)).isLessThan(700L);
  }

  @Test
  void aReadFromALeaderThatDoesNotAnswerFailsAfterItsAttempts() {
    Trial trial = store().reads(leader()).clients("1s", 3, SAFE).session("alice", read("k"))
        .fault(crash("primary").at("0ms")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.FAILED);
    assertThat(trial.endedAtMillis("alice")).containsExactly(3000L);
  }

  @Test
  void aSessionEndsWithItsClient() {
    Trial trial = store().session("alice", write("k", 1), waits("3s"), write("k", 2))
        .session("bob", at("4s"), read("k"))
        .fault(crash("alice").at("1s").until("2s")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK);
    assertThat(trial.copies("primary")).containsEntry("k", "1");
    assertThat(trial.outcomes("bob")).containsExactly(Outcome.OK);
  }

  @Test
  void whatAClientHadUnderWayWhenItCrashedStaysOpen() {
    Trial trial = store().session("alice", write("k", 1)).fault(crash("alice").at("6ms").until("20ms")).run();
    assertThat(trial.completed("alice")).isEmpty();
    assertThat(trial.all(Observation.Invoked.class)).hasSize(1);
    assertThat(trial.copies("replica-1")).containsEntry("k", "1");
  }
}

package lagoon.protocol.quorum;

import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.compareAndSet;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.transfer;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.delay;
import static lagoon.simulation.Troubles.drop;
import static lagoon.simulation.Troubles.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.ClientSettings;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;
import lagoon.network.MessageMatch;
import lagoon.network.SomeMessages;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Strategies;
import lagoon.simulation.Trial;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;

/** Whom a coordinator asks, when it is satisfied, and what replicas refuse. Links take 5 ms. */
class QuorumTest {

  private static Scenarios store(Quorums quorums) {
    return Scenarios.store().protocol("quorum", quorums.settings()).reads(Strategies.anyReplicaInTurn())
        .writes(new WriteStrategy.AnyReplica(Strategy.Pick.ROUND_ROBIN));
  }

  private static Verdict verdict(Trial trial, String guarantee) {
    return trial.judgements().stream().filter(one -> one.guarantee().equals(guarantee)).findFirst()
        .map(Judgement::verdict).orElseThrow();
  }

  @Test
  void aWriteAsksForVersionsAndIsDoneOnceEnoughReplicasHaveIt() {
    Trial trial = store(Quorums.of(2, 2).coordinators("c1")).session("ann", write("x", 1)).run();
    // To the coordinator, to the replicas and back, twice, and home again.
    assertThat(trial.endedAtMillis("ann")).containsExactly(30L);
    assertThat(trial.sent("VersionQuery")).hasSize(3);
    assertThat(trial.sent("Store")).hasSize(3)
        .allMatch(one -> one.message().text().equals("x = 1, number 1"));
    assertThat(trial.copies("n3")).isEqualTo(Map.of("x", "1"));
  }

  @Test
  void aReplicaThatCoordinatesVotesItselfAndAsksTheOthers() {
    Trial trial = store(Quorums.of(2, 2)).session("ann", write("x", 1), read("x")).run();
    assertThat(trial.endedAtMillis("ann")).containsExactly(30L, 50L);
    assertThat(trial.sent("Store")).hasSize(2);
  }

  @Test
  void theNextNumberIsAboveTheHighestThatWasFound() {
    Trial trial = store(Quorums.of(2, 2).coordinators("c1", "c2")).data("x", 7)
        .session("ann", write("x", 1), write("x", 2), write("x", 3)).run();
    assertThat(trial.sent("Store").stream().map(one -> one.message().text()).distinct())
        .containsExactly("x = 1, number 2", "x = 2, number 3", "x = 3, number 4");
  }

  @Test
  void aReadReturnsTheNewestOfTheAnswers() {
    Trial trial = store(Quorums.of(2, 2)).data("x", 0)
        .session("ann", at("1s"), write("x", 1), at("3s"), read("x"), read("x"), read("x"))
        .fault(crash("n3").at("500ms").until("2s")).run();
    assertThat(trial.returned("ann")).containsExactly("1", "1", "1");
    assertThat(trial.copies("n3")).as("nobody repairs").isEqualTo(Map.of("x", "0"));
  }

  @Test
  void readRepairBringsOldCopiesUpToDateAfterwards() {
    Trial trial = store(Quorums.of(2, 2).readRepair()).data("x", 0)
        .session("ann", at("1s"), write("x", 1), at("3s"), read("x"))
        .fault(crash("n3").at("500ms").until("2s")).run();
    assertThat(trial.copies("n3")).isEqualTo(Map.of("x", "1"));
    assertThat(trial.sent("Repair")).hasSize(1);
  }

  private static Scenarios halfWritten(Quorums quorums) {
    return store(quorums.coordinators("c1")).data("x", 0).clients("20s", 1, ClientSettings.Retry.SAFE)
        .session("ann", write("x", 1))
        .session("bob", at("2s"), read("x"), at("4s"), read("x"))
        .fault(drop(each("Store", "c1", "n2")).at("0s").until("1500ms"))
        .fault(drop(each("Store", "c1", "n3")).at("0s").until("1500ms"))
        .fault(crash("n2").at("1800ms").until("3s"))
        .fault(crash("n1").at("3500ms"));
  }

  @Test
  void withoutWriteBackAReadMayGoBackwards() {
    Trial trial = halfWritten(Quorums.of(2, 2)).judged();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.UNKNOWN);
    assertThat(trial.completed("ann").get(0).reason()).isEqualTo("it reached too few replicas to be sure of");
    assertThat(trial.returned("bob")).containsExactly("1", "0");
    assertThat(verdict(trial, "monotonic-reads")).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void withWriteBackItDoesNot() {
    Trial trial = halfWritten(Quorums.of(2, 2).writeBack()).judged();
    assertThat(trial.returned("bob")).containsExactly("1", "1");
    assertThat(verdict(trial, "monotonic-reads")).isNotEqualTo(Verdict.VIOLATED);
  }

  /** Carol is given leave for number 3 by all, and none of her stores arrives. */
  private static Scenarios givenUp(Quorums quorums) {
    return store(quorums.coordinators("c1", "c2")).data("x", 0)
        .clients("20s", 1, ClientSettings.Retry.SAFE)
        .session("ann", write("x", 1))
        .session("carol", read("y"), at("2s"), write("x", 2))
        .session("bob", at("4s"), read("x"), read("x"))
        .fault(drop(each("Store", "c2", "n1")).at("1s")).fault(drop(each("Store", "c2", "n2")).at("1s"))
        .fault(drop(each("Store", "c2", "n3")).at("1s")).duration("12s");
  }

  @Test
  void whatAGivenUpWritesLeaveForbidsToWriteBackIsOfferedUnderAnotherNumber() {
    Trial trial = givenUp(Quorums.of(2, 2).writeBack().timeout("1800ms"))
        .fault(drop(each("Store", "c1", "n2")).at("0s").until("1900ms"))
        .fault(drop(each("Store", "c1", "n3")).at("0s").until("1900ms"))
        .fault(crash("n2").at("3900ms").until("5s")).run();
    assertThat(trial.outcomes("carol")).containsExactly(Outcome.OK, Outcome.UNKNOWN);
    assertThat(trial.sent("TooLow")).isNotEmpty();
    assertThat(trial.returned("bob")).containsExactly("1", "1");
    assertThat(trial.sent("Repair").stream().map(one -> one.message().text()))
        .contains("x = 1, number 2", "x = 1, number 4");
    assertThat(trial.copies("n3")).containsEntry("x", "1");
  }

  @Test
  void aReplicaTakesWhatEnoughOthersKeepInSpiteOfTheLeaveThatItGave() {
    Trial trial = givenUp(Quorums.of(2, 2).readRepair())
        .fault(drop(each("Store", "c1", "n3")).at("0s").until("1500ms")).run();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK);
    assertThat(trial.returned("bob")).containsExactly("1", "1");
    assertThat(trial.sent("Repair").stream().map(one -> one.message().text()))
        .contains("x = 1, number 2");
    assertThat(trial.copies("n3")).containsEntry("x", "1");
  }

  @Test
  void anAnswerThatComesLateAndIsNewerRepairsThoseThatCameBefore() {
    Trial trial = store(Quorums.of(1, 3).coordinators("c1").readRepair()).data("x", 0)
        .clients("20s", 1, ClientSettings.Retry.SAFE).link("c1", "n3", "1ms")
        .session("ann", write("x", 1), at("3s"), read("x"))
        .fault(drop(each("Store", "c1", "n3")).at("0s").until("2s")).run();
    assertThat(trial.returned("ann")).as("of n3, which answers first").containsExactly("0");
    assertThat(trial.copies("n3")).containsEntry("x", "1");
  }

  @Test
  void aRefusalThatOvertakesNothingSaysNothingOfLaterAttempts() {
    // At c1 x is 0 still, and ann is told so late; by then she has asked c2, where x is 1 and becomes 2.
    Trial trial = store(Quorums.of(2, 2).coordinators("c1", "c2")).data("x", 0)
        .clients("500ms", 3, ClientSettings.Retry.SAFE)
        .session("ann", compareAndSet("x", 1, 2))
        .session("bob", at("300ms"), write("x", 1))
        .fault(delay(each("Refused", "c1", "ann"), "600ms"))
        .fault(drop(each("Written", "c2", "ann")).at("400ms").until("900ms")).run();
    assertThat(trial.asked("ann", "Write")).startsWith("c1", "c2");
    assertThat(trial.copies("n1")).isEqualTo(Map.of("x", "2"));
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK);
  }

  @Test
  void aSecondCopyOfARequestAfterACrashIsNotToldThatNothingCameOfTheFirst() {
    // n1 keeps ann's version, both it and c1 crash, bob writes, and then her request arrives once more.
    Trial trial = store(Quorums.of(2, 2).coordinators("c1", "c2")).data("x", 0).duplication(0.99)
        .clients("5s", 1, ClientSettings.Retry.SAFE)
        .session("ann", compareAndSet("x", 0, 2))
        .session("bob", read("y"), at("300ms"), write("x", 1))
        .fault(delay(each("Write", "ann", "c1"), "2s").at("0s").until("1s"))
        .fault(drop(each("Store", "c1", "n2")).at("0s").until("9s"))
        .fault(drop(each("Store", "c1", "n3")).at("0s").until("9s"))
        .fault(crash("c1").at("18ms").until("60ms")).fault(crash("n1").at("21ms").until("5s")).run();
    assertThat(trial.applied("n1", "x")).startsWith("2");
    assertThat(trial.outcomes("bob")).containsOnly(Outcome.OK);
    assertThat(trial.completed("ann").get(0).reason()).isEqualTo("x holds 1, not 0");
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.UNKNOWN);
  }

  @Test
  void whoeverAsksExactlyAsManySparesTheOthersWhileTheseAnswer() {
    Trial trial = store(Quorums.of(2, 2).exactly().coordinators("c1"))
        .session("ann", write("x", 1), read("x"), read("x")).run();
    assertThat(trial.sent("Store")).hasSize(2);
    assertThat(trial.sent("ReadQuery")).hasSize(4);
    Trial crashed = store(Quorums.of(2, 2).exactly().coordinators("c1"))
        .session("ann", at("1s"), write("x", 1), read("x"), read("x"), read("x"))
        .fault(crash("n2").at("500ms")).run();
    assertThat(crashed.outcomes("ann")).containsOnly(Outcome.OK);
  }

  @Test
  void tooFewReplicasMakeAReadFailAndAWriteFailForSure() {
    Trial trial = store(Quorums.of(2, 2)).data("x", 0)
        .session("ann", at("1s"), read("x"), write("x", 1), at("20s"))
        .fault(crash("n2").at("0s").until("8s")).fault(crash("n3").at("0s").until("8s")).run();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.FAILED, Outcome.FAILED);
    assertThat(trial.completed("ann").get(1).reason())
        .isEqualTo("too few replicas answered: a write needs 2");
    assertThat(trial.copies("n1")).isEqualTo(Map.of("x", "0"));
  }

  @Test
  void addAndCompareAndSetFindTheNewest() {
    Trial trial = store(Quorums.of(2, 2)).data("x", 1)
        .session("ann", add("x", 2), compareAndSet("x", 3, 9), compareAndSet("x", 3, 8), read("x")).run();
    assertThat(trial.outcomes("ann"))
        .containsExactly(Outcome.OK, Outcome.OK, Outcome.FAILED, Outcome.OK);
    assertThat(trial.returned("ann")).containsExactly("9");
  }

  @Test
  void aTransferIsTwoWritesOneAfterTheOther() {
    Trial trial = store(Quorums.of(2, 2)).data("x", 1).data("y", 0)
        .session("ann", transfer("x", "y", 1), read("x"), read("y")).run();
    assertThat(trial.outcomes("ann")).containsOnly(Outcome.OK);
    assertThat(trial.returned("ann")).containsExactly("0", "1");
    assertThat(trial.appliedAtMillis("n1", "x").get(0)).isLessThan(trial.appliedAtMillis("n1", "y").get(0));
  }

  @Test
  void aTransferWhoseCoordinatorCrashesInBetweenStaysHalfDone() {
    Trial trial = store(Quorums.of(2, 2).coordinators("c1")).data("x", 1).data("y", 0)
        .clients("500ms", 1, ClientSettings.Retry.NEVER).session("ann", transfer("x", "y", 1))
        .fault(crash("c1").at("26ms")).run();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.UNKNOWN);
    assertThat(trial.copies("n1")).isEqualTo(Map.of("x", "0", "y", "0"));
  }

  @Test
  void aTransferIsRefusedForTheKeyThatCannotTakeItAndOpenOnceTheFirstIsChanged() {
    Trial first = store(Quorums.of(2, 2)).data("x", "text").data("y", 0)
        .session("ann", transfer("x", "y", 1)).run();
    assertThat(first.outcomes("ann")).containsExactly(Outcome.FAILED);
    assertThat(first.completed("ann").get(0).reason()).isEqualTo("x holds the text \"text\", not a number");
    Trial second = store(Quorums.of(2, 2)).data("x", 1).data("y", "text")
        .session("ann", transfer("x", "y", 1)).run();
    assertThat(second.outcomes("ann")).containsExactly(Outcome.UNKNOWN);
    assertThat(second.completed("ann").get(0).reason()).isEqualTo("y holds the text \"text\", not a number");
    assertThat(second.copies("n1")).isEqualTo(Map.of("x", "0", "y", "text"));
  }

  @Test
  void aTransferReachesKeysNearTheEndOfWhatANumberCanBe() {
    Trial trial = store(Quorums.of(2, 2)).data("x", Long.MAX_VALUE).data("y", Long.MIN_VALUE)
        .session("ann", transfer("x", "y", 2)).run();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK);
  }

  @Test
  void aTransferThatIsRepeatedByWayOfAnotherCoordinatorIsCarriedOutOnce() {
    Trial trial = store(Quorums.of(2, 2).coordinators("c1", "c2")).data("x", 1).data("y", 0)
        .clients("500ms", 5, ClientSettings.Retry.SAFE).session("ann", transfer("x", "y", 1))
        .fault(crash("c1").at("26ms").until("60ms")).run();
    assertThat(trial.asked("ann", "Write")).containsExactly("c1", "c2");
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK);
    assertThat(trial.copies("n1")).isEqualTo(Map.of("x", "0", "y", "1"));
  }

  @Test
  void aWriteThatIsRepeatedByWayOfAnotherCoordinatorIsCarriedOutOnce() {
    // The first coordinator dies once its stores are out; bob adds on top before ann tries elsewhere.
    Trial trial = store(Quorums.of(2, 2).coordinators("c1", "c2")).data("x", 0)
        .clients("500ms", 5, ClientSettings.Retry.SAFE)
        .session("ann", add("x", 1))
        .session("bob", at("100ms"), write("y", 0), add("x", 10))
        .fault(crash("c1").at("22ms").until("60ms")).run();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK);
    assertThat(trial.asked("ann", "Write")).contains("c1", "c2");
    assertThat(trial.copies("n1")).containsEntry("x", "11");
    assertThat(trial.all(Observation.Explained.class).stream().map(Observation.Explained::sentence))
        .anyMatch(sentence -> sentence.endsWith("was carried out before"));
  }

  @Test
  void twoWritesWithOneNumberAreSiblingsInTruthAndAReadReturnsBoth() {
    Trial trial = store(Quorums.of(3, 1).small()).data("x", 0)
        .session("ann", at("1s"), write("x", 1), at("3s"), read("x"))
        .session("bob", write("y", 0), at("1s"), write("x", 2), at("3s"))
        .fault(lagoon.simulation.Troubles.partition(List.of("ann", "n1"), List.of("bob", "n2", "n3"))
            .at("500ms").until("2s"))
        .run();
    assertThat(trial.returned("ann")).containsExactly("[1, 2]");
    Version one = trial.versions("n1").get("x");
    Version other = trial.versions("n2").get("x");
    assertThat(one.supersedes(other) || other.supersedes(one)).isFalse();
  }

  private static Scenarios promised(QuorumSettings.Mistake mistake) {
    SomeMessages early = new SomeMessages(
        new MessageMatch(Optional.of("Store"), Optional.of("c1"), Optional.empty(), 3), Optional.empty());
    SomeMessages late = new SomeMessages(
        new MessageMatch(Optional.of("Store"), Optional.of("c2"), Optional.empty(), 0), Optional.empty());
    // Ann is given leave for 1 and bob for 2; all replicas crash; then ann's version arrives, and then bob's.
    return store(Quorums.of(2, 2).coordinators("c1", "c2").timeout("8s").mistake(mistake))
        .clients("9s", 1, ClientSettings.Retry.SAFE).duration("20s")
        .session("ann", at("100ms"), write("x", 1))
        .session("bob", write("y", 0), at("300ms"), write("x", 2))
        .fault(delay(early, "2s").at("0s").until("4s")).fault(delay(late, "4s").at("0s").until("5s"))
        .fault(crash("n1").at("1s").until("1500ms"))
        .fault(crash("n2").at("1s").until("1500ms"))
        .fault(crash("n3").at("1s").until("1500ms"));
  }

  @Test
  void aPromiseOutlivesACrash() {
    Trial trial = promised(QuorumSettings.Mistake.NONE).judged();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK);
    assertThat(trial.sent("TooLow")).isNotEmpty();
    assertThat(verdict(trial, "lost-acknowledged-write")).isNotEqualTo(Verdict.VIOLATED);
  }

  @Test
  void whoForgetsItLosesAWrite() {
    Trial trial = promised(QuorumSettings.Mistake.FORGETS_PROMISES).judged();
    assertThat(trial.outcomes("ann")).containsExactly(Outcome.OK);
    assertThat(verdict(trial, "lost-acknowledged-write")).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aCoordinatorShowsWhomItAskedAndWhoAnswered() {
    Trial trial = store(Quorums.of(2, 2).coordinators("c1")).session("ann", waits("1ms"), read("x")).run();
    List<Facet.Quorum> shown = trial.all(Observation.StateChanged.class).stream()
        .flatMap(one -> one.state().stream())
        .filter(Facet.Quorum.class::isInstance).map(Facet.Quorum.class::cast).toList();
    assertThat(shown.get(0).asked()).hasSize(3);
    assertThat(shown.get(0).isRead()).isTrue();
    assertThat(shown).extracting(one -> one.answered().size()).contains(0, 1);
  }

  @Test
  void quorumsThatNeedNotMeetAreRefusedUnlessTheyAreAskedFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> Quorums.of(1, 2).settings())
        .withMessageStartingWith("r + w is 3 and n is 3: a read may miss all replicas that have the last");
    assertThatIllegalArgumentException().isThrownBy(() -> Quorums.of(3, 1).settings())
        .withMessageStartingWith("w + w is 2 and n is 3: two writes may both succeed and not meet");
    assertThatIllegalArgumentException().isThrownBy(() -> Quorums.of(2, 4).small().settings())
        .withMessage("w is 4, and there are only 3 replicas to answer");
    assertThat(Quorums.of(1, 1).small().settings().isOrdered()).isFalse();
  }
}

package lagoon.protocol.leaderfollower;

import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.every;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.repeat;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.cut;
import static lagoon.simulation.Troubles.delay;
import static lagoon.simulation.Troubles.drop;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.partition;
import static lagoon.simulation.Troubles.pause;
import static lagoon.simulation.Troubles.some;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import lagoon.history.Observation;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Trial;
import lagoon.simulation.Troubles;
import org.junit.jupiter.api.Test;

/** Followers that missed something, and leaders that come back. */
class CatchUpTest {

  private static List<String> upTo(long last) {
    return LongStream.rangeClosed(1, last).mapToObj(Long::toString).toList();
  }

  private static Scenarios steady() {
    return store().session("alice", every("20ms", 400, add("k", 1)));
  }

  @Test
  void aFollowerThatWasCutOffCatchesUpFromTheLog() {
    Trial trial = steady().fault(partition(List.of("primary"), List.of("replica-1")).at("1s").until("4s"))
        .run();
    assertThat(trial.applied("replica-1", "k")).isEqualTo(upTo(400));
    assertThat(trial.sent("CatchUp")).isNotEmpty();
    assertThat(trial.sent("Snapshot")).isEmpty();
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void aFollowerThatCrashedCatchesUpFromWhatItsDiskHeld() {
    Trial trial = steady().fault(crash("replica-1").at("1s").until("4s")).run();
    assertThat(trial.applied("replica-1", "k")).isEqualTo(upTo(400));
    Observation.Restarted back = trial.all(Observation.Restarted.class).get(0);
    assertThat(back.held().get(0).value()).hasToString("50");
  }

  @Test
  void entriesThatAFollowerHeldBackAreLostInACrashAndSentAgain() {
    Trial trial = store().session("alice", repeat(5, add("k", 1)))
        .fault(drop(some(each("Replicate", "primary", "replica-1"), 0, 1)))
        .fault(crash("replica-1").at("500ms").until("600ms")).run();
    assertThat(trial.applied("replica-1", "k")).isEqualTo(upTo(5));
  }

  @Test
  void aFollowerThatWasPausedReadsItsMail() {
    Trial trial = steady().fault(pause("replica-1").at("1s").until("4s")).run();
    assertThat(trial.applied("replica-1", "k")).isEqualTo(upTo(400));
  }

  @Test
  void whoIsBehindTheBeginningOfTheLogGetsASnapshot() {
    Trial trial = steady().logLimit(20).fault(crash("replica-1").at("1s").until("4s")).run();
    assertThat(trial.sent("Snapshot")).isNotEmpty();
    List<String> applied = trial.applied("replica-1", "k");
    assertThat(applied).hasSizeLessThan(400).endsWith("400");
    assertThat(applied.stream().map(Long::valueOf).toList()).isSorted();
    assertThat(trial.converged()).isTrue();
  }

  @Test
  void aLongAbsenceIsCaughtUpInPieces() {
    Trial trial = store().duration("30s").session("alice", repeat(2500, add("k", 1)))
        .fault(cut("primary", "replica-1").at("0ms").until("28s")).run();
    assertThat(trial.applied("replica-1", "k")).isEqualTo(upTo(2500));
    assertThat(trial.all(Observation.Delivered.class).stream()
        .filter(one -> one.message().kind().equals("CatchUp")))
        .hasSizeBetween(3, 4);
  }

  @Test
  void lostEntriesAreSentAgainUnderHeavyLoss() {
    Trial trial = steady().loss(0.3).run();
    assertThat(trial.converged()).isTrue();
    assertThat(trial.applied("replica-2", "k")).isEqualTo(trial.applied("primary", "k"));
  }

  @Test
  void aLostAcknowledgementIsNoHarm() {
    Trial trial = store().session("alice", write("k", 1)).fault(drop(some(each("Ack"), 0, 4))).run();
    assertThat(trial.applied("replica-1", "k")).containsExactly("1");
    assertThat(trial.ending().quiet()).isTrue();
    assertThat(trial.ending().time()).as("it does not send for ever").isLessThan(10_000_000_000L);
  }

  @Test
  void aLeaderThatCrashedComesBackWithItsLogAndGoesOnShippingIt() {
    Trial trial = store().lag("500ms").session("alice", repeat(3, add("k", 1)), at("5s"), add("k", 1))
        .fault(cut("primary", "replica-1").at("0ms").until("3s"))
            .fault(crash("primary").at("1s").until("2s")).run();
    for (String replica : List.of("primary", "replica-1", "replica-2")) {
      assertThat(trial.applied(replica, "k")).isEqualTo(upTo(4));
    }
  }

  @Test
  void whatALeaderHadShippedWhenItCrashedStillArrives() {
    Trial trial = store().lag("500ms").session("alice", write("k", 1), at("200ms"), read("k"))
        .fault(crash("primary").at("100ms")).run();
    assertThat(trial.copies("replica-1")).containsEntry("k", "1");
    assertThat(trial.ending().openFaults()).containsExactly("primary is down");
  }

  @Test
  void theLogIsTruncatedToWhatSomeFollowerStillNeeds() {
    Log log = new Log();
    for (long i = 1; i <= 100; i++) log.append(new Entry(i, List.of()));
    log.dropThrough(40);
    assertThat(log.first()).isEqualTo(41);
    assertThat(log.from(41, 1000)).extracting(Entry::index).containsExactlyElementsOf(
        LongStream.rangeClosed(41, 100).boxed().toList());
    assertThat(log.from(99, 1)).extracting(Entry::index).containsExactly(99L);
    log.dropThrough(1000);
    assertThat(log.first()).isEqualTo(101);
    assertThat(log.last()).isEqualTo(100);
    log.append(new Entry(101, List.of()));
    assertThat(log.from(101, 5)).hasSize(1);
  }

  @Test
  void switchingFromUnorderedToInOrderAndBackLosesNothing() {
    Trial trial = store().unordered().lag(Scenarios.uniform("0ms", "300ms"))
        .session("alice", every("20ms", 300, add("k", 1)))
        .later("1500ms", "in order", Scenarios::inOrder).later("3s", "unordered", Scenarios::unordered)
        .later("4500ms", "in order", Scenarios::inOrder)
        .fault(crash("replica-1").at("3500ms").until("5s")).run();
    assertThat(trial.converged()).isTrue();
    assertThat(trial.applied("replica-1", "k")).contains(upTo(300).toArray(String[]::new));
  }

  @Test
  void anUnorderedFollowerIsNotFoundWrongByCatchingUp() {
    Trial trial = store().unordered().session("alice", write("k", 1), write("k", 2))
        .fault(delay(some(each("Replicate", "primary", "replica-1"), 0, 1), "300ms"))
        .fault(Troubles.drop(some(each("Ack", "replica-1", "primary"), 0, 1))).run();
    assertThat(trial.copies("replica-1")).containsEntry("k", "1");
  }
}

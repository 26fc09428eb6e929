package lagoon.client;

import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.by;
import static lagoon.simulation.Steps.every;
import static lagoon.simulation.Steps.forever;
import static lagoon.simulation.Steps.ifAbsent;
import static lagoon.simulation.Steps.ifAtLeast;
import static lagoon.simulation.Steps.ifBelow;
import static lagoon.simulation.Steps.ifRead;
import static lagoon.simulation.Steps.inParallel;
import static lagoon.simulation.Steps.intending;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.repeat;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Strategies.leader;
import static lagoon.simulation.Troubles.crash;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Trial;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a session's steps do, and when. An operation at a replica takes 10 ms. */
class ScriptTest {

  private static List<Long> invokedAtMillis(Trial trial, String session) {
    return trial.all(Observation.Invoked.class).stream()
        .filter(one -> one.operation().session().name().equals(session)).map(one -> one.time() / 1_000_000)
            .toList();
  }

  private static Trial alice(Step... steps) {
    return store().data("k", 5).reads(leader()).session("alice", steps).run();
  }

  @Test
  void stepsFollowEachOther() {
    Trial trial = alice(write("k", 1), waits("100ms"), write("k", 2), at("1s"), write("k", 3), at("500ms"),
        write("k", 4));
    assertThat(invokedAtMillis(trial, "alice")).containsExactly(0L, 110L, 1000L, 1010L);
  }

  @Test
  void repeatRepeatsAndMayBeNested() {
    Trial trial = alice(repeat(3, add("k", 1), repeat(2, add("k", 10))), repeat(0, add("k", 1000)),
        repeat(2));
    assertThat(trial.copies("primary")).containsEntry("k", "68");
  }

  @Test
  void everyBeginsAtRegularTimes() {
    Trial trial = alice(waits("5ms"), every("100ms", 3, add("k", 1), add("k", 1)), add("k", 100));
    assertThat(invokedAtMillis(trial, "alice")).containsExactly(5L, 15L, 105L, 115L, 205L, 215L, 225L);
  }

  @Test
  void everyCatchesUpWhereItsStepsTakeLonger() {
    Trial trial = alice(every("20ms", 3, waits("30ms"), add("k", 1)), add("k", 1));
    assertThat(invokedAtMillis(trial, "alice")).containsExactly(30L, 70L, 110L, 120L);
    assertThat(alice(every("20ms", 0, add("k", 1)), add("k", 100)).copies("primary"))
        .containsEntry("k", "105");
  }

  @Test
  void everyWithoutAnEndGoesOnUntilTheDurationIsOver() {
    Trial trial = store().duration("1s").session("alice", forever("100ms", add("k", 1)), add("k", 100)).run();
    assertThat(invokedAtMillis(trial, "alice")).hasSize(11).endsWith(1000L);
    assertThat(trial.copies("primary")).containsEntry("k", "11");
  }

  @Test
  void branchesGoOnTogetherAndJoin() {
    Trial trial = alice(
        inParallel(List.of(List.of(write("a", 1), write("a", 2)), List.of(waits("50ms"), write("b", 1)),
            List.of())),
        write("c", 1));
    assertThat(invokedAtMillis(trial, "alice")).containsExactly(0L, 10L, 50L, 60L);
    assertThat(trial.copies("replica-1")).containsEntry("a", "2").containsEntry("b", "1")
        .containsEntry("c", "1");
  }

  @Test
  void whenLooksAtTheLastRead() {
    Trial trial = alice(
        read("k"), ifRead(5, write("equal", 1)), ifRead(6, write("never", 1)), ifBelow(6, write("below", 1)),
        ifBelow(5, write("never", 2)), ifAtLeast(5, write("least", 1)), ifAtLeast(6, write("never", 3)),
        ifAbsent(List.of(write("never", 4)), List.of(write("there", 1))),
        read("nothing"), ifAbsent(List.of(write("absent", 1)), List.of()), ifBelow(100, write("never", 5)));
    assertThat(trial.copies("primary")).containsOnlyKeys("k", "equal", "below", "least", "there", "absent");
  }

  @Test
  void whenIsFalseBeforeAnyReadAndAfterOneThatFailed() {
    Trial trial = store().data("k", 5).clients("10ms", 1, ClientSettings.Retry.SAFE).session(
        "alice", ifAtLeast(0, write("a", 1)), ifAbsent(List.of(write("b", 1)), List.of()),
        read("k"), at("1s"), by(leader(), read("k")), at("3s"), ifAtLeast(0, write("c", 1)),
        ifAbsent(List.of(write("d", 1)), List.of(write("e", 1))))
        .fault(crash("primary").at("1s").until("2s")).run();
    assertThat(trial.copies("primary")).containsOnlyKeys("k", "e");
  }

  @Test
  void anOperationCarriesItsIntent() {
    Trial trial = alice(intending("rent", write("k", 1)), write("k", 2));
    assertThat(trial.all(Observation.Invoked.class)).extracting(one -> one.operation().intent())
        .containsExactly(Optional.of("rent"), Optional.empty());
  }

  @Test
  void nothingBeginsAfterTheDuration() {
    Trial trial = store().duration("100ms").session("alice", at("95ms"), write("k", 1), write("k", 2)).run();
    assertThat(trial.completed("alice")).extracting(one -> one.operation().action().text())
        .containsExactly("write k = 1");
  }

  @Test
  void theLimitOnStepsCannotBeOutrunByRepeatsWithoutOperations() {
    Step nothing = repeat(1_000_000, repeat(1_000_000, ifRead(1)));
    assertThat(endsQuickly(nothing)).contains("the limit of 50000 steps");
    assertThat(endsQuickly(repeat(1_000_000, repeat(1_000_000)))).contains("the limit of 50000 steps");
    assertThat(endsQuickly(repeat(1_000_000, inParallel(List.of(List.of(), List.of())))))
        .contains("the limit of 50000 steps");
    assertThat(endsQuickly(repeat(1_000_000, waits("0ms")))).contains("the limit of 50000 steps");
    assertThat(endsQuickly(repeat(1_000_000, at("0ms")))).contains("the limit of 50000 steps");
    assertThat(endsQuickly(inParallel(List.of(List.of(nothing), List.of(nothing)))))
        .contains("the limit of 50000 steps");
    assertThat(endsQuickly(waits("1ms"), nothing)).contains("the limit of 50000 steps");
    assertThat(endsQuickly(repeat(1000, ifRead(1)))).isEmpty();
  }

  private static Optional<String> endsQuickly(Step... steps) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> store().limits(1_000_000, 1_000_000, 50_000).session("alice", steps).session("bob", steps).run()
            .ending().limit());
  }

  @Test
  void everyLongestPeriodIsNoBusyLoop() {
    Trial trial = Scenarios.store().duration("10s").session("alice", forever("1s", ifRead(1))).run();
    assertThat(trial.ending().limit()).isEmpty();
  }
}

package lagoon.simulation;

import static lagoon.simulation.Scenarios.bank;
import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.add;
import static lagoon.simulation.Steps.at;
import static lagoon.simulation.Steps.every;
import static lagoon.simulation.Steps.forever;
import static lagoon.simulation.Steps.ifRead;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.repeat;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static lagoon.simulation.Strategies.leader;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.cut;
import static lagoon.simulation.Troubles.drop;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.partition;
import static lagoon.simulation.Troubles.pause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lagoon.guarantee.End;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;

/** How a run begins, is changed, and ends. */
class SimulationTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void aRunEndsEarlyWhenNothingIsLeftToHappen() {
    End ending = store().session("alice", write("k", 1)).run().ending();
    assertThat(ending.time()).isLessThan(SECOND);
    assertThat(ending.quiet()).isTrue();
    assertThat(ending.limit()).isEmpty();
    assertThat(ending.openFaults()).isEmpty();
  }

  @Test
  void aRunWithNothingToDoEndsAtOnce() {
    End ending = store().run().ending();
    assertThat(ending.time()).isZero();
    assertThat(ending.quiet()).isTrue();
  }

  @Test
  void aRunEndsAfterDurationAndTimeToSettleAtTheLatest() {
    End ending = store().duration("5s").settle("20s").session("alice", forever("1s", add("k", 1)))
        .fault(cut("primary", "replica-1").at("0ms")).run().ending();
    assertThat(ending.time()).isEqualTo(25 * SECOND);
    assertThat(ending.quiet()).as("the leader still owes the follower that is cut off").isFalse();
    assertThat(ending.openFaults()).containsExactly("a link is cut");
    assertThat(ending.limit()).isEmpty();
  }

  @Test
  void aRunWhoseCopiesStillChangeAtItsEndIsNotQuiet() {
    for (String lag : List.of("12s", "30s")) {
      End ending = store().lag(lag).duration("5s").settle("10s").session("alice", forever("1s", add("k", 1)))
          .run().ending();
      assertThat(ending.time()).isEqualTo(15 * SECOND);
      assertThat(ending.quiet()).as("with a lag of " + lag).isFalse();
    }
  }

  @Test
  void aRunWithAMessageUnderWayIsNotQuiet() {
    End ending = store().lag("75s").session("alice", write("k", 1)).run().ending();
    assertThat(ending.quiet()).isFalse();
  }

  @Test
  void aRunMayBeCutShort() {
    Trial trial = store().session("alice", every("1s", 5, add("k", 1))).runUntil("2500ms");
    assertThat(trial.ending().time()).isEqualTo(2500_000_000L);
    assertThat(trial.ending().limit()).contains("it was cut short");
    assertThat(trial.ending().quiet()).as("what was cut short is not at rest").isFalse();
    assertThat(trial.copies("primary")).containsEntry("k", "3");
    assertThat(store().session("alice", add("k", 1)).runUntil("5s").ending().limit())
        .as("it had ended before").isEmpty();
  }

  @Test
  void eachLimitEndsTheRunAndSaysSo() {
    assertThat(limited(100, 1000, 1000)).contains("the limit of 100 events");
    assertThat(limited(100_000, 7, 1000)).contains("the limit of 7 operations");
    assertThat(limited(100_000, 1000, 9)).contains("the limit of 9 steps");
    assertThat(limited(1, 1000, 1000)).contains("the limit of 1 events");
    assertThat(limited(100_000, 1, 1000)).as("reached at the very beginning")
        .contains("the limit of 1 operations");
    assertThat(limited(100_000, 1000, 1)).contains("the limit of 1 steps");
    assertThat(limited(100_000, 1000, 1000)).isEmpty();
  }

  private static Optional<String> limited(long events, long operations, long steps) {
    return store().limits(events, operations, steps).session("alice", repeat(50, add("k", 1)))
        .session("bob", repeat(50, add("k", 1))).run().ending().limit();
  }

  @Test
  void aLimitOnWhatIsUnderWayIsNoticedInAShortRunToo() {
    assertThat(underWay(2)).contains("the limit of 2 events under way at once");
    assertThat(underWay(1000)).isEmpty();
  }

  private static Optional<String> underWay(int pending) {
    return store().pending(pending).session("alice", add("k", 1)).run().ending().limit();
  }

  @Test
  void afterALimitNothingIsChangedAnyMoreAndNoTimePasses() {
    Trial whole = changedAtEightSeconds().run();
    assertThat(whole.all(Observation.SettingChanged.class)).hasSize(1);
    Trial limited = changedAtEightSeconds().limits(100_000, 3, 1000).run();
    assertThat(limited.ending().limit()).contains("the limit of 3 operations");
    assertThat(limited.ending().time()).isEqualTo(30_000_000);
    assertThat(limited.all(Observation.SettingChanged.class)).isEmpty();
  }

  private static Scenarios changedAtEightSeconds() {
    return store().lag("500ms").session("alice", repeat(9, add("k", 1)))
        .later("8s", "cluster.lag", changed -> changed.lag("20ms"));
  }

  @Test
  void interventionsChangeWhatComesAfterThemAndAreTold() {
    Trial trial = bank().lag("500ms")
        .session("alice", write("checking", 1), read("checking"), at("2s"), read("checking"))
        .later("1s", "leader reads", settings -> settings.reads(leader())).run();
    assertThat(trial.returned("alice")).containsExactly("500", "1");
    assertThat(trial.servers("alice").get(1)).isEqualTo("primary");
    Observation.SettingChanged told = trial.all(Observation.SettingChanged.class).get(0);
    assertThat(told.time()).isEqualTo(SECOND);
    assertThat(told.value()).isEqualTo("leader reads");
  }

  @Test
  void linksChangeDuringTheRun() {
    Trial trial = store().session("alice", write("k", 1), at("2s"), write("k", 2))
        .later("1s", "latency", settings -> settings.latency(constant("50ms"))).run();
    assertThat(trial.endedAtMillis("alice")).containsExactly(10L, 2100L);
  }

  @Test
  void aReplicaThatIsDownDuringAnInterventionComesBackWithTheNewSettings() {
    Trial trial = store().session("alice", at("3s"), write("k", 1))
        .fault(crash("primary").at("500ms").until("2s"))
        .later("1s", "lag", settings -> settings.lag("300ms")).run();
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(3310L);
  }

  @Test
  void changesAndFaultsOfTimeZeroHoldFromTheFirstOperation() {
    Trial trial = store().lag("500ms").session("alice", write("k", 1))
        .later("0ms", "lag", settings -> settings.lag("0ms")).run();
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(10L);
    Trial dropped = store().session("alice", write("k", 1)).fault(drop(each("Write")).until("1s")).run();
    assertThat(dropped.endedAtMillis("alice")).containsExactly(2010L);
    Trial asleep = store().session("alice", write("k", 1)).fault(pause("alice").at("0ms").until("1s")).run();
    assertThat(asleep.endedAtMillis("alice")).containsExactly(1010L);
  }

  @Test
  void faultsMayWaitForVersionsAndForOperations() {
    Trial applied = store().session("alice", repeat(5, add("k", 1)))
        .fault(crash("replica-1").afterApplied("replica-1", "k", 3).lasting("2s")).run();
    assertThat(applied.all(Observation.Crashed.class).get(0).time()).isEqualTo(30_000_000L);
    assertThat(applied.converged()).isTrue();
    Trial completed = store().session("alice", repeat(5, add("k", 1)))
        .fault(crash("replica-1").afterCompleted("alice", 2)).run();
    assertThat(completed.all(Observation.Crashed.class).get(0).time()).isEqualTo(20_000_000L);
    assertThat(completed.all(Observation.Crashed.class).get(0).cause())
        .isEqualTo(completed.completed("alice").get(1).id());
  }

  @Test
  void theSameRunTwiceGivesTheSameObservationsAndAnotherSeedOthers() {
    assertThat(lively(7).seen()).hasToString(lively(7).seen().toString());
    assertThat(lively(7).seen().toString()).isNotEqualTo(lively(8).seen().toString());
  }

  private static Trial lively(long seed) {
    return store().seed(seed).loss(0.1).duplication(0.1).lag(Scenarios.uniform("0ms", "400ms"))
        .session("alice", repeat(30, add("k", 1), read("k"), ifRead(3, waits("1s"))))
        .fault(partition(List.of("primary"), List.of("replica-1", "alice")).at("1s").until("2s")).run();
  }

  @Test
  void aSimulationCountsWhatHappens() {
    Simulation simulation = store().session("alice", write("k", 1), read("k")).simulation();
    assertThat(simulation.cast().replicas()).hasSize(3);
    assertThat(simulation.directory().leader().name()).isEqualTo("primary");
    simulation.run(Optional.empty());
    assertThat(simulation.operations()).isEqualTo(2);
    assertThat(simulation.messages()).isEqualTo(8);
    assertThat(simulation.events()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void usersAndKeysAreNumberedWithoutGaps() {
    Trial trial = bank().sessionOf("ann", "phone", read("new")).sessionOf("ann", "tablet").session("bob")
        .run();
    assertThat(trial.cast().users()).extracting(user -> user.index() + " " + user.name())
        .containsExactly("0 ann", "1 bob");
    assertThat(trial.cast().keys()).extracting(key -> key.index() + " " + key.name())
        .containsExactly("0 checking", "1 rent", "2 new");
    assertThat(trial.cast().nodes()).extracting(node -> node.name())
        .containsExactly("primary", "replica-1", "replica-2", "phone", "tablet", "bob");
  }

  @Test
  void aProtocolThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Protocols.installed().named("telepathy"))
        .hasMessage("there is no protocol telepathy");
    Observer nobody = observation -> {};
    assertThat(store().simulation(nobody).settings().scenario()).isEqualTo("test");
  }
}

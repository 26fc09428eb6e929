package lagoon.simulation;

import static lagoon.simulation.Scenarios.bank;
import static lagoon.simulation.Scenarios.store;
import static lagoon.simulation.Steps.read;
import static lagoon.simulation.Steps.waits;
import static lagoon.simulation.Steps.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.network.SentMessage;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;

/** What each kind of intervention does, and when. */
class InterventionTest {

  private static final long MS = 1_000_000;
  private static final SentMessage SECOND = new SentMessage(
      "Replicate", "primary", "replica-1", Optional.of(2L));

  private static Trial run(Scenarios scenarios, Intervention... interventions) {
    Run plain = scenarios.value();
    return Trial.of(
        new Run(plain.scenario(), plain.seed(), List.of(interventions)), Protocols.installed(),
        Optional.empty(), false);
  }

  /** Two writes 100 ms apart, shipped half a second later. */
  private static Scenarios shipping() {
    return store().lag("500ms").session("alice", write("k", 1), waits("100ms"), write("k", 2));
  }

  private static Intervention hand(long millis, Touch touch) {
    return new Intervention.Hand(When.before(millis * MS), touch);
  }

  @Test
  void aMessageOnItsWayIsDroppedByItsNumber() {
    Trial trial = run(shipping(), hand(300, new Touch.OnMessage.DropNow(SECOND)));
    Observation.Dropped dropped = trial.all(Observation.Dropped.class).get(0);
    assertThat(dropped.why()).isEqualTo("by hand");
    assertThat(dropped.time()).isEqualTo(300 * MS);
    assertThat(dropped.message().text()).contains("2");
    assertThat(dropped.cause()).isEqualTo(trial.sent("Replicate").stream()
        .filter(one -> one.to().name().equals("replica-1")).toList().get(1).id());
    assertThat(trial.converged()).as("the leader sends it again").isTrue();
  }

  @Test
  void aMessageDeliveredNowArrivesAtThatMomentAndNotAgain() {
    Trial trial = run(shipping(),
        hand(20, new Touch.OnMessage.DeliverNow(new SentMessage("Replicate", "primary", "replica-1",
            Optional.empty()))));
    assertThat(trial.appliedAtMillis("replica-1", "k").get(0)).isEqualTo(20);
    assertThat(trial.appliedAtMillis("replica-2", "k").get(0)).isEqualTo(510);
    assertThat(trial.all(Observation.Delivered.class).stream()
        .filter(one -> one.message().kind().equals("Replicate") && one.node().name().equals("replica-1")))
        .hasSize(2);
  }

  @Test
  void aHeldMessageWaitsUntilItIsReleased() {
    Trial trial = run(shipping(), hand(300, new Touch.OnMessage.HoldNow(SECOND)),
        hand(700, new Touch.OnMessage.ReleaseNow(SECOND)));
    assertThat(trial.appliedAtMillis("replica-1", "k")).containsExactly(510L, 700L);
  }

  @Test
  void aMessageHeldByAFaultCanBeReleasedByHand() {
    Scenarios held = shipping().fault(
        Troubles.hold(Troubles.each("Replicate")).at("0ms").until("5s"));
    Trial trial = run(held, hand(700, new Touch.OnMessage.ReleaseNow(new SentMessage("Replicate", "primary",
        "replica-1", Optional.of(1L)))));
    assertThat(trial.appliedAtMillis("replica-1", "k").get(0)).isEqualTo(700);
    assertThat(trial.appliedAtMillis("replica-2", "k").get(0)).isGreaterThan(1_000);
  }

  @Test
  void aDuplicatedMessageArrivesTwice() {
    Trial trial = run(shipping(), hand(300, new Touch.OnMessage.DuplicateNow(SECOND)));
    assertThat(trial.all(Observation.Delivered.class).stream()
        .filter(one -> one.message().kind().equals("Replicate") && one.node().name().equals("replica-1"))
        .map(one -> one.time() / MS)).containsExactly(510L, 620L, 620L);
  }

  @Test
  void whereThereIsNoSuchMessageTheTraceSaysSoAndNothingElseChanges() {
    Trial plain = shipping().run();
    Trial trial = run(shipping(), hand(300, new Touch.OnMessage.DropNow(new SentMessage("Replicate",
        "primary", "replica-1", Optional.of(3L)))));
    Observation.Intervened intervened = trial.all(Observation.Intervened.class).get(0);
    assertThat(intervened.took()).isFalse();
    assertThat(intervened.what()).isEqualTo("drop Replicate 3 from primary to replica-1");
    assertThat(trial.seen()).hasSize(plain.seen().size() + 1);
  }

  @Test
  void aTimerFiresBeforeItsTimeAndNotAgain() {
    Trial trial = run(store().session("alice", waits("5s"), write("k", 1)),
        hand(1_000, new Touch.FireNow(new Touch.NextTimer("next step", "alice"))));
    assertThat(trial.endedAtMillis("alice")).containsExactly(1_010L);
    assertThat(trial.all(Observation.TimerFired.class).stream()
        .filter(one -> one.timer().equals("next step"))).hasSize(1);
  }

  @Test
  void aLinkIsHealedHoweverManyFaultsCutIt() {
    Scenarios twice = shipping().fault(Troubles.cut("primary", "replica-1").at("0ms"))
        .fault(Troubles.cut("primary", "replica-1").at("0ms"));
    Trial trial = run(twice, hand(1, new Touch.Heal(new Way("primary", "replica-1"))));
    assertThat(trial.all(Observation.Healed.class)).hasSize(1);
    assertThat(trial.appliedAtMillis("replica-1", "k").get(0)).isEqualTo(510);
  }

  @Test
  void aFaultByHandLastsAsLongAsItSays() {
    Trial trial = run(shipping(),
        new Intervention.Fault(When.before(50 * MS), new Trouble.Crash("replica-2"), Optional.of(200 * MS)));
    assertThat(trial.all(Observation.Crashed.class).get(0).time()).isEqualTo(50 * MS);
    assertThat(trial.all(Observation.Restarted.class).get(0).time()).isEqualTo(250 * MS);
    assertThat(trial.all(Observation.Intervened.class).get(0).what()).isEqualTo("crash replica-2 for 200ms");
    assertThat(trial.all(Observation.Crashed.class).get(0).cause())
        .isEqualTo(trial.all(Observation.Intervened.class).get(0).id());
  }

  @Test
  void aSessionDoesSomethingBesidesItsScript() {
    Scenarios bank = bank().session("alice", read("checking"), waits("1s"), read("checking"));
    Trial trial = run(bank, new Intervention.Doing(When.before(500 * MS), "alice",
        List.of(Steps.transfer("checking", "savings", 100), read("savings"))));
    assertThat(trial.copies("primary")).containsEntry("savings", "100").containsEntry("checking", "400");
    assertThat(trial.returned("alice")).startsWith("500").hasSize(3);
  }

  @Test
  void whatAPausedClientIsToldToDoItDoesWhenItGoesOn() {
    Scenarios paused = store().session("alice", waits("1ms"))
        .fault(Troubles.pause("alice").at("100ms").until("400ms"));
    Trial trial = run(paused,
        new Intervention.Doing(When.before(200 * MS), "alice", List.of(write("k", 1))));
    assertThat(trial.endedAtMillis("alice")).containsExactly(410L);
  }

  @Test
  void afterTheDurationASessionDoesNothingMore() {
    Trial trial = run(store().duration("1s").session("alice", write("k", 1)),
        new Intervention.Doing(When.before(2_000 * MS), "alice", List.of(write("k", 2))));
    assertThat(trial.all(Observation.Intervened.class).get(0).took()).isFalse();
    assertThat(trial.copies("primary")).containsEntry("k", "1");
  }

  @Test
  void anInterventionHappensAfterAsManyEventsOfItsTimeAsItSays() {
    Scenarios two = store().session("alice", read("k")).session("bob", read("k"));
    // At 5 ms the two requests arrive: one before, one after.
    for (int events = 0; events <= 2; events++) {
      Trial trial = run(two, new Intervention.Settings(new When(5 * MS, events), two.scenario(), Map.of(
          "reads", "x")));
      List<Class<?>> order = trial.seen().stream().filter(one -> one.time() == 5 * MS)
          .filter(one -> one instanceof Observation.Delivered || one instanceof Observation.SettingChanged)
          .<Class<?>>map(Observation::getClass).toList();
      assertThat(order.indexOf(Observation.SettingChanged.class)).isEqualTo(events);
    }
  }

  @Test
  void interventionsOutOfOrderAreRefused() {
    Scenario scenario = store().scenario();
    assertThatThrownBy(() -> new Run(scenario, 1, List.of(
        new Intervention.Settings(When.before(2), scenario, Map.of()),
        new Intervention.Settings(When.before(1), scenario, Map.of()))))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not in order");
  }

  @Test
  void aLimitThatIsReachedByHandEndsTheRun() {
    Trial trial = run(store().limits(1_000_000, 1, 1_000)
        .session("alice", write("k", 1)),
        new Intervention.Doing(When.before(500 * MS), "alice", List.of(write("k", 2))));
    assertThat(trial.ending().limit()).contains("the limit of 1 operations");
  }
}

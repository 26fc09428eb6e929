package lagoon.network;

import static lagoon.network.Bed.MS;
import static lagoon.network.Bed.abc;
import static lagoon.network.Bed.links;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.cut;
import static lagoon.simulation.Troubles.delay;
import static lagoon.simulation.Troubles.drop;
import static lagoon.simulation.Troubles.duplicate;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.hold;
import static lagoon.simulation.Troubles.later;
import static lagoon.simulation.Troubles.one;
import static lagoon.simulation.Troubles.partition;
import static lagoon.simulation.Troubles.pause;
import static lagoon.simulation.Troubles.resume;
import static lagoon.simulation.Troubles.slow;
import static lagoon.simulation.Troubles.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.simulation.Troubles;
import org.junit.jupiter.api.Test;

/** Faults on single messages, when faults begin and end, and that they leave nothing behind. */
class FaultsTest {

  private static Bed five(Troubles fault) {
    Bed bed = abc().fault(fault);
    for (int i = 1; i <= 5; i++) bed.send(10 * i, "a", "b", "m" + i);
    return bed.run();
  }

  // ---- what they do ----

  @Test
  void dropLosesTheMessagesThatItMeans() {
    assertThat(five(drop(each("Note"))).received("b")).isEmpty();
    assertThat(five(drop(each("Note", "a", "c"))).received("b")).hasSize(5);
    assertThat(five(drop(each("Other"))).received("b")).hasSize(5);
    Bed bed = five(drop(some(each("Note"), 1, 2)));
    assertThat(bed.received("b")).containsExactly("m1@15", "m4@45", "m5@55");
    assertThat(bed.drops()).containsExactly("m2: fault", "m3: fault");
  }

  @Test
  void delayAndSlowAddToTheLatency() {
    assertThat(five(delay(some(each("Note"), 2, 1), "100ms")).received("b"))
        .containsExactly("m1@15", "m2@25", "m4@45", "m5@55", "m3@135");
    assertThat(five(slow("a", "b", "7ms").at("25ms").until("45ms")).received("b"))
        .containsExactly("m1@15", "m2@25", "m3@42", "m4@52", "m5@55");
  }

  @Test
  void duplicateLetsThemArriveTwice() {
    Bed bed = five(duplicate(some(each("Note"), 4, 1)));
    assertThat(bed.received("b")).containsExactly("m1@15", "m2@25", "m3@35", "m4@45", "m5@55", "m5@55");
    assertThat(bed.network.inFlight()).isZero();
  }

  @Test
  void holdKeepsMessagesFromArrivingBeforeItEnds() {
    Bed bed = five(hold(each("Note", "a", "b")).at("15ms").until("100ms"));
    assertThat(bed.received("b")).containsExactly("m1@15", "m2@100", "m3@100", "m4@100", "m5@100");
    assertThat(bed.network.inFlight()).isZero();
    assertThat(five(hold(each("Note", "a", "b")).at("15ms").until("22ms")).received("b"))
        .as("over before anything would have arrived").isEqualTo(undisturbed().received("b"));
  }

  private static Bed undisturbed() {
    return five(drop(each("Other")));
  }

  @Test
  void whatSeveralFaultsHoldWaitsForTheLastOfThem() {
    Bed bed = abc().fault(hold(each("Note", "a", "b")).until("30ms"))
        .fault(hold(each("Note")).until("20ms")).fault(delay(each("Slow"), "100ms"))
        .fault(hold(each("Slow")).until("20ms"))
        .send(1, "a", "b", "both").send(2, "c", "b", "one").send(3, "c", "b", new Bed.Note("Slow", "late"))
        .run();
    assertThat(bed.received("b")).containsExactly("one@20", "both@30", "late@108");
  }

  @Test
  void aHoldMovesNoLaterDraw() {
    LinkSettings loose = new LinkSettings(
        new Distribution.Uniform(MS, 50 * MS), 0, 0, LinkSettings.Ordering.ANY);
    Bed free = thousand(new Bed(loose, List.of(), "a", "b"));
    Bed held = thousand(
        new Bed(loose, List.of(), "a", "b").fault(hold(some(each("Note"), 0, 3)).until("70ms")));
    assertThat(held.received("b")).contains("m10@70", "m11@70", "m12@70");
    List<String> others = new ArrayList<>(free.received("b"));
    assertThat(others.removeIf(one -> one.matches("m1[012]@.*"))).isTrue();
    assertThat(held.received("b")).containsAll(others).hasSize(100);
  }

  @Test
  void whatIsHeldForEverStaysOnItsWayAndIsReported() {
    Bed bed = five(hold(some(each("Note"), 0, 1)));
    assertThat(bed.received("b")).hasSize(4);
    assertThat(bed.network.inFlight()).isEqualTo(1);
    assertThat(bed.faults.open()).containsExactly("\"hold one Note\" goes on");
    assertThat(five(drop(some(each("Note"), 0, 2))).faults.open()).as("used up").isEmpty();
    assertThat(five(drop(each("Note"))).faults.open()).containsExactly("\"drop Note\" goes on");
    assertThat(five(delay(each("Note"), "1ms")).faults.open()).isEmpty();
  }

  @Test
  void aMessageThatMeetsSeveralFaultsFeelsThemAll() {
    Bed slowed = abc().fault(delay(each("Note"), "10ms")).fault(slow("a", "b", "20ms"))
        .send(1, "a", "b", "m").run();
    assertThat(slowed.received("b")).containsExactly("m@36");
    Bed dropped = abc().fault(duplicate(each("Note"))).fault(drop(each("Note"))).send(1, "a", "b", "m").run();
    assertThat(dropped.received("b")).as("no copy of what is lost arrives").isEmpty();
    Bed copied = abc().fault(duplicate(each("Note"))).fault(delay(each("Note"), "10ms"))
        .send(1, "a", "b", "m").run();
    assertThat(copied.received("b")).containsExactly("m@16", "m@16");
  }

  @Test
  void noCopyCrossesALinkThatWasCutWhenTheMessageWasSent() {
    Bed bed = abc().fault(cut("a", "b").at("0ms").until("3ms")).fault(duplicate(each("Note")))
        .fault(hold(each("Held")).until("2ms"))
        .send(1, "a", "b", "copied").send(1, "a", "b", new Bed.Note("Held", "held")).run();
    assertThat(bed.received("b")).isEmpty();
    assertThat(bed.network.inFlight()).isZero();
  }

  @Test
  void onAFifoLinkAHeldOrDelayedMessageHoldsBackThoseBehindIt() {
    LinkSettings fifo = new LinkSettings(links("5ms").latency(), 0, 0, LinkSettings.Ordering.FIFO);
    Bed delayed = new Bed(fifo, List.of(), "a", "b").fault(delay(some(each("Note"), 0, 1), "100ms"));
    delayed.send(1, "a", "b", "one").send(2, "a", "b", "two").run();
    assertThat(delayed.received("b")).containsExactly("one@106", "two@106");
    Bed held = new Bed(fifo, List.of(), "a", "b").fault(hold(each("Held")).until("50ms"));
    held.send(1, "a", "b", new Bed.Note("Held", "one")).send(2, "a", "b", "two").send(60, "a", "b", "three")
        .run();
    assertThat(held.received("b")).containsExactly("one@50", "two@50", "three@65");
  }

  // ---- when they begin and end ----

  @Test
  void aFaultWithoutABeginningHoldsFromTheStart() {
    Bed bed = abc().fault(drop(each("Note")).until("12ms")).send(0, "a", "b", "first")
        .send(20, "a", "b", "second").run();
    assertThat(bed.received("b")).containsExactly("second@25");
  }

  @Test
  void forCountsFromTheBeginning() {
    Bed bed = abc().fault(cut("a", "b").at("10ms").lasting("20ms")).run();
    assertThat(bed.all(Observation.Cut.class).get(0).time()).isEqualTo(10 * MS);
    assertThat(bed.all(Observation.Healed.class).get(0).time()).isEqualTo(30 * MS);
  }

  @Test
  void beforeDeliveryHappensJustBeforeTheMessageArrives() {
    Bed bed = five(crash("b").beforeDelivery(one("Note", "a", "b")).lasting("12ms"));
    assertThat(bed.drops()).containsExactly("m1: node down", "m2: node down");
    assertThat(bed.received("b")).containsExactly("m3@35", "m4@45", "m5@55");
    assertThat(bed.all(Observation.Crashed.class).get(0).time()).isEqualTo(15 * MS);
    assertThat(bed.all(Observation.Crashed.class).get(0).cause())
        .isEqualTo(bed.all(Observation.Sent.class).get(0).id());
  }

  @Test
  void beforeDeliveryMayCutOrPauseAndSkipSome() {
    assertThat(five(cut("a", "b").beforeDelivery(later(one("Note"), 2))).received("b"))
        .containsExactly("m1@15", "m2@25");
    assertThat(five(pause("b").beforeDelivery(later(one("Note"), 1)).lasting("13ms")).received("b"))
        .containsExactly("m1@15", "m2@38", "m3@38", "m4@45", "m5@55");
  }

  /** Both notes arrive at one time; the first lets b apply a version. */
  private static Bed applyingTwoNotesAtOnce(Troubles fault) {
    Bed bed = abc().fault(fault);
    Version version = Version.initial(new Key(0, "k"), new Value.Amount(1));
    bed.onMessage = (probe, message) -> probe.context.applied(List.of(version));
    return bed.send(1, "a", "b", "one").send(1, "c", "b", "two");
  }

  @Test
  void whatWaitsForAnEventBeginsBeforeAnyOtherOfTheSameTime() {
    Bed bed = applyingTwoNotesAtOnce(crash("b").afterApplied("b", "k", 1)).run();
    assertThat(bed.received("b")).containsExactly("one@6");
    assertThat(bed.drops()).containsExactly("two: node down");
    assertThat(bed.all(Observation.Crashed.class).get(0).cause())
        .isEqualTo(bed.all(Observation.Applied.class).get(0).id());
    assertThat(applyingTwoNotesAtOnce(crash("c").afterApplied("b", "k", 1)).run().received("b"))
        .containsExactly("one@6", "two@6");
  }

  @Test
  void whatWaitsForOnePieceOfMailBeginsBeforeTheNextIsRead() {
    Bed bed = applyingTwoNotesAtOnce(pause("b").afterApplied("b", "k", 1).lasting("7ms"))
        .fault(pause("b").at("0ms").until("50ms")).run();
    assertThat(bed.received("b")).containsExactly("one@50", "two@57");
  }

  @Test
  void aMessageThatIsNotDeliveredFulfilsNoCondition() {
    Bed bed = abc().fault(crash("b").at("0ms").until("20ms")).fault(crash("c").beforeDelivery(one("Note")))
        .send(1, "a", "b", "to nobody").send(30, "a", "b", "to somebody").run();
    assertThat(bed.all(Observation.Crashed.class)).extracting(Observation::time).containsExactly(0L, 35 * MS);
  }

  @Test
  void mailThatIsReadLateFulfilsConditionsWhenItIsRead() {
    Bed bed = abc().fault(pause("b").at("0ms").until("50ms"))
        .fault(crash("b").beforeDelivery(later(one("Note"), 1)))
        .send(1, "a", "b", "one").send(2, "a", "b", "two").send(3, "a", "b", "three").run();
    assertThat(bed.received("b")).containsExactly("one@50");
    assertThat(bed.drops()).containsExactlyInAnyOrder("two: node down", "three: node down");
    assertThat(bed.network.inFlight()).isZero();
  }

  @Test
  void severalFaultsMayWaitForTheSameDelivery() {
    Bed bed = abc().fault(resume("c").beforeDelivery(one("Go")))
        .fault(cut("a", "b").beforeDelivery(one("Mail")))
            .fault(crash("c").beforeDelivery(one("Go", "a", "b")))
        .fault(pause("c").at("0ms")).send(1, "a", "c", new Bed.Note("Mail", "mail"))
        .send(10, "a", "b", new Bed.Note("Go", "go")).run();
    assertThat(bed.received("c")).containsExactly("mail@15");
    assertThat(bed.drops()).as("reading the mail cut the link").containsExactly("go: partition");
    assertThat(bed.network.openFaults()).containsExactly("c is down", "a link is cut");
  }

  @Test
  void aConditionThatIsFulfilledAfterItsEndBeginsNothing() {
    Bed bed = five(crash("b").beforeDelivery(later(one("Note"), 3)).until("40ms"));
    assertThat(bed.all(Observation.Crashed.class)).isEmpty();
    assertThat(bed.received("b")).hasSize(5);
  }

  @Test
  void aFaultThatHasEndedLeavesNoTrace() {
    List<Troubles> ended = List.of(
        partition(List.of("a"), List.of("b", "c")), cut("a", "b"), slow("a", "b", "3ms"), drop(each("Note")),
        duplicate(each("Note")), delay(each("Note"), "1s"), hold(each("Note")), pause("c"), crash("c"));
    Bed untouched = thousand(abc());
    for (Troubles trouble : ended) {
      Bed bed = thousand(abc().fault(trouble.at("1ms").until("9ms")));
      assertThat(bed.received("b")).isEqualTo(untouched.received("b")).hasSize(100);
      assertThat(bed.network.openFaults()).isEmpty();
      assertThat(bed.faults.open()).isEmpty();
    }
  }

  private static Bed thousand(Bed bed) {
    for (int i = 10; i < 110; i++) bed.send(i, "a", "b", "m" + i);
    return bed.run();
  }

  @Test
  void faultsOnMessagesAreToldAsTheyBeginAndEnd() {
    Bed bed = five(hold(each("Note", "a", "b")).at("15ms").until("100ms"));
    Observation.FaultBegan began = bed.all(Observation.FaultBegan.class).get(0);
    assertThat(began.what()).isEqualTo("hold Note from a to b");
    assertThat(began.node()).as("the node from which they come").isEqualTo(bed.name("a"));
    assertThat(began.time()).isEqualTo(15 * MS);
    Observation.FaultEnded ended = bed.all(Observation.FaultEnded.class).get(0);
    assertThat(ended.what()).isEqualTo(began.what());
    assertThat(ended.began()).isEqualTo(began.id());
    assertThat(ended.time()).isEqualTo(100 * MS);
    assertThat(bed.all(Observation.SettingChanged.class)).isEmpty();
    assertThat(five(slow("c", "b", "7ms").at("25ms")).all(Observation.FaultBegan.class)).singleElement()
        .extracting(Observation.FaultBegan::what).isEqualTo("slow messages from c to b by 7ms");
    assertThat(five(crash("b").at("15ms").until("20ms")).all(Observation.FaultBegan.class))
        .as("a crash has an observation of its own").isEmpty();
  }

  @Test
  void aFaultEndsWithTheLastMessageThatItConcerns() {
    for (Troubles fault : List.of(
        drop(some(each("Note"), 1, 2)), delay(some(each("Note"), 1, 2), "9ms"),
        duplicate(some(each("Note"), 1, 2)))) {
      Bed bed = five(fault.until("90ms"));
      Observation.FaultEnded ended = bed.all(Observation.FaultEnded.class).get(0);
      Observation.Sent last = bed.all(Observation.Sent.class).get(2);
      assertThat(bed.all(Observation.FaultEnded.class)).as("it ends once").hasSize(1);
      assertThat(ended.time()).isEqualTo(30 * MS);
      assertThat(ended.cause()).isEqualTo(last.id());
      assertThat(bed.seen).extracting(Observation::id).as("told in order").isSorted();
    }
  }

  @Test
  void aHoldThatConcernsNoMoreMessagesEndsWhenItLetsThemGo() {
    Bed bed = five(hold(some(each("Note"), 0, 1)).until("90ms"));
    assertThat(bed.received("b")).endsWith("m1@90");
    assertThat(bed.all(Observation.FaultEnded.class)).singleElement().extracting(Observation::time)
        .isEqualTo(90 * MS);
    assertThat(five(hold(some(each("Note"), 0, 1))).all(Observation.FaultEnded.class)).isEmpty();
  }

  @Test
  void faultsThatContradictThemselvesAreRefused() {
    assertThatThrownBy(() -> crash("a").at("5s").until("4s").fault())
        .hasMessageContaining("before it begins");
    assertThatThrownBy(() -> crash("a").until("4s").lasting("4s").fault()).hasMessageContaining("ends once");
    assertThatThrownBy(() -> crash("a").at("4s").beforeDelivery(one("Note")).fault())
        .hasMessageContaining("not both");
    assertThatThrownBy(() -> new Fault(Optional.of(1L), Optional.of(2L), Optional.empty(), Optional.empty(),
        Optional.empty(), new Trouble.Crash("a"))).hasMessageContaining("begins once");
  }
}

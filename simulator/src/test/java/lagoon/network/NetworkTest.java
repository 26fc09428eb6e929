package lagoon.network;

import static lagoon.network.Bed.MS;
import static lagoon.network.Bed.abc;
import static lagoon.network.Bed.links;
import static lagoon.network.Bed.override;
import static lagoon.simulation.Scenarios.constant;
import static lagoon.simulation.Scenarios.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lagoon.history.Observation;
import org.junit.jupiter.api.Test;

/** How messages travel while nobody breaks anything. */
class NetworkTest {

  @Test
  void aMessageTakesTheLatencyOfItsLink() {
    Bed bed = abc().send(1, "a", "b", "hello").run();
    assertThat(bed.received("b")).containsExactly("hello@6");
    assertThat(bed.received("c")).isEmpty();
  }

  @Test
  void lagIsAddedToTheLatency() {
    Bed bed = abc();
    bed.at(1, () -> bed.probe("a").context.send(bed.name("b"), new Bed.Note("Note", "late"), 100 * MS)).run();
    assertThat(bed.received("b")).containsExactly("late@106");
  }

  @Test
  void anOverrideConcernsItsLinkBothWaysOrOneWay() {
    Bed both = new Bed(links("5ms"),
        List.of(override("a", "b", true, Optional.of(constant("50ms")), Optional.empty())),
        "a", "b", "c");
    both.send(0, "a", "b", "there").send(0, "b", "a", "back").send(0, "a", "c", "other").run();
    assertThat(both.received("b")).containsExactly("there@50");
    assertThat(both.received("a")).containsExactly("back@50");
    assertThat(both.received("c")).containsExactly("other@5");
    Bed one = new Bed(links("5ms"),
        List.of(override("a", "b", false, Optional.of(constant("50ms")), Optional.empty())),
        "a", "b");
    one.send(0, "a", "b", "there").send(0, "b", "a", "back").run();
    assertThat(one.received("b")).containsExactly("there@50");
    assertThat(one.received("a")).containsExactly("back@5");
  }

  @Test
  void anOverrideMayMeanAllLinksOfANodeAndLaterOnesWinSettingBySetting() {
    Bed bed = new Bed(links("5ms"), List.of(
        override("a", null, false, Optional.of(constant("50ms")), Optional.of(1.0)),
        override("a", "c", false, Optional.empty(), Optional.of(0.0))), "a", "b", "c");
    bed.send(0, "a", "b", "lost").send(0, "a", "c", "slow").send(0, "b", "c", "usual").run();
    assertThat(bed.received("b")).isEmpty();
    assertThat(bed.received("c")).containsExactly("usual@5", "slow@50");
    assertThat(bed.drops()).containsExactly("lost: loss");
  }

  @Test
  void newLinkSettingsHoldForMessagesSentAfterwards() {
    Bed bed = abc().send(0, "a", "b", "before").send(2, "a", "b", "after");
    bed.at(1, () -> bed.network.configure(links("100ms"), List.of())).run();
    assertThat(bed.received("b")).containsExactly("before@5", "after@102");
  }

  @Test
  void sentDeliveredAndDroppedAreThreeObservationsAndEachNamesItsCause() {
    Bed bed = abc();
    bed.onMessage = (probe, message) -> {
      if (message.text().equals("ping")) {
        probe.context.send(bed.name("a"), new Bed.Note("Note", "pong"));
      }
    };
    bed.send(0, "a", "b", "ping").run();
    List<Observation.Sent> sent = bed.all(Observation.Sent.class);
    List<Observation.Delivered> delivered = bed.all(Observation.Delivered.class);
    assertThat(sent).hasSize(2);
    assertThat(delivered).extracting(Observation::cause).containsExactly(sent.get(0).id(), sent.get(1).id());
    assertThat(sent.get(1).cause()).as("the answer's cause is the question's arrival")
        .isEqualTo(delivered.get(0).id());
    assertThat(sent.get(0).arrivesAt()).isEqualTo(delivered.get(0).time());
    assertThat(bed.all(Observation.Dropped.class)).isEmpty();
  }

  @Test
  void aLossyLinkLosesItsShareAndADuplicatingOneDuplicatesIts() {
    LinkSettings bad = new LinkSettings(constant("5ms"), 0.2, 0.1, LinkSettings.Ordering.ANY);
    Bed bed = new Bed(bad, List.of(), "a", "b");
    for (int i = 0; i < 20_000; i++) bed.send(i, "a", "b", "m" + i);
    bed.run();
    int lost = bed.drops().size();
    assertThat(lost / 20_000.0).isCloseTo(0.2, within(0.015));
    int copies = bed.received("b").size() - (20_000 - lost);
    assertThat(copies / (20_000.0 - lost)).isCloseTo(0.1, within(0.015));
    assertThat(bed.network.inFlight()).isZero();
    assertThat(bed.network.sent()).isEqualTo(20_000);
  }

  @Test
  void onAnyOrderLinksMessagesOvertakeAndOnFifoLinksNever() {
    assertThat(overtakings(LinkSettings.Ordering.ANY, 0)).isGreaterThan(100);
    assertThat(overtakings(LinkSettings.Ordering.FIFO, 0)).isZero();
    assertThat(overtakings(LinkSettings.Ordering.FIFO, 0.3)).as("copies overtake nobody either").isZero();
  }

  private static int overtakings(LinkSettings.Ordering ordering, double duplication) {
    Bed bed = new Bed(new LinkSettings(uniform("1ms", "50ms"), 0.1, duplication, ordering), List.of(), "a",
        "b");
    for (int i = 0; i < 500; i++) bed.send(i, "a", "b", Integer.toString(i));
    bed.run();
    List<Integer> firstSeen = new ArrayList<>();
    bed.received("b").stream().map(text -> Integer.valueOf(text.split("@")[0]))
        .filter(number -> !firstSeen.contains(number)).forEach(firstSeen::add);
    List<Integer> sorted = firstSeen.stream().sorted(Comparator.naturalOrder()).toList();
    int overtakings = 0;
    for (int i = 0; i < sorted.size(); i++) overtakings += sorted.get(i).equals(firstSeen.get(i)) ? 0 : 1;
    return overtakings;
  }

  @Test
  void aMessageThatIsLostHoldsNobodyBackOnAFifoLink() {
    LinkSettings fifo = new LinkSettings(constant("5ms"), 0, 0, LinkSettings.Ordering.FIFO);
    Bed bed = new Bed(fifo, List.of(), "a", "b");
    bed.at(0, () -> bed.network.cut(bed.name("a"), bed.name("b")));
    bed.at(1, () -> bed.probe("a").context.send(bed.name("b"), new Bed.Note("Note", "lost"), 1000 * MS));
    bed.at(2, () -> bed.network.heal(bed.name("a"), bed.name("b")));
    bed.send(3, "a", "b", "next").run();
    assertThat(bed.received("b")).containsExactly("next@8");
  }

  @Test
  void whatOneNodeDrawsMovesNoOtherNodesMessages() {
    Bed alone = new Bed(new LinkSettings(uniform("1ms", "50ms"), 0, 0, LinkSettings.Ordering.ANY), List.of(),
        "a", "b", "c");
    Bed busy = new Bed(new LinkSettings(uniform("1ms", "50ms"), 0, 0, LinkSettings.Ordering.ANY), List.of(),
        "a", "b", "c");
    for (int i = 0; i < 100; i++) {
      alone.send(i, "a", "b", "m" + i);
      busy.send(i, "a", "b", "m" + i).send(i, "c", "b", "noise");
    }
    assertThat(busy.run().received("b").stream().filter(text -> !text.startsWith("noise")).toList())
        .isEqualTo(alone.run().received("b"));
  }

  @Test
  void aCutMovesNoLaterDrawOfTheSender() {
    LinkSettings lossy = new LinkSettings(uniform("1ms", "50ms"), 0.2, 0.2, LinkSettings.Ordering.ANY);
    Bed whole = new Bed(lossy, List.of(), "a", "b");
    Bed cut = new Bed(lossy, List.of(), "a", "b");
    cut.at(100, () -> cut.network.cut(cut.name("a"), cut.name("b")));
    cut.at(200, () -> cut.network.heal(cut.name("a"), cut.name("b")));
    for (int i = 0; i < 500; i++) {
      whole.send(i, "a", "b", i >= 300 ? "late" + i : "early");
      cut.send(i, "a", "b", i >= 300 ? "late" + i : "early");
    }
    assertThat(late(cut.run())).isEqualTo(late(whole.run())).hasSizeGreaterThan(100);
    assertThat(cut.drops()).anyMatch(text -> text.endsWith("partition"));
  }

  private static List<String> late(Bed bed) {
    return bed.received("b").stream().filter(text -> text.startsWith("late")).toList();
  }

  @Test
  void theTypicalLatencyIsTheMedianAndTellsNothingToTheRun() {
    Bed bed = new Bed(
        new LinkSettings(uniform("0ms", "100ms"), 0, 0, LinkSettings.Ordering.ANY),
        List.of(override("a", "c", false, Optional.of(constant("7ms")), Optional.empty())), "a", "b", "c");
    assertThat(bed.network.typicalLatency(bed.name("a"), bed.name("b"))).isCloseTo(50 * MS, within(15 * MS));
    assertThat(bed.network.typicalLatency(bed.name("a"), bed.name("c"))).isEqualTo(7 * MS);
    bed.network.configure(links("1ms"), List.of());
    assertThat(bed.network.typicalLatency(bed.name("a"), bed.name("b"))).isEqualTo(MS);
  }

  @Test
  void delaysThatPassTheEndOfTimeEndThere() {
    LinkSettings endless = new LinkSettings(
        new Distribution.Constant(Long.MAX_VALUE), 0, 0, LinkSettings.Ordering.ANY);
    Bed bed = new Bed(endless, List.of(), "a", "b");
    bed.at(3, () -> bed.probe("a")
        .context.send(bed.name("b"), new Bed.Note("Note", "never"), Long.MAX_VALUE)).run();
    assertThat(bed.network.inFlight()).isEqualTo(1);
    assertThat(bed.received("b")).isEmpty();
  }
}

package lagoon.network;

import static lagoon.network.Bed.abc;
import static lagoon.simulation.Troubles.cut;
import static lagoon.simulation.Troubles.partition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.Observation;
import org.junit.jupiter.api.Test;

/** Links that are cut, in one direction or both, by one fault or several. */
class PartitionTest {

  @Test
  void aPartitionSeparatesItsGroupsBothWaysAndLeavesOthersAlone() {
    Bed bed = abc().fault(partition(List.of("a"), List.of("b")).at("0ms").until("50ms"))
        .send(10, "a", "b", "ab").send(10, "b", "a", "ba").send(10, "a", "c", "ac").send(10, "c", "b", "cb")
        .send(60, "a", "b", "again").run();
    assertThat(bed.received("a")).isEmpty();
    assertThat(bed.received("b")).containsExactly("cb@15", "again@65");
    assertThat(bed.received("c")).containsExactly("ac@15");
    assertThat(bed.drops()).containsExactly("ab: partition", "ba: partition");
    assertThat(bed.all(Observation.Cut.class)).hasSize(2);
    assertThat(bed.all(Observation.Healed.class)).hasSize(2);
  }

  @Test
  void aCutHasADirection() {
    Bed bed = abc().fault(cut("a", "b").at("0ms")).send(10, "a", "b", "ab").send(10, "b", "a", "ba").run();
    assertThat(bed.received("b")).isEmpty();
    assertThat(bed.received("a")).containsExactly("ba@15");
    assertThat(bed.network.openFaults()).containsExactly("a link is cut");
  }

  @Test
  void overlappingPartitionsHealWhenTheLastOfThemEnds() {
    Bed bed = abc().fault(partition(List.of("a"), List.of("b", "c")).at("0ms").until("20ms"))
        .fault(cut("a", "b").at("10ms").until("40ms"))
        .send(30, "a", "b", "one").send(30, "a", "c", "two").send(50, "a", "b", "three").run();
    assertThat(bed.received("b")).containsExactly("three@55");
    assertThat(bed.received("c")).containsExactly("two@35");
    assertThat(bed.all(Observation.Cut.class).stream().filter(one -> one.to().name().equals("b"))).hasSize(1);
    assertThat(bed.network.openFaults()).isEmpty();
  }

  @Test
  void aMessageInFlightIsLostWhenItArrivesAtACutLink() {
    Bed bed = abc().fault(cut("a", "b").at("3ms").until("10ms")).send(0, "a", "b", "caught").run();
    assertThat(bed.received("b")).isEmpty();
    Observation.Dropped dropped = bed.all(Observation.Dropped.class).get(0);
    assertThat(dropped.time()).isEqualTo(5 * Bed.MS);
    assertThat(dropped.cause()).isEqualTo(bed.all(Observation.Sent.class).get(0).id());
  }

  @Test
  void aMessageInFlightSurvivesACutThatIsHealedBeforeItArrives() {
    Bed bed = abc().fault(cut("a", "b").at("2ms").until("4ms")).send(0, "a", "b", "lucky").run();
    assertThat(bed.received("b")).containsExactly("lucky@5");
  }

  @Test
  void mailThatHadArrivedAtAPausedNodeIsNotTakenBackByACut() {
    Bed bed = abc().fault(lagoon.simulation.Troubles.pause("b").at("1ms").until("50ms"))
        .fault(cut("a", "b").at("10ms")).send(0, "a", "b", "mail").run();
    assertThat(bed.received("b")).containsExactly("mail@50");
  }

  @Test
  void healingALinkThatIsWholeChangesNothing() {
    Bed bed = abc();
    bed.at(1, () -> bed.network.heal(bed.name("a"), bed.name("b"))).send(2, "a", "b", "fine").run();
    assertThat(bed.received("b")).containsExactly("fine@7");
    assertThat(bed.all(Observation.Healed.class)).isEmpty();
  }
}

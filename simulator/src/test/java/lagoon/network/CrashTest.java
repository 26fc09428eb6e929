package lagoon.network;

import static lagoon.network.Bed.MS;
import static lagoon.network.Bed.abc;
import static lagoon.simulation.Troubles.crash;
import static lagoon.simulation.Troubles.duplicate;
import static lagoon.simulation.Troubles.each;
import static lagoon.simulation.Troubles.pause;
import static lagoon.simulation.Troubles.restart;
import static lagoon.simulation.Troubles.resume;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Observation;
import org.junit.jupiter.api.Test;

/** What nodes lose and keep when they crash or pause. */
class CrashTest {

  @Test
  void aCrashLosesMemoryAndKeepsTheDisk() {
    Bed bed = abc().send(0, "a", "b", "before").fault(crash("b").at("10ms").until("20ms"))
        .send(30, "a", "b", "after");
    bed.at(6, () -> bed.probe("b").context.persist("disk"));
    bed.run();
    assertThat(bed.received("b")).containsExactly("before@5", "after@35");
    assertThat(bed.probe("b").memory).containsExactly("after");
    assertThat(bed.probe("b").context.persisted()).contains("disk");
    assertThat(bed.all(Observation.Crashed.class)).extracting(Observation::time).containsExactly(10 * MS);
    assertThat(bed.all(Observation.Restarted.class)).extracting(Observation::time).containsExactly(20 * MS);
  }

  @Test
  void aCrashTakesTheTimersWithIt() {
    List<String> fired = new ArrayList<>();
    Bed bed = abc().fault(crash("b").at("10ms").until("20ms"));
    bed.at(1, () -> {
      bed.probe("b").context.setTimer("early", 2 * MS, () -> fired.add("early"));
      bed.probe("b").context.setTimer("doomed", 50 * MS, () -> fired.add("doomed"));
    });
    bed.at(30, () -> bed.probe("b").context.setTimer("later", 1 * MS, () -> fired.add("later")));
    bed.run();
    assertThat(fired).containsExactly("early", "later");
  }

  @Test
  void aTimerFiresOnceAndNotAfterItWasCancelled() {
    List<String> fired = new ArrayList<>();
    Bed bed = abc();
    bed.at(1, () -> {
      Context context = bed.probe("a").context;
      Timer kept = context.setTimer("kept", 10 * MS, () -> fired.add("kept"));
      Timer cancelled = context.setTimer("cancelled", 10 * MS, () -> fired.add("cancelled"));
      context.cancel(cancelled);
      context.cancel(cancelled);
      context.cancel(null);
      bed.at(20, () -> context.cancel(kept));
    });
    bed.run();
    assertThat(fired).containsExactly("kept");
    assertThat(bed.all(Observation.TimerSet.class)).hasSize(2);
    assertThat(bed.all(Observation.TimerFired.class)).extracting(Observation.TimerFired::timer)
        .containsExactly("kept");
    assertThat(bed.all(Observation.TimerCancelled.class)).hasSize(1);
  }

  @Test
  void messagesToANodeThatIsDownAreDropped() {
    Bed bed = abc().fault(crash("b").at("3ms")).send(0, "a", "b", "in flight").send(10, "a", "b", "later")
        .run();
    assertThat(bed.received("b")).isEmpty();
    assertThat(bed.drops()).containsExactly("in flight: node down", "later: node down");
    assertThat(bed.network.openFaults()).containsExactly("b is down");
  }

  @Test
  void theSenderOfARequestIsToldThatTheNodeIsDown() {
    Bed bed = abc().fault(crash("b").at("3ms")).send(4, "a", "b", new Bed.Ask("question")).run();
    assertThat(bed.received("a")).containsExactly("bounce question@14");
    Observation.Dropped dropped = bed.all(Observation.Dropped.class).get(0);
    assertThat(bed.all(Observation.Sent.class).get(1).cause()).isEqualTo(dropped.id());
  }

  @Test
  void nobodyAnswersForARequestOfWhichAnotherCopyMayHaveBeenRead() {
    Bed bed = abc().fault(crash("b").at("3ms")).fault(duplicate(each("Ask")))
        .send(4, "a", "b", new Bed.Ask("question")).run();
    assertThat(bed.received("a")).isEmpty();
    assertThat(bed.drops()).containsExactly("question: node down", "question: node down");
  }

  @Test
  void aPausedNodeAnswersNothingAndReadsItsMailInOrderWhenItGoesOn() {
    Bed bed = abc().fault(pause("b").at("3ms").until("100ms"))
        .send(0, "a", "b", "one").send(1, "c", "b", "two").send(20, "a", "b", new Bed.Ask("three"))
        .send(200, "a", "b", "four");
    bed.at(2, () -> bed.probe("b")
        .context.setTimer("tick", 10 * MS, () -> bed.probe("b").memory.add("tick")));
    bed.run();
    assertThat(bed.received("b")).containsExactly("one@100", "two@100", "three@100", "four@205");
    assertThat(bed.probe("b").memory).containsExactly("one", "two", "tick", "three", "four");
    assertThat(bed.received("a")).isEmpty();
    assertThat(bed.drops()).isEmpty();
  }

  @Test
  void aPausedNodeThatCrashesLosesItsMail() {
    Bed bed = abc().fault(pause("b").at("3ms").until("100ms")).fault(crash("b").at("50ms").until("60ms"))
        .send(0, "a", "b", "mail").send(70, "a", "b", "new").run();
    assertThat(bed.received("b")).containsExactly("new@75");
    assertThat(bed.drops()).containsExactly("mail: node down");
    assertThat(bed.network.inFlight()).isZero();
    assertThat(bed.all(Observation.Resumed.class)).isEmpty();
  }

  @Test
  void aCrashIsToldBeforeTheMailThatItDestroys() {
    Bed bed = abc().fault(pause("b").at("3ms")).fault(crash("b").at("50ms")).send(0, "a", "b", "mail").run();
    assertThat(bed.all(Observation.Crashed.class).get(0).id())
        .isLessThan(bed.all(Observation.Dropped.class).get(0).id());
  }

  @Test
  void aNodeThatIsDownFromTheStartNeverBeginsAndAPausedOneBeginsLater() {
    Bed bed = abc().fault(crash("a").at("0ms")).fault(pause("b").at("0ms").until("10ms")).run();
    assertThat(bed.probe("a")).isNull();
    assertThat(bed.probe("b").starts).isEqualTo(1);
    assertThat(bed.probe("c").starts).isEqualTo(1);
  }

  @Test
  void overlappingCrashesEndWithTheLastOfThem() {
    Bed bed = abc().fault(crash("b").at("10ms").until("30ms")).fault(crash("b").at("20ms").until("50ms"))
        .run();
    assertThat(bed.all(Observation.Crashed.class)).extracting(Observation::time).containsExactly(10 * MS);
    assertThat(bed.all(Observation.Restarted.class)).extracting(Observation::time).containsExactly(50 * MS);
    Bed paused = abc().fault(pause("b").at("10ms").until("30ms"))
        .fault(pause("b").at("20ms").lasting("30ms")).run();
    assertThat(paused.all(Observation.Resumed.class)).extracting(Observation::time).containsExactly(50 * MS);
  }

  @Test
  void anOrderToComeBackEndsThemAll() {
    Bed bed = abc().fault(crash("b").at("10ms").until("30ms")).fault(crash("b").at("12ms"))
        .fault(restart("b").at("20ms")).run();
    assertThat(bed.all(Observation.Restarted.class)).extracting(Observation::time).containsExactly(20 * MS);
    Bed paused = abc().fault(pause("b").at("10ms").until("30ms")).fault(resume("b").at("20ms")).run();
    assertThat(paused.all(Observation.Resumed.class)).extracting(Observation::time).containsExactly(20 * MS);
    assertThat(paused.network.openFaults()).isEmpty();
  }

  @Test
  void faultsOnNodesThatAreAlreadySoChangeNothing() {
    Bed bed = abc().fault(restart("b").at("1ms")).fault(resume("b").at("2ms")).fault(pause("b").at("3ms"))
        .fault(pause("b").at("4ms")).fault(resume("b").at("5ms")).run();
    assertThat(bed.seen).filteredOn(one -> !(one.isDetail())).hasSize(2);
  }
}

package lagoon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {

  private final Engine engine = new Engine();
  private final List<String> log = new ArrayList<>();

  private Event say(String word) {
    return () -> log.add(word + "@" + engine.now());
  }

  private Stop runAll() {
    return engine.run(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  @Test
  void eventsHappenInTheOrderOfTimeAndThenOfScheduling() {
    engine.at(20, say("late"));
    engine.at(10, say("first"));
    engine.at(10, say("second"));
    engine.at(0, say("now"));
    assertThat(engine.pending()).isEqualTo(4);
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("now@0", "first@10", "second@10", "late@20");
    assertThat(engine.now()).isEqualTo(20);
    assertThat(engine.happened()).isEqualTo(4);
    assertThat(engine.pending()).isZero();
  }

  @Test
  void anEventForThePresentComesAfterAllThatAreDueNow() {
    engine.at(5, () -> engine.at(5, say("third")));
    engine.at(5, say("second"));
    runAll();
    assertThat(log).containsExactly("second@5", "third@5");
  }

  @Test
  void whatHappensThenComesBeforeAllThatIsDueNow() {
    engine.at(5, () -> {
      engine.then(() -> {
        say("then").happen();
        engine.then(say("and then"));
      });
      engine.then(say("too"));
      engine.at(5, say("third"));
      say("first").happen();
    });
    engine.at(5, say("second"));
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("first@5", "then@5", "too@5", "and then@5", "second@5", "third@5");
    assertThat(engine.happened()).as("it is the end of an event, not one of its own").isEqualTo(3);
  }

  @Test
  void whatHappensThenHappensEvenWhereTheRunEndsWithItsEvent() {
    engine.at(5, () -> {
      engine.halt();
      engine.then(say("halted"));
    });
    engine.at(6, () -> engine.then(say("the last one")));
    engine.at(7, say("never"));
    assertThat(runAll()).isEqualTo(Stop.HALTED);
    assertThat(engine.run(9, 1)).isEqualTo(Stop.LIMIT);
    assertThat(log).containsExactly("halted@5", "the last one@6");
    engine.then(say("between"));
    engine.then(engine::halt);
    assertThat(engine.run(9, 1)).isEqualTo(Stop.HALTED);
    assertThat(log).endsWith("the last one@6", "between@6");
  }

  @Test
  void anEventThatIsSeveralInARowMayFinishEachOfThem() {
    engine.at(5, () -> {
      engine.then(say("end of one"));
      say("one").happen();
      engine.finish();
      say("two").happen();
      engine.then(say("end of two"));
    });
    runAll();
    assertThat(log).containsExactly("one@5", "end of one@5", "two@5", "end of two@5");
  }

  @Test
  void anEventMayScheduleItselfAgain() {
    engine.at(1, new Event() {
      @Override
      public void happen() {
        log.add("@" + engine.now());
        if (log.size() < 3) engine.at(engine.now() + 10, this);
      }
    });
    runAll();
    assertThat(log).containsExactly("@1", "@11", "@21");
  }

  @Test
  void oneObjectMayBePendingManyTimes() {
    Event event = say("x");
    long first = engine.at(1, event);
    engine.at(2, event);
    engine.at(2, event);
    engine.cancel(first);
    runAll();
    assertThat(log).containsExactly("x@2", "x@2");
  }

  @Test
  void aCancelledEventIsGoneAtOnceAndRefusedAfterwards() {
    long handle = engine.at(10, say("never"));
    engine.at(10, say("kept"));
    assertThat(engine.cancel(handle)).isTrue();
    assertThat(engine.pending()).isEqualTo(1);
    assertThat(engine.cancel(handle)).isFalse();
    runAll();
    assertThat(log).containsExactly("kept@10");
  }

  @Test
  void aHandleOfAnEventThatHappensOrHappenedIsRefused() {
    long[] handle = new long[1];
    handle[0] = engine.at(1, () -> log.add("itself " + engine.cancel(handle[0])));
    runAll();
    assertThat(log).containsExactly("itself false");
    long next = engine.at(2, say("next"));
    assertThat(next).as("the slot is used again, the handle is not").isNotEqualTo(handle[0]);
    assertThat(engine.cancel(handle[0])).isFalse();
    assertThat(engine.pending()).isEqualTo(1);
  }

  @Test
  void anEventMayCancelOneThatIsDueNow() {
    long[] handle = new long[1];
    engine.at(5, () -> engine.cancel(handle[0]));
    handle[0] = engine.at(5, say("never"));
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).isEmpty();
    assertThat(engine.happened()).isEqualTo(1);
  }

  @Test
  void runStopsAtATimeAndContinues() {
    engine.at(10, say("a"));
    engine.at(20, say("b"));
    engine.at(21, say("c"));
    assertThat(engine.run(20, 99)).isEqualTo(Stop.TIME);
    assertThat(log).containsExactly("a@10", "b@20");
    assertThat(engine.now()).isEqualTo(20);
    engine.at(20, say("d"));
    assertThat(engine.run(20, 99)).isEqualTo(Stop.TIME);
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("a@10", "b@20", "d@20", "c@21");
  }

  @Test
  void timeGoesOnToTheMomentAskedForWhereNothingHappens() {
    engine.at(1_000_000, say("a"));
    for (long until = 0; until < 1_000_000; until += 33_333) {
      assertThat(engine.run(until, 99)).isEqualTo(Stop.TIME);
      assertThat(engine.now()).isEqualTo(until);
      engine.at(until, say("b"));
    }
    runAll();
    assertThat(log).hasSize(32).endsWith("b@999990", "a@1000000");
  }

  @Test
  void anEngineWithoutEventsStandsStill() {
    assertThat(engine.run(50, 99)).isEqualTo(Stop.EMPTY);
    assertThat(engine.now()).isZero();
    engine.cancel(engine.at(30, say("never")));
    assertThat(engine.run(50, 99)).isEqualTo(Stop.EMPTY);
    engine.at(5, say("a"));
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("a@5");
  }

  @Test
  void runStopsAtALimitAndContinues() {
    for (int i = 1; i <= 3; i++) engine.at(i, say("e"));
    assertThat(engine.run(100, 2)).isEqualTo(Stop.LIMIT);
    assertThat(engine.now()).isEqualTo(2);
    assertThat(engine.run(100, 0)).isEqualTo(Stop.LIMIT);
    engine.at(2, say("f"));
    assertThat(engine.run(100, 2)).as("nothing is left to be limited").isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("e@1", "e@2", "f@2", "e@3");
  }

  @Test
  void runStopsAfterTheEventThatHalts() {
    engine.at(1, () -> {
      engine.halt();
      say("a").happen();
    });
    engine.at(1, say("b"));
    assertThat(runAll()).isEqualTo(Stop.HALTED);
    assertThat(log).containsExactly("a@1");
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("a@1", "b@1");
  }

  @Test
  void anEventThatThrowsEndsTheRunAndCounts() {
    engine.at(1, () -> {
      throw new UnsupportedOperationException("boom");
    });
    engine.at(2, say("a"));
    try {
      runAll();
    } catch (UnsupportedOperationException e) {
      log.add(e.getMessage());
    }
    assertThat(engine.happened()).isEqualTo(1);
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("boom", "a@2");
  }

  @Test
  void theEndOfTimeIsATimeLikeAnyOther() {
    engine.at(Long.MAX_VALUE, say("last"));
    engine.at(Long.MAX_VALUE - 1, () -> engine.at(Long.MAX_VALUE, say("later")));
    assertThat(engine.run(Long.MAX_VALUE - 2, 99)).isEqualTo(Stop.TIME);
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).containsExactly("last@" + Long.MAX_VALUE, "later@" + Long.MAX_VALUE);
    engine.at(Long.MAX_VALUE, say("even later"));
    assertThat(runAll()).isEqualTo(Stop.EMPTY);
    assertThat(log).endsWith("even later@" + Long.MAX_VALUE);
  }

  @Test
  void nonsenseIsRefused() {
    engine.at(10, say("a"));
    engine.run(10, 99);
    assertThatIllegalArgumentException().isThrownBy(() -> engine.at(9, say("b")))
        .withMessageContaining("10 ns already");
    assertThatIllegalArgumentException().isThrownBy(() -> engine.at(engine.now() + Long.MAX_VALUE, say("b")));
    assertThatIllegalArgumentException().isThrownBy(() -> engine.run(9, 99));
    assertThatIllegalArgumentException().isThrownBy(() -> engine.run(11, -1));
    assertThatIllegalStateException().isThrownBy(engine::halt);
    assertThatNullPointerException().isThrownBy(() -> engine.at(10, null));
    assertThat(engine.pending()).isZero();
    engine.at(10, this::runAll);
    assertThatIllegalStateException().isThrownBy(this::runAll);
  }
}

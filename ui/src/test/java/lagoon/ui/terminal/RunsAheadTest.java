package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import lagoon.lessons.Course;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Played;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Put;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs are made while somebody reads, and nobody waits for one before it is needed. */
@Timeout(60)
class RunsAheadTest {

  private final Lesson lesson = new Course().find("breakers-and-bulkheads").orElseThrow().lesson()
      .orElseThrow();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> makers = new ArrayList<>();

  /** Nothing can be run before the gate is open. */
  private Scenarios scenarios() {
    makers.add(Thread.currentThread().getName());
    try {
      gate.await();
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
    return new Scenarios(Protocols.installed());
  }

  private Step.Ask firstQuestion() {
    return lesson.steps().stream().filter(Step.Ask.class::isInstance).map(Step.Ask.class::cast).findFirst()
        .orElseThrow();
  }

  @Test
  void aQuestionIsPutWhileItsRunIsStillBeingMadeAndGradedWhenItIs() throws Posed.Unanswerable {
    try (RunsAhead runs = new RunsAhead(lesson.folder(), this::scenarios)) {
      runs.begin(lesson.steps(), 0);
      assertThat(runs.hasBegun()).isTrue();
      StringWriter out = new StringWriter();
      Terminal terminal = new Terminal(null, new PrintWriter(out), new PrintWriter(out), false, false);
      Put put = new LessonScreen(terminal, 80, false, runs).put(firstQuestion()).orElseThrow();
      assertThat(put.offers()).hasSizeGreaterThan(1);
      gate.countDown();
      assertThat(runs.posed(firstQuestion()).put()).isEqualTo(put);
      assertThat(makers).as("on its own thread, once").containsExactly("runs of a lesson");
    }
  }

  @Test
  void oneThingIsBegunAtATime() {
    try (RunsAhead runs = new RunsAhead(lesson.folder(), this::scenarios)) {
      assertThat(runs.hasBegun()).isFalse();
      int first = lesson.steps().indexOf(firstQuestion());
      runs.begin(lesson.steps(), first);
      runs.begin(lesson.steps(), first + 1);
      gate.countDown();
      // What was begun is made before what is asked later, and is kept.
      Source asked = firstQuestion().source().orElseThrow();
      Played run = runs.ask(all -> all.of(asked));
      Played again = runs.ask(all -> all.of(asked));
      assertThat(again).isSameAs(run);
    }
  }

  @Test
  void whatIsWrongIsToldToWhoeverAsksAndToNobodyBefore() {
    try (RunsAhead runs = new RunsAhead(lesson.folder(), () -> {
      throw new IllegalStateException("there is no scenario x");
    })) {
      runs.begin(lesson.steps(), 0);
      assertThatThrownBy(() -> runs.ask(all -> all.of(firstQuestion().source().orElseThrow())))
          .isInstanceOf(IllegalStateException.class).hasMessage("there is no scenario x");
    }
    try (RunsAhead runs = new RunsAhead(lesson.folder(), () -> {
      throw new StackOverflowError();
    })) {
      assertThatThrownBy(() -> runs.posed(firstQuestion())).isInstanceOf(StackOverflowError.class);
    }
  }
}

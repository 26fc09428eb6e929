package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import lagoon.lessons.Course;
import lagoon.lessons.format.Arc;
import lagoon.lessons.format.Highlight;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Pondering;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Section;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Put;
import lagoon.lessons.progress.Progress;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
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

  /** A lesson's folder with one scenario under every name, and what was read of it. */
  private record Folder(List<String> read, Supplier<String> when) implements LessonFolder {
    @Override
    public String name() {
      return "small";
    }

    @Override
    public Optional<InputStream> open(String file) {
      read.add(file + when.get());
      String text = new Catalogue().find("profile-bio-100ms").orElseThrow().text();
      return Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static Step.Open open(String file) {
    return new Step.Open(new Source(Optional.empty(), Optional.of(file), Map.of(), Optional.empty()),
        new Moment.End(), Highlight.NOTHING);
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
    Folder folder = new Folder(new CopyOnWriteArrayList<>(), () -> "");
    List<Step> steps = List.of(open("a.yaml"), open("b.yaml"), open("c.yaml"));
    try (RunsAhead runs = new RunsAhead(folder, this::scenarios)) {
      assertThat(runs.hasBegun()).isFalse();
      runs.begin(steps, 0);
      runs.begin(steps, 1);
      gate.countDown();
      List<String> first = runs.ask(all -> List.copyOf(folder.read));
      assertThat(first).containsExactly("a.yaml");
      runs.begin(steps, 0);
      List<String> then = runs.ask(all -> List.copyOf(folder.read));
      assertThat(then).as("each once").containsExactly("a.yaml", "b.yaml");
    }
  }

  @Test
  void nobodyWaitsForTheNextRunBeforeThePresentOneIsSeen() {
    StringWriter out = new StringWriter();
    Folder folder = new Folder(new CopyOnWriteArrayList<>(),
        () -> out.toString().contains("run: ") ? ", and the first picture was there" : "");
    List<Step> steps = List.of(open("a.yaml"), new Step.Think(new Pondering("Why?", "Thus.")),
        open("b.yaml"));
    Lesson small = new Lesson(new Lesson.Head("small", "Small", "Two runs.", 1),
        List.of(new Section(Arc.STORY, "A", steps, List.of())), folder);
    gate.countDown();
    try (RunsAhead runs = new RunsAhead(folder, this::scenarios)) {
      runs.begin(steps, 0);
      runs.ask(all -> "the first one is made");
      PrintWriter writer = new PrintWriter(out);
      Terminal terminal = new Terminal(InputStream.nullInputStream(), writer, writer, false, false);
      new LessonDialogue(terminal, new LessonScreen(terminal, 80, false, runs), runs, progress -> {})
          .run(Player.of(small, Progress.of("small")), Optional.empty());
      runs.ask(all -> "the second one, too");
    }
    assertThat(folder.read).containsExactly("a.yaml", "b.yaml, and the first picture was there");
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

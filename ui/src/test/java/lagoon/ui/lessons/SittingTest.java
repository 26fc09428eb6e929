package lagoon.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Outcome;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.progress.Progress;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.ui.playback.Computation;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SittingTest {

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private Project project;
  private Passage last;

  private Shelf shelf(String learner) {
    return Shelf.of(new Home(folder), learner);
  }

  private Sitting sit(Crew crew, String learner) {
    return sit(crew, learner, "read-your-writes");
  }

  private Sitting sit(Crew crew, String learner, String name) {
    project = new Project(Protocols.installed(), crew);
    Lesson lesson = shelf(learner).find(name).orElseThrow().lesson().orElseThrow();
    Sitting sitting = new Sitting(shelf(learner), lesson, project, crew, new Sitting.Listener() {
      @Override
      public void moved() {
        told.add("moved");
      }

      @Override
      public void staged(Passage passage) {
        told.add("staged");
        last = passage;
      }

      @Override
      public void said(String sentence) {
        told.add(sentence);
      }
    });
    sitting.begin();
    return sitting;
  }

  private static void to(Sitting sitting, Class<? extends Step> kind) {
    while (!kind.isInstance(sitting.player().step())) {
      sitting.next();
    }
  }

  @Test
  void theListCountsWhatWasRightAtOnceAndNotWhatWasAnswered() throws IOException {
    Lesson lesson = shelf("anna").find("read-your-writes").orElseThrow().lesson().orElseThrow();
    Progress done = Progress.of(lesson.name()).at(lesson.steps().size())
        .answered(lesson.questions().get(0).question(), "a", true)
        .answered(lesson.questions().get(1).question(), "a", false);
    shelf("anna").folder().write("anna", done);
    int questions = lesson.questions().size();
    Shelf.Entry entry = shelf("anna").entries().stream().filter(one -> one.name().equals(lesson.name()))
        .findFirst().orElseThrow();
    assertThat(entry.brief()).contains("done, 1 of " + questions + " right");
    assertThat(entry.standing().orElseThrow()).startsWith("done; 2 of " + questions
        + " questions answered, 1 right; 0 of");
    assertThat(shelf("anna").place(lesson.name()).orElseThrow().isEnd()).isTrue();
    assertThat(shelf("ben").place(lesson.name())).isEmpty();
  }

  @Test
  void whatTheClassHasSeenIsSeenUntilItIsHiddenOrTheLessonBeginsAnew() {
    Sitting sitting = sit(Crew.DIRECT, "anna");
    to(sitting, Step.Ask.class);
    Step first = sitting.player().step();
    sitting.next();
    to(sitting, Step.Ask.class);
    Step second = sitting.player().step();
    sitting.reveal(first, true);
    sitting.reveal(second, true);
    sitting.reveal(second, false);
    assertThat(sitting.isRevealed(first)).isTrue();
    assertThat(sitting.isRevealed(second)).isFalse();
    sitting.restart();
    assertThat(sitting.isRevealed(first)).isFalse();
  }

  private void work() {
    while (!background.isEmpty()) {
      background.poll().run();
    }
  }

  @Test
  void beforeTheFirstRunItStandsReadyAndNothingOfItHasHappened() {
    sit(Crew.DIRECT, "ada");
    assertThat(project.played().orElseThrow().trace().end()).isZero();
    assertThat(project.played().orElseThrow().goesOn()).isTrue();
    assertThat(told).containsExactly("moved", "staged");
  }

  @Test
  void whatIsNewIsPlayedAndWhatWasThereBeforeIsNot() {
    Sitting sitting = sit(Crew.DIRECT, "ada");
    int ready = last.to().count();
    to(sitting, Step.Open.class);
    assertThat(last.from().count()).isEqualTo(ready);
    int shown = last.to().count();
    assertThat(shown).isPositive();
    to(sitting, Step.Play.class);
    assertThat(last.from().count()).isEqualTo(shown);
    assertThat(last.to().count()).isGreaterThan(shown);
    sitting.back();
    assertThat(last.isEmpty()).isTrue();
    assertThat(project.played().orElseThrow().trace().size()).isEqualTo(shown);
  }

  @Test
  void whoGoesOnBeforeARunIsThereGetsOnlyTheLastOne() {
    Sitting sitting = sit(new Crew(background::add, Runnable::run), "ada");
    to(sitting, Step.Open.class);
    to(sitting, Step.Play.class);
    assertThat(told).doesNotContain("staged");
    work();
    assertThat(told.stream().filter("staged"::equals)).hasSize(1);
    assertThat(project.played().orElseThrow().report().violations()).hasSize(1);
  }

  /** A run or a view may take long; an answer that waits for it would be lost with the program. */
  @Test
  void whatIsKeptWaitsForNoRunAndNoView() {
    Sitting sitting = sit(new Crew(background::add, background::add, Runnable::run, Runnable::run), "eve");
    sitting.next();
    assertThat(background).as("runs and views that nobody has made").isNotEmpty();
    assertThat(shelf("eve").progress("read-your-writes").progress().step()).isEqualTo(1);
  }

  @Test
  void whatSomebodyOpensWhileARunIsComputedStays() {
    for (int finished = 0; finished < 3; finished++) {
      Sitting sitting = sit(new Crew(background::add, Runnable::run), "ada" + finished);
      work();
      to(sitting, Step.Open.class);
      to(sitting, Step.Play.class);
      for (int i = 0; i < finished && !background.isEmpty(); i++) {
        background.poll().run();
      }
      Source own = Source.shipped("own-post", new Catalogue().find("own-post").orElseThrow());
      project.open(own);
      work();
      assertThat(project.source().orElseThrow()).as("after %s of the work", finished).isSameAs(own);
      assertThat(sitting.isElsewhere()).isTrue();
      sitting.again();
      work();
      assertThat(sitting.isElsewhere()).isFalse();
      assertThat(project.source().orElseThrow()).isNotSameAs(own);
      sitting.close();
      work();
    }
  }

  @Test
  void eachAnswerIsInTheFileOfItsLearnerAsSoonAsItIsGiven() {
    Sitting sitting = sit(Crew.DIRECT, "ada");
    to(sitting, Step.Ask.class);
    Posed[] posed = new Posed[1];
    sitting.pose((Step.Ask) sitting.player().step(), asked -> posed[0] = asked.posed(), told::add);
    sitting.answer(posed[0], posed[0].read(posed[0].rightAsTyped()));
    Progress kept = shelf("ada").progress("read-your-writes").progress();
    assertThat(kept.answers()).hasSize(1).allMatch(Progress.Answer::right);
    assertThat(kept.step()).isEqualTo(sitting.player().position());
    assertThat(shelf("grace").progress("read-your-writes").progress().isNew()).isTrue();
  }

  @Test
  void aLessonThatIsDoneBeginsAgainWithItsAnswers() {
    Sitting sitting = sit(Crew.DIRECT, "ada");
    sitting.to(Integer.MAX_VALUE);
    assertThat(sitting.player().isOver()).isTrue();
    Sitting again = sit(Crew.DIRECT, "ada");
    assertThat(again.player().position()).isZero();
  }

  @Test
  void aCheckTellsHowFarItIsAndCountsForNothingWhereItIsCalledOff() {
    Sitting sitting = sit(Crew.DIRECT, "ada");
    Challenge challenge = sitting.lesson().challenges().get(1);
    Attempt start = new Attempt(Document.of("x.yaml", sitting.file(challenge)), List.of());
    List<Double> progress = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    sitting.check(challenge, start, progress::add, outcomes::add);
    assertThat(progress).hasSize(challenge.seeds()).isSorted().startsWith(0.0);
    assertThat(outcomes).hasSize(1).noneMatch(Outcome::isSolved);
    assertThat(sitting.player().progress().attempts(challenge.challenge()).times()).isEqualTo(1);
    Sitting slow = sit(new Crew(background::add, Runnable::run), "grace");
    work();
    Computation computation = slow.check(challenge, start, share -> {}, outcomes::add);
    computation.cancel();
    work();
    assertThat(outcomes).hasSize(1);
    assertThat(slow.player().progress().attempts(challenge.challenge()).times()).isZero();
  }

  @Test
  void theListKnowsWhatIsBegunAndWhatIsDone() throws Exception {
    Sitting sitting = sit(Crew.DIRECT, "ada");
    sitting.next();
    Shelf.Entry entry = entry();
    assertThat(entry.standing()).hasValueSatisfying(text -> assertThat(text).startsWith("at step 2 of "));
    assertThat(entry.done()).isFalse();
    sitting.to(Integer.MAX_VALUE);
    assertThat(entry().done()).isTrue();
    sitting.restart();
    assertThat(entry().standing()).isEmpty();
  }

  @Test
  void aLessonThatWasDoneIsStillDoneWhenSomebodyLooksAtItAgain() throws Exception {
    sit(Crew.DIRECT, "ada").to(Integer.MAX_VALUE);
    Sitting again = sit(Crew.DIRECT, "ada");
    assertThat(again.player().position()).isZero();
    assertThat(entry().done()).isTrue();
    again.next();
    assertThat(entry().done()).isTrue();
    assertThat(entry().standing()).hasValueSatisfying(text -> assertThat(text).startsWith("done; "));
    assertThat(entry().brief()).hasValueSatisfying(text -> assertThat(text).startsWith("done, "));
  }

  @Test
  void whoIsInTheMiddleOfALessonGoesOnThere() throws Exception {
    assertThat(Shelf.next(shelf("ada").entries()).orElseThrow().number()).isEqualTo(1);
    Sitting sitting = sit(Crew.DIRECT, "ada", "monotonic-reads");
    sitting.next();
    assertThat(Shelf.next(shelf("ada").entries()).orElseThrow().name()).isEqualTo("monotonic-reads");
    sitting.to(Integer.MAX_VALUE);
    assertThat(Shelf.next(shelf("ada").entries()).orElseThrow().number()).isEqualTo(1);
  }

  private Shelf.Entry entry() throws Exception {
    return shelf("ada").entries().stream().filter(one -> one.name().equals("read-your-writes"))
        .findFirst().orElseThrow();
  }

  @Test
  void aStepThatLeadsToATimeEndsAtThatTimeThoughNothingHappensThen() {
    Sitting sitting = sit(Crew.DIRECT, "ada", "breakers-and-bulkheads");
    while (!(sitting.player().step() instanceof Step.Play play
        && play.until() instanceof Moment.At)) {
      sitting.next();
    }
    sitting.arrive();
    long until = ((Moment.At) ((Step.Play) sitting.player().step()).until()).time();
    assertThat(project.played().orElseThrow().trace().end()).isLessThan(until);
    assertThat(project.cursor()).isEqualTo(
        new Cursor(until, project.played().orElseThrow().trace().size()));
    assertThat(last.to()).isEqualTo(project.cursor());
  }

  @Test
  void whatStandsThereIsOpenedWholeWhenTheLessonIsPutAway() {
    Sitting sitting = sit(Crew.DIRECT, "ada");
    assertThat(project.horizon()).isPresent();
    sitting.close();
    assertThat(project.horizon()).isEqualTo(Optional.empty());
    assertThat(project.played().orElseThrow().goesOn()).isFalse();
  }
}

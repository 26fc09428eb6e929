package lagoon.ui.lessons;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Comparing;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Step;
import lagoon.lessons.format.Tally;
import lagoon.lessons.playing.Given;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Outcome;
import lagoon.lessons.playing.Played;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Runs;
import lagoon.lessons.progress.Notebook;
import lagoon.lessons.progress.Progress;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Scenario;
import lagoon.ui.playback.Computation;
import lagoon.ui.playback.Controls;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Project;
import lagoon.ui.writing.NewFile;

/**
 * A lesson in use: at which step it is, and what each step needs. It belongs to the thread that owns the
 * project; whatever takes long is done elsewhere and told when it is there. Progress is kept after every move
 * and every answer, in order, so that whatever ends the program loses at most the answer at hand; answers are
 * on the disk at once, moves when the lesson is put away.
 */
public final class Sitting {

  private final Shelf shelf;
  private final Project project;
  private final Crew crew;
  private final Lesson lesson;
  private final Listener listener;
  private final Runs runs;
  private final Grading grading;
  private final Staging staging;
  /** The runs of a lesson belong to one thread at a time. */
  private final Executor work;
  private final Executor writing;
  /** Belongs to who writes. */
  private final Notebook notebook;
  /** The hands of the class, by question, for as long as the lesson is open. */
  private final Map<String, Poll> polls = new HashMap<>();
  /** The answers that the class has seen, for as long as the lesson is open. */
  private final Set<Step> revealed = new HashSet<>();
  private Player player;

  /** Who shows the lesson. */
  public interface Listener {

    /** It is at another step. */
    void moved();

    /** The stage has what the step is about; the passage is what is new of it, and may be empty. */
    void staged(Passage passage);

    /** Something to tell the reader. */
    void said(String sentence);
  }

  /** A lesson where the learner left it; one that is done begins again, with what was answered. */
  public Sitting(Shelf shelf, Lesson lesson, Project project, Crew crew, Listener listener) {
    this.shelf = shelf;
    this.project = project;
    this.crew = crew;
    this.lesson = lesson;
    this.listener = listener;
    this.runs = new Runs(lesson.folder(), shelf.scenarios());
    this.grading = new Grading(runs);
    this.work = new Serial(crew.background());
    this.writing = new Serial(crew.writing());
    this.staging = new Staging(project, runs, this::compute, listener);
    var kept = shelf.progress(lesson.name());
    this.notebook = shelf.notebook(kept.progress());
    Player left = Player.of(lesson, kept.progress());
    this.player = left.isOver() ? left.at(0) : left;
    kept.warning().ifPresent(listener::said);
  }

  /** Begins: what the step at which it was left is about comes onto the stage. */
  public void begin() {
    write("Your progress cannot be kept: ", notebook::open);
    listener.moved();
    staging.stage(player, false);
  }

  /** The lesson as it stands. */
  public Player player() {
    return player;
  }

  public Lesson lesson() {
    return lesson;
  }

  /** How far the learner is, in words. */
  public String standing() {
    return Shelf.standing(Tally.of(lesson), player.progress());
  }

  /** Where the learner is in the lesson that comes after this one; empty: not begun, or there is none. */
  public Optional<Shelf.Place> leftInNext() {
    return after().map(Lesson.Head::lesson).flatMap(shelf::place);
  }

  /** The lesson of the course that comes after this one. */
  public Optional<Lesson.Head> after() {
    return shelf.course().after(lesson.name()).flatMap(next -> shelf.course().heads().stream()
        .filter(one -> one.lesson().equals(next)).flatMap(one -> one.head().stream()).findFirst());
  }

  // ---- moves ----

  /** One step further; at the end nothing. */
  public void next() {
    if (!player.isOver()) {
      move(player.next(), true);
    }
  }

  /** One step back; at the beginning nothing. */
  public void back() {
    if (player.position() > 0) {
      move(player.back(), false);
    }
  }

  /** To another step. */
  public void to(int step) {
    move(player.at(step), false);
  }

  private void move(Player there, boolean isOnward) {
    player = there;
    keep();
    listener.moved();
    staging.stage(player, isOnward);
  }

  /** Whether somebody opened something else than the lesson has on the stage. */
  public boolean isElsewhere() {
    return staging.isElsewhere();
  }

  /** Whether a run of the lesson is open: what is tried on it is nobody's work, and need not be saved. */
  public boolean isOpen() {
    return staging.isOpen();
  }

  /** An edited file takes the place of what the lesson has on the stage. */
  public void edit(Document document) {
    staging.edit(document);
  }

  /** What the present step is about comes onto the stage anew, as it begins. */
  public void again() {
    staging.again(player);
  }

  /** Shows once more what the present step showed. */
  public void replay() {
    staging.replay();
  }

  /** What is shown has been played: the cursor stands at its end, and what to look at is bright. */
  public void arrive() {
    staging.arrive();
  }

  /** What to look at is bright, wherever the cursor stands. */
  public void light() {
    staging.light();
  }

  /** Forgets what was done, and begins anew. */
  public void restart() {
    player = Player.of(lesson);
    revealed.clear();
    write("What was done cannot be forgotten: ", notebook::forget);
    listener.moved();
    staging.stage(player, false);
  }

  private void keep() {
    Progress progress = player.progress();
    write("Your progress cannot be kept: ", () -> notebook.keep(progress));
  }

  /** Something that is written, or not. */
  private interface Writing {
    void run() throws IOException;
  }

  private void write(String problem, Writing what) {
    writing.execute(() -> {
      try {
        what.run();
      } catch (IOException fault) {
        tell(problem + NewFile.reason(fault));
      }
    });
  }

  // ---- questions ----

  /**
   * Poses a question, when its run has been computed.
   *
   * @param unanswerable told why it cannot be asked: a mistake in the lesson
   */
  public void pose(Step.Ask ask, Consumer<Asked> then, Consumer<String> unanswerable) {
    compute(() -> {
      try {
        Optional<Played> run = ask.source().map(runs::of);
        Posed posed = Posed.of(ask.question(), run);
        Asked asked = new Asked(posed, run.map(Played::violations).orElse(List.of()),
            run.map(one -> one.trace().cast()));
        return () -> then.accept(asked);
      } catch (Posed.Unanswerable fault) {
        return () -> unanswerable.accept(fault.getMessage());
      }
    }, (Runnable found) -> found.run());
  }

  /** Grades an answer to the question of the present step, and keeps it. */
  public Grade answer(Posed posed, Given given) {
    Grade grade = posed.grade(given);
    player = player.answered(grade);
    keep();
    return grade;
  }

  /** The hands that were counted for that question; empty: none were. */
  public Optional<Poll> poll(String question) {
    return Optional.ofNullable(polls.get(question));
  }

  /** Keeps the hands that were counted for that question. */
  public void poll(String question, Poll hands) {
    polls.put(question, hands);
  }

  /** Whether the class has seen the answer of that step. */
  public boolean isRevealed(Step step) {
    return revealed.contains(step);
  }

  /** The class sees the answer of that step from now on, or no longer. */
  public void reveal(Step step, boolean isSeen) {
    if (isSeen) {
      revealed.add(step);
    } else {
      revealed.remove(step);
    }
  }

  /** Computes runs side by side. */
  public void compare(Comparing comparing, Consumer<Comparison> then) {
    compute(() -> runs.of(comparing), then);
  }

  // ---- challenges ----

  /** The file of a challenge as a student edits it; once it is on the stage, with what was changed there. */
  public String file(Challenge challenge) {
    return attempt().map(Attempt::text).orElseGet(
        // A text is read and no run is made: nothing of what another thread may be using is touched.
        () -> new Runs(lesson.folder(), shelf.scenarios()).file(challenge).text());
  }

  /** Those of the settings that a challenge lets change that cannot be changed during a run. */
  public List<String> onlyInFile(Challenge challenge) {
    Scenario begins = new Runs(lesson.folder(), shelf.scenarios()).loaded(challenge.source()).scenario();
    List<String> live = Controls.of(project.format(), begins).stream()
        .map(one -> bySession(one.path(), begins)).toList();
    return challenge.change().stream().filter(path -> live.stream().noneMatch(one ->
        one.equals(path) || one.startsWith(path + ".") || path.startsWith(one + "."))).toList();
  }

  /** A path as a lesson writes it: {@code sessions.bob.reads} for {@code sessions[1].reads}. */
  private static String bySession(String path, Scenario scenario) {
    for (int i = 0; i < scenario.sessions().size(); i++) {
      String place = "sessions[" + i + "].";
      if (path.startsWith(place)) {
        return "sessions." + scenario.sessions().get(i).name() + "." + path.substring(place.length());
      }
    }
    return path;
  }

  private Optional<Attempt> attempt() {
    return staging.isChallenge() ? Attempt.of(project).attempt() : Optional.empty();
  }

  /**
   * Judges an attempt with all its seeds, and keeps that it was made.
   *
   * @param progress told how far it is, 0 to 1
   * @return to call it off; then nothing is told and nothing counts
   */
  public Computation check(
      Challenge challenge, Attempt attempt, DoubleConsumer progress, Consumer<Outcome> then) {
    Computation computation = new Computation();
    work.execute(() -> {
      try {
        Outcome outcome = grading.grade(challenge, attempt.document(), attempt.settings(), share -> {
          computation.check();
          deliver(computation, () -> progress.accept(share));
        });
        deliver(computation, () -> {
          player = player.tried(challenge, attempt.settings(), outcome);
          keep();
          then.accept(outcome);
        });
      } catch (CancellationException calledOff) {
        // Whoever called it off knows.
        return;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
        deliver(computation, () -> {
          computation.cancel();
          listener.said(mistake(fault));
        });
      }
    });
    return computation;
  }

  private void deliver(Computation computation, Runnable news) {
    crew.delivery().execute(() -> {
      if (!computation.isCancelled()) {
        news.run();
      }
    });
  }

  /** One more hint, if there is one left. */
  public void hint(Challenge challenge) {
    player = player.hinted(challenge);
    keep();
  }

  // ---- away from this thread ----

  private <T> void compute(Supplier<T> question, Consumer<T> then) {
    work.execute(() -> {
      T found;
      try {
        found = question.get();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
        tell(mistake(fault));
        return;
      }
      crew.delivery().execute(() -> then.accept(found));
    });
  }

  private static String mistake(Throwable fault) {
    return fault instanceof OutOfMemoryError ? "There is not enough memory for that."
        : "A mistake in Lagoon itself or in the lesson, not in what you did: " + fault;
  }

  private void tell(String sentence) {
    crew.delivery().execute(() -> listener.said(sentence));
  }

  /** The lesson is put away: the stage keeps its run, and shows all of it. */
  public void close() {
    write("Your progress cannot be kept: ", notebook::leave);
    staging.close();
  }
}

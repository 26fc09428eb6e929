package lagoon.lessons.playing;

import java.util.List;
import java.util.Optional;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Section;
import lagoon.lessons.format.Step;
import lagoon.lessons.progress.Progress;

/**
 * A lesson in use, as a value: which step it is at, and what was answered. Every move makes another player;
 * whoever keeps {@link #progress} can go on there.
 *
 * <pre>
 *   Player player = Player.of(lesson, progress);
 *   while (!player.isOver()) {
 *     Step step = player.step();
 *     ... show it; where it asks, grade what is answered ...
 *     player = player.next();
 *   }
 * </pre>
 */
public record Player(Lesson lesson, Progress progress) {

  /** The lesson where it was left; one that has fewer steps by now is at its end. */
  public static Player of(Lesson lesson, Progress progress) {
    return new Player(lesson, progress.at(Math.min(progress.step(), lesson.steps().size())));
  }

  /** The lesson from its beginning, nothing answered. */
  public static Player of(Lesson lesson) {
    return of(lesson, Progress.of(lesson.name()));
  }

  /** At which step it is, from 0. */
  public int position() {
    return progress.step();
  }

  /** Whether it is past the last step. */
  public boolean isOver() {
    return position() >= lesson.steps().size();
  }

  /**
   * The step that it is at.
   *
   * @throws IllegalStateException if it is over
   */
  public Step step() {
    if (isOver()) {
      throw new IllegalStateException("the lesson " + lesson.name() + " is over");
    }
    return lesson.steps().get(position());
  }

  /** The section of that step. */
  public Section section() {
    return lesson.sections().get(sectionAt(position()));
  }

  /** Whether the step is the first one of its section. */
  public boolean beginsSection() {
    return position() == 0 || sectionAt(position()) != sectionAt(position() - 1);
  }

  /** The number of the section of a step, from 0; of the last section where there is no such step. */
  public int sectionAt(int step) {
    int first = 0;
    List<Section> sections = lesson.sections();
    for (int i = 0; i < sections.size(); i++) {
      first += sections.get(i).steps().size();
      if (step < first) {
        return i;
      }
    }
    return sections.size() - 1;
  }

  /** One step further. */
  public Player next() {
    return at(position() + 1);
  }

  /** One step back. */
  public Player back() {
    return at(position() - 1);
  }

  /** At another step; one that there is not is the nearest one, or the end. */
  public Player at(int step) {
    return new Player(lesson, progress.at(Math.max(0, Math.min(step, lesson.steps().size()))));
  }

  /**
   * The step that shows how far the run had been played when the lesson reached its present step: the last
   * one that opened a run or played it further; empty as long as none is open.
   */
  public Optional<Step> shown() {
    for (int i = Math.min(position(), lesson.steps().size() - 1); i >= 0; i--) {
      Step step = lesson.steps().get(i);
      if (step instanceof Step.Open || step instanceof Step.Play) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /**
   * The first of the steps that lead to the present one: what is read and run in its section after the last
   * step that asked something, from the last run that was opened or played there. The present one itself
   * where nothing leads to it.
   */
  public int leadsFrom() {
    int first = position();
    boolean isRun = false;
    while (!isOver() && !isRun && !at(first).beginsSection() && isToldBy(lesson.steps().get(first - 1))) {
      first--;
      isRun = isRun(lesson.steps().get(first));
    }
    // What introduces the run belongs to it.
    while (isRun && !at(first).beginsSection() && lesson.steps().get(first - 1) instanceof Step.Text) {
      first--;
    }
    return first;
  }

  private static boolean isToldBy(Step step) {
    return step instanceof Step.Text || isRun(step);
  }

  private static boolean isRun(Step step) {
    return step instanceof Step.Open || step instanceof Step.Play;
  }

  /** With an answer to the question of the present step. */
  public Player answered(Grade grade) {
    Step.Ask ask = (Step.Ask) step();
    return new Player(lesson,
        progress.answered(ask.question().question(), grade.given(), grade.isRight()));
  }

  /** With an attempt at the challenge of the present step; what could not be tried is none. */
  public Player tried(Challenge challenge, List<String> settings, Outcome outcome) {
    if (!outcome.isTaken()) {
      return this;
    }
    return new Player(lesson, progress.tried(challenge.challenge(), settings, outcome.isSolved()));
  }

  /** With one more hint asked for. */
  public Player hinted(Challenge challenge) {
    return new Player(lesson, progress.hinted(challenge.challenge()));
  }

  /** The hints that were asked for so far. */
  public List<String> hints(Challenge challenge) {
    return challenge.hints().subList(0, progress.attempts(challenge.challenge()).hints());
  }
}

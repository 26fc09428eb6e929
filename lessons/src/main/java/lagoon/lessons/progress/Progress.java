package lagoon.lessons.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.lessons.format.Tally;
import lagoon.setting.Setting;

/**
 * How far a student has come in a lesson.
 *
 * @param lesson which lesson
 * @param step at which of its steps the student is, from 0; as many as there are: the lesson is done
 * @param furthest the furthest step at which the student was, from 0
 * @param when when something was done last, if only that the lesson was opened; empty where nobody noted it
 * @param answers the answers to questions, in the order in which they were first given
 * @param challenges the challenges begun
 */
public record Progress(
    @Setting("which lesson") String lesson,
    @Setting(value = "at which step", byDefault = "0", min = "0", max = "1000000") int step,
    @Setting(value = "the furthest step", byDefault = "0", min = "0", max = "1000000") int furthest,
    @Setting("when something was done last") Optional<Stamp> when,
    @Setting(value = "answers", max = "1000") List<Answer> answers,
    @Setting(value = "challenges", max = "1000") List<Attempts> challenges) {
  public Progress {
    furthest = Math.max(step, furthest);
    answers = List.copyOf(answers);
    challenges = List.copyOf(challenges);
  }

  /**
   * An answer. The first one counts for the score; a later one shows that it was understood.
   *
   * @param question the question's name
   * @param first what was answered first
   * @param right whether that was right
   * @param last what was answered last
   * @param lastRight whether that was right
   * @param times how often it was answered
   * @param when when it was answered last; empty where that was not noted, or not yet
   */
  public record Answer(
      @Setting("the question") String question,
      @Setting("the first answer") String first,
      @Setting("whether it was right") boolean right,
      @Setting("the last answer") String last,
      @Setting("whether it was right") boolean lastRight,
      @Setting(value = "how often it was answered", min = "1") int times,
      @Setting("when it was answered last") Optional<Stamp> when) {

    /** As it is kept where a second window may have answered meanwhile: the first answer of all counts. */
    private Answer merged(Optional<Answer> before, Optional<Answer> kept, Stamp now) {
      if (before.filter(this::equals).isPresent()) {
        return kept.orElse(this);
      }
      Answer earlier = kept.orElse(this);
      int more = times - before.map(Answer::times).orElse(0);
      return new Answer(question, earlier.first, earlier.right, last, lastRight,
          kept.map(one -> one.times + more).orElse(times), Optional.of(now));
    }
  }

  /**
   * What was tried of a challenge.
   *
   * @param challenge its name
   * @param times how often it was tried
   * @param hints how many hints were asked for
   * @param solution the settings that met the goal; empty as long as none did, or where a file was edited
   * @param solved whether the goal was met
   * @param when when it was tried last; empty where that was not noted, or not yet
   */
  public record Attempts(
      @Setting("the challenge") String challenge,
      @Setting(value = "how often it was tried", min = "0") int times,
      @Setting(value = "how many hints were asked for", min = "0", max = "3") int hints,
      @Setting(value = "what solved it, one setting each", max = "100") List<String> solution,
      @Setting("whether it is solved") boolean solved,
      @Setting("when it was tried last") Optional<Stamp> when) {
    public Attempts {
      solution = List.copyOf(solution);
    }

    /** As it is kept where a second window may have tried meanwhile: what was solved in one is. */
    private Attempts merged(Optional<Attempts> before, Optional<Attempts> kept, Stamp now) {
      if (before.filter(this::equals).isPresent()) {
        return kept.orElse(this);
      }
      int more = times - before.map(Attempts::times).orElse(0);
      return new Attempts(challenge, kept.map(one -> one.times + more).orElse(times),
          Math.max(hints, kept.map(Attempts::hints).orElse(0)),
          solved ? solution : kept.map(Attempts::solution).orElse(solution),
          solved || kept.filter(Attempts::solved).isPresent(), Optional.of(now));
    }
  }

  /** Nothing done yet. */
  public static Progress of(String lesson) {
    return new Progress(lesson, 0, 0, Optional.empty(), List.of(), List.of());
  }

  /** Whether nothing was done. */
  public boolean isNew() {
    return furthest == 0 && answers.isEmpty() && challenges.isEmpty();
  }

  /** Whether its end was reached; whoever looks at it again has done it nevertheless. */
  public boolean isDone(Tally all) {
    return furthest >= all.steps();
  }

  /** The answer to a question, if there is one. */
  public Optional<Answer> answer(String question) {
    return answers.stream().filter(one -> one.question.equals(question)).findFirst();
  }

  /** What was tried of a challenge; nothing yet where it was not begun. */
  public Attempts attempts(String challenge) {
    return begun(challenge)
        .orElse(new Attempts(challenge, 0, 0, List.of(), false, Optional.empty()));
  }

  /** At another step. */
  public Progress at(int other) {
    return new Progress(lesson, other, furthest, when, answers, challenges);
  }

  /** With one more answer. */
  public Progress answered(String question, String given, boolean isRight) {
    Optional<Answer> before = answer(question);
    Answer now = before.isEmpty() ? new Answer(question, given, isRight, given, isRight, 1, Optional.empty())
        : new Answer(question, before.get().first, before.get().right, given, isRight,
            before.get().times + 1, Optional.empty());
    List<Answer> all = new ArrayList<>(answers);
    before.ifPresentOrElse(old -> all.set(all.indexOf(old), now), () -> all.add(now));
    return new Progress(lesson, step, furthest, when, all, challenges);
  }

  /** With one more attempt at a challenge; what was solved stays so. */
  public Progress tried(String challenge, List<String> settings, boolean isSolved) {
    Attempts before = attempts(challenge);
    return with(new Attempts(challenge, before.times + 1, before.hints,
        isSolved ? settings : before.solution, before.solved || isSolved, Optional.empty()));
  }

  /** With one more hint asked for. */
  public Progress hinted(String challenge) {
    Attempts before = attempts(challenge);
    return with(new Attempts(challenge, before.times, Math.min(3, before.hints + 1), before.solution,
        before.solved, Optional.empty()));
  }

  private Progress with(Attempts now) {
    List<Attempts> all = new ArrayList<>(challenges);
    all.removeIf(one -> one.challenge.equals(now.challenge));
    all.add(now);
    return new Progress(lesson, step, furthest, when, answers, all);
  }

  /** Whether the same was answered and tried, at whatever step. */
  boolean hasDone(Progress other) {
    return answers.equals(other.answers) && challenges.equals(other.challenges);
  }

  /** The same, when something was done last. */
  Progress touched(Stamp now) {
    return new Progress(lesson, step, furthest, Optional.of(now), answers, challenges);
  }

  /**
   * As it is kept, with what the same learner has done elsewhere meanwhile: in a second window, say.
   *
   * @param before what this one had when it was last kept: what differs is new
   * @param kept what is kept by now
   */
  Progress merged(Progress before, Progress kept, Stamp now) {
    List<Answer> given = new ArrayList<>();
    answers.forEach(one ->
        given.add(one.merged(before.answer(one.question), kept.answer(one.question), now)));
    kept.answers.stream().filter(one -> answer(one.question).isEmpty()).forEach(given::add);
    List<Attempts> tried = new ArrayList<>();
    challenges.forEach(one ->
        tried.add(one.merged(before.begun(one.challenge), kept.begun(one.challenge), now)));
    kept.challenges.stream().filter(one -> begun(one.challenge).isEmpty()).forEach(tried::add);
    return new Progress(lesson, step, Math.max(furthest, kept.furthest), Optional.of(now), given, tried);
  }

  private Optional<Attempts> begun(String challenge) {
    return challenges.stream().filter(one -> one.challenge.equals(challenge)).findFirst();
  }

  /** How many of these questions were answered; what a lesson does not ask any more does not count. */
  public long answered(Tally all) {
    return answers.stream().filter(one -> all.questions().contains(one.question)).count();
  }

  /** How many of these questions were answered rightly at once. */
  public long right(Tally all) {
    return answers.stream().filter(one -> one.right && all.questions().contains(one.question)).count();
  }

  /** How many of these challenges are solved. */
  public long solved(Tally all) {
    return challenges.stream().filter(one -> one.solved && all.challenges().contains(one.challenge)).count();
  }
}

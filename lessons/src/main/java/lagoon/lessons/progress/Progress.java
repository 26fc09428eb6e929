package lagoon.lessons.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.setting.Setting;

/**
 * How far a student has come in a lesson.
 *
 * @param lesson which lesson
 * @param step at which of its steps the student is, from 0; as many as there are: the lesson is done
 * @param answers the answers to questions, in the order in which they were first given
 * @param challenges the challenges begun
 */
public record Progress(
    @Setting("which lesson") String lesson,
    @Setting(value = "at which step", byDefault = "0", min = "0", max = "1000000") int step,
    @Setting(value = "answers", max = "1000") List<Answer> answers,
    @Setting(value = "challenges", max = "1000") List<Attempts> challenges) {
  public Progress {
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
   */
  public record Answer(
      @Setting("the question") String question,
      @Setting("the first answer") String first,
      @Setting("whether it was right") boolean right,
      @Setting("the last answer") String last,
      @Setting("whether it was right") boolean lastRight,
      @Setting(value = "how often it was answered", min = "1") int times) {}

  /**
   * What was tried of a challenge.
   *
   * @param challenge its name
   * @param times how often it was tried
   * @param hints how many hints were asked for
   * @param solution the settings that met the goal; empty as long as none did, or where a file was edited
   * @param solved whether the goal was met
   */
  public record Attempts(
      @Setting("the challenge") String challenge,
      @Setting(value = "how often it was tried", min = "0") int times,
      @Setting(value = "how many hints were asked for", min = "0", max = "3") int hints,
      @Setting(value = "what solved it, one setting each", max = "100") List<String> solution,
      @Setting("whether it is solved") boolean solved) {
    public Attempts {
      solution = List.copyOf(solution);
    }
  }

  /** Nothing done yet. */
  public static Progress of(String lesson) {
    return new Progress(lesson, 0, List.of(), List.of());
  }

  /** Whether nothing was done. */
  public boolean isNew() {
    return step == 0 && answers.isEmpty() && challenges.isEmpty();
  }

  /** The answer to a question, if there is one. */
  public Optional<Answer> answer(String question) {
    return answers.stream().filter(one -> one.question.equals(question)).findFirst();
  }

  /** What was tried of a challenge; nothing yet where it was not begun. */
  public Attempts attempts(String challenge) {
    return challenges.stream().filter(one -> one.challenge.equals(challenge)).findFirst()
        .orElse(new Attempts(challenge, 0, 0, List.of(), false));
  }

  /** At another step. */
  public Progress at(int other) {
    return new Progress(lesson, other, answers, challenges);
  }

  /** With one more answer. */
  public Progress answered(String question, String given, boolean isRight) {
    Optional<Answer> before = answer(question);
    Answer now = before.isEmpty() ? new Answer(question, given, isRight, given, isRight, 1)
        : new Answer(question, before.get().first, before.get().right, given, isRight,
            before.get().times + 1);
    List<Answer> all = new ArrayList<>(answers);
    before.ifPresentOrElse(old -> all.set(all.indexOf(old), now), () -> all.add(now));
    return new Progress(lesson, step, all, challenges);
  }

  /** With one more attempt at a challenge; what was solved stays so. */
  public Progress tried(String challenge, List<String> settings, boolean isSolved) {
    Attempts before = attempts(challenge);
    return with(new Attempts(challenge, before.times + 1, before.hints,
        isSolved ? settings : before.solution, before.solved || isSolved));
  }

  /** With one more hint asked for. */
  public Progress hinted(String challenge) {
    Attempts before = attempts(challenge);
    return with(new Attempts(challenge, before.times, Math.min(3, before.hints + 1), before.solution,
        before.solved));
  }

  private Progress with(Attempts now) {
    List<Attempts> all = new ArrayList<>(challenges);
    all.removeIf(one -> one.challenge.equals(now.challenge));
    all.add(now);
    return new Progress(lesson, step, answers, all);
  }

  /** With answers and challenges of the same learner that only another has: of a second window, say. */
  Progress besides(Progress other) {
    List<Answer> given = new ArrayList<>(answers);
    other.answers.stream().filter(one -> answer(one.question).isEmpty()).forEach(given::add);
    List<Attempts> tried = new ArrayList<>(challenges);
    other.challenges.stream()
        .filter(one -> challenges.stream().noneMatch(mine -> mine.challenge.equals(one.challenge)))
        .forEach(tried::add);
    return new Progress(lesson, step, given, tried);
  }

  /** How many questions were answered rightly at once. */
  public long right() {
    return answers.stream().filter(Answer::right).count();
  }

  /** How many challenges are solved. */
  public long solved() {
    return challenges.stream().filter(Attempts::solved).count();
  }
}

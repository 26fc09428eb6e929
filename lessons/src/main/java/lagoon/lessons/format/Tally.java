package lagoon.lessons.format;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How much there is to do in a lesson.
 *
 * @param steps how many steps it has
 * @param questions the names of its questions
 * @param challenges the names of its challenges
 */
public record Tally(int steps, Set<String> questions, Set<String> challenges) {

  /** Of a lesson that was read. */
  public static Tally of(Lesson lesson) {
    Set<String> questions = new LinkedHashSet<>();
    lesson.questions().forEach(one -> questions.add(one.question()));
    Set<String> challenges = new LinkedHashSet<>();
    lesson.challenges().forEach(one -> challenges.add(one.challenge()));
    return new Tally(lesson.steps().size(), questions, challenges);
  }
}

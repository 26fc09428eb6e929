package lagoon.lessons.format;

import java.util.Optional;
import lagoon.scenarios.text.Problems;

/**
 * What came of reading a lesson.
 *
 * @param lesson as far as it could be read
 * @param places where its steps stand
 * @param problems everything that is wrong
 * @param advice what it lacks to be a lesson of the course; for one of the course these are problems
 */
public record LoadedLesson(Optional<Lesson> lesson, Places places, Problems problems, Problems advice) {

  /** Whether it can be played. */
  public boolean isGood() {
    return lesson.isPresent() && problems.isEmpty();
  }
}

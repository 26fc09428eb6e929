package lagoon.lessons.format;

import java.util.Optional;
import lagoon.scenarios.text.Problems;

/**
 * What came of reading a lesson.
 *
 * @param lesson as far as it could be read
 * @param places where its steps stand
 * @param problems everything that is wrong
 */
public record LoadedLesson(Optional<Lesson> lesson, Places places, Problems problems) {

  /** Whether it can be played. */
  public boolean isGood() {
    return lesson.isPresent() && problems.isEmpty();
  }
}

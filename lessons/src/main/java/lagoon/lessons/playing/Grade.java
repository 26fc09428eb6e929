package lagoon.lessons.playing;

import java.util.List;
import java.util.Optional;

/**
 * What came of an answer.
 *
 * @param isRight whether it was right
 * @param given the answer in words, as progress keeps it
 * @param right the right answer in words
 * @param misreading what the author says to whoever answered so; empty where there is nothing. Markdown
 * @param because what the author says of the right answer; empty where there is nothing. Markdown
 * @param reasons why the right answer is the right one, in sentences of the run's own
 * @param taken how the answer was understood, in a sentence; empty where that is plain
 */
public record Grade(
    boolean isRight, String given, String right, List<String> misreading, Optional<String> because,
    List<String> reasons, Optional<String> taken) {
  public Grade {
    misreading = List.copyOf(misreading);
    reasons = List.copyOf(reasons);
  }
}

package lagoon.ui.lessons;

import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Violation;
import lagoon.history.Cast;
import lagoon.lessons.playing.Posed;

/**
 * A question as it is put, with what its run has to prove.
 *
 * @param violations of the run that answers
 * @param cast who plays in it; empty where no run answers
 */
public record Asked(Posed posed, List<Violation> violations, Optional<Cast> cast) {
  public Asked {
    violations = List.copyOf(violations);
  }

  /** The violation of which that sentence is the proof. */
  public Optional<Violation> proven(String sentence) {
    return violations.stream().filter(one -> one.proof().equals(sentence)).findFirst();
  }

  /** The right answer in words. */
  public String right() {
    return posed.grade(posed.read(posed.rightAsTyped())).right();
  }
}

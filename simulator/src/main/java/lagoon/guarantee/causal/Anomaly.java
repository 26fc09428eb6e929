package lagoon.guarantee.causal;

import java.util.List;
import lagoon.history.Recorded;

/**
 * One bad pattern that a history has.
 *
 * @param pattern which
 * @param operations those that form it, in the order in which the proof names them; of a cycle, all that
 *     stand in it
 * @param proof why no store of this guarantee can have answered so, in a few sentences
 */
public record Anomaly(BadPattern pattern, List<Recorded> operations, String proof) {
  public Anomaly {
    operations = List.copyOf(operations);
  }
}

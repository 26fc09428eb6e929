package lagoon.protocol;

import java.util.List;
import lagoon.history.Observer;

/**
 * A number, or several, that a protocol is known by: the residue of a rumour, the terms that an election
 * took, the share of calls that a breaker refused. It watches the observations, each once and in order, and
 * never acts on what it watches.
 */
public interface Measure extends Observer {

  /**
   * What it has measured.
   *
   * @param now the time up to which nothing more will be observed, in nanoseconds
   */
  List<Measured> measured(long now);

  /**
   * What it has measured step by step.
   *
   * @param now as above
   */
  default List<Curve> curves(long now) {
    return List.of();
  }
}

package lagoon.history;

import java.util.List;

/**
 * What happened to operations and copies, from beginning to end: enough to judge every guarantee, without an
 * engine. A history from elsewhere has no {@link Observation.Served} and no {@link Observation.Applied}.
 *
 * @param cast who played
 * @param observations in order of ids; details may be missing
 */
public record History(Cast cast, List<Observation> observations) {
  public History {
    observations = List.copyOf(observations);
  }
}

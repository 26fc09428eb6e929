package lagoon.simulation;

import java.util.List;
import lagoon.client.Directory;
import lagoon.history.Cast;
import lagoon.history.Observer;

/** Who listens to a run; they can be made only once it is known who plays. */
@FunctionalInterface
public interface Audience {

  /** Nobody. */
  Audience NOBODY = (cast, directory) -> List.of();

  /** The observers, in the order in which they are told. */
  List<Observer> of(Cast cast, Directory directory);
}

package lagoon.picture.spacetime;

import java.util.List;
import lagoon.history.Cast;
import lagoon.history.NodeName;

final class Columns {
  Columns(Cast cast, List<NodeName> hidden) {}
}

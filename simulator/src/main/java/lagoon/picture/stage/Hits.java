package lagoon.picture.stage;

import java.util.Optional;
import lagoon.picture.look.Point;

final class Hits {
  private Hits() {}

  static Optional<Target> in(Frame frame, Point point, double reach) {
    throw new UnsupportedOperationException();
  }
}

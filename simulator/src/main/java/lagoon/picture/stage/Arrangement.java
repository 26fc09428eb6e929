package lagoon.picture.stage;

import lagoon.history.NodeName;
import lagoon.picture.look.Point;
import lagoon.trace.Trace;

final class Arrangement {
  private Arrangement() {}

  static Layout of(Trace trace) {
    throw new UnsupportedOperationException();
  }

  static Layout of(Trace trace, Layout.Family family, int clients) {
    throw new UnsupportedOperationException();
  }

  static Layout moved(Layout layout, NodeName node, Point to) {
    throw new UnsupportedOperationException();
  }
}

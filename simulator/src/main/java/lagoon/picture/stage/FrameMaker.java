package lagoon.picture.stage;

import lagoon.trace.Moment;
import lagoon.trace.Trace;

final class FrameMaker {
  FrameMaker(Trace trace, Layout layout, StageOptions options) {}

  Frame frame(Moment moment, int count) {
    throw new UnsupportedOperationException();
  }
}

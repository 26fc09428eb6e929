package lagoon.picture.spacetime;

import lagoon.trace.Trace;

final class SectionMaker {
  SectionMaker(Trace trace, ChartOptions options, Rows rows, Columns columns, ChartOptions.View view) {}

  Section section() {
    throw new UnsupportedOperationException();
  }
}

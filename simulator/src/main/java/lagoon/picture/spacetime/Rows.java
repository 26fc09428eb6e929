package lagoon.picture.spacetime;

import java.util.List;
import lagoon.trace.Trace;

final class Rows {
  Rows(Trace trace, ChartOptions options, Columns columns) {}

  int size() {
    throw new UnsupportedOperationException();
  }

  double length(double scale) {
    throw new UnsupportedOperationException();
  }

  double yOfPosition(int position, double scale) {
    throw new UnsupportedOperationException();
  }

  double yAt(long time, double scale) {
    throw new UnsupportedOperationException();
  }

  long timeAt(double y, double scale) {
    throw new UnsupportedOperationException();
  }

  List<Integer> search(String text, int most) {
    throw new UnsupportedOperationException();
  }
}

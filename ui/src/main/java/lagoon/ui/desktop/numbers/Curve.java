package lagoon.ui.desktop.numbers;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a chart.
 *
 * @param name what it is of
 * @param points in order of time
 */
record Curve(String name, List<Point> points) {
  Curve {
    points = List.copyOf(points);
  }

  /**
   * A point.
   *
   * @param time in nanoseconds
   * @param isMarked whether a symbol stands there, by which lines are told apart
   */
  record Point(long time, double value, boolean isMarked) {}

  /** A function of a stretch of time; NaN where it has no value. */
  @FunctionalInterface
  interface Values {
    double at(int stretch);
  }

  private static final int MARKS = 5;

  /**
   * A line through the middles of equal stretches; what is as before and after is left out.
   *
   * @param width of a stretch, in nanoseconds
   * @param place which line of how many it is, so that their symbols do not hide each other
   */
  static Curve of(String name, int stretches, long width, Values values, int place, int of) {
    List<Point> points = new ArrayList<>();
    int every = Math.max(1, stretches / MARKS);
    int next = every * place / Math.max(1, of);
    for (int i = 0; i < stretches; i++) {
      double value = values.at(i);
      if (Double.isNaN(value)) {
        continue;
      }
      boolean isMarked = i >= next;
      boolean isAtEnd = i == 0 || i == stretches - 1;
      boolean isAlone = isAtEnd || values.at(i - 1) != value || values.at(i + 1) != value;
      if (isMarked || isAlone) {
        points.add(new Point(i * width + width / 2, value, isMarked));
      }
      if (isMarked) {
        next = i + every;
      }
    }
    return new Curve(name, points);
  }

  double greatest() {
    return points.stream().mapToDouble(Point::value).max().orElse(0);
  }
}

package lagoon.ui.desktop.diagram;

import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.ui.playback.Cursor;

/**
 * How long the axis of a chart is drawn: each of the two axes has its own factor.
 *
 * @param compressed the factor for one row per event
 * @param proportional the factor for equal times with equal heights
 */
record Zoom(double compressed, double proportional) {

  static final Zoom NATURAL = new Zoom(1, 1);

  private static final double LEAST_ROW = 1;
  private static final double GREATEST_ROW = 90;

  /** Between these, times as long as where the median interval between two events has a row's room. */
  private static final double LEAST = 1.0 / 65_536;

  private static final double GREATEST = 4096;

  /** Words of an operation stand above its row: so much of a row the cursor's line keeps away from them. */
  private static final double ABOVE_WORDS = 0.1;

  Zoom {
    compressed = Math.max(LEAST_ROW / ChartOptions.View.ROW,
        Math.min(compressed, GREATEST_ROW / ChartOptions.View.ROW));
    proportional = Math.max(LEAST, Math.min(proportional, GREATEST));
  }

  /** The same with one of the two so many times as long. */
  Zoom times(double factor, Chart chart) {
    return isCompressed(chart)
        ? new Zoom(compressed * factor, proportional) : new Zoom(compressed, proportional * factor);
  }

  /**
   * The scale for a view of that chart.
   *
   * @param interval the median interval between events of its run, in nanoseconds
   */
  double scale(Chart chart, long interval) {
    return isCompressed(chart)
        ? compressed * ChartOptions.View.ROW : proportional * ChartOptions.View.ROW / (interval / 1e9);
  }

  static boolean isCompressed(Chart chart) {
    return chart.options().axis() == ChartOptions.Axis.COMPRESSED;
  }

  /**
   * Where the cursor stands on the axis: with one row per event, between the rows of what has happened and of
   * what has not, and above the words of what comes next.
   */
  static double yOf(Cursor cursor, Chart chart, double scale) {
    if (!isCompressed(chart)) {
      return chart.yAt(cursor.time(), scale);
    }
    if (cursor.count() == 0 || chart.size() == 0) {
      return 0;
    }
    // The middle of a row, or where it is not shown, the lower edge of the row before.
    double place = chart.yOf(Math.min(cursor.last(), chart.trace().size() - 1), scale);
    return (Math.ceil(place / scale - 1e-6) - ABOVE_WORDS) * scale;
  }
}

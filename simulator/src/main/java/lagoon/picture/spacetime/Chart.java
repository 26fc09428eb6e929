package lagoon.picture.spacetime;

import java.util.List;
import lagoon.trace.Trace;

/**
 * A space-time diagram of a whole trace, of which nothing is drawn yet: it knows what is shown and where on
 * the axis it stands. Making one is a walk over the trace, to be done off the screen's thread; a {@link
 * #section} costs what can be seen in it.
 */
public final class Chart {

  private final Trace trace;
  private final ChartOptions options;
  private final Rows rows;
  private final Tracks tracks;
  private final Filter filter;

  private Chart(Trace trace, ChartOptions options) {
    this.trace = trace;
    this.options = options;
    this.tracks = new Tracks(trace.cast(), options.hidden());
    this.filter = new Filter(trace, options, tracks);
    this.rows = new Rows(trace, options, filter);
  }

  /** The chart of a trace. */
  public static Chart of(Trace trace, ChartOptions options) {
    return new Chart(trace, options);
  }

  public Trace trace() {
    return trace;
  }

  public ChartOptions options() {
    return options;
  }

  /** What can be seen from there. */
  public Section section(ChartOptions.View view) {
    return new SectionMaker(trace, options, rows, tracks, filter, view).section();
  }

  /** How many observations are shown. */
  public int size() {
    return rows.size();
  }

  /** How long the chart is at that scale, in units. */
  public double length(double scale) {
    return rows.length(scale);
  }

  /** Where the observation at that position of the trace stands; where it would, if it is not shown. */
  public double yOf(int position, double scale) {
    return rows.yOfPosition(position, scale);
  }

  /** Where that time stands: after everything that happens at it. */
  public double yAt(long time, double scale) {
    return rows.yAt(time, scale);
  }

  /** The time that stands there, in nanoseconds: within the run, whatever the place. */
  public long timeAt(double y, double scale) {
    return rows.timeAt(y, scale);
  }

  /**
   * The positions in the trace of the observations shown whose words contain a text, whatever its case, in
   * order.
   *
   * @param most stop after so many
   */
  public List<Integer> search(String text, int most) {
    return rows.search(text, most);
  }
}

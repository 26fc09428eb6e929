package lagoon.picture.spacetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.picture.Times;
import lagoon.picture.look.Box;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/** Makes the part of a chart that can be seen, and looks at no more of the trace than that. */
final class SectionMaker {

  static final double GUTTER = 72;

  /** So many observations are drawn at most; where more lie in a section, each of so many is one of them. */
  private static final int MOST = 2000;

  private static final int MOST_WITH_WORDS = 500;
  private static final double TICK = 17;
  private static final double LEAST_ROW = 12;
  /** So far across its room a lane stands, where that is narrow. */
  private static final double AT = 0.35;

  private final Trace trace;
  private final Rows rows;
  private final Tracks tracks;
  private final Filter filter;
  private final ChartOptions.View view;
  private final String axis;
  private final boolean operations;

  SectionMaker(
      Trace trace, ChartOptions options, Rows rows, Tracks tracks, Filter filter, ChartOptions.View view) {
    this.trace = trace;
    this.rows = rows;
    this.tracks = tracks;
    this.filter = filter;
    this.view = view;
    this.axis = options.axis().text();
    this.operations = options.kinds().operations();
  }

  Section section() {
    double inner = view.height() - Section.HEAD;
    int first = rows.firstBelow(view.from(), view.scale());
    int last = rows.firstBelow(view.from() + inner, view.scale());
    Ground ground = new Ground(trace, rows, view, lanes(), last - first <= MOST_WITH_WORDS);
    Strokes strokes = new Strokes(trace, rows, tracks, ground, operations);
    strokes.begun(before(first), filter);
    int more = draw(first, last, strokes);
    strokes.write();
    return new Section(new Box(0, 0, view.width(), view.height()), axis,
        rows.timeAt(view.from(), view.scale()), rows.timeAt(view.from() + inner, view.scale()),
        rows.length(view.scale()), ground.lanes(), ticks(first, last, ground), folds(first, last, ground),
        strokes.bars(), strokes.arrows(), strokes.signs(), strokes.bands(), more);
  }

  /** The world just before the first observation that can be seen: what is in progress comes from above. */
  private Optional<Moment> before(int first) {
    return first == 0 || rows.size() == 0
        ? Optional.empty()
        : Optional.of(trace.after(first < rows.size() ? rows.position(first) : trace.size()));
  }

  /** Draws those from that index to before that one; returns how many had no room. */
  private int draw(int first, int last, Strokes strokes) {
    int step = Math.max(1, (last - first + MOST - 1) / MOST);
    if (step > 1) {
      int until = last < rows.size() ? rows.position(last) : trace.size();
      for (int position : rows.notable(rows.position(first), until)) {
        strokes.draw(position);
      }
    }
    int drawn = 0;
    for (int i = first; i < last; i += step) {
      if (step == 1 || !Rows.isBand(trace.get(rows.position(i)))) {
        strokes.draw(rows.position(i));
      }
      drawn++;
    }
    return last - first - drawn;
  }

  private List<Section.Lane> lanes() {
    List<NodeName> nodes = tracks.nodes();
    double width = nodes.isEmpty() ? 0 : (view.width() - GUTTER) / nodes.size();
    List<Section.Lane> lanes = new ArrayList<>();
    // A lane's words stand at its right: it stands at the left of its room.
    for (int i = 0; i < nodes.size(); i++) {
      double x = GUTTER + width * i + Math.min(width * AT, 52);
      lanes.add(new Section.Lane(nodes.get(i), x, width, tracks.isSession(nodes.get(i))));
    }
    return lanes;
  }

  // ---- the axis ----

  private List<Section.Tick> ticks(int first, int last, Ground ground) {
    return rows.isCompressed() ? rowTicks(first, last, ground) : evenTicks(ground);
  }

  private List<Section.Tick> rowTicks(int first, int last, Ground ground) {
    List<Section.Tick> ticks = new ArrayList<>();
    double lowest = -TICK;
    int seen = 0;
    String before = "";
    for (int i = first; i < last && seen++ < MOST; i++) {
      double y = ground.y(rows.yOf(i, view.scale()));
      String text = Times.at(rows.timeOf(i));
      boolean known = text.equals(before) && i > first && rows.timeOf(i) == rows.timeOf(i - 1);
      if (y - lowest >= TICK && !known) {
        ticks.add(new Section.Tick(y, rows.timeOf(i), text));
        lowest = y;
        before = text;
      }
    }
    return ticks;
  }

  /** At 1, 2 or 5 times a power of ten, so that they stand at least 50 units apart. */
  private List<Section.Tick> evenTicks(Ground ground) {
    List<Section.Tick> ticks = new ArrayList<>();
    double wanted = 50 / view.scale() * 1e9;
    long step = 1;
    for (int i = 0; step < wanted && step < Long.MAX_VALUE / 10; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    long from = rows.timeAt(view.from(), view.scale()) / step * step;
    long until = rows.timeAt(view.from() + view.height(), view.scale());
    for (long time = from; time <= until && ticks.size() < 400; time += step) {
      double y = ground.y(rows.yAt(time, view.scale()));
      if (y >= Section.HEAD) {
        ticks.add(new Section.Tick(y, time, Times.at(time, step)));
      }
    }
    return ticks;
  }

  private List<Section.Fold> folds(int first, int last, Ground ground) {
    List<Section.Fold> folds = new ArrayList<>();
    if (!rows.isCompressed() || view.scale() < LEAST_ROW) {
      return folds;
    }
    for (int i = Math.max(1, first); i < last; i++) {
      long nanos = rows.timeOf(i) - rows.timeOf(i - 1);
      if (rows.isIdle(nanos)) {
        double y = ground.y(rows.yOf(i, view.scale()) - view.scale() / 2);
        folds.add(new Section.Fold(y, nanos, Times.span(nanos)));
      }
    }
    return folds;
  }
}

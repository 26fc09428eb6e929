package lagoon.picture.spacetime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.trace.Slice;
import lagoon.trace.Trace;

/** The ground on which a section is drawn: its lanes, its axis, its light, and where words have room. */
final class Ground {

  /** The height of letters. */
  static final double SIZE = 11.5;

  /** Words are kept apart from so many written before them: those further above are out of reach. */
  private static final int NEIGHBOURS = 60;

  private static final double LEAST_ROW = 11;

  private final Trace trace;
  private final Rows rows;
  private final ChartOptions.View view;
  private final List<Section.Lane> lanes;
  private final boolean words;
  private final Deque<Box> written = new ArrayDeque<>();

  /**
   * @param words whether there are few enough observations for words between them
   */
  Ground(Trace trace, Rows rows, ChartOptions.View view, List<Section.Lane> lanes, boolean words) {
    this.trace = trace;
    this.rows = rows;
    this.view = view;
    this.lanes = lanes;
    this.words = words && (!rows.isCompressed() || view.scale() >= LEAST_ROW);
  }

  List<Section.Lane> lanes() {
    return lanes;
  }

  /** From a place on the axis to one on the section. */
  double y(double onAxis) {
    return onAxis - view.from() + Section.HEAD;
  }

  double yOfPosition(int position) {
    return y(rows.yOfPosition(position, view.scale()));
  }

  /** The place of an observation on a lane. */
  Point at(int lane, int position) {
    return new Point(lanes.get(lane).x(), yOfPosition(position));
  }

  double bottom() {
    return view.height();
  }

  double top() {
    return Section.HEAD;
  }

  double width() {
    return view.width();
  }

  /** The height of what goes across: on a proportional axis, where rows are not kept apart, a line. */
  double bandHeight() {
    return rows.isCompressed() ? Math.min(18, Math.max(1, view.scale() - 6)) : 3;
  }

  // ---- light ----

  Section.Emphasis light(int position) {
    Optional<Slice> slice = view.bright();
    if (slice.isEmpty()) {
      return Section.Emphasis.PLAIN;
    }
    return slice.get().containsPosition(position) ? Section.Emphasis.BRIGHT : Section.Emphasis.DIM;
  }

  boolean isSelected(long id) {
    return id == view.selected() && id != 0;
  }

  boolean isSelectedPosition(int position) {
    return isSelected(trace.get(position).id());
  }

  // ---- words ----

  /** Whether words can be read between what is drawn. */
  boolean hasWords() {
    return words;
  }

  /**
   * Writes a text with its left end there, as far as there is room; empty where none is.
   *
   * @param widest no wider than that
   */
  String write(Point base, String text, double widest) {
    if (!words || text.isEmpty() || base.y() < top() || base.y() > bottom()) {
      return "";
    }
    String fitting = Letters.fit(text, SIZE, Math.min(widest, view.width() - base.x() - 4));
    Box box = box(base, Letters.width(fitting, SIZE));
    if (fitting.isEmpty() || written.stream().anyMatch(box::overlaps)) {
      return "";
    }
    take(box);
    return fitting;
  }

  void take(Box box) {
    written.addLast(box);
    if (written.size() > NEIGHBOURS) {
      written.removeFirst();
    }
  }

  private static Box box(Point base, double width) {
    return new Box(base.x() - 2, base.y() - SIZE + 2, width + 4, SIZE);
  }
}

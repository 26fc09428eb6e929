package lagoon.picture.spacetime;

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

  private static final double MARK = 15;

  private static final double LEAST_ROW = 11;

  private final Trace trace;
  private final Rows rows;
  private final ChartOptions.View view;
  private final List<Section.Lane> lanes;
  private final boolean words;
  private final Taken written = new Taken();
  private final Taken marks = new Taken();

  /** Words, and where they begin; no words where there is no room. */
  record Written(String text, Point base) {}

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
   * Writes a text where there is room for it: at the first of some places where it covers neither other words
   * nor a mark, or else no other words; cut short only where no place has room for all of it.
   *
   * @param bases where its left end may be
   * @param widest no wider than that
   */
  Written write(List<Point> bases, String text, double widest) {
    if (words && !text.isEmpty()) {
      String fitting = Letters.fit(text, SIZE, widest);
      double width = Letters.width(fitting, SIZE);
      for (boolean marksToo : new boolean[] {true, false}) {
        for (Point base : bases) {
          boolean isInside = isSeen(base) && base.x() >= SectionMaker.GUTTER && base.x() + width <= right();
          if (isInside && isFree(box(base, width), marksToo)) {
            return take(fitting, base, width);
          }
        }
      }
      Point first = bases.get(0);
      String cut = Letters.fit(text, SIZE, Math.min(widest, right() - first.x()));
      double cutWidth = Letters.width(cut, SIZE);
      if (!cut.isEmpty() && isSeen(first) && isFree(box(first, cutWidth), false)) {
        return take(cut, first, cutWidth);
      }
    }
    return new Written("", bases.get(0));
  }

  private boolean isSeen(Point base) {
    return base.y() >= top() && base.y() <= bottom();
  }

  private boolean isFree(Box box, boolean marksToo) {
    return written.isFree(box) && (!marksToo || marks.isFree(box));
  }

  private Written take(String text, Point base, double width) {
    written.add(box(base, width));
    return new Written(text, base);
  }

  /** Words end here. */
  private double right() {
    return view.width() - 4;
  }

  /** No words are written there. */
  void take(Box box) {
    written.add(box);
  }

  /** A mark stands there: words are written elsewhere, if they can. */
  void mark(Point at) {
    marks.add(Box.around(at, MARK, MARK));
  }

  /** Something stands there: words are written elsewhere, if they can. */
  void mark(Box box) {
    double top = Math.max(box.y(), top());
    double height = Math.min(box.bottom(), bottom()) - top;
    if (height > 0) {
      marks.add(new Box(box.x(), top, box.width(), height));
    }
  }

  /** Whether a mark there would touch no other. */
  boolean isUnmarked(Point at) {
    return marks.isFree(Box.around(at, MARK - 1, MARK - 1));
  }

  private static Box box(Point base, double width) {
    return new Box(base.x() - 2, base.y() - SIZE + 2, width + 4, SIZE);
  }
}

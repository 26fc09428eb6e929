package lagoon.picture.paint;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Look;
import lagoon.picture.look.Point;
import lagoon.picture.look.Shape;
import lagoon.picture.stage.Badge;
import lagoon.picture.stage.FacetMark;
import lagoon.view.Spread;

/** The marks that stage and space-time diagram have in common, and legends too. */
public final class Marks {

  private static final double BADGE = 11;

  private Marks() {}

  /**
   * A message of that look.
   *
   * @param radius half its size, in units
   */
  public static void message(Brush brush, Look look, Point at, double radius) {
    Ink fill = look.filled() ? look.ink() : Ink.CARD;
    Brush.Stroke stroke = Brush.Stroke.of(look.ink(), radius / 5);
    outline(brush, look.shape(), at, radius, fill, stroke);
    double size = radius * (look.shape() == Shape.TRIANGLE ? 1.0 : 1.25)
        * (look.letter().length() > 1 ? 0.8 : 1);
    double down = look.shape() == Shape.TRIANGLE ? radius * 0.2 : 0;
    Brush.Font font = Brush.Font.of(size, look.filled() ? Ink.ON_MARK : look.ink()).strong()
        .at(Brush.Anchor.MIDDLE);
    brush.text(at.plus(0, down + size * 0.36), look.letter(), font);
  }

  private static void outline(
      Brush brush, Shape shape, Point at, double radius, Ink fill, Brush.Stroke stroke) {
    switch (shape) {
      case CIRCLE -> brush.circle(at, radius, fill, stroke);
      case SQUARE -> square(brush, at, radius * 0.9, fill, stroke);
      case STACK -> {
        square(brush, at.plus(radius * 0.3, -radius * 0.3), radius * 0.85, Ink.CARD, stroke);
        square(brush, at, radius * 0.85, fill, stroke);
      }
      case DIAMOND -> brush.polygon(corners(at, radius * 1.2, 4, 0), fill, stroke);
      case TRIANGLE -> brush.polygon(corners(at, radius * 1.3, 3, 0), fill, stroke);
      case PENTAGON -> brush.polygon(corners(at, radius * 1.15, 5, 0), fill, stroke);
      case HEXAGON -> brush.polygon(corners(at, radius * 1.05, 6, 0.5), fill, stroke);
      default -> throw new IllegalArgumentException("no outline " + shape);
    }
  }

  private static void square(Brush brush, Point at, double half, Ink fill, Brush.Stroke stroke) {
    brush.box(Box.around(at, 2 * half, 2 * half), half / 4, fill, stroke);
  }

  /** The corners of an even figure; the first stands above, turned by so many parts of a side. */
  private static List<Point> corners(Point at, double radius, int count, double turned) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double angle = 2 * StrictMath.PI * (i + turned) / count;
      corners.add(at.plus(radius * StrictMath.sin(angle), -radius * StrictMath.cos(angle)));
    }
    return corners;
  }

  /** A cross: something was lost here. */
  static void cross(Brush brush, Point at, double radius, Ink ink, double width) {
    Brush.Stroke stroke = Brush.Stroke.of(ink, width);
    brush.line(List.of(at.plus(-radius, -radius), at.plus(radius, radius)), stroke);
    brush.line(List.of(at.plus(-radius, radius), at.plus(radius, -radius)), stroke);
  }

  /** Two upright bars: it waits. */
  static void bars(Brush brush, Point at, double radius, Ink ink) {
    Brush.Stroke stroke = Brush.Stroke.of(ink, radius * 0.6);
    for (double dx : new double[] {-radius * 0.6, radius * 0.6}) {
      brush.line(List.of(at.plus(dx, -radius), at.plus(dx, radius)), stroke);
    }
  }

  /** The head of an arrow that ends there. */
  static void head(Brush brush, Point from, Point to, double length, Ink ink) {
    double whole = from.distance(to);
    if (whole > 0) {
      double dx = (to.x() - from.x()) / whole * length;
      double dy = (to.y() - from.y()) / whole * length;
      Point back = to.plus(-dx, -dy);
      brush.polygon(List.of(to, back.plus(-dy * 0.45, dx * 0.45), back.plus(dy * 0.45, -dx * 0.45)), ink,
          null);
    }
  }

  /** A tick: it is done, it is safe. */
  static void tick(Brush brush, Point at, double radius, Ink ink) {
    brush.line(List.of(at.plus(-radius, 0), at.plus(-radius * 0.2, radius * 0.9),
        at.plus(radius * 1.1, -radius * 0.9)), Brush.Stroke.of(ink, radius * 0.5));
  }

  private static final Shape[] TERM_SHAPES =
      {Shape.CIRCLE, Shape.SQUARE, Shape.DIAMOND, Shape.HEXAGON};
  private static final Ink[] TERM_INKS = {Ink.ELECTION, Ink.REPLICATION, Ink.REQUEST};

  /** A term or a ballot: its number, in a shape and an ink that the next ones do not have. */
  public static void term(Brush brush, Point at, double radius, long term) {
    Shape shape = TERM_SHAPES[(int) Math.floorMod(term, (long) TERM_SHAPES.length)];
    Ink ink = TERM_INKS[(int) Math.floorMod(term, (long) TERM_INKS.length)];
    outline(brush, shape, at, radius, Ink.CARD, Brush.Stroke.of(ink, 1.3));
    String number = Long.toString(term);
    double size = radius * (number.length() < 2 ? 1.45 : number.length() == 2 ? 1.15 : 0.85);
    brush.text(at.plus(0, size * 0.36), number,
        Brush.Font.of(size, ink).strong().at(Brush.Anchor.MIDDLE));
  }

  /** What somebody believes of a member; what is wrong of it stands in a box. */
  public static void health(
      Brush brush, Point at, double radius, Spread.Health health, boolean isMistaken) {
    if (isMistaken) {
      square(brush, at, radius + 1.5, Ink.VIOLATION_GROUND, Brush.Stroke.of(Ink.VIOLATION, 1));
    }
    switch (health) {
      case ALIVE -> brush.circle(at, radius * 0.55, Ink.FRESH, null);
      case SUSPECT -> brush.text(at.plus(0, radius * 0.7), "?",
          Brush.Font.of(radius * 2, Ink.STALE).strong().at(Brush.Anchor.MIDDLE));
      case DEAD -> cross(brush, at, radius * 0.6, isMistaken ? Ink.VIOLATION : Ink.FAULT, 2);
      case LEFT -> brush.line(List.of(at.plus(-radius * 0.6, 0), at.plus(radius * 0.6, 0)),
          Brush.Stroke.of(Ink.FAULT, 2));
    }
  }

  /** What a voter says: a dot in a ring, a cross, an empty ring. */
  public static void vote(Brush brush, Point at, double radius, FacetMark.Vote vote) {
    switch (vote) {
      case GRANTED -> {
        brush.circle(at, radius, Ink.FRESH, null);
        tick(brush, at, radius * 0.5, Ink.ON_MARK);
      }
      case REFUSED -> cross(brush, at, radius * 0.75, Ink.FAULT, 2);
      case OPEN -> brush.circle(at, radius - 0.5, Ink.CARD, Brush.Stroke.of(Ink.FAINT, 1.2));
    }
  }

  /** In which ink the count of an end is; its sign says the same. */
  public static Ink ink(FacetMark.End end) {
    return switch (end) {
      case OK -> Ink.FRESH;
      case FAILED -> Ink.VIOLATION;
      case REFUSED -> Ink.ELECTION;
      case TURNED_AWAY -> Ink.REPLICATION;
      case OPEN -> Ink.FAINT;
    };
  }

  /** A bar with a part for each end, as large as its share. */
  static void ends(Brush brush, Box bar, List<FacetMark.EndMark> ends) {
    long all = ends.stream().mapToLong(FacetMark.EndMark::count).sum();
    double x = bar.x();
    for (FacetMark.EndMark end : ends) {
      double width = bar.width() * end.count() / all;
      brush.box(new Box(x, bar.y(), Math.max(1, width - 0.5), bar.height()), 0, ink(end.end()), null);
      x += width;
    }
  }

  /** A triangle that points downwards: it is behind. */
  static void behind(Brush brush, Point at, double radius, Ink ink) {
    brush.polygon(List.of(at.plus(-radius, -radius * 0.7), at.plus(radius, -radius * 0.7),
        at.plus(0, radius)), ink, null);
  }

  /** A badge of a node, where it stands. */
  public static void badge(Brush brush, Badge badge) {
    Box box = badge.box();
    Ink ink = switch (badge.kind()) {
      case COORDINATOR -> Ink.LEADER;
      case RANK, WRITE -> Ink.REPLICATION;
      case READ -> Ink.REQUEST;
      case OVERLAP -> Ink.FRESH;
      case SUSPECT -> Ink.STALE;
      case DEAD -> Ink.FAULT;
      case WRONGED -> Ink.VIOLATION;
    };
    switch (badge.kind()) {
      case COORDINATOR -> brush.polygon(hexagon(box), ink, Brush.Stroke.of(Ink.GROUND, 1));
      case RANK -> brush.circle(box.centre(), box.height() / 2 - 1, Ink.CARD, Brush.Stroke.of(ink, 1.5));
      case OVERLAP -> {
        brush.box(box, 4, ink, Brush.Stroke.of(Ink.GROUND, 1));
        brush.box(box.grown(-2), 3, null, Brush.Stroke.of(Ink.ON_MARK, 1));
      }
      case SUSPECT -> brush.box(box, 4, Ink.CARD, new Brush.Stroke(ink, 1.5, Brush.Dash.DASHED));
      case WRONGED -> brush.box(box, 0, Ink.VIOLATION_GROUND, Brush.Stroke.of(ink, 2));
      default -> brush.box(box, 4, ink, Brush.Stroke.of(Ink.GROUND, 1));
    }
    boolean isOpen = badge.kind() == Badge.Kind.RANK || badge.kind() == Badge.Kind.SUSPECT
        || badge.kind() == Badge.Kind.WRONGED;
    brush.text(box.centre().plus(0, BADGE * 0.36), badge.text(),
        Brush.Font.of(BADGE, isOpen ? ink : Ink.ON_MARK).strong()
            .at(Brush.Anchor.MIDDLE));
  }

  private static List<Point> hexagon(Box box) {
    double y = box.centre().y();
    double left = box.x() + 5;
    double right = box.right() - 5;
    return List.of(new Point(box.x(), y), new Point(left, box.y()), new Point(right, box.y()),
        new Point(box.right(), y), new Point(right, box.bottom()), new Point(left, box.bottom()));
  }
}

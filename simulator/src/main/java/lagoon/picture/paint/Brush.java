package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;

/**
 * A surface on which pictures are painted, in units. What is painted later lies above. Coordinates may lie
 * outside of the surface: a brush clips.
 */
public interface Brush {

  /** From here on everything is so opaque: 1 fully, 0 not at all. */
  void opacity(double opacity);

  /** How a line is drawn. */
  record Stroke(Ink ink, double width, Dash dash) {

    /** An unbroken line. */
    public static Stroke of(Ink ink, double width) {
      return new Stroke(ink, width, Dash.SOLID);
    }
  }

  /** How a line is broken. */
  enum Dash {
    SOLID(),
    DASHED(6, 4),
    DOTTED(1.5, 4);

    private final List<Double> pattern;

    Dash(Double... pattern) {
      this.pattern = List.of(pattern);
    }

    Dash(double on, double off) {
      this.pattern = List.of(on, off);
    }

    /** Lengths of line and gap by turns, in units; empty for an unbroken line. */
    public List<Double> pattern() {
      return pattern;
    }
  }

  /** How a text lies at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * How a text is written.
   *
   * @param size the height of its letters, in units
   * @param halo whether a rim of the ground's colour keeps it apart from what lies behind
   */
  record Font(double size, boolean bold, Ink ink, Anchor anchor, boolean halo) {

    /** Plain, from the place to the right. */
    public static Font of(double size, Ink ink) {
      return new Font(size, false, ink, Anchor.START, false);
    }

    /** The same in bold. */
    public Font strong() {
      return new Font(size, true, ink, anchor, halo);
    }

    /** The same at another side of its place. */
    public Font at(Anchor where) {
      return new Font(size, bold, ink, where, halo);
    }

    /** The same with a halo. */
    public Font onLines() {
      return new Font(size, bold, ink, anchor, true);
    }
  }

  /** A line through these places, at least two. */
  void line(List<Point> points, Stroke stroke);

  /** A straight line. */
  record Line(Point start, Point end) {}

  /**
   * Straight lines that look alike. Where they cross, and the brush is not opaque, they may be seen through
   * each other or not.
   */
  default void lines(List<Line> lines, Stroke stroke) {
    lines.forEach(one -> line(List.of(one.start(), one.end()), stroke));
  }

  /** A closed outline through these places, filled and then drawn; null: not. */
  void polygon(List<Point> points, Ink fill, Stroke stroke);

  /** A box with round corners, filled and then drawn; null: not. */
  void box(Box box, double radius, Ink fill, Stroke stroke);

  /** A circle, filled and then drawn; null: not. */
  void circle(Point centre, double radius, Ink fill, Stroke stroke);

  /**
   * A part of a circle's edge, clockwise from the top.
   *
   * @param fraction how much of it, from 0 to 1
   */
  void arc(Point centre, double radius, double fraction, Stroke stroke);

  /**
   * A text on one line.
   *
   * @param base where its base line begins, has its middle or ends
   */
  void text(Point base, String text, Font font);
}

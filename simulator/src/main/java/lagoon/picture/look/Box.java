package lagoon.picture.look;

/**
 * An upright rectangle.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width not negative
 * @param height not negative
 */
public record Box(double x, double y, double width, double height) {

  /** The box of that size around a centre. */
  public static Box around(Point centre, double width, double height) {
    return new Box(centre.x() - width / 2, centre.y() - height / 2, width, height);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  /** Its middle. */
  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** Whether a place lies in it or on its edge. */
  public boolean contains(Point point) {
    return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
  }

  /** Whether the other lies in it altogether. */
  public boolean contains(Box other) {
    return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
  }

  /** Whether the two share more than an edge. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether a line between two places goes through it; along its edge is not through it. */
  public boolean crosses(Point from, Point to) {
    double[] part = {0, 1};
    return narrow(part, from.x(), to.x(), x, right()) && narrow(part, from.y(), to.y(), y, bottom())
        && part[0] < part[1];
  }

  /** Leaves of a part of a line that which lies between two bounds; false: nothing is left. */
  private static boolean narrow(double[] part, double from, double to, double least, double most) {
    double way = to - from;
    if (way == 0) {
      return from > least && from < most;
    }
    double one = (least - from) / way;
    double other = (most - from) / way;
    part[0] = Math.max(part[0], Math.min(one, other));
    part[1] = Math.min(part[1], Math.max(one, other));
    return part[0] < part[1];
  }

  /** How far the nearest edges of two are apart; 0 where they touch or overlap. */
  public double distance(Box other) {
    double dx = Math.max(0, Math.max(other.x - right(), x - other.right()));
    double dy = Math.max(0, Math.max(other.y - bottom(), y - other.bottom()));
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** So much larger to each side. */
  public Box grown(double by) {
    return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
  }

  /** This box, moved. */
  public Box plus(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /** The nearest place at which it lies within the other; at the other's upper left where it is too large. */
  public Box within(Box other) {
    double left = Math.max(other.x, Math.min(x, other.right() - width));
    double top = Math.max(other.y, Math.min(y, other.bottom() - height));
    return new Box(left, top, width, height);
  }

  /** Where the line from its centre to a place outside leaves it; the centre for a place inside. */
  public Point edgeTowards(Point outside) {
    Point centre = centre();
    double dx = Math.abs(outside.x() - centre.x());
    double dy = Math.abs(outside.y() - centre.y());
    double fraction = Math.min(dx == 0 ? 1 : width / 2 / dx, dy == 0 ? 1 : height / 2 / dy);
    return contains(outside) ? centre : centre.towards(outside, Math.min(1, fraction));
  }
}

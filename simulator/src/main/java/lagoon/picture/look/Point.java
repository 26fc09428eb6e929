package lagoon.picture.look;

/** A place in a picture, in units; y grows downwards. */
public record Point(double x, double y) {

  /** The place that lies so far on the way to another: 0 is here, 1 is there. */
  public Point towards(Point there, double fraction) {
    return new Point(x + (there.x - x) * fraction, y + (there.y - y) * fraction);
  }

  /** This place, moved. */
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  /** How far away the other is. */
  public double distance(Point other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** How far away the nearest place between the ends of a line is. */
  public double distance(Point from, Point to) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square;
    return distance(from.towards(to, Math.max(0, Math.min(1, along))));
  }
}

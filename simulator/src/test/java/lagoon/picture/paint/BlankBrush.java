package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;

/** Paints nothing: tests keep of a picture what they ask about. */
class BlankBrush implements Brush {

  @Override
  public void opacity(double opacity) {}

  @Override
  public void line(List<Point> points, Stroke stroke) {}

  @Override
  public void polygon(List<Point> points, Ink fill, Stroke stroke) {}

  @Override
  public void box(Box box, double radius, Ink fill, Stroke stroke) {}

  @Override
  public void circle(Point centre, double radius, Ink fill, Stroke stroke) {}

  @Override
  public void arc(Point centre, double radius, double fraction, Stroke stroke) {}

  @Override
  public void text(Point base, String text, Font font) {}
}

package lagoon.picture.svg;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.paint.Brush;

/** A brush that writes SVG. */
final class SvgBrush implements Brush {

  private static final String FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', Arial, sans-serif";

  private final Elements out;
  private final Palette palette;
  private double opacity = 1;

  SvgBrush(Elements out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  @Override
  public void opacity(double to) {
    opacity = to;
  }

  @Override
  public void line(List<Point> points, Stroke stroke) {
    out.begin("polyline").attribute("points", points(points)).attribute("fill", "none")
        .attribute("stroke-linejoin", "round").attribute("stroke-linecap", "round");
    drawn(stroke);
    out.end();
  }

  @Override
  public void polygon(List<Point> points, Ink fill, Stroke stroke) {
    out.begin("polygon").attribute("points", points(points)).attribute("stroke-linejoin", "round");
    filled(fill, stroke);
  }

  @Override
  public void box(Box box, double radius, Ink fill, Stroke stroke) {
    out.begin("rect").attribute("x", box.x()).attribute("y", box.y()).attribute("width", box.width())
        .attribute("height", box.height());
    if (radius > 0) {
      out.attribute("rx", radius);
    }
    filled(fill, stroke);
  }

  @Override
  public void circle(Point centre, double radius, Ink fill, Stroke stroke) {
    out.begin("circle").attribute("cx", centre.x()).attribute("cy", centre.y()).attribute("r", radius);
    filled(fill, stroke);
  }

  @Override
  public void arc(Point centre, double radius, double fraction, Stroke stroke) {
    if (fraction >= 1) {
      circle(centre, radius, null, stroke);
    } else if (fraction > 0) {
      double angle = 2 * StrictMath.PI * fraction;
      Point end = centre.plus(radius * StrictMath.sin(angle), -radius * StrictMath.cos(angle));
      String size = Elements.number(radius);
      String path = "M" + point(centre.plus(0, -radius)) + " A" + size + " " + size + " 0 "
          + (fraction > 0.5 ? 1 : 0) + " 1 " + point(end);
      out.begin("path").attribute("d", path).attribute("fill", "none");
      drawn(stroke);
      out.end();
    }
  }

  @Override
  public void text(Point base, String text, Font font) {
    out.begin("text").attribute("x", base.x()).attribute("y", base.y()).attribute("font-size", font.size())
        .attribute("font-family", FONTS).attribute("fill", palette.hex(font.ink()));
    if (font.bold()) {
      out.attribute("font-weight", "bold");
    }
    if (font.anchor() != Anchor.START) {
      out.attribute("text-anchor", font.anchor() == Anchor.MIDDLE ? "middle" : "end");
    }
    if (font.halo()) {
      out.attribute("stroke", palette.hex(Ink.GROUND)).attribute("stroke-width", 3.5)
          .attribute("stroke-linejoin", "round").attribute("paint-order", "stroke");
    }
    faded();
    out.text(text);
  }

  private void filled(Ink fill, Stroke stroke) {
    out.attribute("fill", fill == null ? "none" : palette.hex(fill));
    if (stroke == null) {
      faded();
    } else {
      drawn(stroke);
    }
    out.end();
  }

  private void drawn(Stroke stroke) {
    out.attribute("stroke", palette.hex(stroke.ink())).attribute("stroke-width", stroke.width());
    if (stroke.dash() != Dash.SOLID) {
      out.attribute("stroke-dasharray", stroke.dash().pattern().stream().map(Elements::number)
          .collect(Collectors.joining(" ")));
    }
    faded();
  }

  private void faded() {
    if (opacity < 1) {
      out.attribute("opacity", opacity);
    }
  }

  private static String points(List<Point> points) {
    return points.stream().map(SvgBrush::point).collect(Collectors.joining(" "));
  }

  private static String point(Point point) {
    return Elements.number(point.x()) + "," + Elements.number(point.y());
  }
}

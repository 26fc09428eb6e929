package lagoon.ui.desktop.canvas;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.paint.Brush;

/** Paints on a canvas of JavaFX. One belongs to one palette; fonts and colours are made once. */
public final class CanvasBrush implements Brush {

  /** The family of fonts for which the pictures leave room; where it is missing, the system's own. */
  private static final String FAMILY = "System";

  /** How wide the rim of a text is in each direction, in units. */
  private static final double HALO = 1.25;

  /** Lines are thin that are narrower than this, and corners sharp of a smaller radius, in units. */
  private static final double THIN = 2;

  private final Map<Ink, Color> colours = new EnumMap<>(Ink.class);
  private final Map<Double, javafx.scene.text.Font> plain = new HashMap<>();
  private final Map<Double, javafx.scene.text.Font> bold = new HashMap<>();
  private GraphicsContext on;
  /** Null: nothing lies there. */
  private Ink laid;

  public CanvasBrush(Palette palette) {
    for (Ink ink : Ink.values()) {
      colours.put(ink, Color.web(palette.hex(ink)));
    }
  }

  /** Paints there from now on. */
  public void begin(GraphicsContext context) {
    begin(context, null);
  }

  /** Paints from now on where that ink lies all over: sheets of it are not laid again. */
  public void begin(GraphicsContext context, Ink ground) {
    on = context;
    laid = ground;
    on.setGlobalAlpha(1);
    on.setLineJoin(StrokeLineJoin.ROUND);
    on.setTextBaseline(VPos.BASELINE);
  }

  /** The colour of an ink. */
  public Color colour(Ink ink) {
    return colours.get(ink);
  }

  @Override
  public void opacity(double opacity) {
    on.setGlobalAlpha(opacity);
  }

  private void stroke(Stroke stroke) {
    on.setStroke(colours.get(stroke.ink()));
    on.setLineWidth(stroke.width());
    on.setLineCap(isPlain(stroke) ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
    List<Double> pattern = stroke.dash().pattern();
    if (pattern.isEmpty()) {
      on.setLineDashes((double[]) null);
    } else {
      on.setLineDashes(pattern.get(0), pattern.get(1));
    }
  }

  /** Nobody sees the round end of a thin line, and it takes longer than the line. */
  private static boolean isPlain(Stroke stroke) {
    return stroke.width() < THIN && stroke.dash() == Dash.SOLID;
  }

  private static boolean isUpright(List<Point> points) {
    return points.size() == 2
        && (points.get(0).x() == points.get(1).x() || points.get(0).y() == points.get(1).y());
  }

  /** A line with the grain is a box: it looks the same and is drawn faster. */
  private void upright(Point a, Point b, Stroke stroke) {
    double half = stroke.width() / 2;
    boolean isLevel = a.y() == b.y();
    double x = Math.min(a.x(), b.x()) - (isLevel ? 0 : half);
    double y = Math.min(a.y(), b.y()) - (isLevel ? half : 0);
    on.setFill(colours.get(stroke.ink()));
    on.fillRect(x, y, isLevel ? Math.abs(a.x() - b.x()) : stroke.width(),
        isLevel ? stroke.width() : Math.abs(a.y() - b.y()));
  }

  @Override
  public void line(List<Point> points, Stroke stroke) {
    if (isUpright(points) && isPlain(stroke)) {
      upright(points.get(0), points.get(1), stroke);
      return;
    }
    stroke(stroke);
    if (points.size() == 2) {
      on.strokeLine(points.get(0).x(), points.get(0).y(), points.get(1).x(), points.get(1).y());
      return;
    }
    on.strokePolyline(xs(points), ys(points), points.size());
  }

  @Override
  public void lines(List<Line> lines, Stroke stroke) {
    stroke(stroke);
    on.beginPath();
    for (Line line : lines) {
      on.moveTo(line.start().x(), line.start().y());
      on.lineTo(line.end().x(), line.end().y());
    }
    on.stroke();
  }

  @Override
  public void polygon(List<Point> points, Ink fill, Stroke stroke) {
    double[] xs = xs(points);
    double[] ys = ys(points);
    if (fill != null) {
      on.setFill(colours.get(fill));
      on.fillPolygon(xs, ys, xs.length);
    }
    if (stroke != null) {
      stroke(stroke);
      on.strokePolygon(xs, ys, xs.length);
    }
  }

  private static double[] xs(List<Point> points) {
    double[] xs = new double[points.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = points.get(i).x();
    }
    return xs;
  }

  private static double[] ys(List<Point> points) {
    double[] ys = new double[points.size()];
    for (int i = 0; i < ys.length; i++) {
      ys[i] = points.get(i).y();
    }
    return ys;
  }

  @Override
  public void box(Box box, double radius, Ink fill, Stroke stroke) {
    boolean isSheet = radius == 0 && stroke == null;
    if (isOne(fill, stroke)) {
      double rim = stroke.width() / 2;
      box(box.grown(rim), radius + rim < 1.5 * THIN ? 0 : radius + rim, fill, null);
      return;
    }
    if (fill != null && !(isSheet && fill == laid)) {
      on.setFill(colours.get(fill));
      if (radius == 0) {
        on.fillRect(box.x(), box.y(), box.width(), box.height());
      } else {
        on.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
      }
    }
    if (stroke != null) {
      stroke(stroke);
      on.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
  }

  /** Whether rim and filling are one: a larger figure without a rim looks the same and is drawn faster. */
  private static boolean isOne(Ink fill, Stroke stroke) {
    return fill != null && stroke != null && stroke.ink() == fill && stroke.dash() == Dash.SOLID;
  }

  @Override
  public void circle(Point centre, double radius, Ink fill, Stroke stroke) {
    if (isOne(fill, stroke)) {
      circle(centre, radius + stroke.width() / 2, fill, null);
      return;
    }
    double x = centre.x() - radius;
    double y = centre.y() - radius;
    if (fill != null) {
      on.setFill(colours.get(fill));
      on.fillOval(x, y, 2 * radius, 2 * radius);
    }
    if (stroke != null) {
      stroke(stroke);
      on.strokeOval(x, y, 2 * radius, 2 * radius);
    }
  }

  @Override
  public void arc(Point centre, double radius, double fraction, Stroke stroke) {
    stroke(stroke);
    on.strokeArc(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius, 90, -360 * fraction,
        ArcType.OPEN);
  }

  @Override
  public void text(Point base, String text, Font font) {
    on.setFont(font(font));
    on.setTextAlign(switch (font.anchor()) {
      case START -> TextAlignment.LEFT;
      case MIDDLE -> TextAlignment.CENTER;
      case END -> TextAlignment.RIGHT;
    });
    if (font.halo()) {
      halo(base, text);
    }
    on.setFill(colours.get(font.ink()));
    on.fillText(text, base.x(), base.y());
  }

  /**
   * The text in the ground's colour, a little beside its place at each corner. To draw the outline of its
   * letters wide would look the same and take longer: letters are kept as pixels, outlines are not.
   */
  private void halo(Point base, String text) {
    on.setFill(colours.get(Ink.GROUND));
    for (int dx = -1; dx <= 1; dx += 2) {
      for (int dy = -1; dy <= 1; dy += 2) {
        on.fillText(text, base.x() + dx * HALO, base.y() + dy * HALO);
      }
    }
  }

  private javafx.scene.text.Font font(Font font) {
    FontWeight weight = font.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
    return (font.bold() ? bold : plain)
        .computeIfAbsent(font.size(), size -> javafx.scene.text.Font.font(FAMILY, weight, size));
  }
}

package lagoon.ui.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.StrokeLineCap;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.paint.Brush;
import lagoon.ui.desktop.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is drawn in a faster way looks like what it stands for. */
class CanvasBrushTest {

  private static final int SIZE = 60;
  /** By how much a colour may differ that is rounded in another place; of 255. */
  private static final int ROUNDING = 3;

  private final Screen screen = Screen.empty();
  private final CanvasBrush brush = new CanvasBrush(Palette.LIGHT);

  @AfterEach
  void close() {
    screen.close();
  }

  private WritableImage drawn(Consumer<GraphicsContext> drawing) {
    return screen.call(() -> {
      Canvas canvas = new Canvas(SIZE, SIZE);
      GraphicsContext on = canvas.getGraphicsContext2D();
      on.setFill(brush.colour(Ink.GROUND));
      on.fillRect(0, 0, SIZE, SIZE);
      brush.begin(on, Ink.GROUND);
      drawing.accept(on);
      return canvas.snapshot(null, null);
    });
  }

  /** A line as JavaFX draws it. */
  private void stroke(GraphicsContext on, Point from, Point to, Brush.Stroke stroke) {
    on.setStroke(brush.colour(stroke.ink()));
    on.setLineWidth(stroke.width());
    on.setLineCap(StrokeLineCap.BUTT);
    on.strokeLine(from.x(), from.y(), to.x(), to.y());
  }

  /** How many pixels are not what the ground is, and how far the two pictures are apart at most. */
  private static int[] compare(WritableImage a, WritableImage b) {
    PixelReader one = a.getPixelReader();
    PixelReader two = b.getPixelReader();
    int ground = one.getArgb(SIZE - 1, SIZE - 1);
    int inked = 0;
    int apart = 0;
    for (int x = 0; x < SIZE; x++) {
      for (int y = 0; y < SIZE; y++) {
        inked += one.getArgb(x, y) == ground ? 0 : 1;
        for (int shift = 0; shift < 32; shift += 8) {
          apart = Math.max(apart,
              Math.abs((one.getArgb(x, y) >> shift & 255) - (two.getArgb(x, y) >> shift & 255)));
        }
      }
    }
    return new int[] {inked, apart};
  }

  @Test
  void aLineWithTheGrainLooksLikeAStroke() {
    Brush.Stroke stroke = Brush.Stroke.of(Ink.FAULT, 1.5);
    List<List<Point>> lines = List.of(
        List.of(new Point(10.3, 5), new Point(10.3, 50)), List.of(new Point(20, 50), new Point(20, 5.5)),
        List.of(new Point(3, 55.25), new Point(40, 55.25)), List.of(new Point(40, 2.5), new Point(25, 2.5)));
    for (List<Point> line : lines) {
      int[] found = compare(drawn(on -> brush.line(line, stroke)),
          drawn(on -> stroke(on, line.get(0), line.get(1), stroke)));
      assertThat(found[0]).as("pixels of the line %s", line).isGreaterThan(20);
      assertThat(found[1]).as("the greatest difference at the line %s", line).isLessThanOrEqualTo(ROUNDING);
    }
  }

  @Test
  void linesPaintedTogetherLookLikeThoseLines() {
    Brush.Stroke stroke = Brush.Stroke.of(Ink.REPLICATION, 1.3);
    List<Brush.Line> lines = List.of(new Brush.Line(new Point(2, 3), new Point(30, 50)),
        new Brush.Line(new Point(50, 5), new Point(41, 55)),
        new Brush.Line(new Point(-200, 57), new Point(300, 57.5)));
    int[] found = compare(drawn(on -> brush.lines(lines, stroke)),
        drawn(on -> lines.forEach(line -> stroke(on, line.start(), line.end(), stroke))));
    assertThat(found[0]).as("pixels of the lines").isGreaterThan(100);
    assertThat(found[1]).as("the greatest difference").isLessThanOrEqualTo(ROUNDING);
  }
}

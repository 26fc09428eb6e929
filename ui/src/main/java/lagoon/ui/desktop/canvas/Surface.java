package lagoon.ui.desktop.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import lagoon.ui.desktop.desk.Redraw;

/** A canvas as large as its place, drawn anew when that changes or somebody asks. It can have the focus. */
public final class Surface extends Region {

  /** Draws everything. */
  @FunctionalInterface
  public interface Drawing {

    /** On a canvas of that size with nothing but its ground, in pixels of the screen at its natural scale. */
    void draw(GraphicsContext on, double width, double height);
  }

  /** How wide the rim is that shows where the keys go, in pixels. */
  private static final double RIM = 2;

  private final Canvas canvas = new Canvas();
  /** Above the canvas, which covers what lies beneath it; four sides are drawn faster than one border. */
  private final List<Rectangle> rim =
      List.of(new Rectangle(), new Rectangle(), new Rectangle(), new Rectangle());
  private final Drawing drawing;
  private Optional<Supplier<Color>> ground = Optional.empty();
  private final Redraw redraw = new Redraw(this, this::draw);

  public Surface(String id, String accessible, Drawing drawing) {
    this.drawing = drawing;
    setId(id);
    setAccessibleText(accessible);
    setFocusTraversable(true);
    getStyleClass().add("surface");
    setMinSize(60, 40);
    getChildren().add(canvas);
    for (Rectangle side : rim) {
      side.setManaged(false);
      side.getStyleClass().add("rim");
      side.visibleProperty().bind(focusVisibleProperty());
      getChildren().add(side);
    }
    addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> {
      if (isFocusTraversable()) {
        requestFocus();
      }
      // A tab around it would take the focus for itself.
      event.consume();
    });
  }

  /** Each picture begins with that colour all over, and not with nothing. */
  public Surface on(Supplier<Color> colour) {
    ground = Optional.of(colour);
    return this;
  }

  /** Asks for a new picture in the next pulse. */
  public void redraw() {
    redraw.request();
  }

  /** Whether a picture was asked for that is not drawn yet. */
  public boolean isWaiting() {
    return redraw.isWaiting();
  }

  /** What it shows, for an export. */
  public Canvas canvas() {
    return canvas;
  }

  private void draw() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    GraphicsContext on = canvas.getGraphicsContext2D();
    on.save();
    ground.ifPresentOrElse(colour -> {
      on.setFill(colour.get());
      on.fillRect(0, 0, width, height);
    }, () -> on.clearRect(0, 0, width, height));
    drawing.draw(on, width, height);
    on.restore();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      // At once: a canvas of a new size is empty.
      draw();
      lay(rim.get(0), 0, 0, width, RIM);
      lay(rim.get(1), 0, height - RIM, width, RIM);
      lay(rim.get(2), 0, RIM, RIM, height - 2 * RIM);
      lay(rim.get(3), width - RIM, RIM, RIM, height - 2 * RIM);
    }
  }

  private static void lay(Rectangle side, double x, double y, double width, double height) {
    side.setX(x);
    side.setY(y);
    side.setWidth(Math.max(0, width));
    side.setHeight(Math.max(0, height));
  }
}

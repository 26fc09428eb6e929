package lagoon.ui.desktop.time;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import lagoon.picture.Times;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.picture.paint.Brush;
import lagoon.ui.desktop.canvas.CanvasBrush;
import lagoon.ui.desktop.canvas.Surface;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.ProjectListener;

/** The whole run as a line: where the cursor stands, where faults and violations are; drag to go there. */
public final class ScrubBar implements ProjectListener {

  private static final double HEIGHT = 40;
  private static final double MIDDLE = 15;
  private static final double TEXT = 11;

  private final Desk desk;
  private final Surface surface;
  private CanvasBrush brush;
  /** Null before there is a run. */
  private Axis axis;
  /** Of which axis at which width the marks are known: there may be a hundred thousand. */
  private Axis markedAxis;
  private double marked;
  private List<Double> faults = List.of();
  private List<Double> violations = List.of();
  /** For which run the axis was asked for. */
  private Played known;

  ScrubBar(Desk desk) {
    this.desk = desk;
    this.brush = new CanvasBrush(desk.appearance().palette());
    this.surface = new Surface("scrub", "The time line: drag, or use the keys for steps", this::draw);
    // Its keys work everywhere: it needs no focus, and takes none from where somebody works.
    surface.setFocusTraversable(false);
    size();
    desk.appearance().scaleProperty().addListener((property, was, is) -> size());
    surface.setOnMousePressed(this::seek);
    surface.setOnMouseDragged(this::seek);
    desk.appearance().paletteProperty().addListener((property, was, is) -> {
      brush = new CanvasBrush(is);
      surface.redraw();
    });
    desk.project().add(this);
  }

  Node node() {
    return surface;
  }

  private void size() {
    double height = HEIGHT * scale();
    surface.setMinHeight(height);
    surface.setPrefHeight(height);
    surface.setMaxHeight(height);
  }

  /** How many pixels a unit has. */
  private double scale() {
    return desk.appearance().scale();
  }

  /** The width of the line, in units. */
  private double width() {
    return surface.canvas().getWidth() / scale();
  }

  /** Where on the line that is, in pixels: for whoever points at it. */
  public double xOf(Cursor cursor) {
    return axis.x(cursor, width()) * scale();
  }

  private void seek(MouseEvent event) {
    if (isCurrent()) {
      desk.project().clock(desk.project().clock().playing(false));
      desk.project().moveTo(axis.cursor(event.getX() / scale(), width()));
    }
  }

  private boolean isCurrent() {
    return axis != null && desk.project().played().filter(run -> run.trace() == axis.trace()).isPresent();
  }

  @Override
  public void runChanged() {
    Played run = desk.project().played().orElseThrow();
    if (run != known) {
      known = run;
      desk.compute(() -> Axis.of(run, isCompressed()), made -> {
        if (run == known) {
          axis = made.compressed(isCompressed());
          surface.redraw();
        }
      });
    }
  }

  private boolean isCompressed() {
    return desk.project().clock().compressed();
  }

  @Override
  public void clockChanged() {
    if (axis != null && axis.compressed() != isCompressed()) {
      axis = axis.compressed(isCompressed());
      surface.redraw();
    }
  }

  @Override
  public void cursorMoved() {
    surface.redraw();
  }

  private void draw(GraphicsContext on, double pixels, double height) {
    on.scale(scale(), scale());
    brush.begin(on);
    double width = width();
    if (!isCurrent()) {
      return;
    }
    double left = axis.x(Cursor.START, width);
    double right = axis.x(Cursor.atEnd(axis.trace()), width);
    double now = axis.x(desk.project().cursor(), width);
    brush.box(new Box(left, MIDDLE - 2, right - left, 4), 2, Ink.EDGE, null);
    brush.box(new Box(left, MIDDLE - 2, Math.max(0, now - left), 4), 2, Ink.SELECTED, null);
    for (Axis.Tick tick : axis.ticks(width)) {
      double half = Letters.width(tick.text(), TEXT) / 2;
      Brush.Anchor anchor = tick.x() - left < 1 ? Brush.Anchor.START
          : tick.x() + half > width ? Brush.Anchor.END : Brush.Anchor.MIDDLE;
      brush.text(new Point(tick.x(), HEIGHT - 5), tick.text(), Brush.Font.of(TEXT, Ink.FAINT).at(anchor));
    }
    if (width != marked || axis != markedAxis) {
      marked = width;
      markedAxis = axis;
      faults = axis.faults(width);
      violations = axis.violations(width);
    }
    faults.forEach(this::fault);
    violations.forEach(this::violation);
    brush.circle(new Point(now, MIDDLE), 6, Ink.SELECTED, Brush.Stroke.of(Ink.CARD, 2));
    String text = Times.at(desk.project().cursor().time());
    surface.setAccessibleText("The time line, at " + text);
  }

  private void fault(double x) {
    brush.line(List.of(new Point(x, MIDDLE - 9), new Point(x, MIDDLE + 9)), Brush.Stroke.of(Ink.FAULT, 2));
  }

  /** A triangle that points down: the shape alone tells it from a fault. */
  private void violation(double x) {
    brush.polygon(List.of(new Point(x - 5, MIDDLE - 13), new Point(x + 5, MIDDLE - 13),
        new Point(x, MIDDLE - 3)), Ink.VIOLATION, Brush.Stroke.of(Ink.CARD, 1));
  }
}

package lagoon.ui.desktop.stage;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.paint.StagePainter;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.NodeMark;
import lagoon.picture.stage.StageOptions;
import lagoon.picture.stage.Target;
import lagoon.ui.desktop.canvas.CanvasBrush;
import lagoon.ui.desktop.canvas.Surface;
import lagoon.ui.desktop.desk.Appearance;
import lagoon.ui.playback.Played;

/**
 * One run at one time on a canvas. It is told what to show and tells what somebody points at; it knows no
 * project, so that several can stand side by side.
 */
public final class StageView {

  /** How far beside a message or a link one may point, in units. */
  private static final double REACH = 7;

  /** Before a class all may be smaller by this, where more of each node is shown so. */
  private static final double SMALLER = 0.7;

  /**
   * What is shown.
   *
   * @param played the run
   * @param count after how many of its observations
   * @param time the time, not before the last of them
   * @param options what is chosen and bright; its size does not matter
   */
  public record Scene(Played played, int count, long time, StageOptions options) {}

  private final Appearance appearance;
  private final Surface surface;
  private CanvasBrush brush;
  private Optional<Scene> scene = Optional.empty();
  private Supplier<Layout> layout = () -> null;
  private Viewport viewport = Viewport.whole(1, 1);
  /** How many pixels a unit of the sheet has at its natural size. */
  private double natural = 1;
  private Optional<Measured> measured = Optional.empty();

  /** For what the natural size was found. */
  private record Measured(Layout places, Viewport viewport, double most) {}
  private Optional<Frame> frame = Optional.empty();
  private Consumer<Optional<Target>> onSelect = target -> {};
  private Consumer<NodeMove> onMove = move -> {};
  private Consumer<ContextMenuEvent> onMenu = event -> {};
  private Consumer<Viewport> onLook = view -> {};
  private MouseEvent pressed;
  private Optional<NodeName> dragged = Optional.empty();
  private boolean moved;

  /** A node was dragged to a place, from 0 to 1. */
  public record NodeMove(NodeName node, double x, double y) {}

  public StageView(String id, Appearance appearance) {
    this.appearance = appearance;
    this.brush = new CanvasBrush(appearance.palette());
    this.surface = new Surface(id, "The stage: replicas, clients and the messages between them", this::draw)
        .on(() -> brush.colour(Ink.GROUND));
    appearance.paletteProperty().addListener((property, was, is) -> {
      brush = new CanvasBrush(is);
      surface.redraw();
    });
    appearance.scaleProperty().addListener((property, was, is) -> surface.redraw());
    surface.setOnMousePressed(this::press);
    surface.setOnMouseDragged(this::drag);
    surface.setOnMouseReleased(this::release);
    surface.setOnMouseMoved(event -> surface.setCursor(
        target(event.getX(), event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
    surface.setOnScroll(this::scroll);
    surface.setOnContextMenuRequested(event -> {
      if (!event.isKeyboardTrigger()) {
        onSelect.accept(target(event.getX(), event.getY()));
      }
      onMenu.accept(event);
      event.consume();
    });
  }

  /** What is seen. */
  public Surface surface() {
    return surface;
  }

  /** Shows that; empty: nothing. The layout is asked for when it is drawn. */
  public void show(Optional<Scene> next, Supplier<Layout> places) {
    scene = next;
    layout = places;
    surface.redraw();
  }

  /** Who wants to know at what somebody pointed; empty: at nothing. */
  public void onSelect(Consumer<Optional<Target>> listener) {
    onSelect = listener;
  }

  /** Who wants to know of nodes that were dragged. */
  public void onMove(Consumer<NodeMove> listener) {
    onMove = listener;
  }

  /** Who opens a menu for what is selected. */
  public void onMenu(Consumer<ContextMenuEvent> listener) {
    onMenu = listener;
  }

  /** Who wants to know that somebody came nearer, or looks at another part. */
  public void onLook(Consumer<Viewport> listener) {
    onLook = listener;
  }

  /** Looks at the same part as another view, which may be of another size; nobody is told. */
  public void follow(Viewport other) {
    viewport = other.sized(viewport.width(), viewport.height());
    surface.redraw();
  }

  /** The frame that was drawn last. */
  public Optional<Frame> frame() {
    return frame;
  }

  /** The part that is seen. */
  public Viewport viewport() {
    return viewport;
  }

  /** Nearer or farther, around the middle. */
  public void zoom(double factor) {
    look(viewport.zoomed(factor, viewport.width() / 2, viewport.height() / 2));
  }

  /** The whole sheet. */
  public void whole() {
    look(Viewport.whole(viewport.width(), viewport.height()));
  }

  private void look(Viewport next) {
    viewport = next;
    surface.redraw();
    onLook.accept(viewport);
  }

  /** A place of the sheet, in pixels of the view: for a menu, and for whoever points at it. */
  public Point inView(Point onSheet) {
    double scale = viewport.scale(natural);
    return new Point(onSheet.x() * scale - viewport.x(), onSheet.y() * scale - viewport.y());
  }

  private void draw(GraphicsContext on, double width, double height) {
    if (viewport.width() != width || viewport.height() != height) {
      viewport = viewport.sized(width, height);
    }
    frame = scene.flatMap(this::frame);
    frame.ifPresent(one -> {
      on.translate(-viewport.x(), -viewport.y());
      double scale = viewport.scale(natural);
      on.scale(scale, scale);
      brush.begin(on, Ink.GROUND);
      StagePainter.paint(one, brush);
    });
  }

  private Optional<Frame> frame(Scene shown) {
    Layout places = layout.get();
    if (places == null || !places.fits(shown.played().trace().cast())) {
      return Optional.empty();
    }
    natural = natural(places, shown.played().trace().cast());
    StageOptions options =
        shown.options().sized(viewport.sheetWidth(natural), viewport.sheetHeight(natural));
    return Optional.of(
        Frame.after(shown.played().trace(), shown.count(), shown.time(), places, options));
  }

  /** Before a class all is larger, but not so large that less is shown of each node. */
  private double natural(Layout places, Cast cast) {
    double most = appearance.scale();
    if (most <= 1) {
      return most;
    }
    Optional<Measured> now = Optional.of(new Measured(places, viewport, most));
    if (now.equals(measured)) {
      return natural;
    }
    measured = now;
    double least = Math.max(1, most * SMALLER);
    NodeMark.Detail wanted = detail(places, cast, least);
    double between = (least + most) / 2;
    return detail(places, cast, most) == wanted ? most
        : detail(places, cast, between) == wanted ? between : least;
  }

  private NodeMark.Detail detail(Layout places, Cast cast, double scale) {
    return places.detail(cast, viewport.sheetWidth(scale), viewport.sheetHeight(scale));
  }

  private Optional<Target> target(double x, double y) {
    Point place = viewport.onSheet(x, y, natural);
    return frame.flatMap(one -> one.hit(place, REACH));
  }

  // ---- the mouse ----

  private void press(MouseEvent event) {
    pressed = event;
    moved = false;
    dragged = event.getButton() != MouseButton.PRIMARY ? Optional.empty()
        : target(event.getX(), event.getY()).flatMap(target ->
            target instanceof Target.OfNode node ? Optional.of(node.node()) : Optional.empty());
  }

  private void drag(MouseEvent event) {
    if (pressed == null) {
      return;
    }
    double dx = event.getX() - pressed.getX();
    double dy = event.getY() - pressed.getY();
    if (!moved && Math.hypot(dx, dy) < 4) {
      return;
    }
    moved = true;
    if (dragged.isPresent()) {
      Point place = viewport.onSheet(event.getX(), event.getY(), natural);
      onMove.accept(new NodeMove(dragged.get(), place.x() / viewport.sheetWidth(natural),
          place.y() / viewport.sheetHeight(natural)));
    } else {
      look(viewport.panned(dx, dy));
      pressed = event;
    }
  }

  private void release(MouseEvent event) {
    if (!moved && event.getButton() == MouseButton.PRIMARY) {
      onSelect.accept(target(event.getX(), event.getY()));
    }
    pressed = null;
    dragged = Optional.empty();
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      look(viewport.zoomed(Math.pow(1.0015, event.getDeltaY()), event.getX(), event.getY()));
      event.consume();
    }
  }
}

package lagoon.ui.desktop.diagram;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import lagoon.history.NodeName;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.paint.ChartPainter;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.picture.spacetime.Section;
import lagoon.trace.Slice;
import lagoon.ui.desktop.canvas.CanvasBrush;
import lagoon.ui.desktop.canvas.Surface;
import lagoon.ui.desktop.desk.Appearance;
import lagoon.ui.playback.Cursor;

/**
 * The part of a chart that is looked at, on a canvas with a scroll bar. It is told what to show and tells
 * what somebody points at; it knows no project.
 */
final class ChartView {

  /** How far beside something one may point, in units. */
  private static final double REACH = 5;

  private static final double ROW = ChartOptions.View.ROW;

  /**
   * What is shown.
   *
   * @param interval the median interval between events of the run, in nanoseconds
   * @param cursor what lies after it is shaded
   * @param bright what is emphasised
   * @param selected the id of the observation that is chosen; 0: none
   * @param nodes the nodes that are chosen
   */
  record Shown(
      Chart chart, long interval, Cursor cursor, Optional<Slice> bright, long selected,
      List<NodeName> nodes) {}

  /** What decides a section. */
  private record Sight(Chart chart, ChartOptions.View view) {}

  /** What somebody pointed at: an observation, a lane, or neither. */
  record Pointed(OptionalLong observation, Optional<NodeName> lane) {}

  private final Appearance appearance;
  private final Surface surface;
  /** Above it: what moves with the cursor. While time passes only this changes. */
  private final Overlay overlay = new Overlay();
  private final ScrollBar bar = new ScrollBar();
  private final BorderPane node;
  private CanvasBrush brush;
  private Optional<Shown> shown = Optional.empty();
  private Optional<Section> section = Optional.empty();
  /** Of what the section was made. */
  private Optional<Sight> drawn = Optional.empty();
  private Scrolling scrolling = Scrolling.NOTHING;
  private Zoom zoom = Zoom.NATURAL;
  /** The bar is being set, not moved by somebody. */
  private boolean isSetting;
  private Consumer<Pointed> onSelect = pointed -> {};
  private Runnable onGo = () -> {};
  private Consumer<ContextMenuEvent> onMenu = event -> {};

  ChartView(Appearance appearance) {
    this.appearance = appearance;
    this.brush = new CanvasBrush(appearance.palette());
    this.surface = new Surface("chart", "The space-time diagram: Page Up and Page Down scroll", this::draw)
        .on(() -> brush.colour(Ink.GROUND));
    bar.setOrientation(Orientation.VERTICAL);
    bar.setId("chart-bar");
    bar.setAccessibleText("Scroll the space-time diagram");
    bar.valueProperty().addListener((property, was, is) -> {
      if (!isSetting) {
        scroll(scrolling.to(is.doubleValue()));
      }
    });
    this.node = new BorderPane(new StackPane(surface, overlay), null, bar, null, null);
    appearance.paletteProperty().addListener((property, was, is) -> {
      brush = new CanvasBrush(is);
      surface.redraw();
    });
    appearance.scaleProperty().addListener((property, was, is) -> surface.redraw());
    listen();
  }

  private void listen() {
    surface.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        onSelect.accept(pointed(event.getX(), event.getY()));
        if (event.getClickCount() == 2) {
          onGo.run();
        }
      }
    });
    surface.setOnMouseMoved(this::hover);
    surface.setOnScroll(this::wheel);
    surface.setOnKeyPressed(this::key);
    surface.setOnContextMenuRequested(event -> {
      if (!event.isKeyboardTrigger()) {
        onSelect.accept(pointed(event.getX(), event.getY()));
      }
      onMenu.accept(event);
      event.consume();
    });
    surface.heightProperty().addListener(property -> fit());
  }

  Node node() {
    return node;
  }

  Surface surface() {
    return surface;
  }

  void onSelect(Consumer<Pointed> listener) {
    onSelect = listener;
  }

  /** Who moves the cursor to what is selected. */
  void onGo(Runnable listener) {
    onGo = listener;
  }

  void onMenu(Consumer<ContextMenuEvent> listener) {
    onMenu = listener;
  }

  /** The section that was drawn last. */
  Optional<Section> section() {
    return section;
  }

  Scrolling scrolling() {
    return scrolling;
  }

  // ---- what is shown ----

  /** Shows that; empty: nothing. */
  void show(Optional<Shown> next) {
    shown = next;
    if (next.isPresent()) {
      fit();
    } else {
      // The place stays, for the chart that comes next.
      surface.redraw();
    }
  }

  /** Scrolls so that the cursor stays in view. */
  void follow() {
    shown.ifPresent(one -> scroll(scrolling.following(Zoom.yOf(one.cursor(), one.chart(), scale()))));
  }

  /** Scrolls so that the observation at that position can be seen. */
  void reveal(int position) {
    shown.ifPresent(one ->
        scroll(scrolling.showing(one.chart().yOf(position, scale()), ROW)));
  }

  /** Scrolls so that the observation at that position is seen, and above it what led there. */
  void revealEnd(int position) {
    shown.ifPresent(one -> scroll(scrolling.endingAt(one.chart().yOf(position, scale()))));
  }

  /** A page further; negative: back. */
  void turn(int pages) {
    scroll(scrolling.pages(pages));
  }

  /** The axis that many times as long; the cursor, or where it is not seen, the middle stays. */
  void stretch(double factor) {
    shown.ifPresent(one -> {
      double cursor = Zoom.yOf(one.cursor(), one.chart(), scale());
      boolean isSeen = cursor >= scrolling.from() && cursor <= scrolling.from() + scrolling.height();
      stretch(factor, isSeen ? cursor : scrolling.from() + scrolling.height() / 2);
    });
  }

  private void stretch(double factor, double place) {
    shown.ifPresent(one -> {
      double before = scale();
      zoom = zoom.times(factor, one.chart());
      scroll(scrolling.stretched(scale() / before, place));
      fit();
    });
  }

  private double scale() {
    return shown.map(one -> zoom.scale(one.chart(), one.interval())).orElse(1.0);
  }

  /** The window or the chart may have another size. */
  private void fit() {
    double height = Math.max(1, surface.getHeight() / appearance.scale() - Section.HEAD);
    // Below the last row there is room for the cursor's line.
    shown.ifPresent(one -> scroll(scrolling.sized(height, one.chart().length(scale()) + ROW)));
  }

  private void scroll(Scrolling next) {
    scrolling = next;
    isSetting = true;
    bar.setMax(Math.max(1e-3, next.last()));
    bar.setVisibleAmount(next.length() <= 0 ? bar.getMax() : bar.getMax() * next.height() / next.length());
    bar.setUnitIncrement(ROW);
    bar.setBlockIncrement(next.height() * 0.88);
    bar.setValue(next.from());
    bar.setVisible(next.last() > 0);
    isSetting = false;
    if (surface.isWaiting()
        || !sight(surface.canvas().getWidth(), surface.canvas().getHeight()).equals(drawn)) {
      surface.redraw();
    } else {
      lay();
    }
  }

  private Optional<Sight> sight(double width, double height) {
    double wide = width / appearance.scale();
    double high = height / appearance.scale();
    return shown.filter(one -> wide >= 100 && high >= 50).map(one -> new Sight(one.chart(),
        new ChartOptions.View(scrolling.from(), wide, high, scale(), one.bright(), one.selected())));
  }

  private void draw(GraphicsContext on, double width, double height) {
    drawn = sight(width, height);
    section = drawn.map(one -> one.chart().section(one.view()));
    section.ifPresent(one -> {
      on.scale(appearance.scale(), appearance.scale());
      brush.begin(on, Ink.GROUND);
      ChartPainter.paint(one, brush);
    });
    lay();
  }

  /** The overlay over the section that is seen: where that is still to be drawn, it moves with it. */
  private void lay() {
    if (section.isPresent() && shown.isPresent()) {
      overlay.show(section.get(), shown.get().nodes(), cursorY(), appearance.scale(), brush::colour);
    } else {
      overlay.clear();
    }
  }

  /** Where the line of the cursor is on the section. */
  double cursorY() {
    return shown.map(one -> Zoom.yOf(one.cursor(), one.chart(), scale()) - scrolling.from() + Section.HEAD)
        .orElse(0.0);
  }

  // ---- the mouse and the keys ----

  private Pointed pointed(double x, double y) {
    if (section.isEmpty()) {
      return new Pointed(OptionalLong.empty(), Optional.empty());
    }
    Section one = section.get();
    Point place = new Point(x / appearance.scale(), y / appearance.scale());
    int lane = place.y() < Section.HEAD ? one.laneAt(place.x()) : -1;
    return new Pointed(one.hit(place, REACH),
        lane < 0 ? Optional.empty() : Optional.of(one.lanes().get(lane).node()));
  }

  private void hover(MouseEvent event) {
    Pointed pointed = pointed(event.getX(), event.getY());
    surface.setCursor(pointed.observation().isPresent() || pointed.lane().isPresent()
        ? javafx.scene.Cursor.HAND : javafx.scene.Cursor.DEFAULT);
  }

  private void wheel(ScrollEvent event) {
    if (event.getDeltaY() == 0) {
      return;
    }
    if (event.isShortcutDown()) {
      double place = event.getY() / appearance.scale() - Section.HEAD + scrolling.from();
      stretch(Math.pow(1.003, event.getDeltaY()), place);
    } else {
      scroll(scrolling.by(-event.getDeltaY() / appearance.scale()));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_DOWN) {
      turn(1);
    } else if (event.getCode() == KeyCode.PAGE_UP) {
      turn(-1);
    } else if (event.getCode() == KeyCode.ENTER) {
      onGo.run();
    } else {
      return;
    }
    event.consume();
  }
}

package lagoon.ui.desktop.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.chart.Axis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import lagoon.picture.Times;

/** Lines over time, with the cursor as a line from top to bottom; what comes after it is pale. */
final class TimeChart extends LineChart<Number, Number> {

  private static final int TICKS = 4;

  private static final double ROOM = 1.02;

  private final NumberAxis times;
  private final NumberAxis values;
  private final boolean isWhole;
  private final Line now = new Line();
  private final Rectangle later = new Rectangle();
  /** Whose line is whose. JavaFX leaves its own legend out of a chart as low as these. */
  private final FlowPane legend = new FlowPane(10, 1);
  private final VBox tile = new VBox(this, legend);
  private long cursor;

  /**
   * A chart without lines.
   *
   * @param tick how a value is written at the axis
   * @param isWhole whether there are whole numbers only
   */
  TimeChart(String id, String title, DoubleFunction<String> tick, boolean isWhole) {
    super(new NumberAxis(), new NumberAxis());
    this.times = (NumberAxis) getXAxis();
    this.values = (NumberAxis) getYAxis();
    this.isWhole = isWhole;
    setId(id);
    setTitle(title);
    setAnimated(false);
    setCreateSymbols(false);
    setMinSize(0, 0);
    getStyleClass().add("time-chart");
    for (NumberAxis axis : List.of(times, values)) {
      axis.setAutoRanging(false);
      axis.setAnimated(false);
      axis.setMinorTickVisible(false);
    }
    write(times, nanos -> nanos == 0 ? "0" : Times.span(Math.round(nanos)));
    write(values, tick);
    now.getStyleClass().add("now");
    later.getStyleClass().add("later");
    later.setMouseTransparent(true);
    now.setMouseTransparent(true);
    getPlotChildren().addAll(later, now);
    setLegendVisible(false);
    legend.setId(id + "-legend");
    legend.getStyleClass().add("legend");
    legend.setMinHeight(Region.USE_PREF_SIZE);
    tile.setMinSize(0, 0);
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  /** The chart and, beneath it, its legend. */
  Node tile() {
    return tile;
  }

  /** An axis has a last tick at its end, wherever that is: it has no words. */
  private static void write(NumberAxis axis, DoubleFunction<String> writer) {
    axis.setTickLabelFormatter(new StringConverter<>() {
      @Override
      public String toString(Number number) {
        double steps = number.doubleValue() / axis.getTickUnit();
        return Math.abs(steps - Math.rint(steps)) < 1e-6 ? writer.apply(number.doubleValue()) : "";
      }

      @Override
      public Number fromString(String text) {
        throw new UnsupportedOperationException("nobody types at an axis");
      }
    });
  }

  /** Who wants to know at which time somebody pointed, in nanoseconds. */
  void onSeek(LongConsumer listener) {
    setOnMousePressed(event -> seek(event, listener));
    setOnMouseDragged(event -> seek(event, listener));
  }

  private void seek(MouseEvent event, LongConsumer listener) {
    double x = times.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    if (event.getButton() == MouseButton.PRIMARY && x >= -4 && x <= times.getWidth() + 4) {
      listener.accept(Math.max(0, Math.round(times.getValueForDisplay(x).doubleValue())));
    }
  }

  /**
   * Shows these lines.
   *
   * @param least up to what the axis of values reaches at least
   */
  void show(List<Curve> curves, long until, double least) {
    times.setUpperBound(until);
    times.setTickUnit(Steps.of(until, TICKS));
    double greatest = Math.max(least, curves.stream().mapToDouble(Curve::greatest).max().orElse(0));
    double step = Steps.of(greatest, TICKS);
    values.setTickUnit(isWhole ? Math.max(1, step) : step);
    // Half a step more than the greatest value, so that a line at the top is seen whole.
    double half = values.getTickUnit() / 2;
    values.setUpperBound(Math.ceil(greatest * ROOM / half) * half);
    List<Series<Number, Number>> all = new ArrayList<>();
    curves.forEach(curve -> all.add(series(curve)));
    getData().setAll(all);
    later.toFront();
    now.toFront();
    legend.getChildren().clear();
    for (int i = 0; i < curves.size(); i++) {
      Region symbol = new Region();
      symbol.getStyleClass().addAll("chart-line-symbol", "series" + i);
      legend.getChildren().add(new Label(curves.get(i).name(), symbol));
    }
    // Nothing to tell is no empty line.
    legend.setManaged(!curves.isEmpty());
  }

  private static Series<Number, Number> series(Curve curve) {
    Series<Number, Number> series = new Series<>();
    series.setName(curve.name());
    List<Data<Number, Number>> points = new ArrayList<>();
    for (Curve.Point point : curve.points()) {
      Data<Number, Number> data = new Data<>(point.time(), point.value());
      if (point.isMarked()) {
        data.setNode(new Region());
      }
      points.add(data);
    }
    series.getData().setAll(points);
    return series;
  }

  /** Moves the cursor's line. */
  void at(long time) {
    cursor = time;
    place();
  }

  @Override
  protected void layoutPlotChildren() {
    super.layoutPlotChildren();
    place();
  }

  private void place() {
    Axis<Number> axis = getXAxis();
    double x = Math.min(axis.getWidth(), axis.getDisplayPosition(cursor));
    double height = getYAxis().getHeight();
    now.setStartX(x);
    now.setEndX(x);
    now.setEndY(height);
    later.setX(x);
    later.setWidth(Math.max(0, axis.getWidth() - x));
    later.setHeight(height);
  }
}

package lagoon.ui.desktop.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import lagoon.picture.look.Palette;
import lagoon.scenarios.Catalogue;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Charts at the cursor, as a person reads and uses them. */
class NumbersPanelTest {

  private Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private void show() {
    screen.act(() -> screen.desk().show("numbers"));
  }

  private String text() {
    Label text = screen.find("numbers-text");
    return screen.call(text::getText);
  }

  private XYChart<Number, Number> chart(String id) {
    return screen.find(id);
  }

  private double greatest(String id) {
    XYChart<Number, Number> chart = chart(id);
    return screen.call(() -> chart.getData().stream().flatMap(one -> one.getData().stream())
        .mapToDouble(point -> point.getYValue().doubleValue()).max().orElse(0));
  }

  @Test
  void everyLineHasItsNameBeneathTheChartHoweverLowThatIs() {
    show();
    screen.settle();
    for (String id : List.of("chart-staleness", "chart-leader", "chart-messages")) {
      FlowPane legend = screen.find(id + "-legend");
      List<String> lines = screen.call(() -> chart(id).getData().stream().map(one -> one.getName()).toList());
      assertThat(lines).as(id).isNotEmpty();
      List<String> names = screen.call(() ->
          legend.getChildren().stream().map(one -> ((Label) one).getText()).toList());
      assertThat(names).as(id).isEqualTo(lines);
      assertThat(screen.call(() -> legend.getHeight())).as(id).isPositive();
      assertThat(screen.call(() -> legend.localToScene(legend.getLayoutBounds()).getMaxY())).as(id)
          .isLessThanOrEqualTo(screen.call(() -> {
            Node panel = screen.find("numbers-panel");
            return panel.localToScene(panel.getLayoutBounds()).getMaxY();
          }));
    }
  }

  @Test
  void aClickInAChartGoesToThatTime() {
    show();
    XYChart<Number, Number> chart = chart("chart-staleness");
    Point2D middle = screen.call(() -> chart.getXAxis().localToScreen(chart.getXAxis().getWidth() / 2, -20));
    screen.robot.clickOn(middle);
    screen.settle();
    long there = screen.call(() ->
        chart.getXAxis().getValueForDisplay(chart.getXAxis().getWidth() / 2).longValue());
    assertThat(screen.cursor().time()).isCloseTo(there, org.assertj.core.data.Percentage.withPercentage(3));
  }

  @Test
  void theWordsSayTheNumbersAtTheCursor() {
    show();
    assertThat(screen.call(() -> screen.stage().getScene().lookup("#chart-knowing")))
        .as("nothing spreads here").isNull();
    screen.act(() -> screen.project().moveTo(105_000_000L));
    assertThat(text()).contains("100 ms behind").contains("1 write answered");
    screen.act(() -> screen.project().moveTo(Cursor.START));
    assertThat(text()).contains("no replica is behind").contains("no reads answered so far");
  }

  @Test
  void theLineStandsAtTheCursor() {
    show();
    screen.act(() -> screen.project().moveTo(60_000_000L));
    XYChart<Number, Number> chart = chart("chart-messages");
    Node line = screen.call(() -> chart.lookup(".now"));
    double x = screen.call(() -> line.getBoundsInParent().getCenterX());
    assertThat(x).isCloseTo(screen.call(() -> chart.getXAxis().getDisplayPosition(60_000_000L)),
        org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void barsOfLatencyGrowWithTheCursorAndShrinkAgain() {
    show();
    screen.act(() -> screen.project().moveTo(Cursor.START));
    assertThat(greatest("chart-latency")).isZero();
    screen.run("to-end");
    assertThat(greatest("chart-latency")).isEqualTo(100);
    screen.run("to-start");
    assertThat(greatest("chart-latency")).isZero();
  }

  @Test
  void stalenessIsToldInVersionsOrInTime() {
    show();
    assertThat(greatest("chart-staleness")).isLessThan(10);
    screen.robot.clickOn("#staleness-in-time");
    screen.settle();
    assertThat(greatest("chart-staleness")).isGreaterThan(100_000_000);
  }

  @Test
  void nothingIsDrawnBehindAnotherTab() {
    screen.act(() -> screen.desk().show("compare"));
    screen.act(() -> screen.project().moveTo(105_000_000L));
    show();
    assertThat(text()).contains("100 ms behind");
  }

  @Test
  void picturesForPeopleToLookAt() {
    show();
    screen.act(() -> screen.project().moveTo(105_000_000L));
    screen.screenshot("numbers-light");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("numbers-dark");
    screen.close();
    screen = Screen.of("double-bank-transfer", 1920, 1080);
    screen.open(new Source("busy-service", Optional.empty(),
        new Catalogue().find("busy-service").orElseThrow(), List.of("duration=1s"), Optional.empty()));
    show();
    screen.act(() -> screen.project().moveTo(screen.project().played().orElseThrow().trace().end() / 2));
    screen.screenshot("numbers-large-light");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.act(() -> screen.desk().commands().run("staleness-in-time"));
    screen.screenshot("numbers-large-dark");
  }
}

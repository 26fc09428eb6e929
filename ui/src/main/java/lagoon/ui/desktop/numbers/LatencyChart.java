package lagoon.ui.desktop.numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.collections.FXCollections;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import lagoon.ui.playback.Latencies;

/** Which share of the reads, and of the writes, that were answered up to the cursor took how long. */
final class LatencyChart extends BarChart<String, Number> {

  private final NumberAxis shares;
  private final Series<String, Number> reads = new Series<>();
  private final Series<String, Number> writes = new Series<>();
  /** The upper ends of the bars, in nanoseconds. */
  private List<Long> ends = List.of();

  /**
   * A chart with room for all bars of a run; they grow with the cursor. Each run has a chart of its own: an
   * axis of words does not forget the words that it had.
   */
  LatencyChart(String id, String title, Latencies allReads, Latencies allWrites) {
    super(new CategoryAxis(), new NumberAxis());
    this.shares = (NumberAxis) getYAxis();
    setId(id);
    setTitle(title);
    setAnimated(false);
    setMinSize(0, 0);
    setBarGap(0);
    getXAxis().setAnimated(false);
    shares.setAnimated(false);
    shares.setAutoRanging(false);
    shares.setMinorTickVisible(false);
    shares.setTickLabelFormatter(new NumberAxis.DefaultFormatter(shares, null, " %") {
      @Override
      public String toString(Number percent) {
        return Math.round(percent.doubleValue()) + " %";
      }
    });
    ((CategoryAxis) getXAxis()).setStartMargin(2);
    ((CategoryAxis) getXAxis()).setEndMargin(2);
    reads.setName("reads");
    writes.setName("writes");
    getStyleClass().add("latency-chart");
    fillWith(allReads, allWrites);
  }

  private void fillWith(Latencies allReads, Latencies allWrites) {
    TreeSet<Long> found = new TreeSet<>();
    for (Latencies one : List.of(allReads, allWrites)) {
      one.bars().forEach(bar -> found.add(bar.to()));
    }
    ends = List.copyOf(found);
    List<String> names = ends.stream().map(LatencyChart::name).toList();
    ((CategoryAxis) getXAxis()).setCategories(FXCollections.observableArrayList(names));
    for (Series<String, Number> series : List.of(reads, writes)) {
      List<Data<String, Number>> bars = new ArrayList<>();
      names.forEach(name -> bars.add(new Data<>(name, 0)));
      series.getData().setAll(bars);
    }
    if (allReads.count() > 0) {
      getData().add(reads);
    }
    if (allWrites.count() > 0) {
      getData().add(writes);
    }
    setLegendVisible(!ends.isEmpty());
  }

  /** In milliseconds; two digits are enough, for bars are further apart. */
  private static String name(long end) {
    return new BigDecimal(end).movePointLeft(6).round(new MathContext(2)).stripTrailingZeros()
        .toPlainString();
  }

  /** Shows those that were answered so far. */
  void at(Latencies readsNow, Latencies writesNow) {
    double most = Math.max(fill(reads, readsNow), fill(writes, writesNow));
    double step = Steps.of(Math.max(10, most), 4);
    shares.setTickUnit(step);
    shares.setUpperBound(Math.ceil(Math.max(10, most) / step) * step);
  }

  /** Returns the greatest of the shares, in percent. */
  private double fill(Series<String, Number> series, Latencies now) {
    long[] counted = new long[ends.size()];
    for (Latencies.Bar bar : now.bars()) {
      for (int i = 0; i < counted.length; i++) {
        if (bar.to() <= ends.get(i)) {
          counted[i] += bar.count();
          break;
        }
      }
    }
    double most = 0;
    for (int i = 0; i < counted.length; i++) {
      Data<String, Number> bar = series.getData().get(i);
      double share = counted[i] == 0 ? 0 : 100.0 * counted[i] / now.count();
      most = Math.max(most, share);
      if (bar.getYValue().doubleValue() != share) {
        bar.setYValue(share);
      }
    }
    return most;
  }
}

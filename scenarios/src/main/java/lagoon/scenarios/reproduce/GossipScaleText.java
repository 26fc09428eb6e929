package lagoon.scenarios.reproduce;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lagoon.scenarios.reproduce.PbsResult.Estimate;

/** What gossip takes and costs among ever more sites: a table, and rounds drawn against the logarithm. */
public final class GossipScaleText {

  private static final int COLUMNS_A_DECADE = 11;
  private static final int ROUNDS_A_LINE = 2;
  private static final char PUSH = '●';
  private static final char PUSH_PULL = '◆';
  private static final char PERIODS = '○';
  private static final char THEORY = '·';

  private final StringBuilder text = new StringBuilder();
  private final List<GossipScale> sizes;

  private GossipScaleText(List<GossipScale> sizes) {
    this.sizes = sizes;
  }

  /** The table and the chart of these, in the order of their size. */
  public static String of(List<GossipScale> sizes) {
    GossipScaleText table = new GossipScaleText(sizes);
    table.table();
    table.chart();
    return table.text.toString();
  }

  private void table() {
    line("Gossip among ever more sites: a rumour that nobody stops, until all know it");
    line("");
    row("", "", "", "push,", "push-pull,", "push-pull in", "sent in");
    row("n", "trials", "log2+ln", "rounds", "rounds", "periods", "a period");
    for (GossipScale one : sizes) {
      row(String.format(Locale.ROOT, "%,d", one.n()), String.format(Locale.ROOT, "%,d", one.trials()),
          String.format(Locale.ROOT, "%.2f", Gossip.pushTakes(one.n())), figure(one.push()),
          figure(one.pushPull()), figure(one.periods()), figure(one.sentEach()));
    }
    line("");
    line("Behind ± is the standard error. What a site sends in a period is the same");
    line("however many sites there are; rounds and periods grow with the logarithm.");
    line("Periods are each site's own, 1 s and up to a tenth more or less, and messages");
    line("take 10 to 50 ms: each turn, question and answer is an event of the engine.");
  }

  private void row(String n, String trials, String law, String... figures) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %9s %6s %7s  ", n, trials, law));
    for (String figure : figures) {
      row.append(String.format(Locale.ROOT, "%-12s ", figure));
    }
    line(row.toString());
  }

  private static String figure(Estimate one) {
    return Double.isNaN(one.error())
        ? String.format(Locale.ROOT, "%5.2f", one.value())
        : String.format(Locale.ROOT, "%5.2f ±%.2f", one.value(), one.error());
  }

  private void chart() {
    int last = sizes.get(sizes.size() - 1).n();
    int columns = column(last) + 2;
    double highest = sizes.stream()
        .mapToDouble(one -> Math.max(Gossip.pushTakes(one.n()), one.push().value())).max().orElse(0);
    int lines = (int) (highest / ROUNDS_A_LINE) + 2;
    char[][] chart = new char[lines][columns];
    for (char[] row : chart) {
      Arrays.fill(row, ' ');
    }
    for (int column = column(sizes.get(0).n()); column <= column(last); column++) {
      double n = Math.pow(10, (double) column / COLUMNS_A_DECADE + 1);
      put(chart, column, Gossip.pushTakes((int) Math.round(n)), THEORY);
    }
    for (GossipScale one : sizes) {
      put(chart, column(one.n()), one.periods().value(), PERIODS);
      put(chart, column(one.n()), one.pushPull().value(), PUSH_PULL);
      put(chart, column(one.n()), one.push().value(), PUSH);
    }
    line("");
    line("  rounds");
    for (int i = lines - 1; i >= 0; i--) {
      String label = i * ROUNDS_A_LINE % 10 == 0 ? "" + i * ROUNDS_A_LINE : "";
      line(String.format(Locale.ROOT, "  %4s %s %s", label, label.isEmpty() ? "│" : "┤",
          new String(chart[i])));
    }
    axis(columns);
    line("  " + PUSH + " push   " + THEORY + " log2 n + ln n   " + PUSH_PULL + " push-pull   " + PERIODS
        + " push-pull in periods");
  }

  private void axis(int columns) {
    StringBuilder axis = new StringBuilder("─".repeat(columns + 1));
    StringBuilder labels = new StringBuilder(" ".repeat(columns + 12));
    for (int n = 10, at = 0; at < columns; n *= 10, at += COLUMNS_A_DECADE) {
      axis.setCharAt(at + 1, '┴');
      String label = String.format(Locale.ROOT, "%,d", n);
      int start = Math.max(0, at + 1 - label.length() / 2);
      labels.replace(start, start + label.length(), label);
    }
    line("       └" + axis);
    line("        " + labels + "n");
  }

  private static int column(int n) {
    return (int) Math.round((Math.log10(n) - 1) * COLUMNS_A_DECADE);
  }

  private static void put(char[][] chart, int column, double rounds, char mark) {
    chart[(int) Math.round(rounds / ROUNDS_A_LINE)][column] = mark;
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}

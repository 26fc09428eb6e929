package lagoon.scenarios.running;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Value;
import lagoon.picture.Times;

/**
 * Runs side by side: one column for each, one row for each thing to compare. The runs tell one story with
 * other strategies, other protocols, or as other branches.
 *
 * @param columns the runs
 * @param rows guarantees, invariants, costs, and the keys that end differently
 */
public record Comparison(List<Column> columns, List<Row> rows) {
  public Comparison {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** With more keys than these, what they hold in the end is not compared. */
  private static final int KEYS = 24;

  /**
   * A run.
   *
   * @param name what people call it
   * @param report what there is to tell of it
   */
  public record Column(String name, Report report) {}

  /** What a row is about. */
  public enum Group {
    GUARANTEE,
    INVARIANT,
    COST,
    END
  }

  /**
   * One thing, in every run.
   *
   * @param group what it is about
   * @param name the guarantee, the cost, the key
   * @param cells one for each column
   */
  public record Row(Group group, String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether the runs differ in it. */
    public boolean differs() {
      return cells.stream().map(Cell::text).distinct().count() > 1;
    }
  }

  /**
   * What one run says.
   *
   * @param text in full: "violated 3 times"
   * @param brief in at most eight characters, or so: "violated"
   * @param verdict the verdict, where the row is about one
   */
  public record Cell(String text, String brief, Optional<Verdict> verdict) {
    static Cell of(String text) {
      return new Cell(text, text, Optional.empty());
    }
  }

  /** Compares runs, in that order. What clients saw and paid has rows where there were any clients. */
  public static Comparison of(List<Column> columns) {
    List<Row> rows = new ArrayList<>();
    boolean isAnybodyThere = columns.stream().anyMatch(column -> column.report().costs().operations() > 0);
    judgements(rows, Group.GUARANTEE, columns, report -> report.verdicts().stream()
        .filter(one -> isAnybodyThere || one.verdict() != Verdict.UNTESTED).toList());
    judgements(rows, Group.INVARIANT, columns, Report::invariants);
    if (isAnybodyThere) {
      operations(rows, columns);
    }
    cost(rows, columns, "messages", costs -> Cell.of(Long.toString(costs.messages())));
    measured(rows, columns);
    ends(rows, columns);
    return new Comparison(columns, rows);
  }

  private static void judgements(List<Row> rows, Group group, List<Column> columns,
      Function<Report, List<Judgement>> which) {
    Set<String> names = new LinkedHashSet<>();
    columns.forEach(column -> which.apply(column.report()).forEach(one -> names.add(one.guarantee())));
    for (String name : names) {
      rows.add(new Row(group, name, columns.stream()
          .map(column -> which.apply(column.report()).stream()
              .filter(one -> one.guarantee().equals(name)).findFirst().map(Comparison::cell)
              .orElse(Cell.of("")))
          .toList()));
    }
  }

  private static Cell cell(Judgement one) {
    String word = one.verdict().name().toLowerCase(Locale.ROOT);
    String times = one.violations() > 1 ? " " + one.violations() + " times" : "";
    return new Cell(word + times, word, Optional.of(one.verdict()));
  }

  private static void operations(List<Row> rows, List<Column> columns) {
    cost(rows, columns, "operations", costs -> Cell.of(Long.toString(costs.operations())));
    cost(rows, columns, "failed", costs -> Cell.of(Long.toString(costs.failed())));
    cost(rows, columns, "unknown", costs -> Cell.of(Long.toString(costs.unknown())));
    cost(rows, columns, "reads at the leader",
        costs -> share(costs.readsAtLeader(), costs.isLed() ? costs.reads() : 0, costs.leaderShare()));
    cost(rows, columns, "stale reads", costs -> share(costs.staleReads(), costs.reads(), costs.staleShare()));
    cost(rows, columns, "stalest read", costs -> time(costs.staleReads() > 0, costs.stalest()));
    cost(rows, columns, "read latency, p50", costs -> time(costs.reads() > 0, costs.readP50()));
    cost(rows, columns, "read latency, p99", costs -> time(costs.reads() > 0, costs.readP99()));
    cost(rows, columns, "write latency, p50", costs -> time(costs.writes() > 0, costs.writeP50()));
    cost(rows, columns, "write latency, p99", costs -> time(costs.writes() > 0, costs.writeP99()));
  }

  /** What their protocols are known by; side by side where several know the same number. */
  private static void measured(List<Row> rows, List<Column> columns) {
    Set<String> names = new LinkedHashSet<>();
    columns.forEach(column -> column.report().measured().forEach(one -> names.add(one.name())));
    for (String name : names) {
      rows.add(new Row(Group.COST, name, columns.stream()
          .map(column -> column.report().measured().stream()
              .filter(one -> one.name().equals(name)).findFirst()
              .map(one -> Cell.of(MeasuredText.of(one))).orElse(Cell.of("-")))
          .toList()));
    }
  }

  private static void cost(List<Row> rows, List<Column> columns, String name, Function<Costs, Cell> cell) {
    rows.add(new Row(Group.COST, name,
        columns.stream().map(column -> cell.apply(column.report().costs())).toList()));
  }

  private static Cell share(long part, long all, double share) {
    String percent = all == 0 ? "-" : Math.round(100 * share) + " %";
    return new Cell(all == 0 ? "-" : part + " of " + all + " (" + percent + ")", percent, Optional.empty());
  }

  private static Cell time(boolean isMeasured, long nanos) {
    return isMeasured ? new Cell(Times.span(nanos), Times.at(nanos), Optional.empty()) : Cell.of("-");
  }

  /** Only the keys that end differently, and none where there are many: what a workload wrote is no story. */
  private static void ends(List<Row> rows, List<Column> columns) {
    Set<String> keys = new LinkedHashSet<>();
    columns.forEach(column -> keys.addAll(column.report().ends().keySet()));
    if (keys.size() > KEYS) {
      return;
    }
    Stream<Row> all = keys.stream().map(key -> new Row(Group.END, key, columns.stream()
        .map(column -> Cell.of(column.report().ends().getOrDefault(key, Value.ABSENT).toString())).toList()));
    all.filter(Row::differs).forEach(rows::add);
  }
}

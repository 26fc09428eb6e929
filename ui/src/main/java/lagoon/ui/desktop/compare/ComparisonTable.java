package lagoon.ui.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import lagoon.picture.look.Letters;
import lagoon.scenarios.running.Comparison;
import lagoon.ui.desktop.desk.Appearance;

/** The table of a comparison: a column for each run, a star where they differ. */
final class ComparisonTable {

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
  private static final double NAME = 186;
  private static final double LEAST = 112;
  private static final double MOST = 240;
  private static final double HEAD = 13;

  /**
   * A line of the table.
   *
   * @param name what stands in front; with a star where the runs differ
   * @param row empty: the heading of a group
   */
  record Line(String name, Optional<Comparison.Row> row) {
    boolean differs() {
      return row.isPresent() && row.get().differs();
    }
  }

  private final Appearance appearance;
  private final TableView<Line> table = new TableView<>();

  ComparisonTable(Appearance appearance) {
    this.appearance = appearance;
    table.setId("comparison");
    table.setAccessibleText("Verdicts and costs, with a column for each branch");
    table.getStyleClass().addAll(atlantafx.base.theme.Styles.DENSE, "comparison");
    table.setRowFactory(view -> new LineRow());
    table.setSortPolicy(view -> false);
    table.widthProperty().addListener((property, was, is) -> fit());
    appearance.scaleProperty().addListener((property, was, is) -> fit());
  }

  TableView<Line> node() {
    return table;
  }

  /** The lines of a comparison. */
  static List<Line> lines(Comparison comparison, boolean onlyDifferences) {
    List<Line> lines = new ArrayList<>();
    Comparison.Group group = null;
    for (Comparison.Row row : comparison.rows()) {
      if (onlyDifferences && !row.differs()) {
        continue;
      }
      if (row.group() != group) {
        group = row.group();
        lines.add(new Line(heading(group), Optional.empty()));
      }
      lines.add(new Line((row.differs() ? "* " : "   ") + row.name(), Optional.of(row)));
    }
    return lines;
  }

  private static String heading(Comparison.Group group) {
    return switch (group) {
      case GUARANTEE -> "Guarantees";
      case INVARIANT -> "Invariants";
      case COST -> "What it cost";
      case END -> "In the end";
    };
  }

  /**
   * Shows a comparison.
   *
   * @param letters for each of its columns
   */
  void show(Comparison comparison, List<String> letters, boolean onlyDifferences) {
    List<TableColumn<Line, Line>> columns = new ArrayList<>();
    columns.add(column("", -1));
    for (int i = 0; i < comparison.columns().size(); i++) {
      columns.add(column(letters.get(i) + "  " + comparison.columns().get(i).name(), i));
    }
    table.getColumns().setAll(columns);
    table.getItems().setAll(lines(comparison, onlyDifferences));
    fit();
  }

  private static TableColumn<Line, Line> column(String title, int place) {
    // A label of its own, so that a title that is cut can be read whole.
    Label head = new Label(title);
    // Variants mostly begin alike: "cluster.protocol=".
    head.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    head.setTooltip(new Tooltip(title));
    TableColumn<Line, Line> column = new TableColumn<>();
    column.setGraphic(head);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(same -> new LineCell(place));
    return column;
  }

  /** The runs share what the names leave, and where that is too little one scrolls. */
  private void fit() {
    List<TableColumn<Line, ?>> columns = table.getColumns();
    if (columns.size() < 2) {
      return;
    }
    double name = NAME * appearance.scale();
    double rest = (table.getWidth() - name - 18) / (columns.size() - 1);
    columns.get(0).setPrefWidth(name);
    columns.subList(1, columns.size()).forEach(one -> one.setPrefWidth(
        Math.max(least(((Label) one.getGraphic()).getText()) * appearance.scale(), Math.floor(rest))));
  }

  /** Where two runs differ in the end of their titles, a title that is cut says nothing. */
  private static double least(String title) {
    return Math.max(LEAST, Math.min(MOST, Letters.width(title, HEAD, true) + 24));
  }

  /** A row that knows whether it is a heading, and whether the runs differ in it. */
  private static final class LineRow extends TableRow<Line> {
    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      pseudoClassStateChanged(HEADING, !empty && line != null && line.row().isEmpty());
      pseudoClassStateChanged(DIFFERS, !empty && line != null && line.differs());
    }
  }

  /** What one run says, or the name of the row. */
  private static final class LineCell extends TableCell<Line, Line> {
    private final int place;
    private final Label label = new Label();

    LineCell(int place) {
      this.place = place;
      label.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      boolean isSaid = !empty && line != null && (place < 0 || line.row().isPresent());
      setGraphic(isSaid ? label : null);
      setTooltip(null);
      if (!isSaid) {
        return;
      }
      if (place < 0) {
        label.setText(line.name());
      } else {
        Comparison.Cell cell = line.row().get().cells().get(place);
        VerdictMark.show(label, cell.verdict(), cell.text());
        setTooltip(new Tooltip(cell.text()));
      }
    }
  }
}

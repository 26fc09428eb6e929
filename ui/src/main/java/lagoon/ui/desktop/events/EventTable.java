package lagoon.ui.desktop.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import lagoon.picture.Times;
import lagoon.ui.playback.EventList;
import lagoon.ui.playback.Kind;

/** The rows of a list of events. What lies after the cursor is faint; under the last before it is a line. */
final class EventTable {

  private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
  private static final double HEIGHT = 25;

  /** The room of the scroll bar. */
  private static final double BAR = 16;

  /** The columns have at least this. */
  private static final double[] WIDTHS = {86, 100, 92, 120};

  /** So many are seen before the one to which is scrolled when nothing else is known. */
  private static final int FEW = 3;

  /** A table would have other uses for them: here there are no cells to choose from. */
  private static final Set<KeyCode> OF_TIME = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.SPACE);

  private final TableView<Lines.Line> table = new TableView<>();
  private final List<Row> rows = new ArrayList<>();
  private final Label empty = new Label();
  private int now = -1;
  private boolean isSetting;

  /**
   * @param chosen gets the row that somebody chose
   * @param go moves the cursor to the row that is chosen
   * @param otherKeys gets the keys that mean time everywhere in the window
   */
  EventTable(IntConsumer chosen, Runnable go, Consumer<KeyEvent> otherKeys) {
    table.setId("event-table");
    table.setAccessibleText("Events: Enter moves the cursor to one");
    table.setPlaceholder(empty);
    table.getColumns().add(column("Time", row -> Times.at(row.observation().time())));
    table.getColumns().add(column("Node", row -> row.observation().node().name()));
    table.getColumns().add(column("Kind", row -> row.kind().word()));
    table.getColumns().add(column("What happened", EventList.Row::text));
    table.getColumns().get(0).getStyleClass().add("event-time");
    table.setRowFactory(one -> new Row());
    scaled(1);
    table.getColumns().forEach(column -> column.widthProperty().addListener(property -> fill()));
    table.widthProperty().addListener(property -> fill());
    table.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
      if (!isSetting && is.intValue() >= 0) {
        chosen.accept(is.intValue());
      }
    });
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        go.run();
        event.consume();
      } else if (OF_TIME.contains(event.getCode())) {
        otherKeys.accept(event);
      }
    });
    table.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY
          && table.getSelectionModel().getSelectedIndex() >= 0) {
        go.run();
      }
    });
  }

  private TableColumn<Lines.Line, String> column(String title, Function<EventList.Row, String> part) {
    TableColumn<Lines.Line, String> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(line -> new ReadOnlyStringWrapper(part.apply(line.getValue().row())));
    return column;
  }

  Node node() {
    return table;
  }

  /** Everything that many times its usual size: for larger letters. */
  void scaled(double scale) {
    table.setFixedCellSize(HEIGHT * scale);
    for (int i = 0; i < WIDTHS.length; i++) {
      table.getColumns().get(i).setMinWidth(WIDTHS[i] * scale);
      table.getColumns().get(i).setPrefWidth(WIDTHS[i] * scale);
    }
  }

  /** The last column has all that is left. */
  private void fill() {
    double others = 0;
    int last = table.getColumns().size() - 1;
    for (int i = 0; i < last; i++) {
      others += table.getColumns().get(i).getWidth();
    }
    table.getColumns().get(last).setPrefWidth(Math.max(WIDTHS[last], table.getWidth() - others - BAR));
  }

  /** Shows that list; null: nothing, and says why not. */
  void show(EventList next, String whyEmpty) {
    isSetting = true;
    empty.setText(whyEmpty);
    table.getSelectionModel().clearSelection();
    table.setItems(next == null ? FXCollections.observableArrayList() : new Lines(next));
    isSetting = false;
  }

  /** The last row that has happened; it is kept in view as it moves. */
  void now(int row) {
    now = row;
    rows.forEach(Row::mark);
    if (row >= 0 && isSeen()) {
      reveal(row);
    }
  }

  /** To scroll a table of a million rows costs tens of milliseconds: behind another tab it need not. */
  private boolean isSeen() {
    return table.getScene() != null;
  }

  /** The table is seen again: while it was not, nothing could be scrolled. */
  void seen() {
    table.applyCss();
    table.layout();
    if (now >= 0) {
      reveal(now);
    }
  }

  /** The row that is chosen; -1: none. */
  void choose(int row) {
    isSetting = true;
    if (row < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != row) {
      table.getSelectionModel().clearAndSelect(row);
      table.getFocusModel().focus(row);
    }
    isSetting = false;
    if (row >= 0 && isSeen()) {
      reveal(row);
    }
  }

  /** Scrolls there where it is not in view: to the edge where it is near, to the middle where it is far. */
  private void reveal(int row) {
    if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return;
    }
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null) {
      table.scrollTo(Math.max(0, row - FEW));
      return;
    }
    int seen = Math.max(1, last.getIndex() - first.getIndex());
    // The first and the last one may be cut off.
    if (row > first.getIndex() && row < last.getIndex()) {
      return;
    }
    if (row >= last.getIndex() && row <= last.getIndex() + seen) {
      table.scrollTo(Math.max(0, row - seen + 2));
    } else if (row <= first.getIndex() && row >= first.getIndex() - seen) {
      table.scrollTo(Math.max(0, row - 1));
    } else {
      table.scrollTo(Math.max(0, row - seen / 2));
    }
  }

  /** A row that knows whether it has happened. */
  private final class Row extends TableRow<Lines.Line> {
    private final Tooltip words = new Tooltip();

    Row() {
      words.setWrapText(true);
      words.setMaxWidth(520);
      rows.add(this);
    }

    @Override
    protected void updateItem(Lines.Line line, boolean isEmpty) {
      super.updateItem(line, isEmpty);
      EventList.Row row = isEmpty || line == null ? null : line.row();
      words.setText(row == null ? "" : row.text());
      setTooltip(row == null ? null : words);
      pseudoClassStateChanged(BROKEN, row != null && row.kind() == Kind.VIOLATION);
      mark();
    }

    private void mark() {
      int number = isEmpty() || getItem() == null ? Integer.MIN_VALUE : getItem().number();
      pseudoClassStateChanged(FUTURE, number > now);
      pseudoClassStateChanged(NOW, number == now);
    }
  }
}

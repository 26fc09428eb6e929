package lagoon.ui.desktop.lessons;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Commands;
import lagoon.ui.desktop.desk.PressableRow;
import lagoon.ui.desktop.desk.SideScroll;

/** Rows to choose one from: with the arrows and Enter, or with the mouse. */
final class Rows {

  private final VBox rows = new VBox();
  private final SideScroll scroll;

  Rows(String id, Commands commands, List<PressableRow> all) {
    rows.getChildren().setAll(all);
    scroll = new SideScroll(id, rows, commands);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("lesson-list");
    rows.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
  }

  Node node() {
    return scroll;
  }

  /** Keys go to that row, once it is seen. */
  void focus(int row) {
    if (row < rows.getChildren().size()) {
      rows.getChildren().get(row).requestFocus();
      scroll.reveal(rows.getChildren().get(row));
    }
  }

  private void move(KeyEvent event) {
    int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    int at = rows.getChildren().indexOf(event.getTarget());
    if (by != 0 && at >= 0) {
      focus(Math.floorMod(at + by, rows.getChildren().size()));
      event.consume();
    }
  }
}

package lagoon.ui.desktop.lessons;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Commands;
import lagoon.ui.desktop.desk.PressableRow;
import lagoon.ui.desktop.desk.SideScroll;

/**
 * Rows to choose one from: with the arrows and Enter, or with the mouse. Home and End lead to the first and
 * the last, a number to the row of that number.
 */
final class Rows {

  private final VBox rows = new VBox();
  private final SideScroll scroll;
  /** The digits that were typed until now. */
  private String typed = "";

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
    int at = rows.getChildren().indexOf(event.getTarget());
    boolean isDigit = event.getText().matches("[0-9]") && !event.isShortcutDown() && !event.isAltDown();
    OptionalInt to =
        isDigit ? numbered(event.getText()) : led(event.getCode(), at, rows.getChildren().size());
    typed = isDigit ? typed : "";
    if (to.isPresent() && at >= 0) {
      focus(to.getAsInt());
    }
    if (isDigit || to.isPresent()) {
      event.consume();
    }
  }

  /** Where one more digit leads: of 1 and 2 the second leads to row 12, where there are so many. */
  private OptionalInt numbered(String digit) {
    for (String number : List.of(typed + digit, digit)) {
      int row = number.length() > 4 ? 0 : Integer.parseInt(number);
      if (row >= 1 && row <= rows.getChildren().size()) {
        typed = number;
        return OptionalInt.of(row - 1);
      }
    }
    typed = "";
    return OptionalInt.empty();
  }

  /** Where a key leads in a list, from one of so many; empty: it leads nowhere. */
  static OptionalInt led(KeyCode key, int at, int many) {
    return at < 0 ? OptionalInt.empty() : switch (key) {
      case DOWN -> OptionalInt.of((at + 1) % many);
      case UP -> OptionalInt.of(Math.floorMod(at - 1, many));
      case HOME -> OptionalInt.of(0);
      case END -> OptionalInt.of(many - 1);
      default -> OptionalInt.empty();
    };
  }
}

package lagoon.ui.desktop.diagram;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.LetterKey;

/** A field for words to be found, and where one is among what was found. */
final class SearchField {

  private final CustomTextField field = new CustomTextField();
  private final Label count = new Label();
  private final HBox node = new HBox(6, field, count);
  private final LetterKey slash = new LetterKey(field);

  /**
   * @param wanted gets the words
   * @param step goes that many further
   * @param leave goes back to the picture
   */
  SearchField(Consumer<String> wanted, IntConsumer step, Runnable leave) {
    field.setId("search");
    field.setPromptText("Search (/)");
    field.setAccessibleText("Search in the space-time diagram");
    field.setLeft(Controls.icon("fth-search"));
    field.setPrefColumnCount(14);
    count.setId("search-count");
    count.getStyleClass().add(Styles.TEXT_MUTED);
    count.setMinWidth(HBox.USE_PREF_SIZE);
    node.setAlignment(Pos.CENTER_LEFT);
    field.textProperty().addListener((property, was, is) -> wanted.accept(is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        step.accept(event.isShiftDown() ? -1 : 1);
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE) {
        leave.run();
        event.consume();
      }
    });
  }

  Node node() {
    return node;
  }

  TextField field() {
    return field;
  }

  /** Somebody wants to type; the key with which he said so is no part of it. */
  void enter() {
    slash.lead();
  }

  void show(Found found) {
    count.setText(found.count());
    node.pseudoClassStateChanged(
        Styles.STATE_DANGER, !found.text().isEmpty() && found.positions().isEmpty());
  }
}

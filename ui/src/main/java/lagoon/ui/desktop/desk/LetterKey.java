package lagoon.ui.desktop.desk;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** The key of a letter that leads to a field: the letter comes after it, and is no part of what is typed. */
public final class LetterKey {

  private final TextField field;
  private boolean isComing;

  public LetterKey(TextField field) {
    this.field = field;
    field.addEventFilter(KeyEvent.ANY, event -> {
      if (event.getEventType() == KeyEvent.KEY_TYPED && isComing) {
        event.consume();
      }
      isComing = isComing && event.getEventType() == KeyEvent.KEY_TYPED;
    });
  }

  /** The key was pressed, or a menu says the same: whoever types now replaces what stands there. */
  public void lead() {
    isComing = true;
    field.requestFocus();
    field.selectAll();
  }
}

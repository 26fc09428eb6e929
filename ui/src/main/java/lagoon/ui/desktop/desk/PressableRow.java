package lagoon.ui.desktop.desk;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** A part of a list that is pressed like a button. Unlike in a button, what stands in it may wrap. */
public class PressableRow extends VBox {

  private final Runnable action;

  public PressableRow(String id, Runnable action, Node... content) {
    super(content);
    this.action = action;
    setId(id);
    getStyleClass().add("pressable-row");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        action.run();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getTarget() == this
          && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
        action.run();
        event.consume();
      }
    });
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }
}

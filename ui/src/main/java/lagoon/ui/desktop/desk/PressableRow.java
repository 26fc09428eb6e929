package lagoon.ui.desktop.desk;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
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
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && !isForAnother(event)) {
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

  /** A button or a field that stands in the row does something of its own. */
  private boolean isForAnother(MouseEvent event) {
    Node at = event.getTarget() instanceof Node node ? node : this;
    while (at != this && at != null) {
      if (at instanceof ButtonBase || at instanceof TextInputControl) {
        return true;
      }
      at = at.getParent();
    }
    return false;
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

package lagoon.ui.desktop.desk;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/** Words that lead somewhere, by a click, Enter or Space. A text and no control, so that long ones wrap. */
public final class TextLink extends Text {

  private final Runnable action;

  /**
   * @param style its style class
   * @param help where it leads
   */
  public TextLink(String style, String words, String help, Runnable action) {
    super(words);
    this.action = action;
    getStyleClass().add(style);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.HYPERLINK);
    setAccessibleText(words);
    setAccessibleHelp(help);
    Tooltip.install(this, new Tooltip(help));
    LinkRing.round(this);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> action.run());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
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

package lagoon.ui.desktop.lessons;

import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lagoon.ui.desktop.desk.LinkRing;

/** Words that lead to a page on the web. A text and no control, so that long ones wrap. */
final class WebLink extends Text {

  private final Runnable action;

  WebLink(String words, String address, Consumer<String> follow) {
    super(words);
    this.action = () -> follow.accept(address);
    setId("link-" + Integer.toHexString(address.hashCode()));
    getStyleClass().add("web-link");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.HYPERLINK);
    setAccessibleText(words);
    setAccessibleHelp(address);
    Tooltip.install(this, new Tooltip(address));
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

  /** Opens an address in the browser of whoever runs this program. */
  static void browse(String address) {
    new Application() {
      @Override
      public void start(Stage stage) {
        // Only its services are wanted.
      }
    }.getHostServices().showDocument(address);
  }
}

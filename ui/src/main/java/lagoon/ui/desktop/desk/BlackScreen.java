package lagoon.ui.desktop.desk;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The key that clickers send to hide everything from a class: B. */
public final class BlackScreen {

  private BlackScreen() {}

  /**
   * Hears a key in any window before anything else does. Any key lights the wall again and does no more;
   * before a class B makes it black.
   *
   * @return whether the key has done all that it does
   */
  public static boolean press(KeyEvent event, Desk desk) {
    boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    boolean isTyping = event.getTarget() instanceof TextInputControl;
    boolean isDone = desk.appearance().lighten() || event.getCode() == KeyCode.B && isPlain && !isTyping
        && desk.appearance().isPresenting() && desk.commands().run("black");
    if (isDone) {
      event.consume();
    }
    return isDone;
  }
}

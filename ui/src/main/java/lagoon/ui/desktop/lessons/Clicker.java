package lagoon.ui.desktop.lessons;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.lessons.Sitting;

/** The keys of a clicker: they lead through a lesson wherever the focus is, in each of its windows. */
final class Clicker {

  private Clicker() {}

  /**
   * Does what such a key means. The key that begins a presentation does not end it, for it is easily touched.
   *
   * @return whether it was one
   */
  static boolean press(KeyEvent event, Desk desk, Sitting sitting) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return false;
    }
    KeyCode key = event.getCode();
    boolean isStart = key == KeyCode.F5 && !sitting.isElsewhere();
    if (key == KeyCode.PAGE_DOWN) {
      desk.commands().run("lesson-next");
    } else if (key == KeyCode.PAGE_UP) {
      desk.commands().run("lesson-back");
    } else if (isStart && !desk.appearance().isPresenting()) {
      desk.commands().run("present");
    } else if (!isStart) {
      return false;
    }
    event.consume();
    return true;
  }
}

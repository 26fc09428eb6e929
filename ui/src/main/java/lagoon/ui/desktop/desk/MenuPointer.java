package lagoon.ui.desktop.desk;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.MouseEvent;

/**
 * A pointer over a menu bar that nobody has opened. JavaFX takes arrows and Escape for the menus from then
 * on, wherever the focus is: Down opens a menu, and Enter does what stands first in it. Here these keys are
 * for the menus when one has been opened, or somebody has gone there by a key.
 *
 * @param bar the menus
 * @param open what the pointer does while one of them is open: it leads from one to the next
 */
record MenuPointer(MenuBar bar, EventHandler<? super MouseEvent> open) implements EventHandler<MouseEvent> {

  /** From now on the pointer takes no keys for that bar. */
  static void tame(MenuBar bar) {
    bar.skinProperty().addListener((property, was, is) -> bar.getChildrenUnmodifiable().stream()
        .filter(Parent.class::isInstance).map(Parent.class::cast).forEach(box -> {
          box.getChildrenUnmodifiable().forEach(button -> tame(bar, button));
          // The buttons are made anew now and then.
          box.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
              change.getAddedSubList().forEach(button -> tame(bar, button));
            }
          });
        }));
  }

  private static void tame(MenuBar bar, Node button) {
    ObjectProperty<EventHandler<? super MouseEvent>> entered = button.onMouseEnteredProperty();
    replace(bar, entered);
    // A new button gets what it does only after it has got its place.
    entered.addListener((property, was, is) -> replace(bar, entered));
  }

  private static void replace(MenuBar bar, ObjectProperty<EventHandler<? super MouseEvent>> entered) {
    if (entered.get() != null && !(entered.get() instanceof MenuPointer)) {
      entered.set(new MenuPointer(bar, entered.get()));
    }
  }

  @Override
  public void handle(MouseEvent event) {
    if (bar.getMenus().stream().anyMatch(Menu::isShowing)) {
      open.handle(event);
    }
  }
}

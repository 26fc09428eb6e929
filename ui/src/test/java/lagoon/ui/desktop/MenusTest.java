package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lagoon.scenarios.Catalogue;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The menus, as a mouse opens them. */
class MenusTest {

  private final Screen screen = Screen.of("cricket-score");

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void everyMenuAndSubmenuOpensByAClickAndFitsOnTheScreenOfALaptop() {
    String other = "double-bank-transfer";
    screen.open(Source.shipped(other, new Catalogue().find(other).orElseThrow()));
    MenuBar bar = screen.find("menu-bar");
    assertThat(bar.getMenus()).hasSizeGreaterThan(5);
    int submenus = 0;
    for (Menu menu : bar.getMenus()) {
      screen.robot.clickOn(screen.<Node>call(() -> bar.lookupAll(".menu-button").stream()
          .filter(button -> label(button).equals(menu.getText().replace("_", "")))
          .findFirst().orElseThrow()));
      screen.settle();
      assertThat(screen.call(menu::isShowing)).as(menu.getText()).isTrue();
      assertThat(seen(menu)).as(menu.getText()).isNotEmpty();
      assertThat(screen.call(() -> popup(menu).getHeight())).as("height of " + menu.getText())
          .isLessThan(780);
      for (MenuItem item : List.copyOf(menu.getItems())) {
        if (item instanceof Menu submenu && !submenu.isDisable()) {
          submenus++;
          screen.robot.clickOn(middle(submenu));
          screen.settle();
          assertThat(screen.call(submenu::isShowing)).as(submenu.getText()).isTrue();
          assertThat(seen(submenu)).as(submenu.getText()).isNotEmpty();
        }
      }
      screen.robot.type(KeyCode.ESCAPE);
      screen.act(menu::hide);
    }
    // A menu bar with the pointer over it takes Enter for itself, in the window of the next test, too.
    screen.robot.moveTo(new Point2D(400, 600));
    assertThat(submenus).as("the files that were opened last").isPositive();
    assertThat(screen.takeMistakes()).isEmpty();
  }

  private static String label(Node button) {
    return ((MenuButton) button).getText().replace("_", "");
  }

  /** The texts of the entries that a menu shows now. */
  private List<String> seen(Menu menu) {
    return screen.call(() -> menu.getItems().stream().filter(MenuItem::isVisible)
        .filter(item -> item.getStyleableNode() != null
            && item.getStyleableNode().localToScreen(0, 0) != null)
        .map(MenuItem::getText).filter(Objects::nonNull).toList());
  }

  private static Window popup(Menu menu) {
    return menu.getItems().stream().map(MenuItem::getStyleableNode).filter(Objects::nonNull).findFirst()
        .orElseThrow().getScene().getWindow();
  }

  private Point2D middle(MenuItem item) {
    return screen.call(() -> {
      Bounds bounds = item.getStyleableNode().localToScreen(item.getStyleableNode().getLayoutBounds());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    });
  }

  @Test
  void aPointerThatRestsOnTheMenusTakesNoKeyFromWhatHasTheFocus() {
    MenuBar bar = screen.find("menu-bar");
    screen.robot.moveTo(new Point2D(400, 600));
    screen.robot.moveTo(screen.<Node>call(() -> button(bar, 2)));
    screen.act(() -> screen.find("stage").requestFocus());
    screen.run("to-start");
    screen.robot.type(KeyCode.RIGHT);
    screen.settle();
    assertThat(screen.cursor().count()).as("the stage has the key").isPositive();
    screen.robot.type(KeyCode.DOWN);
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.call(() -> bar.getMenus().stream().anyMatch(Menu::isShowing))).isFalse();
    assertThat(screen.call(() -> screen.project().clock().playing())).as("first in that menu").isFalse();
  }

  @Test
  void aPointerLeadsFromOneOpenMenuToTheNext() {
    MenuBar bar = screen.find("menu-bar");
    screen.robot.clickOn(screen.<Node>call(() -> button(bar, 2)));
    screen.robot.moveTo(screen.<Node>call(() -> button(bar, 3)));
    screen.settle();
    assertThat(screen.call(() -> bar.getMenus().get(3).isShowing())).isTrue();
    screen.robot.type(KeyCode.ESCAPE);
    screen.act(bar.getMenus().get(3)::hide);
    screen.robot.moveTo(new Point2D(400, 600));
  }

  private static Node button(MenuBar bar, int number) {
    return bar.lookupAll(".menu-button").stream()
        .filter(one -> label(one).equals(bar.getMenus().get(number).getText().replace("_", "")))
        .findFirst().orElseThrow();
  }

  @Test
  void whatNobodyCatchesIsSaidInTheWindowAndFailsTheTest() {
    Platform.runLater(() -> {
      throw new IllegalStateException("on purpose");
    });
    screen.settle();
    assertThat(screen.call(() -> screen.desk().noticeProperty().get()))
        .isEqualTo("A mistake in Lagoon itself, not in your input: "
            + "java.lang.IllegalStateException: on purpose");
    assertThat(screen.takeMistakes()).singleElement().isInstanceOf(IllegalStateException.class);
  }
}

package lagoon.ui.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import lagoon.ui.desktop.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one table from which menus, keys and help come. */
class CommandsTest {

  private final Screen screen = Screen.of("profile-bio");

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void everyCommandStandsInAMenuAndSaysWhatItDoes() {
    MenuBar bar = screen.find("menu-bar");
    List<String> ids = new ArrayList<>();
    bar.getMenus().forEach(menu -> menu.getItems().stream().map(MenuItem::getId).forEach(ids::add));
    assertThat(screen.desk().commands().all()).isNotEmpty().allSatisfy(command -> {
      assertThat(ids).contains("menu-" + command.id());
      assertThat(command.meaning()).endsWith(".").hasSizeGreaterThan(10);
    });
  }

  @Test
  void aMenuDoesWhatItSays() {
    MenuBar bar = screen.find("menu-bar");
    MenuItem end = bar.getMenus().stream().flatMap(menu -> menu.getItems().stream())
        .filter(item -> "menu-to-end".equals(item.getId())).findFirst().orElseThrow();
    screen.act(end::fire);
    assertThat(screen.cursor().count()).isEqualTo(screen.played().trace().size());
  }

  @Test
  void whatIsNotPossibleDoesNothing() {
    assertThat(screen.run("next-of-message")).isFalse();
    assertThat(screen.cursor().count()).isZero();
  }

  @Test
  void noKeyMeansTwoThings() {
    Commands commands = new Commands();
    commands.add(Command.of("one", Command.Menu.TIME, "One", "Does one thing.", () -> {}).keys("X"));
    Command other = Command.of("two", Command.Menu.TIME, "Two", "Does another.", () -> {}).keys("X");
    assertThatThrownBy(() -> commands.add(other)).hasMessageContaining("one").hasMessageContaining("two");
  }

  @Test
  void thePageOfKeysShowsEveryKeyAndFindsThem() {
    screen.robot.type(KeyCode.F1);
    screen.settle();
    assertThat(screen.call(() -> screen.window.help().page())).isPresent();
    int all = screen.robot.lookup(".keys").queryAll().size();
    assertThat(all).isEqualTo(screen.desk().commands().all().size());
    screen.robot.clickOn("#search-keys").write("violation");
    screen.settle();
    assertThat(screen.robot.lookup(".keys").queryAll().size()).isBetween(1, all / 3);
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(screen.call(() -> screen.window.help().page())).isEmpty();
  }

  @Test
  void whoTypesIntoAFieldCallsNoCommand() {
    screen.run("keys");
    screen.robot.clickOn("#search-keys").write("v");
    screen.settle();
    assertThat(screen.cursor().count()).isZero();
    screen.act(() -> screen.window.help().page().orElseThrow().close());
  }
}

package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import lagoon.ui.playback.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large letters are on a desk is for each person to say. */
class LettersTest {

  @TempDir private Path folder;

  private static void press(Screen screen, KeyCode key, int times) {
    screen.robot.press(KeyCode.CONTROL);
    for (int i = 0; i < times; i++) {
      screen.robot.type(key);
    }
    screen.robot.release(KeyCode.CONTROL);
    screen.settle();
  }

  private static double size(Screen screen, String words) {
    return screen.call(() -> {
      Node node = screen.stage().getScene().getRoot().lookup(words);
      return node instanceof Text text ? text.getFont().getSize() : ((Labeled) node).getFont().getSize();
    });
  }

  @Test
  void keysMakeThemLargerAndSmallerInEveryPanelAndInPictures() {
    try (Screen screen = Screen.of("double-bank-transfer")) {
      screen.act(() -> screen.window.lessons().open("read-your-writes"));
      assertThat(size(screen, "#lesson-onward")).isEqualTo(13);
      double line = screen.call(() -> screen.<Region>find("scrub").getHeight());
      press(screen, KeyCode.EQUALS, 4);
      assertThat(size(screen, "#lesson-onward")).isEqualTo(17);
      assertThat(size(screen, "#lesson-scroll .words")).isEqualTo(17);
      assertThat(size(screen, "#menu-bar .label")).isEqualTo(17);
      assertThat(screen.call(() -> screen.<Region>find("scrub").getHeight())).isGreaterThan(1.2 * line);
      assertThat(screen.desk().appearance().scale()).isEqualTo(17.0 / 13);
      press(screen, KeyCode.MINUS, 12);
      assertThat(size(screen, "#lesson-scroll .words")).isEqualTo(11);
      press(screen, KeyCode.DIGIT0, 1);
      assertThat(size(screen, "#lesson-scroll .words")).isEqualTo(13);
    }
  }

  @Test
  void theStageKeepsItsRoomHoweverLargeTheyAre() {
    try (Screen screen = Screen.of("double-bank-transfer")) {
      screen.act(() -> screen.window.lessons().open("read-your-writes"));
      screen.act(() -> screen.desk().layout("challenge"));
      press(screen, KeyCode.EQUALS, 20);
      assertThat(size(screen, "#lesson-onward")).isEqualTo(22);
      assertThat(screen.call(() -> screen.<Region>find("stage").getWidth())).isGreaterThan(250);
    }
  }

  @Test
  void theyAreTheSameTheNextTimeAndBeforeAClassAsTheScreenAllows() {
    Home home = new Home(folder);
    try (Screen screen = Screen.at(home)) {
      press(screen, KeyCode.EQUALS, 3);
    }
    try (Screen screen = Screen.at(home)) {
      assertThat(screen.desk().appearance().letters()).isEqualTo(16);
      screen.robot.type(KeyCode.F11);
      screen.settle();
      double large = screen.desk().appearance().scale();
      press(screen, KeyCode.EQUALS, 1);
      assertThat(screen.call(() -> screen.desk().noticeProperty().get())).startsWith("Before a class");
      assertThat(screen.desk().appearance().scale()).isEqualTo(large).isGreaterThan(16.0 / 13);
      screen.robot.type(KeyCode.F11);
      screen.settle();
      assertThat(screen.desk().appearance().scale()).isEqualTo(16.0 / 13);
    }
  }
}

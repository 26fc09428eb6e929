package lagoon.ui.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import lagoon.ui.desktop.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the views share: the line at the lower edge, and work away from the screen. */
class DeskTest {

  private final Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private String notice() {
    return screen.call(() -> screen.desk().noticeProperty().get());
  }

  private void type(KeyCode key) {
    screen.robot.type(key);
    screen.settle();
  }

  @Test
  void whatWasSaidGoesWithTheNextCommand() {
    screen.act(() -> screen.desk().say("Nothing violates it."));
    assertThat(notice()).isEqualTo("Nothing violates it.");
    type(KeyCode.RIGHT);
    assertThat(notice()).isEmpty();
  }

  @Test
  void aProblemStaysUntilItIsMended() {
    screen.act(() -> screen.desk().sayProblem("The file has problems."));
    type(KeyCode.RIGHT);
    assertThat(notice()).isEqualTo("The file has problems.");
  }

  @Test
  void aKeyThatCanDoNothingNowSaysWhatToDoFirst() {
    type(KeyCode.G);
    assertThat(notice()).startsWith("Choose a violation first");
    screen.act(() -> screen.desk().say(""));
    type(KeyCode.P);
    assertThat(notice()).startsWith("Choose a violation first");
    type(KeyCode.E);
    assertThat(notice()).startsWith("Not possible now: Crash.");
  }

  @Test
  void aMistakeInWorkIsSaidAndNothingComesOfIt() {
    List<String> come = new ArrayList<>();
    screen.act(() -> screen.desk().compute(() -> {
      throw new IllegalStateException("two clocks");
    }, (String result) -> come.add(result)));
    assertThat(notice()).startsWith("A mistake in Lagoon itself, not in your input").contains("two clocks");
    screen.act(() -> screen.desk().compute(() -> {
      throw new OutOfMemoryError();
    }, (String result) -> come.add(result)));
    assertThat(notice()).isEqualTo("There is not enough memory for that.");
    assertThat(come).isEmpty();
  }
}

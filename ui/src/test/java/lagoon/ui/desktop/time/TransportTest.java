package lagoon.ui.desktop.time;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import lagoon.history.Observation;
import lagoon.ui.desktop.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time, as a person moves it. */
class TransportTest {

  private final Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void theArrowKeysStepOneEventForwardsAndBack() {
    screen.robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
    screen.settle();
    assertThat(screen.cursor().count()).isEqualTo(3);
    screen.robot.type(KeyCode.LEFT);
    screen.settle();
    assertThat(screen.cursor().count()).isEqualTo(2);
  }

  @Test
  void theKeyOfViolationsGoesToTheNextOneAndBack() {
    screen.robot.type(KeyCode.V);
    screen.settle();
    int first = screen.cursor().count();
    assertThat(screen.played().trace().get(first - 1)).isInstanceOf(Observation.Violated.class);
    screen.robot.type(KeyCode.V);
    screen.robot.press(KeyCode.SHIFT).type(KeyCode.V).release(KeyCode.SHIFT);
    screen.settle();
    assertThat(screen.cursor().count()).isEqualTo(first);
  }

  @Test
  void theSpaceKeyLetsTimePassAndStopsIt() {
    screen.robot.type(KeyCode.SPACE);
    assertThat(screen.call(() -> screen.project().clock().playing())).isTrue();
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (screen.cursor().count() == 0 && System.nanoTime() < deadline) {
      screen.settle();
    }
    screen.robot.type(KeyCode.SPACE);
    screen.settle();
    assertThat(screen.call(() -> screen.project().clock().playing())).isFalse();
    assertThat(screen.cursor().count()).isPositive();
  }

  @Test
  void aClickOnTheLineGoesThere() {
    screen.robot.clickOn("#scrub");
    screen.settle();
    int half = screen.played().trace().size() / 2;
    assertThat(screen.cursor().count()).isBetween(half - 2, half + 2);
  }

  @Test
  void theSliderSetsTheSpeedOnALogarithmicScale() {
    Slider speed = screen.find("speed");
    screen.act(() -> speed.setValue(1));
    assertThat(screen.call(() -> screen.project().clock().speed().factor())).isEqualTo(100);
    screen.act(() -> speed.setValue(0));
    assertThat(screen.call(() -> screen.project().clock().speed().factor())).isEqualTo(0.001);
  }
}

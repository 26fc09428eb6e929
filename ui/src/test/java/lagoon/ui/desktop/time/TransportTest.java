package lagoon.ui.desktop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.network.Trouble;
import lagoon.simulation.Change;
import lagoon.trace.Trace;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Selection;
import lagoon.ui.playback.Walk;
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
    // Each of three nodes takes a role, and shows it.
    assertThat(screen.cursor().count()).isEqualTo(6);
    screen.robot.type(KeyCode.LEFT);
    screen.settle();
    assertThat(screen.cursor().count()).isEqualTo(4);
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
  void theArrowKeysWithShiftStepThroughWhatHappensAtTheSelectedNode() {
    NodeName node = screen.played().trace().cast().replicas().get(1);
    screen.act(() -> screen.project().select(new Selection.OfNode(node)));
    List<Integer> there = positions(Walk.at(node));
    pressWithShift(KeyCode.RIGHT);
    assertThat(screen.cursor().last()).isEqualTo(there.get(0));
    pressWithShift(KeyCode.RIGHT);
    assertThat(screen.cursor().last()).isEqualTo(there.get(1));
    pressWithShift(KeyCode.LEFT);
    assertThat(screen.cursor().last()).isEqualTo(there.get(0));
  }

  @Test
  void theKeyOfFaultsGoesToTheNextOneAndBack() {
    NodeName node = screen.played().trace().cast().replicas().get(1);
    screen.act(() -> {
      screen.project().moveTo(100_000_000);
      screen.project().intervene(Change.fault(new Trouble.Crash(node.name())));
      screen.project().moveTo(200_000_000);
      screen.project().intervene(Change.fault(new Trouble.Restart(node.name())));
      screen.project().moveTo(Cursor.START);
    });
    List<Integer> faults = positions(Walk.faults());
    assertThat(faults).hasSizeGreaterThanOrEqualTo(2);
    screen.robot.type(KeyCode.F);
    screen.settle();
    assertThat(screen.cursor().last()).isEqualTo(faults.get(0));
    screen.robot.type(KeyCode.F);
    screen.settle();
    assertThat(screen.cursor().last()).isEqualTo(faults.get(1));
    pressWithShift(KeyCode.F);
    assertThat(screen.cursor().last()).isEqualTo(faults.get(0));
  }

  private List<Integer> positions(Predicate<Observation> wanted) {
    Trace trace = screen.played().trace();
    return IntStream.range(0, trace.size()).filter(i -> wanted.test(trace.get(i))).boxed().toList();
  }

  private void pressWithShift(KeyCode key) {
    screen.robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    screen.settle();
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

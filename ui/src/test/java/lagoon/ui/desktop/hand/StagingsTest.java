package lagoon.ui.desktop.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import lagoon.history.Observation;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Situations, staged with one key. */
class StagingsTest {

  private static final long MS = 1_000_000;

  private Screen screen;

  @AfterEach
  void close() {
    screen.close();
  }

  private void press(KeyCode digit) {
    screen.robot.press(KeyCode.ALT).type(digit).release(KeyCode.ALT);
    screen.settle();
  }

  private Branch active() {
    return screen.call(() -> screen.project().tree().activeBranch());
  }

  private List<MenuItem> menu() {
    MenuBar bar = screen.find("menu-bar");
    return screen.call(() -> {
      Menu menu = bar.getMenus().stream().filter(one -> one.getText().equals("_Situations")).findFirst()
          .orElseThrow();
      menu.getOnShowing().handle(new Event(Menu.ON_SHOWING));
      return menu.getItems().stream().filter(MenuItem::isVisible).toList();
    });
  }

  @Test
  void oneKeyLosesTheLeaderAtTheCursorAsABranch() {
    screen = Screen.of("multi-paxos");
    screen.act(() -> screen.project().moveTo(1_000 * MS));
    assertThat(menu()).extracting(MenuItem::getText).containsExactly("The leader is lost");
    press(KeyCode.DIGIT1);
    assertThat(active().name()).isEqualTo("The leader is lost at 1.000 s");
    assertThat(screen.played().trace().observations()).anyMatch(one ->
        one instanceof Observation.Crashed && one.node().name().equals("n1") && one.time() == 1_000 * MS);
    assertThat(screen.played().trace().observations()).anyMatch(one -> one.time() > 1_000 * MS
        && one instanceof Observation.RoleChanged changed && changed.role().equals("leader"));
    assertThat(screen.cursor().time()).isEqualTo(1_000 * MS);
    String text = screen.call(() -> screen.project().text(active().id(), true));
    assertThat(text).contains("crash: n1");
  }

  @Test
  void whatIsDoneLaterStandsAtItsOwnTime() {
    screen = Screen.of("central-registry");
    screen.act(() -> screen.project().moveTo(2_000 * MS));
    press(KeyCode.DIGIT1);
    List<Observation> crashes = screen.played().trace().observations().stream()
        .filter(one -> one instanceof Observation.Crashed).toList();
    assertThat(crashes).extracting(Observation::time).contains(2_000 * MS, 3_000 * MS, 5_500 * MS);
    assertThat(crashes.get(0).node().name()).isEqualTo("registry");
  }

  @Test
  void whereItIsNotPossibleItIsSaidWhatItNeeds() {
    screen = Screen.of("paxos");
    screen.act(() -> screen.project().moveTo(9_000 * MS));
    press(KeyCode.DIGIT1);
    Label notice = screen.find("notice");
    assertThat(screen.call(notice::getText)).isEqualTo("Duelling proposers: two proposers must be up, two"
        + " sessions be there, and nothing be chosen yet.");
    press(KeyCode.DIGIT2);
    assertThat(screen.call(notice::getText)).isEqualTo("The protocol has no further situation to be staged.");
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
  }

  @Test
  void aProtocolWithoutSituationsSaysSo() {
    screen = Screen.of("quorum-2-2");
    assertThat(menu()).extracting(MenuItem::getText).containsExactly("This protocol has none");
    press(KeyCode.DIGIT1);
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
  }
}

package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lagoon.history.Action;
import lagoon.history.Observation;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Control;
import lagoon.ui.playback.Played;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the desktop is for: somebody who has never seen it opens the double transfer, understands it, and
 * makes it not happen.
 */
class DoubleTransferStoryTest {

  private final Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private static long transfers(Played run) {
    return run.trace().observations().stream().filter(one -> one instanceof Observation.Invoked invoked
        && invoked.operation().action() instanceof Action.Transfer).count();
  }

  @Test
  void theSecondTransferDoesNotHappenWithVersionTokensAndTheOldFutureStays() {
    Played before = screen.played();
    assertThat(transfers(before)).isEqualTo(2);

    screen.click("rung-read-your-writes");
    screen.settle();
    TextFlow proof = screen.find("proof");
    String read = String.join("", proof.getChildren().stream().map(one -> ((Text) one).getText()).toList());
    assertThat(read).startsWith("Let W be alice's transfer of 100").endsWith("so R cannot have seen W.");

    screen.click("before-read");
    screen.settle();
    assertThat(screen.cursor().time()).isEqualTo(110_000_000);

    screen.click("strategies");
    screen.settle();
    screen.click("setting-reads");
    screen.settle();
    ComboBox<Control.Option> box = screen.find("setting-reads");
    List<String> words = box.getItems().stream().map(Control.Option::word).toList();
    int steps = words.indexOf("version-token") - words.indexOf("followers");
    for (int i = 0; i < Math.abs(steps); i++) {
      screen.robot.type(steps > 0 ? KeyCode.DOWN : KeyCode.UP);
    }
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    screen.screenshot("story-changed");

    Played after = screen.played();
    assertThat(transfers(after)).isEqualTo(1);
    assertThat(after.report().violations()).isEmpty();
    assertThat(after.report().ends().get("checking")).hasToString("400");
    assertThat(screen.cursor().time()).as("still before the read").isEqualTo(110_000_000);

    screen.click("branches");
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().branches())).extracting(Branch::name)
        .containsExactly("Double bank transfer", "reads = version-token at 110 ms");
    assertThat(screen.<Node>find("branch-1").getAccessibleText()).contains("active");
    screen.screenshot("story-branches");
    screen.click("branch-0");
    screen.settle();
    assertThat(screen.played()).isSameAs(before);
  }
}

package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the desktop's command refuses before there is a window. */
class UiCommandTest {

  @Test
  void standardInputIsRefusedWithASentence() {
    assertThat(refused("ui", "-")).startsWith("lagoon: the desktop reads no standard input");
  }

  @Test
  void aNameThatMeansNothingIsRefusedWithASuggestion() {
    assertThat(refused("ui", "double-bank-transfre"))
        .contains("there is no scenario and no file double-bank-transfre", "double-bank-transfer");
  }

  @Test
  void settingsWithoutAScenarioAreRefused() {
    assertThat(refused("ui", "--set", "cluster.lag=1s")).contains("belong to a scenario");
    assertThat(refused("ui", "--seed", "5")).contains("belong to a scenario");
  }

  private static String refused(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(Main.run(Terminal.to(out), arguments)).isEqualTo(Main.REFUSED);
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(said).hasLineCount(1);
    return said;
  }
}

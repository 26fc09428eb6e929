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

  @Test
  void aLessonThatDoesNotExistIsRefusedWithASuggestion() {
    assertThat(refused("ui", "--lesson", "read-your-rites"))
        .contains("there is no lesson and no folder with a lesson.md read-your-rites", "read-your-writes");
  }

  @Test
  void aScenarioAndALessonAreOneTooMany() {
    assertThat(refused("ui", "cricket-score", "--lesson", "read-your-writes"))
        .contains("a scenario or a lesson, one at a time");
  }

  private static String refused(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(Main.run(Terminal.to(out), arguments)).isEqualTo(Main.REFUSED);
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(said).hasLineCount(1);
    return said;
  }
}

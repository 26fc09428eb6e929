package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start of Lagoon after a lesson was left. */
class ComingBackTest {

  @TempDir Path folder;

  @Test
  void whoComesBackIsOfferedTheLessonThatWasLeftAndNotItsScenario() {
    Home home = new Home(folder);
    try (Student first = new Student(Screen.at(home))) {
      assertThat(first.<Button>node("welcome-go-on").isVisible()).isFalse();
      first.open("travelling-client");
      first.screen.act(() -> first.sitting().to(3));
    }
    try (Student again = new Student(Screen.at(home))) {
      assertThat(again.<Button>node("welcome-go-on").getText())
          .isEqualTo("Go on with \u201cThe travelling client\u201d");
      assertThat(again.<Button>node("welcome-lessons").getText()).isEqualTo("All lessons");
      assertThat(again.words("recent")).contains("Nothing yet.");
      again.screen.click("welcome-go-on");
      assertThat(again.player().lesson().name()).isEqualTo("travelling-client");
      assertThat(again.player().position()).isEqualTo(3);
    }
  }
}

package lagoon.ui.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Button;
import lagoon.lessons.progress.Progress;
import lagoon.lessons.progress.ProgressFolder;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.RecentFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody comes back who has left a lesson in the middle. */
class GoingOnTest {

  @TempDir Path folder;

  @Test
  void theLessonThatWasLeftIsOfferedFirstAndItsRunsAreNotWhatSomebodyOpened() throws IOException {
    Home home = new Home(folder);
    new ProgressFolder(home.learning()).write("me", Progress.of("travelling-client").at(3));
    Screen screen = Screen.at(home);
    try {
      Button on = screen.find("welcome-go-on");
      assertThat(screen.call(on::getText)).isEqualTo("Go on with lesson 5, The travelling client");
      assertThat(screen.call(() -> screen.<Button>find("welcome-lessons").getText())).isEqualTo("All lessons");
      screen.click("welcome-go-on");
      assertThat(screen.call(() -> screen.window.lessons().sitting().orElseThrow().player().position()))
          .isEqualTo(3);
      assertThat(screen.call(() -> screen.project().source().orElseThrow().name()))
          .isEqualTo("travelling-client");
      assertThat(new RecentFiles(home.recent()).names()).isEmpty();
    } finally {
      screen.close();
    }
  }
}

package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {

  @TempDir
  private Path folder;

  @Test
  void eachSystemHasItsOwnPlace() {
    Path user = Path.of("ada");
    assertThat(Home.place("Linux", Map.of(), "ada")).isEqualTo(user.resolve(".local/state/lagoon"));
    assertThat(Home.place("Linux", Map.of("XDG_STATE_HOME", "/state"), "ada"))
        .isEqualTo(Path.of("/state/lagoon"));
    assertThat(Home.place("Linux", Map.of("XDG_STATE_HOME", "state"), "ada"))
        .isEqualTo(user.resolve(".local/state/lagoon"));
    assertThat(Home.place("Mac OS X", Map.of(), "ada"))
        .isEqualTo(user.resolve("Library/Application Support/Lagoon"));
    assertThat(Home.place("Windows 11", Map.of("LOCALAPPDATA", "local"), "ada"))
        .isEqualTo(Path.of("local/Lagoon"));
  }

  @Test
  void somebodyMayNameAnotherFolderForThisRunOrForAll() {
    Map<String, String> environment = Map.of(Home.VARIABLE, "of-the-environment");
    assertThat(Home.chosen("of-this-run", environment)).contains(Path.of("of-this-run"));
    assertThat(Home.chosen(null, environment)).contains(Path.of("of-the-environment"));
    assertThat(Home.chosen(null, Map.of(Home.VARIABLE, " "))).isEmpty();
    assertThat(Home.chosen(null, Map.of())).isEmpty();
  }

  @Test
  void preferencesComeBackAsTheyWere() throws IOException {
    Path file = folder.resolve("deep").resolve("preferences");
    Preferences kept = new Preferences("dark", 1500, 900, 0.25, 17);
    kept.write(file);
    assertThat(Preferences.read(file)).isEqualTo(kept);
    assertThat(Files.list(file.getParent())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "width: wide\nheight\nspeed: NaN", "speed: 1e99\nwidth: -4", "\u0000"})
  void whatNoPreferencesAreIsTheUsual(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("preferences"), text);
    Preferences read = Preferences.read(file);
    assertThat(read.palette()).isEqualTo(Preferences.USUAL.palette());
    assertThat(read.height()).isEqualTo(800);
    assertThat(read.width()).isBetween(640, 1280);
    assertThat(read.speed()).isBetween(Speed.SLOWEST, Speed.FASTEST);
  }

  @Test
  void noPreferencesAreTheUsualOnes() {
    assertThat(Preferences.read(folder.resolve("none"))).isEqualTo(Preferences.USUAL);
  }

  @Test
  void aWindowFromALargerScreenIsMadeToFit() {
    Preferences large = new Preferences("dark", 3840, 900, 0.25, 17);
    assertThat(large.within(1920, 1040)).isEqualTo(new Preferences("dark", 1920, 900, 0.25, 17));
    assertThat(large.within(5000, 3000)).isEqualTo(large);
  }
}

package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where there can be no window, one sentence says why and what to do. */
class NoScreenTest {

  @Test
  void aMissingDisplayIsSeenBeforeJavaFxStarts() {
    String platform = System.clearProperty("glass.platform");
    try {
      assertThat(NoScreen.foreseen("Linux", Map.of())).get().asString()
          .startsWith("there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set")
          .contains("lagoon run");
      assertThat(NoScreen.foreseen("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).get().asString()
          .contains("XWayland");
      assertThat(NoScreen.foreseen("Linux", Map.of("DISPLAY", ":0"))).isEmpty();
      assertThat(NoScreen.foreseen("Mac OS X", Map.of())).isEmpty();
      assertThat(NoScreen.foreseen("Windows 11", Map.of())).isEmpty();
    } finally {
      if (platform != null) {
        System.setProperty("glass.platform", platform);
      }
    }
  }

  @Test
  void aDisplayThatCannotBeOpenedIsNamed() {
    assertThat(NoScreen.why(new UnsupportedOperationException("Unable to open DISPLAY"), ""))
        .startsWith("the display ").contains("cannot be opened");
  }

  @Test
  void aMissingLibraryIsNamedAndSoAreThePackagesThatHaveIt() {
    Throwable missing = new RuntimeException(new UnsatisfiedLinkError("libglassgtk3.so: "
        + "libgtk-3.so.0: cannot open shared object file: No such file or directory"));
    assertThat(NoScreen.why(missing, "")).startsWith("the library libgtk-3.so.0 is missing")
        .contains("apt install", "libgtk-3-0", "dnf install", "gtk3");
  }

  @Test
  void whatJavaFxPrintsIsListenedTo() {
    String printed = "Graphics Device initialization failed for :  es2, sw\njava.lang.UnsatisfiedLinkError: "
        + "libprism_es2.so: libGL.so.1: cannot open shared object file: No such file or directory\n";
    assertThat(NoScreen.why(new RuntimeException("No toolkit found"), printed)).contains("libGL.so.1");
    assertThat(NoScreen.why(new UnsupportedOperationException("Unable to load glass GTK library."), ""))
        .contains("libgtk-3", "libGL", "libX11", "apt install", "dnf install");
  }

  @Test
  void whateverElseGoesWrongIsOneSentenceToo() {
    assertThat(NoScreen.why(new IllegalStateException("it is Sunday"), ""))
        .isEqualTo("no window can be opened: it is Sunday; lagoon run SCENARIO needs no display");
  }
}

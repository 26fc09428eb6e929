package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lagoon.guarantee.Violation;
import lagoon.picture.stage.Frame;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.Test;

/** The picture in the README: made anew by {@code -Dlagoon.golden=rewrite}. */
class ReadmePictureTest {

  private static final Path PICTURE = Path.of("desktop.png");

  @Test
  void theReadmeShowsTheViolationOfTheDoubleTransfer() throws IOException {
    try (Screen screen = Screen.of("double-bank-transfer", 1280, 800)) {
      screen.robot.type(KeyCode.V);
      screen.settle();
      Violation first = screen.played().report().violations().get(0);
      screen.act(() -> screen.project().select(new Selection.OfViolation(first)));
      Frame frame = screen.call(() -> screen.window.stagePanel().view().frame().orElseThrow());
      assertThat(frame.callouts()).anyMatch(one -> one.kind() == Frame.Callout.Kind.VIOLATION);
      screen.screenshot("readme");
    }
    if ("rewrite".equals(System.getProperty("lagoon.golden"))) {
      Path made = Path.of("target", "screenshots", "readme.png");
      Files.copy(made, PICTURE, StandardCopyOption.REPLACE_EXISTING);
    }
    BufferedImage shown = ImageIO.read(PICTURE.toFile());
    assertThat(shown.getWidth()).isEqualTo(1280);
    assertThat(Files.readString(Path.of("..", "README.md"))).contains("](ui/desktop.png)");
  }
}

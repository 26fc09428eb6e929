package lagoon.ui.playback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How somebody likes the window, kept in a file of lines such as {@code palette: dark}. A line that means
 * nothing counts as missing.
 *
 * @param palette the name of the colours
 * @param width of the window, in pixels
 * @param height of the window
 * @param speed how many seconds of virtual time pass in one of wall time
 * @param letters how large letters are, in pixels
 */
public record Preferences(String palette, int width, int height, double speed, int letters) {

  /** What holds before anybody has chosen. */
  public static final Preferences USUAL =
      new Preferences("light", 1280, 800, PlayClock.STOPPED.speed().factor(), 13);

  private static final int LARGEST_FILE = 1 << 16;

  /** Sizes that no screen has and speeds that no clock has become the nearest that they may be. */
  public Preferences {
    width = Math.max(640, Math.min(10_000, width));
    height = Math.max(420, Math.min(10_000, height));
    speed = Math.max(Speed.SLOWEST, Math.min(Speed.FASTEST, speed));
  }

  /** Those that a file holds; the usual ones where there is none. */
  public static Preferences read(Path file) {
    Map<String, String> lines = new HashMap<>();
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          int colon = line.indexOf(": ");
          if (colon > 0) {
            lines.put(line.substring(0, colon), line.substring(colon + 2).strip());
          }
        }
      }
    } catch (IOException unreadable) {
      return USUAL;
    }
    return new Preferences(lines.getOrDefault("palette", USUAL.palette),
        (int) number(lines.get("width"), USUAL.width), (int) number(lines.get("height"), USUAL.height),
        number(lines.get("speed"), USUAL.speed), (int) number(lines.get("letters"), USUAL.letters));
  }

  /** The same for a screen with so much room: a window from a larger one is made to fit. */
  public Preferences within(double roomWide, double roomHigh) {
    return new Preferences(
        palette, (int) Math.min(width, roomWide), (int) Math.min(height, roomHigh), speed, letters);
  }

  private static double number(String text, double otherwise) {
    try {
      double number = text == null ? otherwise : Double.parseDouble(text);
      return Double.isNaN(number) ? otherwise : number;
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /** Writes them. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.write(unfinished, List.of("palette: " + palette, "width: " + width, "height: " + height,
        "speed: " + speed, "letters: " + letters), StandardCharsets.UTF_8);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}

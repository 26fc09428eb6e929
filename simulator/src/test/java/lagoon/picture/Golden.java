package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of src/test/resources that hold what a picture looks like. {@code mvn test -Dlagoon.golden=rewrite}
 * writes them anew; whether the change is wanted, the diff shows.
 */
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "lagoon", "picture");

  private Golden() {}

  public static void check(String name, String painted) {
    Path file = FOLDER.resolve(name);
    try {
      if ("rewrite".equals(System.getProperty("lagoon.golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, painted, StandardCharsets.UTF_8);
      }
      assertThat(painted).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("no golden file: run with -Dlagoon.golden=rewrite and look at it", e);
    }
  }
}

package lagoon.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts kept as files. {@code -Dlagoon.golden=rewrite} writes them anew, to be reviewed as a diff. */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/reports");

  private Golden() {}

  static void assertSame(String file, String text) {
    Path path = FOLDER.resolve(file);
    try {
      if ("rewrite".equals(System.getProperty("lagoon.golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(path, text, StandardCharsets.UTF_8);
      }
      assertThat(text).isEqualTo(Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

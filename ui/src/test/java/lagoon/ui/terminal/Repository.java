package lagoon.ui.terminal;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository's files are, seen from a test. */
public final class Repository {

  private Repository() {}

  /** The directory that holds the launcher, above the one in which tests run. */
  public static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("lagoon.cmd"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}

package lagoon.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The repository's files, as a test sees them. */
public final class Repository {

  /** Directories that are not the repository's own, or are made by a build or an editor. */
  private static final Set<String> FOREIGN = Set.of(".git", "target", ".idea", ".settings",
      ".jqwik-database");

  /** The one file that is no text: the README's picture, which a test makes anew. */
  private static final String PICTURE = "ui/desktop.png";

  private Repository() {}

  /** The directory of the launcher, above the one in which tests run. */
  public static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("lagoon.cmd"))) {
      directory = directory.getParent();
    }
    return directory;
  }

  /** Every file below the root, except what builds and editors make, and the README's picture. */
  static List<Path> files() {
    return below(root()).filter(file -> !name(file).equals(PICTURE)).sorted().toList();
  }

  /** Every file of Java, tests too. */
  static List<Path> javaFiles() {
    return files().stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** Every file of Java that a module ships. */
  static List<Path> shippedJavaFiles(String module) {
    Path shipped = root().resolve(module).resolve("src/main/java");
    return javaFiles().stream().filter(file -> file.startsWith(shipped)).toList();
  }

  /** The file's place below the root, with slashes. */
  static String name(Path file) {
    return root().relativize(file).toString().replace('\\', '/');
  }

  static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(Repository.name(file) + " is not a text in UTF-8", e);
    }
  }

  private static Stream<Path> below(Path directory) {
    try (Stream<Path> children = Files.list(directory)) {
      return children.filter(child -> !FOREIGN.contains(child.getFileName().toString())).toList().stream()
          .flatMap(child -> Files.isDirectory(child) ? below(child) : Stream.of(child));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

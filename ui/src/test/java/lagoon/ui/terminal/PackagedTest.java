package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lagoon.house.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The application as this build packaged it, started by the launcher somewhere without sources. */
@DisabledOnOs(OS.WINDOWS)
class PackagedTest {

  @TempDir
  private static Path home;

  @BeforeAll
  static void copy() throws IOException {
    Path root = Repository.root();
    List<Path> parts = new ArrayList<>(List.of(root.resolve("lagoon")));
    try (Stream<Path> application = Files.walk(root.resolve("ui/target/lagoon"))) {
      application.filter(Files::isRegularFile).filter(file -> !file.toString().contains("start-")).forEach(parts::add);
    }
    for (Path part : parts) {
      Path copy = home.resolve(root.relativize(part));
      Files.createDirectories(copy.getParent());
      Files.copy(part, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    assertThat(run("--version").err()).isEmpty();
  }

  @Test
  void itKnowsItsVersion() {
    Ended ended = run("--version");
    assertThat(ended.out()).matches("lagoon \\d\\S+ \\(Java \\S+\\)\\R");
    assertThat(ended.status()).isEqualTo(Main.MET);
  }

  @Test
  void itStartsFromAnArchiveOfItsClasses() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(file -> file.toString().endsWith(".jsa"))).singleElement()
          .satisfies(archive -> assertThat(archive).isNotEmptyFile());
    }
  }

  @Test
  void itRunsAScenarioOfTheCatalogue() {
    Ended ended = run("run", "double-bank-transfer");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("read-your-writes");
    assertThat(ended.status()).isEqualTo(Main.MET);
  }

  @Test
  void nothingIsColouredWhereNobodyLooks() {
    assertThat(run("run", "double-bank-transfer").out()).doesNotContain("\u001b");
  }

  private static Ended run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("lagoon").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      return Ended.of(process.directory(Files.createDirectories(home.resolve("elsewhere")).toFile()), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

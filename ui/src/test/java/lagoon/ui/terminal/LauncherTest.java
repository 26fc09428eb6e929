package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String BUILDING = "lagoon: building, because";
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir
  private static Path common;
  private static Path jar;

  @TempDir
  private Path directory;
  private LauncherHome home;

  @BeforeAll
  static void compile() throws IOException {
    jar = LauncherHome.compile(common);
  }

  @BeforeEach
  void layOut() throws IOException {
    home = new LauncherHome(Files.createDirectory(directory.resolve("with a space")), jar);
  }

  @Test
  void itBuildsOnceAndThenStartsWithAnArchive() throws IOException {
    Ended first = home.run();
    Ended second = home.run();
    assertThat(first.err()).startsWith(BUILDING).hasLineCount(1);
    assertThat(first.out()).contains("archived: true");
    assertThat(second).isEqualTo(new Ended(0, first.out(), ""));
    assertThat(home.builds()).isEqualTo(1);
    assertThat(home.archives()).hasSize(1).allSatisfy(archive -> assertThat(archive).isNotEmptyFile());
  }

  /** A terminal is made by {@code script}, which most Linux systems have. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void itTellsHowWideTheTerminalIs() throws IOException {
    assertThat(home.run().out()).as("no terminal").contains("columns: \n");
    assumeTrue(Files.isExecutable(SCRIPT));
    String launcher = "'" + home.launcher() + "' < /dev/null";
    for (String line : List.of("stty cols 99; " + launcher, "stty cols 30; COLUMNS=99 " + launcher)) {
      ProcessBuilder process = home.process(SCRIPT, JAVA_HOME, "-qec", line, "/dev/null");
      process.environment().merge("PATH", "/usr/bin:/bin", (own, system) -> own + ":" + system);
      process.environment().put("SHELL", "/bin/sh");
      assertThat(Ended.of(process, "").out()).as(line).contains("columns: 99\r\n");
    }
  }

  @Test
  void aNewerSourceIsBuiltAndAnOlderArchiveIsGone() throws IOException {
    home.run();
    home.source("second");
    assertThat(home.run().err()).startsWith(BUILDING);
    assertThat(home.builds()).isEqualTo(2);
    assertThat(home.archives()).hasSize(1);
  }

  @Test
  void argumentsInputAndExitStatusPassUnchanged() throws IOException {
    home.run();
    ProcessBuilder process =
        home.process(home.launcher(), JAVA_HOME, "run", "a b", "", "reads={recent-writer: {window: 5s}}", "*",
            "$HOME\"'");
    Ended ended = Ended.of(process, "one line");
    assertThat(ended.out().lines()).containsExactly("<run>", "<a b>", "<>",
        "<reads={recent-writer: {window: 5s}}>",
        "<*>", "<$HOME\"'>", "input: one line", "archived: true", "columns: ", "collector: Copy");
    assertThat(ended.status()).isEqualTo(6);
  }

  @Test
  void theBuildLeavesStandardInputToLagoon() {
    assertThat(Ended.of(home.process(home.launcher(), JAVA_HOME), "one line").out())
        .contains("input: one line");
  }

  @Test
  void itStartsThroughLinksFromAnyDirectory() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Files.createSymbolicLink(elsewhere.resolve("one"), home.launcher());
    Path two = Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("one"));
    ProcessBuilder process = home.process(two, JAVA_HOME).directory(elsewhere.toFile());
    assertThat(Ended.of(process, "").status()).isZero();
    assertThat(home.archives()).hasSize(1);
  }

  @Test
  void twoLaunchesAtOnceBuildOnce() throws IOException {
    ProcessBuilder first = home.process(home.launcher(), JAVA_HOME);
    ProcessBuilder second = home.process(home.launcher(), JAVA_HOME);
    first.environment().put("MAVEN_SLEEPS", "1");
    second.environment().put("MAVEN_SLEEPS", "1");
    CompletableFuture<Ended> beside = CompletableFuture.supplyAsync(() -> Ended.of(first, ""));
    assertThat(Ended.of(second, "").status()).isZero();
    assertThat(beside.join().status()).isZero();
    assertThat(home.builds()).isEqualTo(1);
  }

  @Test
  void theLockOfAKilledLaunchIsTakenOver() throws IOException {
    Path lock = Files.createDirectories(home.root().resolve("target")).resolve("lagoon.lock");
    long dead = Long.MAX_VALUE >>> 33;
    Files.writeString(lock, dead + "\n");
    assertThat(home.run().status()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void aFailedBuildShowsMavensErrorsAloneAndIsTriedAgain() throws IOException {
    home.source("broken");
    Ended ended = home.run();
    assertThat(ended.status()).isEqualTo(Main.REFUSED);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("it is broken", "lagoon: the build failed")
        .doesNotContain("INFO", "a lot more");
    home.source("repaired");
    assertThat(home.run().status()).isZero();
  }

  @Test
  void aMissingMavenIsNamed() throws IOException {
    home.withoutMaven();
    assertThat(home.run()).isEqualTo(new Ended(Main.REFUSED, "",
        "lagoon: Lagoon must be built first, and no mvn is on the PATH: install Maven.\n"));
  }

  @Test
  void aMissingJavaIsNamed() {
    assertThat(Ended.of(home.process(home.launcher(), null), "")).isEqualTo(new Ended(Main.REFUSED, "",
        "lagoon: Java 17 or newer is needed, and no java is on the PATH: install a JDK.\n"));
  }

  @Test
  void aWrongJavaHomeIsNamed() {
    assertThat(Ended.of(home.process(home.launcher(), Path.of("/nowhere")), ""))
        .isEqualTo(new Ended(Main.REFUSED, "",
        "lagoon: JAVA_HOME is /nowhere, and no bin/java is in it: correct it or unset it.\n"));
  }

  @Test
  void anOldJavaIsRefused() throws IOException {
    home.tool("java",
        "#!/bin/sh\necho 'Picked up an option' >&2\necho 'openjdk version \"1.8.0_402\"' >&2\n");
    Ended ended = Ended.of(home.process(home.launcher(), null), "");
    assertThat(ended.status()).isEqualTo(Main.REFUSED);
    assertThat(ended.err()).contains("lagoon: Java 17 or newer is needed, and ")
        .contains(" is Java 8: set JAVA_HOME.");
  }

  @Test
  void anArchiveThatDoesNotFitIsIgnoredInSilence() throws IOException {
    String out = home.run().out();
    home.spoilArchives();
    assertThat(home.run()).isEqualTo(new Ended(0, out.replace("archived: true", "archived: false"), ""));
  }

  @Test
  void theDesktopHasTheSameCollectorWithShortStopsAndTheExitStatusPasses() throws IOException {
    home.run();
    assertThat(home.run("run").out()).contains("collector: Copy");
    Ended desktop = home.run("ui", "a b");
    assertThat(desktop.out()).contains("<ui>", "<a b>", "collector: Copy");
    assertThat(desktop.status()).isEqualTo(2);
    // It ended badly, so no archive is made of the classes that it had loaded.
    assertThat(home.archives()).hasSize(1);
  }

  @Test
  void anotherJavaGetsAnArchiveOfItsOwn() throws IOException {
    home.run();
    for (FreshJvm other : FreshJvm.ofAnotherJava().stream().toList()) {
      Ended ended = Ended.of(home.process(home.launcher(), other.java().getParent().getParent()), "");
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out()).contains("archived: true");
      assertThat(home.archives()).hasSize(2);
    }
  }
}

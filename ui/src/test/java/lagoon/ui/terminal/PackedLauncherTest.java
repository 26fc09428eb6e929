package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in the zip for a class: no sources, no Maven, the desktop of every system beside it. */
@DisabledOnOs(OS.WINDOWS)
class PackedLauncherTest {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /** A Java of any system, which says how it was started. */
  private static final String JAVA = """
      #!/bin/sh
      case "$*" in
        *-XshowSettings*) printf '    os.arch = %s\\n    os.name = %s\\nopenjdk version "17.0.9"\\n' >&2 ;;
        *lagoon.ui.terminal.Main*) for argument; do echo "$argument"; done ;;
      esac
      """;

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
    home = packed("with a space");
  }

  private LauncherHome packed(String name) throws IOException {
    LauncherHome made = new LauncherHome(Files.createDirectory(directory.resolve(name)), jar);
    made.pack();
    return made;
  }

  private Ended run(String... arguments) {
    ProcessBuilder process = home.process(home.launcher(), JAVA_HOME, arguments);
    process.environment().put("HOME", directory.resolve("anna").toString());
    return Ended.of(process, "");
  }

  /** Archives among what is cached for the user. */
  private long cached() throws IOException {
    Path caches = directory.resolve("anna/.cache/lagoon");
    if (!Files.exists(caches)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(caches)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).count();
    }
  }

  /** Nothing can be made in a folder whose path holds this. */
  private void refuseToWriteIn(String part) throws IOException {
    home.tool("mkdir", "#!/bin/sh\ncase \"$*\" in *" + part + "*) exit 1 ;; esac\nexec "
        + Stream.of("/bin/mkdir", "/usr/bin/mkdir").filter(file -> Files.isExecutable(Path.of(file)))
            .findFirst().orElseThrow() + " \"$@\"\n");
  }

  @Test
  void itStartsWithoutMavenAndKeepsItsArchiveBesideTheApplication() throws IOException {
    Ended first = run("a b");
    assertThat(first).isEqualTo(new Ended(1, first.out(), ""));
    assertThat(first.out()).contains("<a b>", "archived: true");
    assertThat(run("a b")).isEqualTo(first);
    assertThat(home.archives()).singleElement().satisfies(one -> assertThat(one).isNotEmptyFile());
    assertThat(cached()).isZero();
  }

  @Test
  void aNewerZipOverAnOlderOneGetsAnArchiveOfItsOwn() throws IOException {
    run();
    Files.writeString(home.application().resolve("built"), "another-checksum\n");
    assertThat(run().out()).contains("archived: true");
    assertThat(home.archives()).singleElement()
        .satisfies(one -> assertThat(one.toString()).contains("start-another-checksum"));
  }

  @Test
  void theArchiveIsTheUsersWhereTheFolderCannotBeWritten() throws IOException {
    refuseToWriteIn("/application/");
    Ended first = run();
    assertThat(first).isEqualTo(new Ended(0, first.out(), ""));
    assertThat(first.out()).contains("archived: true");
    assertThat(run()).isEqualTo(first);
    assertThat(home.archives()).isEmpty();
    assertThat(cached()).isEqualTo(1);
  }

  @Test
  void itStartsWhereNothingCanBeWritten() throws IOException {
    refuseToWriteIn("");
    assertThat(run("a b")).isEqualTo(run("a b"));
    assertThat(run("a b").out()).contains("<a b>");
    assertThat(run("a b").err()).isEmpty();
    assertThat(home.archives()).isEmpty();
    assertThat(cached()).isZero();
  }

  @Test
  void lettersBeyondAsciiInAPathNeedNoLocale() throws IOException {
    String name = "żółw 宋";
    assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name)).isTrue();
    home = packed(name);
    ProcessBuilder process = home.process(home.launcher(), JAVA_HOME);
    process.environment().put("LC_ALL", "C");
    Ended ended = Ended.of(process, "");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("archived: true");
    assertThat(home.archives()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"Linux,amd64,linux/a.jar", "Linux,aarch64,linux-aarch64/b.jar", "Mac OS X,x86_64,mac/c.jar",
      "Mac OS X,aarch64,mac-aarch64/d.jar", "Windows 11,amd64,win/e.jar"})
  void theDesktopIsThatOfJavasSystemAndProcessor(String system, String processor, String natives)
      throws IOException {
    home.tool("java", JAVA.formatted(processor, system));
    for (int time = 1; time <= 2; time++) {
      Ended ended = Ended.of(home.process(home.launcher(), null, "ui"), "");
      assertThat(ended.status()).isZero();
      String path = ended.out().lines().filter(line -> line.contains("lagoon.jar")).findFirst().orElseThrow();
      assertThat(path.split(":")).extracting(file -> home.application().relativize(Path.of(file)).toString())
          .containsExactlyInAnyOrder("lagoon.jar", "desktop/any.jar", "desktop/" + natives);
    }
  }

  @ParameterizedTest
  @CsvSource({"Linux,riscv64,linux-riscv64", "Windows 11,aarch64,win-aarch64", "AIX,ppc64,other-ppc64"})
  void aSystemWithoutADesktopIsToldAndHasTheOtherCommands(String system, String processor, String platform)
      throws IOException {
    home.tool("java", JAVA.formatted(processor, system));
    assertThat(Ended.of(home.process(home.launcher(), null, "list"), "").status()).isZero();
    assertThat(Ended.of(home.process(home.launcher(), null, "ui"), "")).isEqualTo(new Ended(Main.REFUSED, "",
        "lagoon: there is no desktop for " + platform + " in here; every other command works.\n"));
  }

  @Test
  void aMissingJavaIsNamed() {
    assertThat(Ended.of(home.process(home.launcher(), null), "")).isEqualTo(new Ended(Main.REFUSED, "",
        "lagoon: Java 17 or newer is needed, and no java is on the PATH: install a JDK.\n"));
  }

  @Test
  void aZipThatWasUnpackedInPartIsNamed() throws IOException {
    Files.delete(home.application().resolve("lagoon.jar"));
    assertThat(run()).isEqualTo(new Ended(Main.REFUSED, "", "lagoon: " + home.application().toRealPath()
        + " is not complete: unpack the whole zip again.\n"));
  }

  @Test
  void aLauncherAloneSaysWhereToStartIt() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("alone"));
    Path alone = Files.copy(home.launcher(), folder.resolve("lagoon"));
    Ended ended = Ended.of(home.process(alone, JAVA_HOME), "");
    assertThat(ended.status()).isEqualTo(Main.REFUSED);
    assertThat(ended.err()).isEqualTo("lagoon: the rest of Lagoon is not beside " + alone
        + ": unpack the whole zip, and start it there.\n");
  }
}

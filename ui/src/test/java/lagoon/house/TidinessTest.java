package lagoon.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house is tidy: sizes, package descriptions, nothing left undone, nothing of anybody's machine. */
class TidinessTest {

  private static final int COLUMNS = 110;
  private static final int LINES = 500;
  private static final List<String> MODULES = List.of("simulator", "scenarios", "lessons", "ui");
  private static final Set<String> SCRIPTS = Set.of("lagoon", "lagoon.cmd", ".ci/run", ".ci/check-zip");

  /** Written apart, so that this file does not find itself. */
  private static final Predicate<String> UNDONE =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b").asPredicate();

  private static final Predicate<String> OF_A_MACHINE = Pattern.compile(
      "(^|[^\\w.])/(home|Users|root|work|workspace|mnt|opt/hosted)" + "/\\w"
          + "|[A-Z]:\\\\+Users|://[^/\\s\"]*(repo|registry|nexus|artifactory|mirror|proxy|jfrog|localhost)"
          + "|<(mirror|repositor(y|ies)|pluginRepositor(y|ies)|distributionManagement)>"
          + "|\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b(?<!127\\.0\\.0\\.1)").asPredicate();

  @Test
  void linesFitOnAScreen() {
    assertThat(lines(TidinessTest::isSource, line -> line.codePointCount(0, line.length()) > COLUMNS))
        .isEmpty();
  }

  @Test
  void filesAreReadInOneSitting() {
    assertThat(Repository.files().stream().filter(TidinessTest::isSource)
        .filter(file -> Repository.lines(file).size() > LINES).map(Repository::name)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    Stream<Path> packages = MODULES.stream().flatMap(module -> Repository.shippedJavaFiles(module).stream())
        .map(Path::getParent).distinct();
    assertThat(packages.filter(directory -> !Files.exists(directory.resolve("package-info.java")))
        .map(Repository::name)).isEmpty();
  }

  @Test
  void aPackageSaysItInTwoToTenSentences() {
    Stream<Path> descriptions = MODULES.stream()
        .flatMap(module -> Repository.shippedJavaFiles(module).stream())
        .filter(file -> file.endsWith("package-info.java"));
    assertThat(descriptions.filter(file -> sentences(Repository.text(file)) < 2
        || sentences(Repository.text(file)) > 10)
        .map(Repository::name)).isEmpty();
  }

  @Test
  void nothingIsLeftUndone() {
    assertThat(lines(file -> true, UNDONE)).isEmpty();
  }

  @Test
  void nothingNamesAMachine() {
    assertThat(lines(file -> true, OF_A_MACHINE)).isEmpty();
    assertThat(lines(file -> true, line -> line.contains(Repository.root() + "/"))).isEmpty();
  }

  @Test
  void everyFileIsText() throws IOException {
    for (Path file : Repository.files()) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(IntStream.range(0, bytes.length).noneMatch(i -> bytes[i] == 0)).as(Repository.name(file))
          .isTrue();
    }
  }

  @Test
  void somethingIsLookedAt() {
    assertThat(Repository.files()).map(Repository::name)
        .contains("pom.xml", "lagoon", ".ci/run", "ui/src/main/java/lagoon/ui/terminal/Main.java")
        .noneMatch(name -> name.contains("/target/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"see /ho" + "me/anna/lagoon", "C:\\Us" + "ers\\anna",
      "https://re" + "po1.maven.org/maven2",
      "http://10.0" + ".0.7:8081", "<mir" + "ror>", "https://my-regis" + "try.example/"})
  void aMachineIsFound(String line) {
    assertThat(OF_A_MACHINE).accepts(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://maven.apache.org/POM/4.0.0", "https://doi.org/10.1109/PDIS.1994.331722",
      "127.0.0.1",
      "cd work/lagoon", "version 1.2.3", "the root/leaf"})
  void aReferenceIsNoMachine(String line) {
    assertThat(OF_A_MACHINE).rejects(line);
  }

  @Test
  void somethingUndoneIsFound() {
    assertThat(UNDONE).accepts("// TO" + "DO: later").rejects("TODOS");
  }

  private static boolean isSource(Path file) {
    return Stream.of(".java", ".css").anyMatch(file.toString()::endsWith)
        || SCRIPTS.contains(Repository.name(file));
  }

  private static long sentences(String description) {
    String plain = description.replaceAll("(?s)\\{@\\w+ ([^}]*)}|package [\\w.]+;", "");
    return Pattern.compile("[.!?](?=\\s|$)").matcher(plain).results().count();
  }

  /** The lines that offend, as {@code file:line: text}. */
  private static List<String> lines(Predicate<Path> files, Predicate<String> offends) {
    Function<Path, Stream<String>> offences = file -> {
      List<String> lines = Repository.lines(file);
      return IntStream.range(0, lines.size()).filter(i -> offends.test(lines.get(i)))
          .mapToObj(i -> Repository.name(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
    };
    return Repository.files().stream().filter(files).flatMap(offences).toList();
  }
}

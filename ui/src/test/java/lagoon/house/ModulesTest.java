package lagoon.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each module may use: the module table of the design. */
class ModulesTest {

  /** The modules that a module sees. */
  private static final Map<String, List<String>> MODULES = Map.of(
      "simulator", List.of(),
      "scenarios", List.of("simulator"),
      "lessons", List.of("simulator", "scenarios"),
      "ui", List.of("simulator", "scenarios", "lessons"));

  /** The packages of libraries that a module sees, beside the JDK's {@code java}. */
  private static final Map<String, List<String>> LIBRARIES = Map.of(
      "simulator", List.of(),
      "scenarios", List.of("tools.jackson", "com.fasterxml.jackson.annotation", "org.snakeyaml.engine",
          "com.github.victools.jsonschema", "org.HdrHistogram", "us.bpsm.edn"),
      "lessons", List.of("org.commonmark", "tools.jackson"),
      "ui", List.of("picocli", "javafx", "atlantafx", "org.kordamp.ikonli", "org.HdrHistogram"));

  @ParameterizedTest
  @ValueSource(strings = {"simulator", "scenarios", "lessons", "ui"})
  void aModuleUsesNothingButWhatTheTableAllows(String module) {
    assertThat(breaches(module, Code.of(module))).isEmpty();
  }

  @Test
  void everyModuleWithSourcesIsLookedAt() {
    for (String module : List.of("simulator", "scenarios", "lessons", "ui")) {
      boolean hasSources = Repository.shippedJavaFiles(module).stream()
          .anyMatch(f -> !f.endsWith("package-info.java"));
      assertThat(!Code.of(module).isEmpty()).as(module).isEqualTo(hasSources);
    }
  }

  @Test
  void aModuleThatReachesTooFarIsFound() {
    List<JavaClass> terminal = Code.of("ui");
    assertThat(breaches("lessons", terminal)).anyMatch(breach -> breach.contains("picocli"));
    assertThat(breaches("ui", Code.of("lessons"))).anyMatch(breach -> breach.contains("commonmark"));
    assertThat(breaches("scenarios", terminal)).anyMatch(breach -> breach.contains("picocli"));
    assertThat(breaches("simulator", Code.example(ModulesTest.class)))
        .anyMatch(breach -> breach.contains("org.junit"));
  }

  @Test
  void playbackNeedsNoScreenAndNoTerminal() {
    assertThat(outside(Code.of("ui").stream()
        .filter(type -> type.getPackageName().equals("lagoon.ui.playback")).toList())).isEmpty();
  }

  @Test
  void aLessonInUseNeedsNoScreenAndNoTerminal() {
    assertThat(between("lagoon.ui.lessons", "lagoon.ui.playback")).isNotEmpty();
    assertThat(between("lagoon.ui.lessons", "lagoon.ui.desktop")).isEmpty();
    assertThat(between("lagoon.ui.lessons", "lagoon.ui.terminal")).isEmpty();
    assertThat(between("lagoon.ui.lessons", "javafx")).isEmpty();
    assertThat(between("lagoon.ui.playback", "lagoon.ui.lessons")).isEmpty();
  }

  @Test
  void aViewInPlaybackIsFound() {
    assertThat(outside(Code.of("ui").stream()
        .filter(type -> type.getPackageName().equals("lagoon.ui.terminal")).toList()))
        .anyMatch(breach -> breach.contains("picocli"));
  }

  @Test
  void desktopAndTerminalMeetNowhereButWhereTheDesktopIsStarted() {
    assertThat(between("lagoon.ui.desktop", "lagoon.ui.terminal")).isEmpty();
    assertThat(between("lagoon.ui.terminal", "lagoon.ui.desktop"))
        .isNotEmpty().allMatch(breach -> breach.contains("UiCommand") && breach.contains("Desktop"));
  }

  @Test
  void whatWritesFilesKnowsNobodyWhoDoesSo() {
    assertThat(between("lagoon.ui.writing", "lagoon.ui.desktop")).isEmpty();
    assertThat(between("lagoon.ui.writing", "lagoon.ui.terminal")).isEmpty();
    assertThat(between("lagoon.ui.writing", "lagoon.ui.playback")).isEmpty();
  }

  /** What of one package, with those below it, reaches into another. */
  private static List<String> between(String one, String other) {
    return Code.of("ui").stream().filter(type -> (type.getPackageName() + ".").startsWith(one + "."))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> (dependency.getTargetClass().getBaseComponentType().getPackageName() + ".")
            .startsWith(other + "."))
        .map(Dependency::getDescription).toList();
  }

  /** What views share; each other package below the desktop is a view, which knows no other view. */
  private static final List<String> SHARED = List.of("desk", "canvas", "stage");

  @Test
  void viewsMeetInTheProjectAloneAndKnowNoTerminal() {
    assertThat(meddling(Code.of("ui"))).isEmpty();
  }

  @Test
  void aViewThatKnowsAnotherIsFound() {
    // The window knows them all: seen as a view, it would be one that meddles.
    assertThat(Code.of("ui").stream().filter(type -> type.getPackageName().equals(DESKTOP))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> isForeign("nowhere", dependency))).isTrue();
  }

  private static final String DESKTOP = "lagoon.ui.desktop";

  private static List<String> meddling(List<JavaClass> classes) {
    return classes.stream().filter(type -> type.getPackageName().startsWith(DESKTOP + "."))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isForeign(type.getPackageName(), dependency)))
        .map(Dependency::getDescription).toList();
  }

  private static boolean isForeign(String from, Dependency dependency) {
    String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
    boolean isShared = SHARED.stream().anyMatch(one -> target.equals(DESKTOP + "." + one));
    return target.startsWith("lagoon.ui.terminal")
        || target.startsWith(DESKTOP) && !target.equals(from) && !isShared;
  }

  /** What reaches to a screen, to a terminal or to a sibling package. */
  private static List<String> outside(List<JavaClass> classes) {
    assertThat(classes).isNotEmpty();
    return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> {
          String target = dependency.getTargetClass().getBaseComponentType().getPackageName() + ".";
          return target.startsWith("javafx.") || target.startsWith("java.awt.")
              || target.startsWith("picocli.")
              || target.startsWith("lagoon.ui.") && !target.startsWith("lagoon.ui.playback.");
        })
        .map(Dependency::getDescription).toList();
  }

  private static List<String> breaches(String module, List<JavaClass> classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> !mayUse(module, dependency))
        .map(Dependency::getDescription)
        .toList();
  }

  private static boolean mayUse(String module, Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (target.isPrimitive()) {
      return true;
    }
    String other = Code.module(target);
    return other.isEmpty()
        ? Stream.concat(Stream.of("java"), LIBRARIES.get(module).stream())
            .anyMatch(allowed -> (target.getPackageName() + ".").startsWith(allowed + "."))
        : other.equals(module) || MODULES.get(module).contains(other);
  }
}

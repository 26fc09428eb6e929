package lagoon.ui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs Lagoon in a JVM of its own, from the tests' class path: what one JVM's hash seeds, class order or
 * compiled code could change shows between two of them. Needs no built application.
 *
 * @param java the {@code java} command
 * @param options options for the JVM
 */
public record FreshJvm(Path java, List<String> options) {

  private static final Path THIS = Path.of(System.getProperty("java.home"));

  public FreshJvm {
    options = List.copyOf(options);
  }

  /** The Java that runs the tests. */
  public static FreshJvm ofThisJava() {
    return new FreshJvm(command(THIS), List.of());
  }

  /** Another Java, 17 or newer and of another version, if JAVA_HOME or the usual places have one. */
  public static Optional<FreshJvm> ofAnotherJava() {
    return homes()
        .filter(home -> Files.isExecutable(command(home)))
        .filter(home -> release(home) >= 17 && release(home) != Runtime.version().feature())
        .sorted()
        .findFirst()
        .map(home -> new FreshJvm(command(home), List.of()));
  }

  /** The same without a compiler: every instruction is interpreted. */
  public FreshJvm interpreted() {
    return with("-Xint");
  }

  /** The same with another option for the JVM. */
  public FreshJvm with(String option) {
    List<String> more = new ArrayList<>(options);
    more.add(option);
    return new FreshJvm(java, more);
  }

  /** Runs {@code lagoon} with these arguments and nothing on standard input. */
  public Ended lagoon(String... arguments) {
    return lagoonReading("", arguments);
  }

  /** Runs {@code lagoon} with these arguments and this text on standard input. */
  public Ended lagoonReading(String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return Ended.of(new ProcessBuilder(command), input);
  }

  private static Path command(Path home) {
    return home.resolve("bin")
        .resolve(System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
  }

  private static Stream<Path> homes() {
    List<Path> homes = new ArrayList<>();
    Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
    Optional.ofNullable(THIS.getParent()).ifPresent(parent -> homes.addAll(childrenOf(parent)));
    for (Path child : childrenOf(Path.of("/Library/Java/JavaVirtualMachines"))) {
      homes.add(child.resolve("Contents/Home"));
    }
    return homes.stream();
  }

  private static List<Path> childrenOf(Path directory) {
    try (Stream<Path> children = Files.isDirectory(directory) ? Files.list(directory) : Stream.empty()) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The feature version in the home's {@code release} file; 0 where there is none to be read. */
  private static int release(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"), StandardCharsets.UTF_8)) {
      return lines.filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}

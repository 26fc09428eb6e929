package lagoon.ui.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import lagoon.house.Repository;

/**
 * A copy of the real launcher in a little repository of its own: one source file, a Maven that only puts a
 * jar in its place and notes that it was called, and in the jar a {@code Main} that says what it was given.
 */
final class LauncherHome {

  private static final String MAIN = """
      package lagoon.ui.terminal;
      public class Main {
        public static void main(String[] args) throws Exception {
          for (String arg : args) {
            System.out.println("<" + arg + ">");
          }
          System.out.println("input: " + new String(System.in.readAllBytes(), "UTF-8").strip());
          System.out.println("archived: " + System.getProperty("java.vm.info").contains("sharing"));
          System.out.println("columns: " + System.getProperty("lagoon.columns"));
          System.out.println("collector: "
              + java.lang.management.ManagementFactory.getGarbageCollectorMXBeans().get(0).getName());
          System.exit(args.length);
        }
      }
      class Rehearsal {
        public static void main(String[] args) {}
      }
      """;

  private static final String MAVEN = """
      #!/bin/sh
      echo called >> "$(dirname "$0")/calls"
      [ -z "$MAVEN_SLEEPS" ] || sleep "$MAVEN_SLEEPS"
      echo '[INFO] Building Lagoon ui 1 [1/1]'
      if grep -q broken ui/src/main/Source.java; then
        echo '[ERROR] Source.java:[1,1] it is broken'
        echo '[ERROR] -> [Help 1]'
        echo '[ERROR] a lot more'
        exit 1
      fi
      mkdir -p ui/target/lagoon
      cp app.jar ui/target/lagoon/lagoon.jar
      date -u +%Y%m%d%H%M.%S > ui/target/lagoon/built
      """;

  private final Path root;
  private final Path bin;
  private Path application;

  /** Lays the repository out in this directory; the jar is {@link #compile}'s. */
  LauncherHome(Path root, Path jar) throws IOException {
    this.root = root;
    application = root.resolve("ui/target/lagoon");
    bin = Files.createDirectories(root.resolve("bin"));
    Files.copy(Repository.root().resolve("lagoon"), launcher());
    Files.copy(jar, root.resolve("app.jar"));
    Files.createDirectories(root.resolve("ui/src/main"));
    source("first");
    Files.writeString(root.resolve("pom.xml"), "");
    tool("mvn", MAVEN);
    for (String name : List.of("ls", "find", "touch", "mkdir", "rm", "mv", "cp", "sed", "grep", "cat", "date",
        "dirname", "sleep")) {
      Path real = Stream.of("/bin", "/usr/bin").map(Path::of).map(directory -> directory.resolve(name))
          .filter(Files::isExecutable).findFirst().orElseThrow();
      tool(name, "#!/bin/sh\nexec " + real + " \"$@\"\n");
    }
  }

  /** The jar that the Maven of each home puts in place; made once for all tests. */
  static Path compile(Path directory) throws IOException {
    Path source = Files.writeString(directory.resolve("Main.java"), MAIN);
    ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", directory.toString(), source.toString());
    Path jar = directory.resolve("app.jar");
    try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
      for (String type : List.of("Main", "Rehearsal")) {
        String entry = "lagoon/ui/terminal/" + type + ".class";
        out.putNextEntry(new ZipEntry(entry));
        Files.copy(directory.resolve(entry), out);
      }
    }
    return jar;
  }

  /** What there was for Maven goes; instead the application is there, as in the zip for a class. */
  void pack() throws IOException {
    application = Files.createDirectories(root.resolve("application"));
    Files.move(root.resolve("app.jar"), application.resolve("lagoon.jar"));
    Files.writeString(application.resolve("built"), "a-checksum\n");
    for (String jar : List.of("any.jar", "linux/a.jar", "linux-aarch64/b.jar", "mac/c.jar",
        "mac-aarch64/d.jar", "win/e.jar")) {
      Path file = application.resolve("desktop").resolve(jar);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    withoutMaven();
    Files.delete(root.resolve("pom.xml"));
    Files.delete(root.resolve("ui/src/main/Source.java"));
    for (String folder : List.of("ui/src/main", "ui/src", "ui")) {
      Files.delete(root.resolve(folder));
    }
  }

  Path application() {
    return application;
  }

  Path root() {
    return root;
  }

  Path launcher() {
    return root.resolve("lagoon");
  }

  /** Writes the only source anew. */
  void source(String text) throws IOException {
    Files.writeString(root.resolve("ui/src/main/Source.java"), text);
  }

  /** Puts a command on the launcher's PATH, before which there is nothing. */
  void tool(String name, String script) throws IOException {
    Path file = Files.writeString(bin.resolve(name), script);
    file.toFile().setExecutable(true);
  }

  void withoutMaven() throws IOException {
    Files.delete(bin.resolve("mvn"));
  }

  /** How often Maven was called. */
  int builds() throws IOException {
    Path calls = bin.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  /** The archives that were made for the present build. */
  List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.walk(application)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  /** The launcher as a process that sees no Java but the one in this home, and no command but this home's. */
  ProcessBuilder process(Path launcher, Path javaHome, String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().clear();
    process.environment().put("PATH", bin.toString());
    if (javaHome != null) {
      process.environment().put("JAVA_HOME", javaHome.toString());
    }
    return process;
  }

  /** Runs the launcher with the Java that runs the tests. */
  Ended run(String... arguments) {
    return Ended.of(process(launcher(), Path.of(System.getProperty("java.home")), arguments), "");
  }

  /** What the archive of the present build holds, replaced by nonsense. */
  void spoilArchives() throws IOException {
    for (Path archive : archives()) {
      Files.delete(archive);
      Files.writeString(archive, "nonsense".repeat(10_000), StandardCharsets.UTF_8);
    }
  }
}

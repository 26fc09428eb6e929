package lagoon.ui.terminal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lagoon.lessons.Course;
import lagoon.ui.playback.Home;

/**
 * Runs the usual commands without showing anything, once after each build, while the JVM notes which classes
 * they load: the launcher makes its class-data archive of them. A command that is missing here only starts
 * more slowly.
 */
final class Rehearsal {

  private static final List<String> COMMANDS = List.of(
      "--version", "--help", "--no-such-option", "run double-bank-transfer", "run busy-service --until 50ms",
      "run double-bank-transfer --format json --seed 1",
          "run double-bank-transfer --set reads={version-token:{}}",
      "compare double-bank-transfer --over reads=leader --over reads=followers", "run settings-overwritten",
      "list", "show profile-bio", "check cricket-score", "run no-such-scenario",
      "learn --print read-your-writes");

  /** Answers a question or is told why not, goes on, and leaves what comes after that. */
  private static final String ANSWERS = "a\n\n\nskip\n";

  private Rehearsal() {}

  /** @throws IOException if there is no room for a learner's progress, which is thrown away */
  public static void main(String[] args) throws IOException {
    Terminal.ofProcess();
    Path home = Files.createTempDirectory("lagoon-rehearsal");
    System.setProperty(Home.PROPERTY, home.toString());
    try {
      for (String command : COMMANDS) {
        run("", command.split(" "));
      }
      // Each lesson as far as its first run: together they have every protocol.
      for (String lesson : new Course().names()) {
        run(ANSWERS, "learn", lesson);
      }
      run(ANSWERS.repeat(10), "learn", "read-your-writes");
      run("", "learn");
    } finally {
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    }
  }

  private static void run(String typed, String... command) {
    Terminal silent = Terminal.to(OutputStream.nullOutputStream());
    Main.run(new Terminal(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), silent.out(),
        silent.err(), false, false), command);
  }
}

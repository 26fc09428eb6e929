package lagoon.ui.terminal;

import java.io.OutputStream;
import java.util.List;

/**
 * Runs the usual commands without showing anything, once after each build, while the JVM notes which classes they load:
 * the launcher makes its class-data archive of them. A command that is missing here only starts more slowly.
 */
final class Rehearsal {

  private static final List<String> COMMANDS = List.of("--version", "--help", "--no-such-option", "completion");

  private Rehearsal() {}

  public static void main(String[] args) {
    Terminal.ofProcess();
    for (String command : COMMANDS) {
      Main.run(Terminal.to(OutputStream.nullOutputStream()), command.split(" "));
    }
  }
}

package lagoon.ui.terminal;

import java.io.OutputStream;
import java.util.List;

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

  private Rehearsal() {}

  public static void main(String[] args) {
    Terminal.ofProcess();
    for (String command : COMMANDS) {
      Main.run(Terminal.to(OutputStream.nullOutputStream()), command.split(" "));
    }
  }
}

package lagoon.ui.terminal;

import picocli.AutoComplete;

/**
 * {@code lagoon completion}: prints a script that teaches bash and zsh to complete Lagoon's commands and
 * options.
 */
final class Completion extends Command {

  Completion(Terminal terminal) {
    super(terminal, "completion",
        "Print a script that completes commands, options and names in bash and zsh.");
    spec().usageMessage().footer(
        "%nIn this shell: eval \"$(lagoon completion)\"",
        "In every shell: put that line into ~/.bashrc, or into ~/.zshrc.");
  }

  @Override
  public Integer call() {
    terminal().out().print(AutoComplete.bash("lagoon", spec().root().commandLine()));
    return Main.MET;
  }
}

package lagoon.ui.terminal;

import picocli.AutoComplete;

/**
 * {@code lagoon completion}: prints a script that teaches bash and zsh to complete Lagoon's commands and
 * options.
 */
final class Completion extends Command {

  /** Without this line bash offers files where no name fits: a scenario may be a file, and so is a trace. */
  private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

  Completion(Terminal terminal) {
    super(terminal, "completion",
        "Prints a script that completes commands, options and names in bash and zsh.");
    spec().usageMessage().footer(
        "%nIn this shell: eval \"$(" + Called.with("completion").replace("%", "%%") + ")\"",
        "In every shell: put that line into ~/.bashrc, or into ~/.zshrc.");
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("lagoon", spec().root().commandLine());
    terminal().out().print(script.replace(NO_FILES, ""));
    return Main.MET;
  }
}

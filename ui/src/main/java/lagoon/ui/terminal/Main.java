package lagoon.ui.terminal;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the command line begins: builds the commands, runs the one that was asked for, ends with its exit
 * status.
 */
public final class Main {

  /** It did what was asked; a run met its expectations, or had none. */
  public static final int MET = 0;

  /** The run ended and an expectation was not met. */
  public static final int NOT_MET = 1;

  /** Nothing ran: bad usage, bad input, or a mistake of Lagoon's own. */
  public static final int REFUSED = 2;

  /** Nothing is wrong as far as anybody looked, and of something nobody knows. */
  public static final int UNDECIDED = 3;

  private Main() {}

  /** Runs the command and ends the JVM with its exit status. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs one command to its end and returns its exit status; throws nothing. */
  public static int run(Terminal terminal, String... args) {
    if (args.length == 1 && args[0].equals(Lagoon.VERSION)) {
      // What scripts ask most often needs no parser.
      List.of(new Version().getVersion()).forEach(terminal.out()::println);
      return MET;
    }
    Problems problems = new Problems(terminal, System.getenv(Problems.DEBUG) != null);
    int status;
    try {
      CommandLine line = commandLine(terminal, problems, args);
      // Options behind a word that is no command do not make it one: --help would be answered.
      status = problems.unknown(line, args).orElseGet(() -> line.execute(args));
    } catch (Error mistake) {
      status = problems.unexpected(mistake);
    }
    terminal.err().flush();
    if (terminal.out().checkError()) {
      boolean isUnwanted = terminal.out() instanceof Outlet outlet && outlet.isUnwanted();
      if (!isUnwanted) {
        terminal.err().println("lagoon: the output could not be written whole");
      }
      return REFUSED;
    }
    return status;
  }

  static CommandLine commandLine(Terminal terminal, Problems problems, String... args) {
    return new CommandLine(new Lagoon(terminal, List.of(args)).spec())
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setExpandAtFiles(false)
        .setAllowOptionsAsOptionParameters(false)
        .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(problems)
        .setExecutionExceptionHandler(problems);
  }
}

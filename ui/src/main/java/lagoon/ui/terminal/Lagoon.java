package lagoon.ui.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon}: the commands together. Alone it says how it is used. */
final class Lagoon extends Command {

  /** The option that {@link Main} answers itself where nothing else is typed. */
  static final String VERSION = "--version";

  private static final String COMPLETION = "completion";

  private static final List<String> COMMANDS = List.of("run", "compare", "list", "show", "check",
      "check-history", "reproduce", "learn", "ui", "schema", COMPLETION);

  /** With all commands. */
  Lagoon(Terminal terminal) {
    this(terminal, List.of());
  }

  /**
   * With the commands that these arguments may need: to make all takes longer than what some of them do.
   *
   * @param args what was typed; where it names no command, all are made
   */
  Lagoon(Terminal terminal, List<String> args) {
    super(terminal, Called.lagoon(),
        "Runs replicated systems in virtual time and tells which guarantees each run kept, and why not.");
    add(OptionSpec.builder("-V", VERSION).versionHelp(true)
        .description("Show Lagoon's version and Java's."));
    spec().versionProvider(new Version());
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put("" + Main.MET, "it ran, and every expectation was met");
    statuses.put("" + Main.NOT_MET, "it ran, and an expectation was not met");
    statuses.put("" + Main.REFUSED,
        "bad usage or bad input: nothing ran; or the output could not be written");
    statuses.put("" + Main.UNDECIDED,
        "check-history alone: no guarantee is violated, and of one nobody knows");
    spec().usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(statuses);
    // The script of completion completes all commands.
    boolean isOne = !args.isEmpty() && !args.get(0).equals(COMPLETION) && COMMANDS.contains(args.get(0));
    if (isOne) {
      add(command(args.get(0), terminal));
    } else {
      COMMANDS.forEach(name -> add(command(name, terminal)));
      spec().addSubcommand("help", new CommandLine(new HelpCommand()));
    }
  }

  /** That command; the classes of the others are not even loaded. */
  private static Command command(String name, Terminal terminal) {
    return switch (name) {
      case "run" -> new RunCommand(terminal);
      case "compare" -> new CompareCommand(terminal);
      case "list" -> new ListCommand(terminal);
      case "show" -> new ShowCommand(terminal);
      case "check" -> new CheckCommand(terminal);
      case "check-history" -> new CheckHistoryCommand(terminal);
      case "reproduce" -> new ReproduceCommand(terminal);
      case "learn" -> new LearnCommand(terminal);
      case "ui" -> new UiCommand(terminal);
      case "schema" -> new SchemaCommand(terminal);
      case COMPLETION -> new Completion(terminal);
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }

  private void add(Command command) {
    spec().addSubcommand(command.spec().name(), command.spec());
  }

  @Override
  public Integer call() {
    spec().commandLine().usage(terminal().err());
    return Main.REFUSED;
  }
}

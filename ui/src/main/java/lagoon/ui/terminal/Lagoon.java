package lagoon.ui.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon}: the commands together. Alone it says how it is used. */
final class Lagoon extends Command {

  /** The option that {@link Main} answers itself where nothing else is typed. */
  static final String VERSION = "--version";

  private static final String COMPLETION = "completion";

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
    super(terminal, "lagoon",
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
    Map<String, Function<Terminal, Command>> commands = commands();
    // The script of completion completes all commands.
    Function<Terminal, Command> only =
        args.isEmpty() || args.get(0).equals(COMPLETION) ? null : commands.get(args.get(0));
    if (only != null) {
      add(only.apply(terminal));
    } else {
      commands.values().forEach(one -> add(one.apply(terminal)));
      spec().addSubcommand("help", new CommandLine(new HelpCommand()));
    }
  }

  private static Map<String, Function<Terminal, Command>> commands() {
    Map<String, Function<Terminal, Command>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("compare", CompareCommand::new);
    commands.put("list", ListCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("check-history", CheckHistoryCommand::new);
    commands.put("reproduce", ReproduceCommand::new);
    commands.put("learn", LearnCommand::new);
    commands.put("ui", UiCommand::new);
    commands.put("schema", SchemaCommand::new);
    commands.put(COMPLETION, Completion::new);
    return commands;
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

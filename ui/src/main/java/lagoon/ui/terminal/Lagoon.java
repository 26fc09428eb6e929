package lagoon.ui.terminal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon}: the commands together. Alone it says how it is used. */
final class Lagoon extends Command {

  Lagoon(Terminal terminal) {
    super(terminal, "lagoon",
        "Runs replicated systems in virtual time and tells which guarantees each run kept, and why not.");
    add(OptionSpec.builder("-V", "--version").versionHelp(true)
        .description("Show Lagoon's version and Java's."));
    spec().versionProvider(new Version());
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put("" + Main.MET, "it ran, and every expectation was met");
    statuses.put("" + Main.NOT_MET, "it ran, and an expectation was not met");
    statuses.put("" + Main.REFUSED,
        "bad usage or bad input: nothing ran; or the output could not be written");
    spec().usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .commandListHeading("%nCommands:%n")
        .exitCodeListHeading("%nExit status:%n")
        .exitCodeList(statuses);
    for (Command command : List.of(
        new RunCommand(terminal), new CompareCommand(terminal), new ListCommand(terminal),
        new ShowCommand(terminal), new CheckCommand(terminal), new UiCommand(terminal),
        new SchemaCommand(terminal), new Completion(terminal))) {
      spec().addSubcommand(command.spec().name(), command.spec());
    }
  }

  @Override
  public Integer call() {
    spec().commandLine().usage(terminal().err());
    return Main.REFUSED;
  }
}

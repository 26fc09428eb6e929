package lagoon.ui.terminal;

import java.util.List;
import java.util.Optional;
import lagoon.protocol.Protocols;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.text.Document;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon check FILE...}: whether scenario files are right, without running them. */
final class CheckCommand extends Command {

  private final PositionalParamSpec files =
      add(
          PositionalParamSpec.builder()
              .index("0..*")
              .arity("1..*")
              .type(String[].class)
              .paramLabel("FILE")
              .completionCandidates(new ScenarioArgument.Names())
              .description("Scenario files, names, or - for standard input."));

  CheckCommand(Terminal terminal) {
    super(terminal, "check", "Checks scenario files without running them, and says where they are wrong.");
  }

  @Override
  public Integer call() {
    if (files.getValue() == null) {
      terminal().err().println("lagoon: which files? (" + Called.with("check --help") + ")");
      return Main.REFUSED;
    }
    Sources sources = new Sources(terminal());
    ScenarioFormat format = new ScenarioFormat(Protocols.installed());
    int status = Main.MET;
    for (String file : files.<String[]>getValue()) {
      Optional<Document> document = sources.find(file);
      if (document.isEmpty()) {
        status = Main.REFUSED;
        continue;
      }
      LoadedScenario checked = format.load(document.get(), List.of());
      Wrapped.problems(checked.problems()).forEach(terminal().err()::println);
      if (checked.isGood()) {
        terminal().out().println(file + ": good");
      } else {
        status = Main.REFUSED;
      }
    }
    return status;
  }
}

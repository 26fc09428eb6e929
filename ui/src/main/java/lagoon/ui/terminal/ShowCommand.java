package lagoon.ui.terminal;

import java.util.Optional;
import lagoon.scenarios.text.Document;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon show NAME}: a scenario's file, as it stands. */
final class ShowCommand extends Command {

  private final PositionalParamSpec scenario = add(ScenarioArgument.one());

  ShowCommand(Terminal terminal) {
    super(terminal, "show", "Prints a scenario's file: the place to begin with one of your own.");
  }

  @Override
  public Integer call() {
    if (scenario.getValue() == null) {
      terminal().err().println("lagoon: which scenario? (" + Called.with("list")
          + " shows those that come with Lagoon)");
      return Main.REFUSED;
    }
    Optional<Document> found = new Sources(terminal()).find(scenario.getValue());
    if (found.isEmpty()) {
      return Main.REFUSED;
    }
    Document document = found.get();
    if (document.text().isEmpty() && !document.problems().isEmpty()) {
      document.problems().forEach(terminal().err()::println);
      return Main.REFUSED;
    }
    terminal().out().print(document.text());
    return Main.MET;
  }
}

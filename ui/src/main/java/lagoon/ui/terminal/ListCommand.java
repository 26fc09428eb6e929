package lagoon.ui.terminal;

import java.util.List;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.ScenarioFormat;

/** {@code lagoon list}: the scenarios that come with Lagoon. */
final class ListCommand extends Command {

  ListCommand(Terminal terminal) {
    super(terminal, "list", "Lists the scenarios that come with Lagoon.");
  }

  @Override
  public Integer call() {
    Catalogue catalogue = new Catalogue();
    ScenarioFormat format = new ScenarioFormat(Protocols.installed());
    for (String name : catalogue.names()) {
      String title =
          format.load(catalogue.find(name).orElseThrow(), List.of()).scenario().title().orElse("");
      terminal().out().println((name + " ".repeat(Math.max(1, 32 - name.length())) + title).stripTrailing());
    }
    return Main.MET;
  }
}

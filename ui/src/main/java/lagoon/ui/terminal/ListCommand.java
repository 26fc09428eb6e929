package lagoon.ui.terminal;

import java.util.List;
import java.util.Optional;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Runner;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon list}: the scenarios that come with Lagoon. */
final class ListCommand extends Command {

  private static final int NAMES = 32;

  private final OptionSpec fingerprints =
      add(
          OptionSpec.builder("--fingerprints").type(boolean.class)
              .description("Run each and show its fingerprint, which is the same on every machine."));

  ListCommand(Terminal terminal) {
    super(terminal, "list", "Lists the scenarios that come with Lagoon.");
  }

  @Override
  public Integer call() {
    Catalogue catalogue = new Catalogue();
    Protocols protocols = Protocols.installed();
    ScenarioFormat format = new ScenarioFormat(protocols);
    for (String name : catalogue.names()) {
      LoadedScenario loaded = format.load(catalogue.find(name).orElseThrow(), List.of());
      String said =
          Boolean.TRUE.equals(fingerprints.getValue())
              ? fingerprint(new Runner(protocols), loaded)
              : loaded.scenario().title().orElse("");
      terminal().out().println(name + " ".repeat(Math.max(1, NAMES - name.length())) + said);
    }
    return Main.MET;
  }

  private static String fingerprint(Runner runner, LoadedScenario loaded) {
    Options options = new Options(Optional.empty(), Optional.empty(), 0, true, List.of());
    return runner.run(loaded, options).fingerprint().orElseThrow();
  }
}

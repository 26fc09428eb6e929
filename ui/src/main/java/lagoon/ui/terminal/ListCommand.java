package lagoon.ui.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Runner;
import lagoon.setting.Wording;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon list}: the scenarios that come with Lagoon. */
final class ListCommand extends Command {

  private static final int NAMES = 32;

  private final PositionalParamSpec words =
      add(
          PositionalParamSpec.builder().index("0..*").arity("0..*").type(String[].class).paramLabel("WORD")
              .description("List those alone whose name or title has all these words; case does not count."));
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
    List<String> wanted = words.getValue() == null ? List.of() : List.of(words.<String[]>getValue());
    boolean isAnyFound = false;
    for (String name : catalogue.names()) {
      LoadedScenario loaded = format.load(catalogue.find(name).orElseThrow(), List.of());
      String told = (name + " " + loaded.scenario().title().orElse("")).toLowerCase(Locale.ROOT);
      if (!wanted.stream().allMatch(word -> told.contains(word.toLowerCase(Locale.ROOT)))) {
        continue;
      }
      isAnyFound = true;
      String said =
          Boolean.TRUE.equals(fingerprints.getValue())
              ? fingerprint(new Runner(protocols), loaded)
              : loaded.scenario().title().orElse("");
      terminal().out().println(name + " ".repeat(Math.max(1, NAMES - name.length())) + said);
    }
    if (!isAnyFound) {
      terminal().err().println("lagoon: no scenario has " + String.join(" and ",
          wanted.stream().map(Wording::shown).toList()) + " in its name or title (" + Called.with("list")
          + " shows all)");
      return Main.REFUSED;
    }
    return Main.MET;
  }

  private static String fingerprint(Runner runner, LoadedScenario loaded) {
    Options options = new Options(Optional.empty(), Optional.empty(), 0, true, List.of());
    return runner.run(loaded, options).fingerprint().orElseThrow();
  }
}

package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.protocol.Protocols;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.report.ShellWord;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Scenario;

/** What is said where a story is run with a protocol for which it was not written. */
final class OtherProtocols {

  private static final String PROTOCOL = "cluster.protocol=";

  private final Terminal terminal;
  private final Protocols protocols;
  private final ScenarioFormat scenarios;

  OtherProtocols(Terminal terminal, Protocols protocols, ScenarioFormat scenarios) {
    this.terminal = terminal;
    this.protocols = protocols;
    this.scenarios = scenarios;
  }

  /** Clients that ask nodes which keep no data put no guarantee to the test. */
  void warn(LoadedScenario loaded) {
    Scenario scenario = loaded.scenario();
    String protocol = scenario.cluster().protocol();
    boolean isAnybodyThere = !scenario.sessions().isEmpty() || scenario.workload().isPresent();
    if (isAnybodyThere && !protocols.named(protocol).keepsData()) {
      terminal.err().println(
          "lagoon: no node of " + protocol + " takes reads and writes: no guarantee is put to the test");
    }
  }

  /**
   * Whether the settings ask for another protocol.
   *
   * @param settings what was typed after {@code --set} or {@code --over}
   */
  static boolean isAskedFor(List<String> settings) {
    return settings.stream().anyMatch(set -> set.startsWith(PROTOCOL));
  }

  /**
   * A story names nodes of its own protocol: the setting that gives their names to the other one's replicas,
   * where nothing else is wrong with it; empty where that is not all.
   */
  Optional<String> sameNames(Document document, List<String> sets, List<String> overs) {
    List<String> all = new ArrayList<>(sets);
    all.addAll(overs);
    LoadedScenario asWritten = scenarios.load(document, List.of());
    if (!isAskedFor(all) || !asWritten.isGood()) {
      return Optional.empty();
    }
    String names = "cluster.replicas=["
        + String.join(", ", asWritten.scenario().cluster().settings().replicas()) + "]";
    all.add(names);
    return scenarios.load(document, all).isGood() ? Optional.of(names) : Optional.empty();
  }

  /** Says it, as words to be added to the command. */
  void hint(String option, String words) {
    terminal.err().println("lagoon: the story names nodes of its own protocol; their names are given with:");
    terminal.err().println("  " + option + " " + ShellWord.of(words));
  }
}

package lagoon.ui.terminal;

import lagoon.scenarios.Catalogue;
import picocli.CommandLine.Model.PositionalParamSpec;

/** How commands declare the scenario that they are about. */
final class ScenarioArgument {

  private ScenarioArgument() {}

  static PositionalParamSpec.Builder one() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .type(String.class)
        .paramLabel("SCENARIO")
        .completionCandidates(new Names())
        .description("A scenario's name, a file, or - for standard input.");
  }

  /** The catalogue's names, read only where a shell asks for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return new Catalogue().names().iterator();
    }
  }
}

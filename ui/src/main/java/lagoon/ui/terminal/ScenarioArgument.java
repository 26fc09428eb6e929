package lagoon.ui.terminal;

import java.util.List;
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

  /** One, or several of them. */
  static PositionalParamSpec.Builder several(int most) {
    return one().index("0..*").arity("1.." + most).type(List.class).auxiliaryTypes(String.class)
        .description("A scenario's name, a file, or - for standard input; several stand side by side.");
  }

  /** The catalogue's names, read only where a shell asks for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return new Catalogue().names().iterator();
    }
  }
}

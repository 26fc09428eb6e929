package lagoon.ui.terminal;

import lagoon.protocol.Protocols;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.schema.JsonSchema;

/** {@code lagoon schema}: the JSON Schema of scenario files, for completion in editors. */
final class SchemaCommand extends Command {

  SchemaCommand(Terminal terminal) {
    super(terminal, "schema", "Prints the JSON Schema of scenario files, for completion in an editor.");
    spec().usageMessage().footer(
        "%nIn an editor that knows YAML schemas, let the file begin with",
        "  # yaml-language-server: $schema=lagoon.schema.json",
        "after: " + Called.with("schema").replace("%", "%%") + " > lagoon.schema.json");
  }

  @Override
  public Integer call() {
    terminal().out()
        .print(JsonSchema.of(
            new ScenarioFormat(Protocols.installed()).format().shape(), "A Lagoon scenario"));
    return Main.MET;
  }
}

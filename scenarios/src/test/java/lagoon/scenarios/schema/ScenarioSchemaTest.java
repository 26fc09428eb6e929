package lagoon.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.sample.Mutants;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told to editors and readers about scenario files themselves. */
class ScenarioSchemaTest {

  private static final Format<Scenario> FORMAT = new ScenarioFormat(Protocols.installed()).format();
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
      .getSchema(JsonSchema.of(FORMAT.shape(), "Lagoon scenario"), InputFormat.JSON);

  static List<String> names() {
    return new Catalogue().names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSchemaAcceptsTheCatalogue(String name) {
    String json = new Catalogue().find(name).orElseThrow().root().orElseThrow().json();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  /** An editor must not underline what runs; what it lets pass, the loader still refuses. */
  @ParameterizedTest
  @MethodSource("names")
  void whatTheSchemaRefusesIsRefusedByTheLoader(String name) {
    List<String> mutants = Mutants.of(new Catalogue().find(name).orElseThrow());
    int good = 0;
    for (int i = 0; i < mutants.size(); i += 40) {
      Document document = Document.of("mutant", mutants.get(i));
      if (document.problems().isEmpty() && FORMAT.load(document).isGood()) {
        good++;
        String json = document.root().orElseThrow().json();
        List<Error> errors = SCHEMA.validate(json, InputFormat.JSON);
        if (!errors.isEmpty()) {
          fail(mutants.get(i) + "\nis loaded, but the schema says: " + errors);
        }
      }
    }
    assertThat(good).as("mutants that are loaded").isPositive();
  }
}

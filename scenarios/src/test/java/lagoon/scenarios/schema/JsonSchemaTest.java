package lagoon.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.sample.Mutants;
import lagoon.scenarios.sample.Play;
import lagoon.scenarios.sample.Samples;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problem;
import lagoon.scenarios.text.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JsonSchemaTest {

  @SuppressWarnings("unused")
  private static final List<String> FILES = Samples.PLAYS;

  /** A whole number that the validator cannot compare with its type. */
  private static final String BEYOND_VALIDATOR = "99999999999999999999";

  /** Bounds of durations, types of our own, and what records refuse as a whole. */
  private static final List<String> UNSAYABLE = List.of("out of range; expected a duration",
      "finer than a nanosecond", "expected a whole number or a text", "this is no colour",
      "from is greater than to", "cannot follow itself");

  private final Format<Play> format = new Format<>(Play.class, Play.shapes());
  private final String text = JsonSchema.of(format.shape(), "Play");
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text, InputFormat.JSON);

  @Test
  void theSchemaIsASchema() {
    Schema draft7 = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    assertThat(draft7.validate(text, InputFormat.JSON)).isEmpty();
    assertThat(text).isEqualTo(JsonSchema.of(format.shape(), "Play")).endsWith("}\n");
  }

  @Test
  void whatASettingMeansIsSaidWhereItIsWritten() {
    assertThat(text).contains("\"description\" : \"How often a message is lost: a share such as 20% or 0.2\"",
        "\"description\" : \"one leader, many followers\"", "\"default\" : \"10s\"");
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void theSamplesAreAccepted(String file) {
    String json = Samples.document(file).root().orElseThrow().json();
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void schemaAndBinderAgreeOnMutantsAsFarAsASchemaCan(String file) {
    int refused = 0;
    List<String> mutants = Mutants.of(Samples.document(file));
    for (int i = 0; i < mutants.size(); i += 3) {
      String mutant = mutants.get(i);
      Document document = Document.of("mutant", mutant);
      if (document.root().isEmpty() || !document.problems().isEmpty() || mutant.contains(BEYOND_VALIDATOR)) {
        continue;
      }
      Loaded<Play> loaded = format.load(document);
      List<Error> errors = schema.validate(document.root().get().json(), InputFormat.JSON);
      if (errors.isEmpty() ? !isUnsayable(loaded.problems()) : loaded.isGood()) {
        fail(mutant + "\nbinder: " + loaded.problems() + "\nschema: " + errors);
      }
      refused += errors.isEmpty() ? 0 : 1;
    }
    assertThat(refused).as("documents that the schema refuses").isGreaterThan(100);
  }

  /** Whether all problems are of the kinds that a schema cannot find. */
  private static boolean isUnsayable(Problems problems) {
    return problems.first().stream().map(Problem::message).allMatch(message -> UNSAYABLE.stream()
        .anyMatch(kind -> message.matches(".*(" + kind + ").*")));
  }
}

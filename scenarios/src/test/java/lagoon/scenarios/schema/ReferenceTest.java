package lagoon.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lagoon.scenarios.sample.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {

  private static final Path RESOURCES = Path.of("src/test/resources/lagoon/scenarios/sample");

  private final String reference = Reference.of(Play.shapes().of(Play.class), "Settings");

  @Test
  void theReferenceIsWrittenFromTheDeclaration() {
    Generated.assertFile(RESOURCES.resolve("reference.md"), reference);
  }

  @Test
  void theSchemaIsWrittenFromTheDeclaration() {
    String schema = JsonSchema.of(Play.shapes().of(Play.class), "Play");
    Generated.assertFile(RESOURCES.resolve("schema.json"), schema);
  }

  @Test
  void everyTableHasItsColumns() {
    assertThat(reference.lines().filter(line -> line.startsWith("|")))
        .allMatch(line -> line.replace("\\|", "").chars().filter(c -> c == '|').count() == 6);
  }

  @Test
  @DisabledIfSystemProperty(named = "lagoon.golden", matches = "rewrite")
  void aPartOfAFileIsComparedBetweenItsMarks(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("README.md");
    Files.writeString(file, "before\n<!-- settings -->\nold\n<!-- end of settings -->\nafter\n");
    Generated.assertPart(file, "settings", "old\n");
    assertThatThrownBy(() -> Generated.assertPart(file, "settings", "new\n"))
        .isInstanceOf(AssertionError.class).hasMessageContaining("-Dlagoon.golden=rewrite");
    assertThatThrownBy(() -> Generated.assertPart(file, "commands", "new\n"))
        .isInstanceOf(AssertionError.class).hasMessageContaining("<!-- commands -->");
  }
}

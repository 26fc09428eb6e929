package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lagoon.protocol.Protocols;
import lagoon.scenarios.schema.Reference;
import org.junit.jupiter.api.Test;

class ReferenceInReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String END = "<!-- reference: end -->";

  @Test
  void theReadmeHoldsTheTablesOfTheDeclarations() throws IOException {
    String text = Files.readString(README, StandardCharsets.UTF_8);
    int begin = text.indexOf('\n', text.indexOf("<!-- reference: begin")) + 1;
    String reference = Reference.of(new ScenarioFormat(Protocols.installed()).format().shape(), "Settings");
    String expected = text.substring(0, begin) + "\n" + reference + "\n" + text.substring(text.indexOf(END));
    if ("rewrite".equals(System.getProperty("lagoon.golden"))) {
      Files.writeString(README, expected, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(README, StandardCharsets.UTF_8)).isEqualTo(expected);
  }
}

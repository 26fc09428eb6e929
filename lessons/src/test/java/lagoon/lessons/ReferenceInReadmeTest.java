package lagoon.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lagoon.lessons.format.Arc;
import lagoon.lessons.format.LessonFormat;
import lagoon.lessons.format.Quantity;
import lagoon.scenarios.schema.Reference;
import org.junit.jupiter.api.Test;

class ReferenceInReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String END = "<!-- reference: end -->";

  @Test
  void theReadmeHoldsTheTablesOfTheDeclarations() throws IOException {
    String text = Files.readString(README, StandardCharsets.UTF_8);
    int begin = text.indexOf('\n', text.indexOf("<!-- reference: begin")) + 1;
    String expected = text.substring(0, begin) + "\n" + reference() + text.substring(text.indexOf(END));
    if ("rewrite".equals(System.getProperty("lagoon.golden"))) {
      Files.writeString(README, expected, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(README, StandardCharsets.UTF_8)).isEqualTo(expected);
  }

  private static String reference() {
    StringBuilder text = new StringBuilder("### The parts of a lesson\n\n| Word | Holds |\n|---|---|\n");
    for (Arc arc : Arc.values()) {
      text.append("| `").append(arc.word()).append("` | ").append(arc.meaning()).append(" |\n");
    }
    text.append("\n### Numbers of every run\n\n").append("`")
        .append(String.join("`, `", Quantity.Cost.OF_EVERY_RUN))
        .append("`; and those that its protocol is known by, which the report shows.\n\n");
    text.append(Reference.of(new LessonFormat().declaration(), "Blocks")).append('\n');
    return text.toString();
  }
}

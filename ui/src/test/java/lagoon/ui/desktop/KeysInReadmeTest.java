package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import lagoon.ui.desktop.desk.Command;
import org.junit.jupiter.api.Test;

class KeysInReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String END = "<!-- keys: end -->";

  @Test
  void theReadmeHoldsTheTableOfCommands() throws IOException {
    String table;
    try (Screen screen = Screen.empty()) {
      table = screen.desk().commands().all().stream().map(KeysInReadmeTest::row)
          .collect(Collectors.joining("", "| menu | command | keys | does |\n|---|---|---|---|\n", ""));
    }
    String text = Files.readString(README, StandardCharsets.UTF_8);
    int begin = text.indexOf('\n', text.indexOf("<!-- keys: begin")) + 1;
    String expected = text.substring(0, begin) + "\n" + table + "\n" + text.substring(text.indexOf(END));
    if ("rewrite".equals(System.getProperty("lagoon.golden"))) {
      Files.writeString(README, expected, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(README, StandardCharsets.UTF_8)).isEqualTo(expected);
  }

  private static String row(Command command) {
    String keys = command.keys().stream().map(KeyCombination::getDisplayText).distinct()
        .map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    return "| " + command.menu().title() + " | " + command.title() + " | " + keys + " | "
        + command.meaning().replace("|", "\\|") + " |\n";
  }
}

package lagoon.scenarios.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lagoon.scenarios.sample.Play;
import lagoon.scenarios.text.Document;
import lagoon.setting.FlowWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  private final Format<Play> format = new Format<>(Play.class, Play.shapes());

  @ParameterizedTest
  @ValueSource(strings = {"double-bank-transfer.yaml", "quorum.json"})
  void whatIsPrintedIsReadBackAsTheSameValue(String file) {
    Loaded<Play> loaded =
        format.load(Document.read(Path.of("src/test/resources/lagoon/scenarios/sample", file)));
    assertThat(loaded.problems().lines()).isEmpty();
    String text = FlowWriter.write(format.shape(), loaded.value().orElseThrow());
    Loaded<Play> again = format.load(Document.of("printed", text));
    assertThat(again.problems().lines()).isEmpty();
    assertThat(again.value()).isEqualTo(loaded.value());
  }
}

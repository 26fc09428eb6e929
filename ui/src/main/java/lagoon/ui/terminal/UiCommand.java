package lagoon.ui.terminal;

import java.nio.file.Path;
import java.util.Optional;
import lagoon.scenarios.text.Document;
import lagoon.ui.desktop.Desktop;
import lagoon.ui.playback.Source;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code lagoon ui}: opens the desktop. */
final class UiCommand extends Command {

  private final PositionalParamSpec scenario = add(PositionalParamSpec.builder().index("0").arity("0..1")
      .paramLabel("SCENARIO").type(String.class)
      .description("A name of the catalogue or a file; left out: the double bank transfer."));

  UiCommand(Terminal terminal) {
    super(terminal, "ui", "Opens the desktop: watch a run, step through it, question it, change it.");
  }

  @Override
  public Integer call() {
    Sources sources = new Sources(terminal());
    String word = scenario.getValue() == null ? "double-bank-transfer" : scenario.getValue();
    Optional<Document> document = sources.find(word);
    if (document.isEmpty()) {
      return Main.REFUSED;
    }
    Desktop.open(Optional.of(sources.catalogue().find(word).isPresent()
        ? Source.shipped(word, document.get()) : Source.file(Path.of(word))));
    return Main.MET;
  }
}

package lagoon.ui.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.setting.Wording;

/**
 * Finds the scenario that a word on the command line means: one of the catalogue, a file, or standard input.
 */
final class Sources {

  private final Terminal terminal;
  private final Catalogue catalogue = new Catalogue();

  Sources(Terminal terminal) {
    this.terminal = terminal;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /**
   * The document; one that cannot be read has a problem. Empty where the word means nothing, which is told.
   */
  Optional<Document> find(String word) {
    if (word.equals("-")) {
      return standardInput();
    }
    if (word.matches("[a-z]+://.*")) {
      terminal.err().println("lagoon: " + Wording.shown(word)
          + " is an address; expected the name of a scenario, a file, or - for standard input");
      return Optional.empty();
    }
    Optional<Document> shipped = catalogue.find(word);
    if (shipped.isPresent()) {
      return shipped;
    }
    Path path;
    try {
      path = Path.of(word);
    } catch (InvalidPathException fault) {
      return missing(word);
    }
    return Files.exists(path) || word.contains("/") || word.contains(".")
        ? Optional.of(Document.read(path))
        : missing(word);
  }

  private Optional<Document> standardInput() {
    try {
      return Optional.of(Document.read("standard input", terminal.in()));
    } catch (IOException fault) {
      terminal.err().println("lagoon: standard input cannot be read: " + fault.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Document> missing(String word) {
    terminal.err()
        .println(
            "lagoon: there is no scenario and no file " + Wording.shown(word)
                + Wording.didYouMean(word, catalogue.names()) + " (" + Called.with("list") + " shows all)");
    return Optional.empty();
  }
}

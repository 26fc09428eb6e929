package lagoon.ui.playback;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Document;

/**
 * What was opened, and how.
 *
 * @param name the word by which the command line finds it: a name of the catalogue, or the file's path
 * @param file the file; empty for one of the catalogue
 * @param document its text
 * @param settings what was typed after {@code --set}, for every branch
 * @param seed another seed than the file's
 */
public record Source(
    String name, Optional<Path> file, Document document, List<String> settings, Optional<Long> seed) {
  public Source {
    settings = List.copyOf(settings);
  }

  /** One of the catalogue's scenarios, as it is. */
  public static Source shipped(String name, Document document) {
    return new Source(name, Optional.empty(), document, List.of(), Optional.empty());
  }

  /** A file, as it is now; one that cannot be read has a problem. */
  public static Source file(Path file) {
    return new Source(
        file.toString(), Optional.of(file), Document.read(file), List.of(), Optional.empty());
  }

  /** The same with another text. */
  public Source with(Document newDocument) {
    return new Source(name, file, newDocument, settings, seed);
  }
}

package lagoon.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Document;

/** The scenarios that come with Lagoon, by name. */
public final class Catalogue {

  private static final String FOLDER = "/catalogue/";

  private final List<String> names;

  /** The catalogue on the class path. */
  public Catalogue() {
    names = text("index").orElseThrow().lines().filter(line -> !line.isBlank()).toList();
  }

  /** The names, in the order in which a class would meet them. */
  public List<String> names() {
    return names;
  }

  /** The scenario of that name; empty if there is none. */
  public Optional<Document> find(String name) {
    return names.contains(name)
        ? text(name + ".yaml").map(text -> Document.of(name + ".yaml", text))
        : Optional.empty();
  }

  private static Optional<String> text(String file) {
    try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException("the catalogue cannot be read", fault);
    }
  }
}

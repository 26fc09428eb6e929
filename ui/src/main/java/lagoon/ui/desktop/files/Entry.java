package lagoon.ui.desktop.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;

/**
 * A scenario that can be opened, as a list shows it.
 *
 * @param name by which it is opened: a name of the catalogue, or a path
 * @param title for people
 * @param story what happens, or where the file lies
 */
record Entry(String name, String title, String story) {

  /** The catalogue's. */
  static List<Entry> shipped() {
    Catalogue catalogue = new Catalogue();
    List<Entry> all = new ArrayList<>();
    for (String name : catalogue.names()) {
      Document document = catalogue.find(name).orElseThrow();
      all.add(new Entry(name, text(document, "title").orElse(name), text(document, "story").orElse("")));
    }
    return all;
  }

  private static Optional<String> text(Document document, String key) {
    return document.root().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast)
        .flatMap(root -> root.entries().stream().filter(one -> one.key().source().equals(key)).findFirst())
        .map(Node.Entry::value).filter(Node.Scalar.class::isInstance)
        .map(scalar -> ((Node.Scalar) scalar).source().strip());
  }

  /** Whether each of the words typed stands somewhere in it. */
  boolean matches(String typed) {
    String all = (name + " " + title + " " + story).toLowerCase(Locale.ROOT);
    return List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream().allMatch(all::contains);
  }
}

package lagoon.scenarios.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;

/** The sample files, and ways through them. */
public final class Samples {

  /** Files that {@link Play} can be made of. */
  public static final List<String> PLAYS = List.of("double-bank-transfer.yaml", "quorum.json");

  /** Files of every layout. */
  public static final List<String> ALL = List.of(
      "double-bank-transfer.yaml", "quorum.json", "odd-layout.yaml",
      "windows.yaml", "compact.json", "pretty.json", "anchors.yaml");

  private Samples() {}

  /** A sample file. */
  public static Document document(String name) {
    return Document.read(Path.of("src/test/resources/lagoon/scenarios/sample", name));
  }

  /** The paths to all nodes of a document but its root, parents before children. */
  public static List<lagoon.scenarios.text.Path> paths(Node root) {
    List<lagoon.scenarios.text.Path> paths = new ArrayList<>();
    addPaths(root, new lagoon.scenarios.text.Path(List.of()), paths);
    return paths;
  }

  private static void addPaths(Node node, lagoon.scenarios.text.Path path,
      List<lagoon.scenarios.text.Path> paths) {
    if (!path.segments().isEmpty()) {
      paths.add(path);
    }
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        addPaths(entry.value(), path.then(entry.key().source()), paths);
      }
    } else if (node instanceof Node.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        addPaths(sequence.items().get(i), path.then(i), paths);
      }
    }
  }
}

package lagoon.scenarios.binding;

import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Edit;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Problem;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Fields;
import lagoon.setting.Shapes;

/** The file format of one record type: loads it, changes it, and tells where its settings stand. */
public final class Format<T extends Record> {

  private final Class<T> type;
  private final Fields fields;

  /**
   * The format of a record type.
   *
   * @param shapes reads the declaration; one instance should serve all formats
   */
  public Format(Class<T> type, Shapes shapes) {
    this.type = type;
    this.fields = shapes.of(type);
  }

  /** The shape of the whole record. */
  public Fields shape() {
    return fields;
  }

  /** Loads a document. */
  public Loaded<T> load(Document document) {
    return load(document, List.of());
  }

  /**
   * Loads a document with some settings replaced.
   *
   * @param assignments what was typed after {@code --set}: {@code cluster.lag=20ms}; later ones win
   */
  public Loaded<T> load(Document document, List<String> assignments) {
    Problems problems = new Problems();
    for (Problem problem : document.problems()) {
      problems.add(problem.at(), problem.message());
    }
    Optional<Node> root = document.root();
    for (String text : assignments) {
      Optional<Assignment> assignment = Assignment.read("--set", text, problems);
      if (assignment.isPresent() && root.isPresent()) {
        root = Edit.set(root.get(), assignment.get(), problems).or(document::root);
      }
    }
    return load(root, problems);
  }

  /**
   * Loads what was loaded before, with more settings replaced: what
   * {@code changes: [{at: 8s, set: {cluster.lag: 20ms}}]} asks for. The assignments' own marks say where
   * problems stand.
   */
  public Loaded<T> load(Loaded<T> before, List<Assignment> assignments) {
    Problems problems = new Problems();
    Optional<Node> root = before.root();
    for (Assignment assignment : assignments) {
      if (root.isPresent()) {
        Optional<Node> unchanged = root;
        root = Edit.set(root.get(), assignment, problems).or(() -> unchanged);
      }
    }
    return load(root, problems);
  }

  private Loaded<T> load(Optional<Node> root, Problems problems) {
    Object value = root.isEmpty() ? null : new Binder(problems).value(fields, root.get(), "");
    return new Loaded<>(Optional.ofNullable(type.cast(value)), root, problems);
  }
}

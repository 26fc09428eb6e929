package lagoon.scenarios.binding;

import java.util.ArrayList;
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
    return load(document, assignments, List.of());
  }

  /**
   * Loads a document with some settings replaced.
   *
   * @param sets what was typed after {@code --set}
   * @param overs the settings of a variant, typed after {@code --over}, which win over those
   */
  public Loaded<T> load(Document document, List<String> sets, List<String> overs) {
    Problems problems = new Problems();
    for (Problem problem : document.problems()) {
      problems.add(problem.at(), problem.message());
    }
    List<Assignment> read = new ArrayList<>();
    sets.forEach(text -> Assignment.read("--set", text, problems).ifPresent(read::add));
    overs.forEach(text -> Assignment.read("--over", text, problems).ifPresent(read::add));
    return load(document.root(), read, problems);
  }

  /**
   * Loads what was loaded before, with more settings replaced: what
   * {@code changes: [{at: 8s, set: {cluster.lag: 20ms}}]} asks for. The assignments' own marks say where
   * problems stand.
   */
  public Loaded<T> load(Loaded<T> before, List<Assignment> assignments) {
    return load(before.root(), assignments, new Problems());
  }

  /** Loads nodes that were read already. */
  public Loaded<T> load(Node root) {
    return load(Optional.of(root), List.of(), new Problems());
  }

  private Loaded<T> load(Optional<Node> root, List<Assignment> assignments, Problems problems) {
    if (root.isEmpty()) {
      return new Loaded<>(Optional.empty(), root, problems);
    }
    Node node = root.get();
    for (Assignment assignment : assignments) {
      node = Edit.set(node, assignment, problems).orElse(node);
    }
    Object value = new Binder(problems).value(fields, node, "");
    return new Loaded<>(Optional.ofNullable(type.cast(value)), Optional.of(node), problems);
  }
}

package lagoon.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problems;
import lagoon.setting.BySibling;
import lagoon.setting.Field;
import lagoon.setting.Fields;

/**
 * A file that is run with another protocol than its own, by {@code --set cluster.protocol=raft}: what it says
 * of settings that its own protocol has and the other has not is left out, in the cluster, in its changes and
 * in what repairs it. What both have stays, and what neither knows stays a problem.
 */
final class OtherProtocol {

  private static final Path PROTOCOL = Path.of("cluster.protocol");

  /** The settings that only its own protocol has. */
  private final Set<String> own;
  /** What was left out of the cluster and of its changes. */
  private final List<String> leftOut;

  private OtherProtocol(Set<String> own, List<String> leftOut) {
    this.own = own;
    this.leftOut = leftOut;
  }

  /**
   * The document without them; the same document where it keeps its protocol.
   *
   * @param root how a scenario is declared
   * @param assignments what was typed after {@code --set}
   * @param leftOut where what is left out of the run is added, as people would call it
   */
  static Document of(
      Document document, List<String> assignments, Fields root, List<String> leftOut) {
    Optional<String> wanted = wanted(assignments);
    if (wanted.isEmpty() || document.root().isEmpty()) {
      return document;
    }
    Fields cluster = (Fields) field(root, "cluster").shape();
    Field settings = cluster.fields().stream()
        .filter(field -> field.shape() instanceof BySibling).findFirst().orElseThrow();
    BySibling protocols = (BySibling) settings.shape();
    String now = PROTOCOL.in(document.root().get()).filter(Node.Scalar.class::isInstance)
        .map(node -> ((Node.Scalar) node).source())
        .orElseGet(() -> field(cluster, protocols.sibling()).byDefault());
    Optional<Fields> before = protocols.named(now);
    Optional<Fields> after = protocols.named(wanted.get());
    if (before.isEmpty() || after.isEmpty()) {
      return document;
    }
    Set<String> own = keys(before.get());
    own.removeAll(keys(after.get()));
    Node left = new OtherProtocol(own, leftOut).scenario(document.root().get());
    return new Document(document.file(), document.text(), Optional.of(left), document.problems());
  }

  /**
   * The file without what it expects of invariants and numbers that nothing has in this run.
   *
   * @param names what can be named in it
   * @param leftOut where the names of what is left out are added
   */
  static Node expected(Node root, ScenarioNames names, List<String> leftOut) {
    return within(root, "expect", expect -> within(
        within(expect, "invariants", stated -> only(stated, names.invariants(), leftOut)),
        "measured", numbers -> only(numbers, names.numbers(), leftOut)));
  }

  private static Node within(Node node, String key, UnaryOperator<Node> change) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    List<Node.Entry> entries = mapping.entries().stream().map(entry -> entry.key().source().equals(key)
        ? new Node.Entry(entry.key(), change.apply(entry.value())) : entry).toList();
    return Node.Mapping.of(entries, mapping.isFlow(), mapping.start(), mapping.end());
  }

  private static Node only(Node node, List<String> known, List<String> leftOut) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    List<Node.Entry> left = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      if (known.contains(entry.key().source())) {
        left.add(entry);
      } else {
        leftOut.add(entry.key().source());
      }
    }
    return Node.Mapping.of(left, mapping.isFlow(), mapping.start(), mapping.end());
  }

  private static Optional<String> wanted(List<String> assignments) {
    Optional<String> wanted = Optional.empty();
    for (String text : assignments) {
      Optional<Assignment> read = Assignment.read("--set", text, new Problems());
      if (read.isPresent() && read.get().path().toString().equals(PROTOCOL.toString())
          && read.get().value() instanceof Node.Scalar scalar) {
        wanted = Optional.of(scalar.source());
      }
    }
    return wanted;
  }

  private static Field field(Fields fields, String key) {
    return fields.fields().stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
  }

  private static Set<String> keys(Fields fields) {
    Set<String> keys = new LinkedHashSet<>();
    fields.fields().forEach(field -> keys.add(field.key()));
    return keys;
  }

  private Node scenario(Node root) {
    if (!(root instanceof Node.Mapping mapping)) {
      return root;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      Node value = switch (entry.key().source()) {
        case "cluster" -> {
          leftOut.addAll(ownOf(entry.value(), "").stream().map("cluster."::concat).toList());
          yield without(entry.value(), "");
        }
        case "repaired-by" -> without(entry.value(), "cluster.");
        case "changes" -> changes(entry.value());
        default -> entry.value();
      };
      entries.add(new Node.Entry(entry.key(), value));
    }
    return Node.Mapping.of(entries, mapping.isFlow(), mapping.start(), mapping.end());
  }

  /** The mapping without the keys of its own, which stand behind that. */
  private Node without(Node node, String before) {
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    List<Node.Entry> left = mapping.entries().stream()
        .filter(entry -> !isOwn(entry.key().source(), before)).toList();
    return Node.Mapping.of(left, mapping.isFlow(), mapping.start(), mapping.end());
  }

  private List<String> ownOf(Node node, String before) {
    return node instanceof Node.Mapping mapping
        ? mapping.entries().stream().map(entry -> entry.key().source())
            .filter(path -> isOwn(path, before)).toList()
        : List.of();
  }

  private boolean isOwn(String path, String before) {
    if (!path.startsWith(before)) {
      return false;
    }
    String rest = path.substring(before.length());
    return own.stream().anyMatch(
        key -> rest.equals(key) || rest.startsWith(key + ".") || rest.startsWith(key + "["));
  }

  /** A change that changed nothing else goes with them. */
  private Node changes(Node node) {
    if (!(node instanceof Node.Sequence sequence)) {
      return node;
    }
    List<Node> left = new ArrayList<>();
    for (Node item : sequence.items()) {
      Optional<Node> set = item instanceof Node.Mapping change ? change.get("set") : Optional.empty();
      Optional<Node> kept = set.map(one -> without(one, "cluster."));
      String when = item instanceof Node.Mapping change
          ? change.get("at").map(at -> " at " + at.text()).orElse("") : "";
      set.ifPresent(one -> ownOf(one, "cluster.")
          .forEach(path -> leftOut.add("the change of " + path + when)));
      if (set.isEmpty() || kept.get().size() == set.get().size()) {
        left.add(item);
      } else if (kept.get().size() > 1) {
        left.add(withSet((Node.Mapping) item, kept.get()));
      }
    }
    return Node.Sequence.of(left, sequence.isFlow(), sequence.start(), sequence.end());
  }

  private static Node withSet(Node.Mapping change, Node set) {
    List<Node.Entry> entries = change.entries().stream()
        .map(entry -> entry.key().source().equals("set") ? new Node.Entry(entry.key(), set) : entry).toList();
    return Node.Mapping.of(entries, change.isFlow(), change.start(), change.end());
  }
}

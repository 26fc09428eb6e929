package lagoon.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Problem;
import lagoon.scenarios.text.Problems;

/**
 * A file without what is wrong in its {@code faults} and {@code changes}, to which nothing else in a file
 * refers: so what is wrong with the names in the rest can be told in the same round. When an item ends is
 * left out first, for an end before the beginning is the usual mistake; then the item, if something is wrong
 * yet.
 */
final class WithoutFaulty {

  private static final Set<String> LISTS = Set.of("faults", "changes");
  private static final Set<String> ENDS = Set.of("until", "for");

  private final List<Mark> marks;

  private WithoutFaulty(Problems problems) {
    this.marks = problems.first().stream().map(Problem::at).toList();
  }

  /** The file, with no end of faults in which there are problems. */
  static Node ends(Node root, Problems problems) {
    return new WithoutFaulty(problems).root(root, true);
  }

  /** The file without the items in which there are problems. */
  static Node items(Node root, Problems problems) {
    return new WithoutFaulty(problems).root(root, false);
  }

  private Node root(Node root, boolean onlyEnds) {
    if (!(root instanceof Node.Mapping mapping)) {
      return root;
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      boolean isList = LISTS.contains(entry.key().source()) && entry.value() instanceof Node.Sequence;
      entries.add(isList
          ? new Node.Entry(entry.key(), list((Node.Sequence) entry.value(), onlyEnds)) : entry);
    }
    return Node.Mapping.of(entries, mapping.isFlow(), mapping.start(), mapping.end());
  }

  private Node list(Node.Sequence list, boolean onlyEnds) {
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      if (!isFaulty(item)) {
        items.add(item);
      } else if (onlyEnds && item instanceof Node.Mapping mapping) {
        items.add(Node.Mapping.of(
            mapping.entries().stream().filter(entry -> !ENDS.contains(entry.key().source())).toList(),
            mapping.isFlow(), mapping.start(), mapping.end()));
      }
    }
    return Node.Sequence.of(items, list.isFlow(), list.start(), list.end());
  }

  private boolean isFaulty(Node item) {
    return marks.stream().anyMatch(mark -> mark.file().equals(item.start().file())
        && mark.offset() >= item.start().offset() && mark.offset() <= item.end().offset());
  }
}

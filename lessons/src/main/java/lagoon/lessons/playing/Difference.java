package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Path;

/** Which settings of two scenarios differ, apart from those that may. */
final class Difference {

  /** What says something about a run and changes nothing in it. */
  private static final Set<String> REMARKS = Set.of("scenario", "title", "story", "seed", "expect",
      "repaired-by");

  private final List<Path> allowed;
  private final List<String> paths = new ArrayList<>();

  /**
   * @param allowed paths at which, and below which, they may differ
   */
  Difference(List<String> allowed) {
    this.allowed = allowed.stream().map(Path::of).toList();
  }

  /** The paths at which they differ and may not. */
  List<String> between(Node before, Node after) {
    compare(new Path(List.of()), before, after);
    return List.copyOf(paths);
  }

  private void compare(Path at, Node before, Node after) {
    boolean isAllowed = allowed.stream().anyMatch(path -> path.toString().equals(at.toString()));
    if (isAllowed || Node.same(before, after)) {
      return;
    }
    if (before instanceof Node.Mapping one && after instanceof Node.Mapping other) {
      Set<String> keys = new LinkedHashSet<>(one.keys());
      keys.addAll(other.keys());
      for (String key : keys) {
        Path next = at.then(key);
        if (at.segments().isEmpty() && REMARKS.contains(key)) {
          continue;
        }
        compare(next, one.get(key), other.get(key));
      }
    } else if (before instanceof Node.Sequence one && after instanceof Node.Sequence other
        && one.items().size() == other.items().size()) {
      for (int i = 0; i < one.items().size(); i++) {
        compare(item(at, one.items().get(i), i), one.items().get(i), other.items().get(i));
      }
    } else {
      paths.add(at.toString());
    }
  }

  /** One of them may lack it. */
  private void compare(Path at, Optional<Node> before, Optional<Node> after) {
    if (before.isPresent() && after.isPresent()) {
      compare(at, before.get(), after.get());
    } else if (allowed.stream().noneMatch(path -> isNear(at.toString(), path.toString()))) {
      paths.add(at.toString());
    }
  }

  /** Whether one of two paths is the other one, or lies in it. */
  static boolean isNear(String one, String other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + ".") || inner.startsWith(outer + "[");
  }

  private static Path item(Path at, Node item, int index) {
    return item instanceof Node.Mapping mapping
        && mapping.get("name").orElse(null) instanceof Node.Scalar name
        ? at.then(name.source()) : at.then(index);
  }
}

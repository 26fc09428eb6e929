package lagoon.history;

import java.util.ArrayList;
import java.util.List;

/** A line of versions in which each is the only parent of the next; it begins below the {@code roots}. */
final class Lineage {

  private final List<Version> roots;
  private long tip;

  Lineage(List<Version> roots) {
    this.roots = List.copyOf(roots);
  }

  boolean isTip(long position) {
    return position == tip;
  }

  long extend() {
    return ++tip;
  }

  /** Whether a version of this line came after the version at that position of that other line. */
  boolean descendsFrom(Lineage other, long position) {
    List<Lineage> met = new ArrayList<>();
    List<Version> open = new ArrayList<>(roots);
    while (!open.isEmpty()) {
      Version ancestor = open.remove(open.size() - 1);
      if (ancestor.isIn(other, position)) {
        return true;
      }
      if (!met.contains(ancestor.lineage())) {
        met.add(ancestor.lineage());
        open.addAll(ancestor.lineage().roots);
      }
    }
    return false;
  }
}

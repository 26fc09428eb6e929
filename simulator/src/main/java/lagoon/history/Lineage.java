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

  /** Whether its first version came after several. */
  boolean isMerge() {
    return roots.size() > 1;
  }

  boolean isTip(long position) {
    return position == tip;
  }

  long extend() {
    return ++tip;
  }

  /**
   * Whether the versions of this line came after that version of another one. Only ancestors with a number
   * that is not lower can have: what lies further back is not looked at, however long the past.
   */
  boolean descendsFrom(Version that) {
    List<Lineage> met = new ArrayList<>();
    List<Version> open = new ArrayList<>(roots);
    while (!open.isEmpty()) {
      Version ancestor = open.remove(open.size() - 1);
      if (ancestor.isAlong(that)) {
        return true;
      }
      if (ancestor.number() > that.number() && !met.contains(ancestor.lineage())) {
        met.add(ancestor.lineage());
        open.addAll(ancestor.lineage().roots);
      }
    }
    return false;
  }
}

package lagoon.ui.desktop.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.picture.spacetime.ChartOptions;

/**
 * What a reader wants to see of a run, by name, so that another branch of the same story shows the same.
 *
 * @param hidden the names of the nodes whose lanes somebody took away
 * @param crowd the names of further nodes without a lane, because there are so many: a lane comes when its
 *     node is selected
 * @param families what is shown
 * @param silent the kinds of messages that are not shown
 * @param collapsed whether periodic messages are left out
 */
record Choice(
    Set<String> hidden, Set<String> crowd, Set<Family> families, Set<String> silent, boolean collapsed) {

  /** What can be shown or left out as a whole. */
  enum Family {
    OPERATIONS("Operations"),
    MESSAGES("Messages"),
    TIMERS("Timers"),
    STATES("States and remarks"),
    FAULTS("Faults"),
    CHANGES("Roles and settings");

    private final String title;

    Family(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    /** What a check box for it is called: "show-timers". */
    String id() {
      return "show-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What is shown before anybody chooses. */
  static final Choice USUAL = new Choice(Set.of(), Set.of(),
      Set.of(Family.OPERATIONS, Family.MESSAGES, Family.FAULTS, Family.CHANGES), Set.of(), true);

  Choice {
    hidden = Set.copyOf(hidden);
    crowd = Set.copyOf(crowd);
    families = Set.copyOf(families);
    silent = Set.copyOf(silent);
  }

  private static <T extends Comparable<T>> Set<T> changed(Set<T> all, T one, boolean in) {
    Set<T> next = new TreeSet<>(all);
    if (in) {
      next.add(one);
    } else {
      next.remove(one);
    }
    return next;
  }

  Choice lane(String node, boolean shown) {
    return new Choice(changed(hidden, node, !shown), changed(crowd, node, false), families, silent,
        collapsed);
  }

  /** Every node has its lane again. */
  Choice allLanes() {
    return new Choice(Set.of(), Set.of(), families, silent, collapsed);
  }

  /** There are so many nodes that these have no lane for now. */
  Choice crowd(Set<String> names) {
    return new Choice(hidden, names, families, silent, collapsed);
  }

  /** These step out of the crowd. */
  Choice calling(Collection<String> names) {
    Set<String> left = new TreeSet<>(crowd);
    left.removeAll(names);
    return crowd(left);
  }

  boolean hasLane(NodeName node) {
    return !hidden.contains(node.name()) && !crowd.contains(node.name());
  }

  Choice family(Family family, boolean shown) {
    return new Choice(hidden, crowd, changed(families, family, shown), silent, collapsed);
  }

  Choice kind(String kind, boolean shown) {
    return new Choice(hidden, crowd, families, changed(silent, kind, !shown), collapsed);
  }

  Choice collapsed(boolean now) {
    return new Choice(hidden, crowd, families, silent, now);
  }

  /**
   * As a chart wants it.
   *
   * @param kinds the kinds of messages that the run has
   */
  ChartOptions options(Cast cast, List<String> kinds, boolean compressed) {
    List<NodeName> nodes = cast.nodes().stream().filter(node -> !hasLane(node)).toList();
    List<String> only = new ArrayList<>(kinds);
    only.removeAll(silent);
    // An empty list would stand for all kinds.
    boolean messages = families.contains(Family.MESSAGES) && (!only.isEmpty() || kinds.isEmpty());
    ChartOptions.Kinds shown = new ChartOptions.Kinds(families.contains(Family.OPERATIONS), messages,
        families.contains(Family.TIMERS), families.contains(Family.STATES), families.contains(Family.FAULTS),
        families.contains(Family.CHANGES), only.size() == kinds.size() ? List.of() : only);
    return new ChartOptions(
        compressed ? ChartOptions.Axis.COMPRESSED : ChartOptions.Axis.PROPORTIONAL, nodes, shown, collapsed);
  }
}

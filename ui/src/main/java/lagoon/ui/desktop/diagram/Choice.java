package lagoon.ui.desktop.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.picture.spacetime.ChartOptions;

/**
 * What a reader wants to see of a run, by name, so that another branch of the same story shows the same.
 *
 * @param hidden the names of the nodes without a lane
 * @param families what is shown
 * @param silent the kinds of messages that are not shown
 * @param collapsed whether periodic messages are left out
 */
record Choice(Set<String> hidden, Set<Family> families, Set<String> silent, boolean collapsed) {

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
  static final Choice USUAL = new Choice(Set.of(),
      Set.of(Family.OPERATIONS, Family.MESSAGES, Family.FAULTS, Family.CHANGES), Set.of(), true);

  Choice {
    hidden = Set.copyOf(hidden);
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
    return new Choice(changed(hidden, node, !shown), families, silent, collapsed);
  }

  /** Every node has its lane again. */
  Choice allLanes() {
    return new Choice(Set.of(), families, silent, collapsed);
  }

  Choice family(Family family, boolean shown) {
    return new Choice(hidden, changed(families, family, shown), silent, collapsed);
  }

  Choice kind(String kind, boolean shown) {
    return new Choice(hidden, families, changed(silent, kind, !shown), collapsed);
  }

  Choice collapsed(boolean now) {
    return new Choice(hidden, families, silent, now);
  }

  /**
   * As a chart wants it.
   *
   * @param kinds the kinds of messages that the run has
   */
  ChartOptions options(Cast cast, List<String> kinds, boolean compressed) {
    List<NodeName> nodes = cast.nodes().stream().filter(node -> hidden.contains(node.name())).toList();
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

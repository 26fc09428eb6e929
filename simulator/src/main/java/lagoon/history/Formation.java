package lagoon.history;

import java.util.ArrayList;
import java.util.List;

/**
 * How the servers of a protocol stand to each other: who talks to whom. Pictures arrange them so; nothing
 * that happens depends on it.
 *
 * @param shape what the groups are
 * @param groups nodes together, each node once; those that are in none have no place in the shape
 */
public record Formation(Shape shape, List<List<NodeName>> groups) {
  public Formation {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Nothing is said. */
  public static final Formation ANY = new Formation(Shape.ANY, List.of());

  /** What the groups are. */
  public enum Shape {
    /** Nothing is said. */
    ANY,
    /** One group, whose order is that of a circle. */
    CIRCLE,
    /** Each group is a row, in which each stands below one of the row above. */
    GRID,
    /** Those of a group talk to each other. */
    CLUSTERS,
    /** The first group is in the middle, and the second one round it. */
    CENTRE,
    /** Each group calls those of the groups after it. */
    CHAIN
  }

  /** Round a circle, in that order. */
  public static Formation circle(List<NodeName> nodes) {
    return new Formation(Shape.CIRCLE, List.of(nodes));
  }

  /** In rows of so many; the last one may be shorter. */
  public static Formation grid(List<NodeName> nodes, int columns) {
    List<List<NodeName>> rows = new ArrayList<>();
    for (int from = 0; from < nodes.size(); from += columns) {
      rows.add(nodes.subList(from, Math.min(nodes.size(), from + columns)));
    }
    return new Formation(Shape.GRID, rows);
  }

  /** In groups. */
  public static Formation clusters(List<List<NodeName>> groups) {
    return new Formation(Shape.CLUSTERS, groups);
  }

  /** One in the middle, and the others round it. */
  public static Formation round(NodeName middle, List<NodeName> others) {
    return new Formation(Shape.CENTRE, List.of(List.of(middle), others));
  }

  /** From those that are called first to those at the end, column by column. */
  public static Formation chain(List<List<NodeName>> columns) {
    return new Formation(Shape.CHAIN, columns);
  }
}

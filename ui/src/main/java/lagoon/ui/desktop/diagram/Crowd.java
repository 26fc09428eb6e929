package lagoon.ui.desktop.diagram;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Session;
import lagoon.ui.playback.Played;

/**
 * Who has no lane at first because there are too many. A thousand lanes are less than a pixel wide each:
 * where there are more than {@link #MOST}, some replicas have one, and the sessions that a guarantee failed
 * first.
 */
final class Crowd {

  /** So many lanes can be told apart. */
  static final int MOST = 24;

  /** Where there are more, so many have room for their names, too. */
  static final int ROOM = 12;

  private static final int REPLICAS = 8;

  private Crowd() {}

  /** The names of those without a lane; none where all have room. */
  static Set<String> of(Played run) {
    Cast cast = run.trace().cast();
    if (cast.nodes().size() <= MOST) {
      return Set.of();
    }
    List<NodeName> sessions = sessions(run);
    List<NodeName> others =
        cast.nodes().stream().filter(node -> !sessions.contains(node)).limit(REPLICAS).toList();
    Set<String> names = new TreeSet<>();
    cast.nodes().forEach(node -> names.add(node.name()));
    others.forEach(node -> names.remove(node.name()));
    sessions.stream().limit(ROOM - others.size()).forEach(node -> names.remove(node.name()));
    return names;
  }

  /** The nodes of all sessions, those that suffered first. */
  private static List<NodeName> sessions(Played run) {
    Set<NodeName> nodes = new LinkedHashSet<>();
    run.report().violations().forEach(one -> one.session().map(Session::node).ifPresent(nodes::add));
    run.trace().cast().sessions().forEach(one -> nodes.add(one.node()));
    return List.copyOf(nodes);
  }
}

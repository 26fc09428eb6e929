package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/**
 * Where the nodes of a run stand, in a unit square: (0, 0) is the upper left corner of the stage. It knows
 * nothing of time, so that nothing jumps while a run is watched.
 *
 * @param family how they are arranged
 * @param arranged the place of each node's centre as it was arranged, by index; empty: it stands in the
 *     crowd. How much of each node is shown depends on these alone: it does not change while one is dragged
 * @param places the same, with those that the reader moved at their new places
 * @param crowd the place of the crowd
 * @param siblings how many versions of one key a replica holds at once, at most; cards have room for so many
 * @param fittings what cards have room for beside copies
 * @param links the links on which something is sent or that are cut at some time, each once and with its
 *     smaller index first, in the order in which they were first used; {@link #LINKS} at most
 */
public record Layout(
    Family family, List<Optional<Point>> arranged, List<Optional<Point>> places, Point crowd,
    int siblings, Fittings fittings, List<Moment.Link> links) {
  public Layout {
    arranged = List.copyOf(arranged);
    places = List.copyOf(places);
    links = List.copyOf(links);
  }

  /** How replicas are arranged. Clients always stand at the left edge, the crowd below them. */
  public enum Family {
    /** A leader above, its followers in rows below. */
    LEADER,
    /** Replicas in a ring. */
    RING,
    /** Replicas in groups by their names up to the last "-" or digit ("eu-1", "eu-2"). */
    CLUSTERS,
    /** Replicas in rows and columns: for many. */
    GRID,
    /** One in the middle, the others round it. */
    CENTRE,
    /** Servers in columns, from those that are called first to those at the end. */
    CHAIN
  }

  /** Where more links are used than these, only those are drawn on which something happens. */
  public static final int LINKS = 40;

  /** So many sessions have a place of their own where nobody says otherwise; the others are the crowd. */
  public static final int CLIENTS = 8;

  /**
   * The arrangement that suits a run: what its protocol says; and where that says nothing, the leader above
   * where one node leads all the time, clusters where names say so, a grid for more than 16 replicas, else a
   * ring. Sessions of violations come first where not all have room.
   */
  public static Layout of(Trace trace) {
    return Arrangement.of(trace);
  }

  /**
   * That arrangement for a run. Where there is no leader, LEADER puts the first replica above, and CENTRE
   * into the middle; CHAIN goes by who called whom first.
   */
  public static Layout of(Trace trace, Family family) {
    return Arrangement.of(trace, family, CLIENTS);
  }

  /**
   * That arrangement for a run, with places for so many sessions.
   *
   * @param clients 0: all stand in the crowd
   */
  public static Layout of(Trace trace, Family family, int clients) {
    return Arrangement.of(trace, family, clients);
  }

  /**
   * The same with a node at another place: that to which the reader dragged it. One from the crowd so gets a
   * place of its own.
   *
   * @param x from 0 at the left edge to 1; what lies outside is moved inside
   * @param y from 0 at the upper edge to 1
   */
  public Layout with(NodeName node, double x, double y) {
    return Arrangement.moved(this, node, new Point(x, y));
  }

  /** The place of that node; empty where it stands in the crowd. */
  public Optional<Point> place(NodeName node) {
    return node.index() < places.size() ? places.get(node.index()) : Optional.empty();
  }

  /** How much is shown of each replica of that cast on a sheet of that size, in units. */
  public NodeMark.Detail detail(Cast cast, double width, double height) {
    return new Places(cast, this, new Box(0, 0, width, height)).detail();
  }

  /** Whether it was made for a cast of so many nodes. */
  public boolean fits(Cast cast) {
    return places.size() == cast.nodes().size();
  }
}

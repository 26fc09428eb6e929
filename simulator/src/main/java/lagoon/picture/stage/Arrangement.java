package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.history.Cast;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;
import lagoon.trace.Trace;
import lagoon.view.Facet;

/** Arranges the nodes of a run: one walk over its trace. */
final class Arrangement {

  private static final int GRID_FROM = 17;
  private static final int CLUSTERS_FROM = 6;
  private static final int IN_A_ROW = 4;
  private static final int SIBLINGS = 3;
  private static final int TWO_FOLLOWERS = 2;
  private static final int LINKS_EACH = 2;
  /** So many copies are measured: what comes after them is seldom wider. */
  private static final int MEASURED = 10_000;
  private static final int IN_A_SMALL_RING = 12;
  private static final double GROWN = 1.4;
  /** Where the only one round the middle stands. */
  private static final double ONE_ABOVE = 0.21;
  /** Half the width of a ring, as a part of the replicas' room. */
  private static final double RING_X = 0.372;
  private static final double CLIENTS_X = 0.09;
  /** Where there are no clients, replicas have their place, too. */
  private static final double REPLICAS_LEFT = 0.22;
  private static final double ALONE_LEFT = 0.02;
  /** Where others stand between them and the clients. */
  private static final double MEDIATED_LEFT = 0.41;
  private static final double REPLICAS_Y = 0.5;

  private final Cast cast;
  private final List<Optional<Point>> places;
  private final Set<Moment.Link> links = new LinkedHashSet<>();
  private final Set<NodeName> suffered = new LinkedHashSet<>();
  private final Set<NodeName> leaders = new LinkedHashSet<>();
  /** Each link in the direction in which it was used first: who calls whom. */
  private final List<Moment.Link> called = new ArrayList<>();
  private final List<String> onRing = new ArrayList<>();
  private boolean ringSought;
  private final double left;
  private final double middle;
  private int siblings = 1;
  private int measured;
  private Fittings fittings = Fittings.NONE;

  private Arrangement(Trace trace) {
    this.cast = trace.cast();
    boolean isMediated = cast.servers().size() > cast.replicas().size()
        && cast.formation().shape() == Formation.Shape.ANY;
    boolean isAlone = cast.sessions().isEmpty() && cast.servers().size() == cast.replicas().size();
    this.left = isAlone ? ALONE_LEFT : isMediated ? MEDIATED_LEFT : REPLICAS_LEFT;
    this.middle = (left + 1) / 2;
    cast.initial().forEach(this::measure);
    this.places = new ArrayList<>(Collections.nCopies(cast.nodes().size(), Optional.empty()));
    for (int position = 0; position < trace.size(); position++) {
      note(trace.get(position));
    }
  }

  private void note(Observation observation) {
    if (observation instanceof Observation.Sent sent && links.size() <= mostLinks()) {
      if (links.add(link(sent.node(), sent.to()))) {
        called.add(new Moment.Link(sent.node(), sent.to()));
      }
    } else if (observation instanceof Observation.Cut cut && links.size() <= mostLinks()) {
      links.add(link(cut.node(), cut.to()));
    } else if (observation instanceof Observation.RoleChanged role && Facet.Role.takesWrites(role.role())) {
      leaders.add(role.node());
    } else if (observation instanceof Observation.Applied applied) {
      if (siblings < SIBLINGS) {
        siblings = Math.max(siblings, Math.min(SIBLINGS, siblings(applied.versions())));
      }
      applied.versions().forEach(this::measure);
    } else if (observation instanceof Observation.StateChanged changed) {
      fittings = fittings.and(changed.state());
      ring(changed);
    } else if (observation instanceof Observation.Violated violated && suffered.size() < 64) {
      suffered.add(violated.node());
      for (Operation witness : violated.witnesses()) {
        suffered.add(witness.session().node());
      }
    }
  }

  /** Cards have room for what is written in a run, if it is one that somebody reads. */
  private void measure(Version version) {
    if (measured < MEASURED && version.key().index() <= Cards.KEYS) {
      measured++;
      fittings = fittings.and(version);
    }
  }

  /** The most versions of one key among these, those of one key one after the other. */
  private static int siblings(List<Version> versions) {
    int most = 1;
    int run = 1;
    for (int i = 1; i < versions.size(); i++) {
      run = versions.get(i).key().equals(versions.get(i - 1).key()) ? run + 1 : 1;
      most = Math.max(most, run);
    }
    return most;
  }

  /** The first that shows itself says whether its nodes stand on a ring. */
  private void ring(Observation.StateChanged changed) {
    if (ringSought) {
      return;
    }
    ringSought = true;
    Facet.find(changed.state(), Facet.Ring.class).ifPresent(ring -> ring.tokens().forEach(token -> {
      if (!onRing.contains(token.node())) {
        onRing.add(token.node());
      }
    }));
  }

  /** The replicas in the order of their first places on the ring, those outside of it last. */
  private List<NodeName> inOrder() {
    List<NodeName> replicas = new ArrayList<>(cast.replicas());
    replicas.sort(Comparator.comparingInt(node -> {
      int place = onRing.indexOf(node.name());
      return place < 0 ? Integer.MAX_VALUE : place;
    }));
    return replicas;
  }

  private static Moment.Link link(NodeName a, NodeName b) {
    return a.index() < b.index() ? new Moment.Link(a, b) : new Moment.Link(b, a);
  }

  static Layout of(Trace trace) {
    Arrangement arrangement = new Arrangement(trace);
    return arrangement.layout(arrangement.suitable(), Layout.CLIENTS);
  }

  static Layout of(Trace trace, Layout.Family family, int clients) {
    return new Arrangement(trace).layout(family, clients);
  }

  static Layout moved(Layout layout, NodeName node, Point to) {
    Point inside = new Point(Math.max(0, Math.min(1, to.x())), Math.max(0, Math.min(1, to.y())));
    List<Optional<Point>> places = new ArrayList<>(layout.places());
    places.set(node.index(), Optional.of(inside));
    return new Layout(layout.family(), layout.arranged(), places, layout.crowd(), layout.siblings(),
        layout.fittings(), layout.links());
  }

  /** Where it is said who talks to whom all links are drawn, if each node has few. */
  private int mostLinks() {
    return cast.formation().shape() == Formation.Shape.ANY
        ? Layout.LINKS : Math.max(Layout.LINKS, LINKS_EACH * cast.replicas().size());
  }

  private Layout.Family suitable() {
    switch (cast.formation().shape()) {
      case CIRCLE:
        return Layout.Family.RING;
      case GRID:
        return Layout.Family.GRID;
      case CLUSTERS:
        return Layout.Family.CLUSTERS;
      case CENTRE:
        return Layout.Family.CENTRE;
      case CHAIN:
        return Layout.Family.CHAIN;
      default:
        return usual();
    }
  }

  private Layout.Family usual() {
    int replicas = cast.replicas().size();
    List<List<NodeName>> groups = groups();
    boolean clusters = groups.size() > 1 && groups.stream().allMatch(group -> group.size() > 1);
    if (clusters && replicas >= CLUSTERS_FROM && replicas < GRID_FROM) {
      return Layout.Family.CLUSTERS;
    }
    if (replicas >= GRID_FROM) {
      return Layout.Family.GRID;
    }
    return leaders.size() == 1 && !doFollowersTalk() ? Layout.Family.LEADER : Layout.Family.RING;
  }

  /** Whether messages between followers in one row would go over a third. */
  private boolean doFollowersTalk() {
    return cast.replicas().size() > TWO_FOLLOWERS + 1 && links.stream().anyMatch(link ->
        !leaders.contains(link.from()) && !leaders.contains(link.to())
            && link.from().index() < cast.replicas().size() && link.to().index() < cast.replicas().size());
  }

  private Layout layout(Layout.Family family, int clients) {
    switch (family) {
      case LEADER -> leaderAbove();
      case RING -> ring(inOrder(), new Point(middle, REPLICAS_Y), (1 - left) * RING_X, 0.34);
      case CLUSTERS -> clusters();
      case GRID -> grid();
      case CENTRE -> centre();
      case CHAIN -> chain();
      default -> throw new IllegalArgumentException("no arrangement " + family);
    }
    if (family != Layout.Family.CHAIN) {
      coordinators();
    }
    clients(clients);
    List<Moment.Link> few = links.size() > mostLinks() ? List.of() : new ArrayList<>(links);
    return new Layout(family, places, places, new Point(CLIENTS_X, 0.94), siblings, fittings, few);
  }

  private void put(NodeName node, double x, double y) {
    places.set(node.index(), Optional.of(new Point(x, y)));
  }

  // ---- replicas ----

  private void leaderAbove() {
    List<NodeName> followers = new ArrayList<>(cast.replicas());
    if (followers.isEmpty()) {
      return;
    }
    NodeName leader = leaders.isEmpty() ? followers.get(0) : leaders.iterator().next();
    followers.remove(leader);
    put(leader, middle, followers.isEmpty() ? REPLICAS_Y : 0.21);
    int rows = (followers.size() + IN_A_ROW - 1) / IN_A_ROW;
    int perRow = rows == 0 ? 0 : (followers.size() + rows - 1) / rows;
    for (int i = 0; i < followers.size(); i++) {
      int row = i / perRow;
      int inRow = Math.min(perRow, followers.size() - row * perRow);
      double y = rows == 1 ? 0.76 : 0.5 + 0.38 * row / (rows - 1);
      put(followers.get(i), along(i % perRow, inRow, left, 1), y);
    }
  }

  private void ring(List<NodeName> nodes, Point centre, double rx, double ry) {
    for (int i = 0; i < nodes.size(); i++) {
      double angle = 2 * StrictMath.PI * i / nodes.size();
      double reach = nodes.size() == 1 ? 0 : 1;
      put(nodes.get(i), centre.x() + reach * rx * StrictMath.sin(angle),
          centre.y() - reach * ry * StrictMath.cos(angle));
    }
  }

  private void clusters() {
    List<List<NodeName>> groups = cast.formation().shape() == Formation.Shape.CLUSTERS
        ? cast.formation().groups() : groups();
    double rx = groups.size() == 1 ? 0 : 0.25;
    double ry = groups.size() < 3 ? 0 : 0.28;
    for (int i = 0; i < groups.size(); i++) {
      // The first of two stands at the left, that of more above.
      double angle = 2 * StrictMath.PI * i / groups.size() - (groups.size() == 2 ? StrictMath.PI / 2 : 0);
      Point centre = new Point(
          middle + rx * StrictMath.sin(angle), REPLICAS_Y - ry * StrictMath.cos(angle));
      double size = groups.size() < 3 ? 1.5 : 1;
      double grown = groups.get(i).size() > IN_A_SMALL_RING ? GROWN : 1;
      ring(groups.get(i), centre, 0.09 * size * grown, 0.13 * size * grown);
    }
  }

  /** Replicas by their names up to the last "-" or digit, groups in order of their first members. */
  private List<List<NodeName>> groups() {
    Map<String, List<NodeName>> groups = new LinkedHashMap<>();
    for (NodeName replica : cast.replicas()) {
      String name = replica.name();
      int end = name.length();
      while (end > 1 && (Character.isDigit(name.charAt(end - 1)) || name.charAt(end - 1) == '-')) {
        end--;
      }
      groups.computeIfAbsent(name.substring(0, end), prefix -> new ArrayList<>()).add(replica);
    }
    return new ArrayList<>(groups.values());
  }

  private void grid() {
    int count = cast.replicas().size();
    if (cast.formation().shape() == Formation.Shape.GRID) {
      List<List<NodeName>> rows = cast.formation().groups();
      int columns = rows.stream().mapToInt(List::size).max().orElse(1);
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < rows.get(i).size(); j++) {
          put(rows.get(i).get(j), along(j, columns, left, 1), along(i, rows.size(), 0.06, lower()));
        }
      }
      return;
    }
    int columns = 1;
    while (columns * Math.ceil(columns * 0.75) < count) {
      columns++;
    }
    int rows = (count + columns - 1) / Math.max(1, columns);
    for (int i = 0; i < count; i++) {
      put(cast.replicas().get(i), along(i % columns, columns, Math.max(0, left - 0.03), 1),
          along(i / columns, rows, 0.06, lower()));
    }
  }

  /** Below them it is said how many know what spreads, where something does. */
  private double lower() {
    return fittings.rumor() || fittings.members() > 0 ? 0.91 : 1;
  }

  /** Who is in the middle is said, or it is who leads. */
  private void centre() {
    List<NodeName> others = new ArrayList<>(cast.replicas());
    if (others.isEmpty()) {
      return;
    }
    NodeName inside = cast.formation().shape() == Formation.Shape.CENTRE
        ? cast.formation().groups().get(0).get(0)
        : leaders.isEmpty() ? others.get(0) : leaders.iterator().next();
    others.remove(inside);
    put(inside, middle, others.size() == 1 ? 1 - ONE_ABOVE : REPLICAS_Y);
    if (others.size() == 1) {
      put(others.get(0), middle, ONE_ABOVE);
      return;
    }
    ring(others, new Point(middle, REPLICAS_Y), (1 - left) * RING_X, 0.4);
  }

  /** Columns as they are said, or by who called whom first: each right of all who call it. */
  private void chain() {
    List<List<NodeName>> columns = cast.formation().shape() == Formation.Shape.CHAIN
        ? cast.formation().groups() : new Callers(cast.servers(), called).columns();
    for (int i = 0; i < columns.size(); i++) {
      List<NodeName> column = columns.get(i);
      for (int j = 0; j < column.size(); j++) {
        put(column.get(j), along(i, columns.size(), left, 1), along(j, column.size(), 0.06, 0.96));
      }
    }
  }

  /** The middle of the i-th of so many equal parts. */
  private static double along(int i, int of, double from, double to) {
    return from + (to - from) * (i + 0.5) / of;
  }

  /** Those that keep no copies stand between the clients and the replicas. */
  private void coordinators() {
    List<NodeName> servers = cast.servers();
    int count = servers.size() - cast.replicas().size();
    for (int i = 0; i < count; i++) {
      put(servers.get(cast.replicas().size() + i), REPLICAS_LEFT + 0.07, along(i, count, 0.06, 1));
    }
  }

  // ---- clients ----

  private void clients(int most) {
    Set<NodeName> clients = new LinkedHashSet<>();
    for (Session session : cast.sessions()) {
      clients.add(session.node());
    }
    List<NodeName> shown = new ArrayList<>();
    if (clients.size() <= most) {
      shown.addAll(clients);
    } else {
      Set<NodeName> first = new LinkedHashSet<>(suffered);
      first.retainAll(clients);
      first.addAll(clients);
      first.stream().limit(Math.max(0, most)).forEach(shown::add);
      shown.sort((a, b) -> Integer.compare(a.index(), b.index()));
    }
    double lower = clients.size() > shown.size() ? 0.88 : 1;
    for (int i = 0; i < shown.size(); i++) {
      put(shown.get(i), CLIENTS_X, along(i, shown.size(), 0.06, lower));
    }
  }
}

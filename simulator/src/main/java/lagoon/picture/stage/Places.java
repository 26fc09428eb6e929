package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Session;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;

/** The boxes of the nodes on a sheet, and how much of each is shown. */
final class Places {

  /** For how many entries of their logs narrow cards have room: the first of these that leaves all clear. */
  private static final int[] ENTRIES = {Cards.ENTRIES, 4, 3};

  private static final int[] WHOLE_LOG = {Cards.ENTRIES};
  private static final int[] NO_LOG = {0};

  /** How much of those between clients and replicas is shown, who hold no copy. */
  private static final NodeMark.Detail[] BETWEEN =
      {NodeMark.Detail.FULL, NodeMark.Detail.BRIEF, NodeMark.Detail.DOT};

  private static final double WIDTH = 190;
  /** Of a client's card, what is beside its name. */
  private static final double BESIDE_NAME = 54;
  private static final double NAME = 13;
  /** Of a client: its name and three lines, or two; its name and one line; its name with a sign. */
  private static final double[] CLIENT_HEIGHTS = {72, 62, 38, 24, 18};

  private static final double CROWD = 40;
  /** The second card of the crowd looks out so far above it. */
  private static final double CROWD_ABOVE = 5;
  /** The rings of what is chosen and of who was asked lie round a card, and are seen whole. */
  private static final double MARGIN = 10;
  /** Up and down, and on a narrow sheet, there is less room. */
  private static final double LEAST_MARGIN = 6;
  private static final double OF_WIDTH = 0.0125;
  private static final double APART = 4;

  /** So many nodes may be cards, so many small cards, so many dots; more are tiles, without looking. */
  private static final int MOST_FULL = 14;
  private static final int MOST_BRIEF = 60;
  private static final int MOST_DOTS = 240;
  /** Fewer are no tiles, however little room there is. */
  private static final int FEWEST_TILES = 17;

  private final Layout layout;
  private final Box sheet;
  private final Cast cast;
  private Cards cards;
  private final boolean[] client;
  private final Box[] boxes;
  private final double clientHeight;
  private double clientWidth;
  private NodeMark.Detail between = NodeMark.Detail.FULL;
  private final NodeMark.Detail detail;
  private Optional<Tiles> tiles = Optional.empty();
  private final Optional<Box> crowd;
  private final List<NodeName> hidden = new ArrayList<>();

  Places(Cast cast, Layout layout, Box sheet) {
    this.layout = layout;
    this.sheet = sheet;
    this.cast = cast;
    this.cards = new Cards(cast, layout, Cards.ENTRIES, Cards.Room.WIDE);
    // On a narrow sheet clients leave room for the replicas.
    this.clientWidth = Math.max(90, Math.min(WIDTH, sheet.width() * 0.17));
    this.client = new boolean[cast.nodes().size()];
    cast.sessions().forEach(session -> client[session.node().index()] = true);
    this.boxes = new Box[cast.nodes().size()];
    this.crowd = cast.nodes().stream().allMatch(node -> layout.place(node).isPresent()) ? Optional.empty()
        : Optional.of(box(layout.crowd(), new Box(0, 0, clientWidth, CROWD)));
    this.clientHeight = clientHeight();
    this.detail = chooseDetail();
    widenClients();
    for (NodeName node : cast.nodes()) {
      Optional<Point> place = layout.place(node);
      if (place.isPresent()) {
        boxes[node.index()] = box(place.get(), size(node, detail));
      } else {
        hidden.add(node);
      }
    }
  }

  /** The most that can be shown of every replica, where it was arranged, without one covering another. */
  private NodeMark.Detail chooseDetail() {
    int shown = cast.replicas().size();
    if (shown <= MOST_FULL && isClearInFull()) {
      return NodeMark.Detail.FULL;
    }
    if (shown <= MOST_BRIEF && isClearWithOthers(NodeMark.Detail.BRIEF)) {
      return NodeMark.Detail.BRIEF;
    }
    between = NodeMark.Detail.DOT;
    if (shown < FEWEST_TILES || shown <= MOST_DOTS && areDotsClear()) {
      return NodeMark.Detail.DOT;
    }
    tiles = Optional.of(new Tiles(cast, layout, sheet));
    between = NodeMark.Detail.TILE;
    return NodeMark.Detail.TILE;
  }

  private boolean isClearInFull() {
    for (Cards.Room room : Cards.Room.values()) {
      for (int entries : layout.fittings().entries() == 0 ? NO_LOG
          : room == Cards.Room.WIDE ? WHOLE_LOG : ENTRIES) {
        cards = new Cards(cast, layout, entries, room);
        if (isClearWithOthers(NodeMark.Detail.FULL)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether so much can be shown of replicas, with as much as possible of those before them. */
  private boolean isClearWithOthers(NodeMark.Detail tried) {
    for (NodeMark.Detail one : BETWEEN) {
      between = one;
      if (one.compareTo(tried) >= 0 && isClear(tried)) {
        return true;
      }
    }
    return false;
  }

  /** Names of clients are whole where nothing is covered by that. */
  private void widenClients() {
    double usual = clientWidth;
    for (NodeName node : cast.nodes()) {
      if (client[node.index()] && layout.place(node).isPresent()) {
        clientWidth = Math.max(clientWidth,
            Math.min(WIDTH, Letters.width(node.name(), NAME, true) + BESIDE_NAME));
      }
    }
    if (clientWidth > usual && (tiles.isPresent() || !isClear(detail))) {
      clientWidth = usual;
    }
  }

  /** In a grid, whose nodes come row by row, only those near each other are held against each other. */
  private boolean areDotsClear() {
    if (layout.family() != Layout.Family.GRID) {
      return isClear(NodeMark.Detail.DOT);
    }
    Box dot = cards.size(NodeMark.Detail.DOT);
    List<NodeName> replicas = cast.replicas();
    Box[] dots = new Box[replicas.size()];
    for (int i = dots.length - 1; i >= 0; i--) {
      dots[i] = box(layout.arranged().get(replicas.get(i).index()).orElse(layout.crowd()), dot);
      double below = dots[i].bottom() + APART;
      for (int j = i + 1; j < dots.length && dots[j].y() < below; j++) {
        if (dots[i].grown(APART).overlaps(dots[j])) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isClear(NodeMark.Detail tried) {
    List<Box> replicas = new ArrayList<>();
    for (NodeName node : cast.nodes()) {
      Optional<Point> place = layout.arranged().get(node.index());
      if (place.isPresent()) {
        Box box = box(place.get(), size(node, tried));
        Box grown = box.grown(APART);
        for (Box other : replicas) {
          if (grown.overlaps(other)) {
            return false;
          }
        }
        // Replicas come before clients: so clients are held against all of them, and not against each other.
        if (!client[node.index()]) {
          replicas.add(box);
        }
      }
    }
    return true;
  }

  private Box size(NodeName node, NodeMark.Detail shown) {
    if (client[node.index()]) {
      return new Box(0, 0, clientWidth, clientHeight);
    }
    NodeMark.Detail own = isReplica(node) ? shown : between;
    return own == NodeMark.Detail.TILE
        ? new Box(0, 0, tiles.orElseThrow().size(), tiles.orElseThrow().size()) : cards.size(own);
  }

  private boolean isReplica(NodeName node) {
    return node.index() < cast.replicas().size();
  }

  /** The most that leaves clients, one below the other as they were arranged, clear of each other. */
  private double clientHeight() {
    for (double height : CLIENT_HEIGHTS) {
      if (areClientsClear(height)) {
        return height;
      }
    }
    return CLIENT_HEIGHTS[CLIENT_HEIGHTS.length - 1];
  }

  private boolean areClientsClear(double height) {
    Box size = new Box(0, 0, clientWidth, height);
    double free = Double.NEGATIVE_INFINITY;
    for (NodeName node : cast.nodes()) {
      Optional<Point> place = layout.arranged().get(node.index());
      if (client[node.index()] && place.isPresent()) {
        Box box = box(place.get(), size);
        if (box.y() < free) {
          return false;
        }
        free = box.bottom() + APART;
      }
    }
    // The crowd stands below them.
    double lowest = free;
    return crowd.filter(box -> box.y() - CROWD_ABOVE < lowest).isEmpty();
  }

  private Box box(Point place, Box size) {
    Point centre = new Point(sheet.x() + place.x() * sheet.width(), sheet.y() + place.y() * sheet.height());
    double margin = Math.max(LEAST_MARGIN, Math.min(MARGIN, sheet.width() * OF_WIDTH));
    Box inner = new Box(sheet.x() + margin, sheet.y() + LEAST_MARGIN, sheet.width() - 2 * margin,
        sheet.height() - 2 * LEAST_MARGIN);
    return Box.around(centre, size.width(), size.height()).within(inner);
  }

  /** What stands where on a card. */
  Cards cards() {
    return cards;
  }

  /** The tiles of the replicas, where they are tiles. */
  Optional<Tiles> tiles() {
    return tiles;
  }

  /** Whether the replicas are tiles, and more than could be dots if there were room. */
  boolean areManyTiles() {
    return tiles.isPresent() && cast.replicas().size() > MOST_DOTS;
  }

  /** Whether a node is a tile, or a part of one. */
  boolean isTile(NodeName node) {
    return detail == NodeMark.Detail.TILE && isReplica(node);
  }

  /** How much of replicas is shown. */
  NodeMark.Detail detail() {
    return detail;
  }

  /** How much of a server is shown. */
  NodeMark.Detail detail(NodeName server) {
    return isReplica(server) ? detail : between;
  }

  boolean isClient(NodeName node) {
    return client[node.index()];
  }

  boolean isHidden(NodeName node) {
    return boxes[node.index()] == null;
  }

  /** The box of a node, or of the crowd in which it stands. */
  Box of(NodeName node) {
    return isHidden(node) ? crowd.orElseThrow() : boxes[node.index()];
  }

  /** The crowd at that moment. */
  Optional<Frame.CrowdMark> crowd(Moment moment) {
    if (crowd.isEmpty()) {
      return Optional.empty();
    }
    int sessions = 0;
    int busy = 0;
    for (Session session : cast.sessions()) {
      if (isHidden(session.node())) {
        sessions++;
        busy += moment.sessions().get(session.index()).doing().isPresent() ? 1 : 0;
      }
    }
    return Optional.of(new Frame.CrowdMark(crowd.get(), sessions, busy, hidden));
  }
}

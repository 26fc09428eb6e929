package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Session;
import lagoon.picture.look.Box;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;

/** The boxes of the nodes on a sheet, and how much of each is shown. */
final class Places {

  /** Where there are more keys than these and one, the others are counted. */
  private static final int KEYS = 4;

  private static final double WIDTH = 190;
  /** Where there are siblings, and what tells them apart. */
  private static final double WIDE = 222;
  private static final double FOOT = 24;
  private static final double CLIENT_HEIGHT = 62;
  private static final double MARGIN = 6;
  private static final Box BRIEF = new Box(0, 0, 116, 46);
  private static final Box DOT = new Box(0, 0, 62, 42);
  private static final double APART = 4;

  /** So many nodes may be cards, so many small cards; more are dots, without looking. */
  private static final int MOST_FULL = 14;
  private static final int MOST_BRIEF = 60;

  private final Layout layout;
  private final Box sheet;
  private final Cast cast;
  private final boolean[] client;
  private final Box[] boxes;
  private final NodeMark.Detail detail;
  private final Optional<Box> crowd;
  private final List<NodeName> hidden = new ArrayList<>();

  Places(Cast cast, Layout layout, Box sheet) {
    this.layout = layout;
    this.sheet = sheet;
    this.cast = cast;
    this.client = new boolean[cast.nodes().size()];
    cast.sessions().forEach(session -> client[session.node().index()] = true);
    this.boxes = new Box[cast.nodes().size()];
    this.detail = chooseDetail();
    for (NodeName node : cast.nodes()) {
      Optional<Point> place = layout.place(node);
      if (place.isPresent()) {
        boxes[node.index()] = box(place.get(), size(node, detail));
      } else {
        hidden.add(node);
      }
    }
    this.crowd = hidden.isEmpty()
        ? Optional.empty() : Optional.of(box(layout.crowd(), new Box(0, 0, clientWidth(), 40)));
  }

  /** The most that can be shown of every replica, where it was arranged, without one covering another. */
  private NodeMark.Detail chooseDetail() {
    int shown = cast.replicas().size();
    if (shown <= MOST_FULL && isClear(NodeMark.Detail.FULL)) {
      return NodeMark.Detail.FULL;
    }
    return shown <= MOST_BRIEF && isClear(NodeMark.Detail.BRIEF)
        ? NodeMark.Detail.BRIEF : NodeMark.Detail.DOT;
  }

  private boolean isClear(NodeMark.Detail tried) {
    List<Box> replicas = new ArrayList<>();
    for (NodeName node : cast.nodes()) {
      Optional<Point> place = layout.arranged().get(node.index());
      if (place.isPresent()) {
        Box box = box(place.get(), size(node, tried));
        if (replicas.stream().anyMatch(box.grown(APART)::overlaps)) {
          return false;
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
      return new Box(0, 0, clientWidth(), CLIENT_HEIGHT);
    }
    return switch (shown) {
      case FULL -> new Box(
          0, 0, layout.siblings() > 1 ? WIDE : WIDTH, NodeMark.HEAD + NodeMark.ROW * rows() + FOOT);
      case BRIEF -> BRIEF;
      case DOT -> DOT;
    };
  }

  /** A row for each key; where there are many, for some, and one that counts the others. */
  private int rows() {
    return Math.min(KEYS + 1, cast.keys().size()) + spare();
  }

  /** How many rows a card has for siblings. */
  int spare() {
    return cast.keys().isEmpty() ? 0 : layout.siblings() - 1;
  }

  /** How many keys each replica shows. */
  int keys() {
    return cast.keys().size() > KEYS + 1 ? KEYS : cast.keys().size();
  }

  /** On a narrow sheet clients leave room for the replicas. */
  private double clientWidth() {
    return Math.max(90, Math.min(WIDTH, sheet.width() * 0.17));
  }

  private Box box(Point place, Box size) {
    Point centre = new Point(sheet.x() + place.x() * sheet.width(), sheet.y() + place.y() * sheet.height());
    return Box.around(centre, size.width(), size.height()).within(sheet.grown(-MARGIN));
  }

  NodeMark.Detail detail() {
    return detail;
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

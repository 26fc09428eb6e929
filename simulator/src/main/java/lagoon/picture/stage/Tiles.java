package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;
import lagoon.view.Facet;

/**
 * The tiles of the replicas, where there are too many for anything larger: one for each as long as they have
 * room next to each other, else one for all that fall into a square of the stage.
 */
final class Tiles {

  private static final double SQUARE = 12;
  private static final double LEAST = 9;
  private static final double GAP = 0.88;

  private final Cast cast;
  private final Layout layout;
  private final Box sheet;
  private final double size;

  Tiles(Cast cast, Layout layout, Box sheet) {
    this.cast = cast;
    this.layout = layout;
    this.sheet = sheet;
    this.size = Math.min(TileMark.LARGEST, pitch() * GAP);
  }

  /** How wide a tile is: of one node, or of several. */
  double size() {
    return isGrouped() ? SQUARE - 1 : size;
  }

  private boolean isGrouped() {
    return size < LEAST;
  }

  /** How far apart the nearest are: those that follow each other, and in a grid its rows, too. */
  private double pitch() {
    double least = Double.MAX_VALUE;
    Point before = null;
    double row = Double.NaN;
    for (NodeName replica : cast.replicas()) {
      Point place = place(layout.arranged().get(replica.index()).orElse(layout.crowd()));
      if (before != null) {
        double dx = Math.abs(place.x() - before.x());
        double dy = Math.abs(place.y() - before.y());
        least = Math.min(least, Math.max(dx, dy));
        if (layout.family() == Layout.Family.GRID && dy > 1 && !Double.isNaN(row)) {
          least = Math.min(least, Math.abs(place.y() - row));
        }
      }
      if (before == null || Math.abs(place.y() - before.y()) > 1) {
        row = place.y();
      }
      before = place;
    }
    return least;
  }

  private Point place(Point place) {
    return new Point(sheet.x() + place.x() * sheet.width(), sheet.y() + place.y() * sheet.height());
  }

  /** What is in one tile, while it is counted. */
  private static final class Group {
    private final Box box;
    private final NodeName first;
    private int count;
    private int knows;
    private int down;
    private boolean isSelected;
    private Frame.Emphasis emphasis;

    Group(Box box, NodeName first) {
      this.box = box;
      this.first = first;
    }

    private TileMark mark(String letter) {
      return new TileMark(box, first, count, knows, down, letter, emphasis, isSelected);
    }
  }

  List<TileMark> at(Moment moment, Tidings tidings, NodeMarks marks, Light light) {
    List<Group> groups = new ArrayList<>();
    Map<Long, Group> squares = new HashMap<>();
    for (NodeName replica : cast.replicas()) {
      Point at = place(layout.place(replica).orElse(layout.crowd()));
      Group group = isGrouped()
          ? squares.computeIfAbsent(square(at), key -> open(groups, middle(at), replica))
          : open(groups, at, replica);
      boolean isDown = moment.node(replica).life() == Moment.Life.DOWN;
      boolean knows = tidings.isNews() ? tidings.knows(replica) : !marks.isBehind(moment, replica);
      Frame.Emphasis emphasis = light.on(replica);
      group.count++;
      group.down += isDown ? 1 : 0;
      group.knows += !isDown && knows ? 1 : 0;
      group.isSelected |= light.isSelected(replica);
      group.emphasis = group.emphasis == null || group.emphasis == Frame.Emphasis.DIM
          ? emphasis : group.emphasis;
    }
    List<TileMark> tiles = new ArrayList<>();
    for (Group group : groups) {
      tiles.add(group.mark(group.count == 1 ? letter(moment, tidings, group.first) : ""));
    }
    return tiles;
  }

  private static String letter(Moment moment, Tidings tidings, NodeName node) {
    boolean leads = moment.node(node).role().filter(Facet.Role::takesWrites).isPresent();
    return leads ? "L" : tidings.stage(node).map(Tidings::letter).orElse("");
  }

  private Group open(List<Group> groups, Point at, NodeName first) {
    Box box = Box.around(at, size(), size());
    Group group = new Group(isGrouped() ? cut(box) : box.within(sheet.grown(-2)), first);
    groups.add(group);
    return group;
  }

  /** At the edge of the stage a square is narrower: moved, it would cover the next one. */
  private Box cut(Box box) {
    double x = Math.max(sheet.x(), box.x());
    double y = Math.max(sheet.y(), box.y());
    double right = Math.min(box.right(), sheet.right());
    double bottom = Math.min(box.bottom(), sheet.bottom());
    return new Box(x, y, right - x, bottom - y);
  }

  private static long square(Point at) {
    return ((long) Math.floor(at.x() / SQUARE) << Integer.SIZE) + (long) Math.floor(at.y() / SQUARE);
  }

  private static Point middle(Point at) {
    return new Point((Math.floor(at.x() / SQUARE) + 0.5) * SQUARE,
        (Math.floor(at.y() / SQUARE) + 0.5) * SQUARE);
  }
}

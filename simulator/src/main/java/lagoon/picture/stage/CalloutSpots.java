package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Point;

/**
 * Finds where a violation is told: near its node, or else at the nearest place of the sheet that is free. As
 * long as there is any, no card, no message and no other words are covered. It keeps off the ways of
 * messages, too, if it can: so it need not move when they do.
 */
final class CalloutSpots {

  /** So far from its node it stands where it can. */
  private static final double AWAY = 16;
  private static final int STEPS = 4;

  /** Elsewhere these places are tried. */
  private static final double ACROSS = 16;
  private static final double DOWN = 12;

  /** A place that has this against it is as bad as one that is so much farther away. */
  private static final double OTHER_SHAPE = 30;
  private static final double ON_A_WAY = 70;
  private static final double POINTS_ACROSS = 90;

  /** Where all is full: so much of what is covered weighs as much as a unit of distance. */
  private static final double COVERED = 0.02;

  private final Clearing clearing;
  private final List<Box> cards;
  private final List<MessageMark> moving;

  /** Which of the shapes has room, and where. */
  record Spot(int shape, Box box) {}

  /** One of the places that were tried. */
  private record Tried(Spot spot, double price) {}

  /**
   * @param clearing what is taken
   * @param cards what the line from a violation to its node had better not cross
   * @param moving messages that are on their way
   */
  CalloutSpots(Clearing clearing, List<Box> cards, List<MessageMark> moving) {
    this.clearing = clearing;
    this.cards = cards;
    this.moving = moving;
  }

  /**
   * Takes the best place.
   *
   * @param node whom it is about
   * @param shapes how large it may be, the first one best
   * @param whole how many of them tell all: the others, in their order, are for where none of these has room
   */
  Spot best(Box node, List<Box> shapes, int whole) {
    Tried best = new Tried(null, Double.MAX_VALUE);
    for (int i = 0; i < whole; i++) {
      best = free(node, i, around(node, shapes.get(i)), best);
    }
    for (int i = 0; i < shapes.size() && best.price > AWAY + OTHER_SHAPE; i++) {
      best = i < whole || best.spot == null ? free(node, i, everywhere(shapes.get(i)), best) : best;
    }
    Spot spot = best.spot == null ? leastCovered(node, shapes) : best.spot;
    clearing.take(spot.box);
    return spot;
  }

  /** The cheapest of the places that are free; the one that is known, if none is cheaper. */
  private Tried free(Box node, int shape, List<Box> places, Tried known) {
    Tried best = known;
    for (Box box : places) {
      double price = node.distance(box) + (shape == 0 ? 0 : OTHER_SHAPE);
      if (price < best.price && node.distance(box) >= AWAY - 1 && clearing.isFree(box)) {
        price += isOnAWay(box) ? ON_A_WAY : 0;
        price += pointsAcross(node, box) ? POINTS_ACROSS : 0;
        best = price < best.price ? new Tried(new Spot(shape, box), price) : best;
      }
    }
    return best;
  }

  private Spot leastCovered(Box node, List<Box> shapes) {
    Tried best = new Tried(null, Double.MAX_VALUE);
    for (int i = 0; i < shapes.size(); i++) {
      List<Box> places = new ArrayList<>(everywhere(shapes.get(i)));
      around(node, shapes.get(i)).forEach(box -> places.add(box.within(clearing.sheet())));
      for (Box box : places) {
        double price = clearing.covered(box) + node.distance(box) * COVERED;
        best = price < best.price ? new Tried(new Spot(i, box), price) : best;
      }
    }
    return best.spot;
  }

  private boolean isOnAWay(Box box) {
    return moving.stream().anyMatch(one -> box.crosses(one.at(), one.end()));
  }

  private boolean pointsAcross(Box node, Box box) {
    Point tip = node.edgeTowards(box.centre());
    Point begin = box.edgeTowards(tip);
    return cards.stream().anyMatch(card -> !card.equals(node) && card.crosses(begin, tip));
  }

  /** The places next to a node. */
  static List<Box> around(Box node, Box size) {
    Point centre = node.centre();
    double left = centre.x() - size.width() / 2;
    double middle = centre.y() - size.height() / 2;
    double right = node.right() + AWAY;
    double below = node.bottom() + AWAY;
    double above = node.y() - AWAY - size.height();
    List<Box> places = new ArrayList<>();
    for (Point corner : List.of(
        new Point(left, above), new Point(left, below), new Point(node.x(), above),
        new Point(node.x(), below), new Point(right, above + AWAY), new Point(right, below - AWAY),
        new Point(right, middle), new Point(node.x() - AWAY - size.width(), middle),
        new Point(node.right() - size.width(), above), new Point(node.right() - size.width(), below))) {
      places.add(new Box(corner.x(), corner.y(), size.width(), size.height()));
    }
    for (int step = 1; step < STEPS; step++) {
      double by = step * (size.height() + AWAY / 2);
      places.add(new Box(right, middle - by, size.width(), size.height()));
      places.add(new Box(right, middle + by, size.width(), size.height()));
    }
    return places;
  }

  /** Places all over the sheet; one where it is too small for more. */
  private List<Box> everywhere(Box size) {
    Box sheet = clearing.sheet();
    List<Box> places = new ArrayList<>();
    double last = Math.max(sheet.y(), sheet.bottom() - size.height());
    double right = Math.max(sheet.x(), sheet.right() - size.width());
    for (double y = sheet.y(); y <= last; y = y == last ? last + 1 : Math.min(last, y + DOWN)) {
      for (double x = sheet.x(); x <= right; x = x == right ? right + 1 : Math.min(right, x + ACROSS)) {
        places.add(new Box(x, y, size.width(), size.height()));
      }
    }
    return places;
  }
}

package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lagoon.history.Key;
import lagoon.picture.look.Box;
import lagoon.picture.look.Point;
import lagoon.trace.Moment;
import lagoon.view.Facet;

/** Draws the ring among the nodes that stand on it, as large as they leave room. */
final class Rings {

  private static final double CENTRE_X = 0.61;
  private static final double LARGEST = 0.3;
  private static final double SMALLEST = 30;
  private static final double STEP = 3;
  private static final double[] SHAPES = {1.7, 1.35, 1};
  private static final double AROUND = 20;
  private static final double OUTSIDE = 12;
  private static final int POINTS = 72;
  private static final int MOST_LABELS = 20;
  private static final int SHORT = 3;
  /** How much of half the ring's width the words of a key may take in its middle, or in a quarter. */
  private static final double ACROSS = 1.5;
  private static final double QUARTER = 0.85;
  /** Where the middle of a quarter is, in halves of the ring's width and height. */
  private static final double ASIDE_X = 0.43;
  private static final double ASIDE_Y = 0.42;
  private static final double NEAR = 3;
  /** Of more servers, links go through all of it. */
  private static final int MOST_LINKED = 8;

  private final Box sheet;
  private final List<Box> taken;
  /** Links go from each of these to each other. */
  private final List<Point> servers;

  /**
   * @param nodes what the ring may not cover
   */
  Rings(Box sheet, List<NodeMark> nodes) {
    this.sheet = sheet;
    this.taken = nodes.stream().map(NodeMark::box).toList();
    this.servers = nodes.stream().filter(node -> !node.client()).map(node -> node.box().centre()).toList();
  }

  /** The ring that the first of the nodes shows that works; empty where none does or there is no room. */
  static Optional<Facet.Ring> shown(Moment moment) {
    for (Moment.Node node : moment.nodes()) {
      Optional<Facet.Ring> ring = Facet.find(node.shown(), Facet.Ring.class);
      if (ring.isPresent() && !ring.get().tokens().isEmpty()) {
        return ring;
      }
    }
    return Optional.empty();
  }

  Optional<RingMark> of(Facet.Ring ring, Optional<Key> key) {
    return oval().map(oval -> mark(ring, oval, key));
  }

  /** The largest that has room; of several, that nearest to the middle. */
  private Optional<Oval> oval() {
    double middle = sheet.y() + sheet.height() / 2;
    for (double ry = sheet.height() * LARGEST; ry >= SMALLEST; ry -= STEP) {
      for (double shape : SHAPES) {
        for (double aside = 0; aside < sheet.height() / 2 - ry - AROUND; aside += STEP) {
          for (double y : new double[] {middle + aside, middle - aside}) {
            Oval oval = new Oval(new Point(sheet.x() + CENTRE_X * sheet.width(), y), ry * shape, ry);
            if (isClear(oval)) {
              return Optional.of(oval);
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isClear(Oval oval) {
    Oval outer = new Oval(oval.centre, oval.rx + AROUND, oval.ry + AROUND);
    Box box = Box.around(outer.centre, 2 * outer.rx, 2 * outer.ry);
    List<Box> near = taken.stream().filter(box::overlaps).toList();
    if (near.isEmpty()) {
      return true;
    }
    List<Point> edge = outer.between(0, 1);
    return near.stream()
        .noneMatch(one -> outer.contains(one.centre()) || edge.stream().anyMatch(one::contains));
  }

  private RingMark mark(Facet.Ring ring, Oval oval, Optional<Key> key) {
    List<Facet.Token> walk = key.map(ring::walk).orElse(List.of());
    boolean few = ring.tokens().size() <= MOST_LABELS;
    List<RingMark.TickMark> ticks = new ArrayList<>();
    for (Facet.Token token : ring.tokens()) {
      double turn = (double) token.place() / ring.places();
      int rank = walk.indexOf(token) + 1;
      Point outside = new Oval(oval.centre, oval.rx + OUTSIDE, oval.ry + OUTSIDE).at(turn);
      ticks.add(new RingMark.TickMark(
          token.node(), oval.at(turn), outside, few || rank > 0 ? label(token.node()) : "", rank));
    }
    return new RingMark(oval.centre, oval.between(0, 1), ticks, key.map(one -> {
      double from = (double) ring.place(one) / ring.places();
      double to = (double) walk.get(walk.size() - 1).place() / ring.places();
      List<Point> way = oval.between(from, to < from ? to + 1 : to);
      return words(new RingMark.KeyMark(
          one, ring.place(one), oval.at(from), way, oval.centre, ACROSS * oval.rx), oval);
    }));
  }

  /**
   * Its name in the middle, or, where fewer links go through it, and with them cuts and what is lost at them,
   * in one of the four quarters, if there is room for the name.
   */
  private RingMark.KeyMark words(RingMark.KeyMark key, Oval oval) {
    RingMark.KeyMark best = key;
    long fewest = servers.size() > MOST_LINKED ? 0 : links(key);
    for (int quarter = 0; quarter < 4 && fewest > 0; quarter++) {
      Point middle = oval.centre.plus(
          (quarter % 2 == 0 ? -1 : 1) * ASIDE_X * oval.rx, (quarter < 2 ? 1 : -1) * ASIDE_Y * oval.ry);
      RingMark.KeyMark aside =
          new RingMark.KeyMark(key.key(), key.place(), key.at(), key.way(), middle, QUARTER * oval.rx);
      long links = links(aside);
      if (links < fewest && aside.name().equals(key.name())) {
        best = aside;
        fewest = links;
      }
    }
    return best;
  }

  /** How many links go through the words. */
  private long links(RingMark.KeyMark key) {
    Box words = key.words().grown(NEAR);
    long links = 0;
    for (int i = 0; i < servers.size(); i++) {
      for (int j = 0; j < i; j++) {
        Point from = servers.get(i);
        Point to = servers.get(j);
        links += IntStream.rangeClosed(0, POINTS)
            .anyMatch(at -> words.contains(from.towards(to, (double) at / POINTS))) ? 1 : 0;
      }
    }
    return links;
  }

  /** A name of three letters at most, or the first letter and the number at the end: "r1". */
  private static String label(String name) {
    if (name.codePointCount(0, name.length()) <= SHORT) {
      return NodeMarks.visible(name);
    }
    int end = name.length();
    while (end > 1 && Character.isDigit(name.charAt(end - 1)) && name.length() - end < 2) {
      end--;
    }
    return NodeMarks.visible(name.substring(0, name.offsetByCodePoints(0, 1)) + name.substring(end));
  }

  /** An oval; turns are counted from its top, clockwise. */
  private record Oval(Point centre, double rx, double ry) {

    Point at(double turn) {
      double angle = 2 * StrictMath.PI * turn;
      return centre.plus(rx * StrictMath.sin(angle), -ry * StrictMath.cos(angle));
    }

    boolean contains(Point point) {
      double dx = (point.x() - centre.x()) / rx;
      double dy = (point.y() - centre.y()) / ry;
      return dx * dx + dy * dy <= 1;
    }

    List<Point> between(double from, double to) {
      int parts = Math.max(1, (int) Math.ceil((to - from) * POINTS));
      List<Point> points = new ArrayList<>();
      for (int i = 0; i <= parts; i++) {
        points.add(at(from + (to - from) * i / parts));
      }
      return points;
    }
  }
}

package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.Numbers;
import lagoon.picture.Times;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.picture.stage.FacetMark;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.NodeMark;
import lagoon.trace.Moment;
import lagoon.view.Facet;
import lagoon.view.Spread;

/** Paints the nodes of the stage. */
final class NodePainter {

  private static final double NAME = 13;
  private static final double SMALL = NodeMark.SMALL;
  private static final double PAD = 10;
  private static final double MERGE = 12;
  private static final double VALUE_LINE = 15;
  private static final String OF_TERM = " of term ";

  private final Brush brush;
  private final FacetPainter facets;

  NodePainter(Brush brush) {
    this.brush = brush;
    this.facets = new FacetPainter(brush);
  }

  void paint(NodeMark node) {
    brush.opacity(StagePainter.opacity(node.emphasis()));
    if (node.selected()) {
      brush.box(node.box().grown(5), 11, null, Brush.Stroke.of(Ink.SELECTED, 3));
    }
    if (node.client()) {
      client(node);
    } else if (node.detail() == NodeMark.Detail.FULL) {
      card(node);
    } else if (node.detail() == NodeMark.Detail.BRIEF) {
      brief(node);
    } else {
      dot(node);
    }
    brush.opacity(1);
  }

  void crowd(Frame.CrowdMark crowd) {
    Box box = crowd.box();
    brush.box(box.plus(5, -5), 8, Ink.CARD, Brush.Stroke.of(Ink.EDGE, 1));
    brush.box(box, 8, Ink.CARD, Brush.Stroke.of(Ink.EDGE, 1.2));
    StagePainter.fitted(brush, new Point(box.x() + PAD, box.y() + 17),
        Numbers.count(crowd.sessions(), "more session"), box.width() - 2 * PAD,
        Brush.Font.of(12, Ink.TEXT).strong());
    brush.text(new Point(box.x() + PAD, box.y() + 32), Numbers.text(crowd.busy()) + " busy",
        Brush.Font.of(SMALL, Ink.FAINT));
  }

  // ---- replicas ----

  private void card(NodeMark node) {
    frame(node, 8);
    node.facets().forEach(facets::paint);
    Box box = body(node);
    badge(node, new Point(box.x() + 23, box.y() + 23), 11);
    double left = box.x() + 46;
    StagePainter.nodeName(brush, node, new Point(left, box.y() + 19), box.right() - left - 8,
        Brush.Font.of(NAME, Ink.TEXT).strong());
    StagePainter.fitted(brush, new Point(left, box.y() + 35), second(node, box.right() - left - 8),
        box.right() - left - 8,
        Brush.Font.of(SMALL, node.life() == Moment.Life.UP ? Ink.FAINT : Ink.VIOLATION));
    clock(node, box);
    double y = box.y() + NodeMark.HEAD;
    for (NodeMark.CopyMark copy : node.copies()) {
      y = copy(box, y, copy);
    }
    if (node.copies().size() == 1 && node.hidden() == 0) {
      claimBelow(box, y, node.copies().get(0));
    }
    if (node.hidden() > 0) {
      brush.text(new Point(box.x() + PAD, y + 13), "and " + Numbers.count(node.hidden(), "more key"),
          Brush.Font.of(SMALL, Ink.FAINT));
    }
    foot(node, box);
  }

  /** The part of a card that a log at its right side leaves. */
  private static Box body(NodeMark node) {
    Box box = node.box();
    for (FacetMark mark : node.facets()) {
      if (mark instanceof FacetMark.LogMark log) {
        return new Box(box.x(), box.y(), log.box().x() - 4 - box.x(), box.height());
      }
    }
    return box;
  }

  private void frame(NodeMark node, double radius) {
    boolean up = node.life() == Moment.Life.UP;
    boolean isAbsent = node.role().equals(NodeMark.ABSENT);
    Brush.Stroke stroke = up && isAbsent ? new Brush.Stroke(Ink.EDGE, 1.2, Brush.Dash.DASHED) : up
        ? Brush.Stroke.of(isLeader(node) ? Ink.LEADER : Ink.EDGE, isLeader(node) ? 2.5 : 1.2)
        : new Brush.Stroke(Ink.FAULT, 2, Brush.Dash.DASHED);
    boolean isGone = node.life() == Moment.Life.DOWN || isAbsent;
    brush.box(node.box(), radius, isGone ? Ink.GROUND : Ink.CARD, stroke);
  }

  private static boolean isLeader(NodeMark node) {
    return Facet.Role.takesWrites(node.role());
  }

  /** Who wants to lead. */
  private static boolean isCandidate(NodeMark node) {
    return node.role().startsWith("candidate") || node.role().startsWith("proposer");
  }

  private static boolean knows(NodeMark node) {
    return node.rumor().filter(stage -> stage != Spread.Stage.SUSCEPTIBLE).isPresent();
  }

  private void badge(NodeMark node, Point at, double radius) {
    if (node.life() == Moment.Life.DOWN) {
      Marks.cross(brush, at, radius * 0.7, Ink.VIOLATION, 3.5);
      return;
    }
    boolean isFilled = isLeader(node) || node.client() || knows(node);
    Ink ink = node.client() ? Ink.REQUEST : isLeader(node) ? Ink.LEADER : knows(node) ? Ink.FRESH
        : isCandidate(node) ? Ink.ELECTION : Ink.FAINT;
    if (isCandidate(node)) {
      brush.polygon(List.of(at.plus(0, -radius), at.plus(radius, 0), at.plus(0, radius),
          at.plus(-radius, 0)), Ink.CARD, Brush.Stroke.of(ink, 2));
    } else {
      brush.circle(at, radius, isFilled ? ink : Ink.CARD, Brush.Stroke.of(ink, 1.5));
    }
    if (node.life() == Moment.Life.PAUSED) {
      Marks.bars(brush, at, radius * 0.5, isFilled ? Ink.ON_MARK : Ink.VIOLATION);
    } else {
      brush.text(at.plus(0, radius * 0.42), node.letter(),
          Brush.Font.of(radius * (isCandidate(node) ? 1 : 1.15), isFilled ? Ink.ON_MARK : ink).strong()
              .at(Brush.Anchor.MIDDLE));
    }
    // Three of them end before the words beside them.
    double ring = radius + 2.8;
    for (NodeMark.TimerMark timer : node.timers()) {
      brush.circle(at, ring, null, Brush.Stroke.of(Ink.LINE, 1));
      brush.arc(at, ring, timer.elapsed(), Brush.Stroke.of(Ink.ELECTION, 1.8));
      ring += 2.5;
    }
    node.term().ifPresent(term ->
        Marks.term(brush, at.plus(radius * 0.85, radius * 1.05), radius * 0.62, term));
  }

  /** A small face at the right, with how wrong the clock is. */
  private void clock(NodeMark node, Box box) {
    if (node.clock().isEmpty() || node.life() == Moment.Life.DOWN) {
      return;
    }
    double right = box.right() - PAD;
    brush.text(new Point(right, box.y() + 35), node.clock(),
        Brush.Font.of(SMALL, Ink.STALE).strong().at(Brush.Anchor.END));
    Point at = new Point(right - Letters.width(node.clock(), SMALL, true) - 10, box.y() + 31);
    brush.circle(at, 6, Ink.CARD, Brush.Stroke.of(Ink.STALE, 1.5));
    brush.line(List.of(at.plus(0, -4), at, at.plus(3, 1.5)), Brush.Stroke.of(Ink.STALE, 1.2));
  }

  /** The first of the wordings that has room; the last, where none has. */
  private static String second(NodeMark node, double room) {
    List<String> wordings = seconds(node);
    return wordings.stream().filter(text -> Letters.width(text, SMALL) <= room).findFirst()
        .orElse(wordings.get(wordings.size() - 1));
  }

  private static List<String> seconds(NodeMark node) {
    if (node.life() != Moment.Life.UP) {
      return List.of(Frame.text(node.life()));
    }
    if (node.rumor().isPresent()) {
      return switch (node.rumor().get()) {
        case SUSCEPTIBLE -> List.of("has not heard it", "not heard");
        case INFECTIVE -> List.of("tells it");
        case REMOVED -> List.of("knows it, silent", "silent");
      };
    }
    boolean holdsNothing = node.copies().isEmpty() && node.hidden() == 0;
    String role = !node.role().isEmpty() ? node.role() : holdsNothing ? "" : "replica";
    // The term stands at the badge, too.
    int term = role.lastIndexOf(OF_TERM);
    return term > 0 && node.term().isPresent() ? List.of(role, role.substring(0, term)) : List.of(role);
  }

  /** The rows of a copy: one, or where siblings have room one for each. */
  private double copy(Box box, double y, NodeMark.CopyMark copy) {
    if (!copy.stacked()) {
      boolean one = copy.each().size() == 1;
      row(box, y, copy, one ? copy.each().get(0)
          : new NodeMark.VersionMark(copy.value(), copy.version(), "", false));
      return y + NodeMark.ROW * copy.lines();
    }
    double at = y;
    for (NodeMark.VersionMark version : copy.each()) {
      row(box, at, copy, version);
      at += NodeMark.ROW * copy.lines();
    }
    double x = box.x() + 5;
    brush.line(List.of(
            new Point(x + 3, y + 3), new Point(x, y + 3), new Point(x, at - 1), new Point(x + 3, at - 1)),
        Brush.Stroke.of(Ink.ELECTION, 1.5));
    return at;
  }

  private void row(Box box, double top, NodeMark.CopyMark copy, NodeMark.VersionMark shown) {
    boolean stale = copy.behind() > 0;
    Ink ink = stale ? Ink.STALE : Ink.TEXT;
    double whole = box.width() - 2 * PAD - 12;
    String number = shown.version() + claim(copy, shown, whole);
    double version = Letters.width(number, SMALL) + (shown.merge() ? MERGE : 0);
    double room = whole - version - 8;
    String key = Letters.fit(copy.key().name(), SMALL, room * 0.55);
    room -= Letters.width(key, SMALL) + 10;
    ValueLines lines = copy.lines() == 1 ? new ValueLines(shown.value(), "")
        : ValueLines.of(shown.value(), NodeMark.VALUE, room, whole);
    // What needs one line stands in the middle of two.
    double y = top + (lines.second().isEmpty() ? NodeMark.ROW * (copy.lines() - 1) / 2 : 0);
    Point sign = new Point(box.x() + PAD + 3, y + 9);
    if (stale) {
      Marks.behind(brush, sign, 4.5, Ink.STALE);
    } else {
      brush.circle(sign, 3, Ink.FRESH, null);
    }
    double right = box.right() - PAD;
    if (shown.merge()) {
      merge(new Point(right - version, y + 5));
    }
    brush.text(new Point(right, y + 13), number,
        Brush.Font.of(SMALL, stale ? Ink.STALE : Ink.FAINT).at(Brush.Anchor.END));
    brush.text(new Point(box.x() + PAD + 12, y + 13), key, Brush.Font.of(SMALL, Ink.FAINT));
    Brush.Font font = Brush.Font.of(NodeMark.VALUE, ink).strong().at(Brush.Anchor.END);
    double edge = right - version - 8;
    StagePainter.fitted(brush, new Point(edge, y + 13), lines.first(), room, font);
    // Below the first, or as far to the right as need be.
    double wide = Letters.width(lines.second(), NodeMark.VALUE, true);
    StagePainter.fitted(brush, new Point(wide <= whole - version - 8 ? edge : right, y + 13 + VALUE_LINE),
        lines.second(), whole, font);
  }

  /** A row that no sibling needs has room for what is claimed of the only copy. */
  private void claimBelow(Box box, double y, NodeMark.CopyMark copy) {
    NodeMark.VersionMark shown = copy.each().get(0);
    boolean isAbove = !claim(copy, shown, box.width() - 2 * PAD - 12).isEmpty();
    if (copy.each().size() == 1 && !isAbove && y + NodeMark.ROW <= box.bottom() - 20) {
      StagePainter.fitted(brush, new Point(box.right() - PAD, y + 12), shown.claim(), box.width() - 2 * PAD,
          Brush.Font.of(SMALL, Ink.FAINT).at(Brush.Anchor.END));
    }
  }

  /** Two lines that become one. */
  private void merge(Point at) {
    Brush.Stroke stroke = Brush.Stroke.of(Ink.ELECTION, 1.8);
    brush.line(List.of(at, at.plus(4, 4), at.plus(8, 0)), stroke);
    brush.line(List.of(at.plus(4, 4), at.plus(4, 9)), stroke);
  }

  /** What is claimed of a version, where key and value leave room for it. */
  private static String claim(NodeMark.CopyMark copy, NodeMark.VersionMark shown, double room) {
    double others = Letters.width(copy.key().name() + shown.version(), SMALL) + 18
        + (shown.merge() ? MERGE : 0) + Letters.width(shown.value(), 12, true);
    String claim = shown.claim().replace(", ", ",");
    boolean fits = !claim.isEmpty() && Letters.width(" " + claim, SMALL) + others <= room;
    return fits ? " " + claim : "";
  }

  /** One line for what is most pressing: who waits, how far behind, or a fact. */
  private void foot(NodeMark node, Box box) {
    Point base = new Point(box.x() + PAD, box.bottom() - 8);
    double room = box.width() - 2 * PAD;
    if (node.behind() > 0) {
      String text = Numbers.count(node.behind(), "version") + " behind, " + Times.span(node.behindFor());
      StagePainter.fitted(brush, base, text, room, Brush.Font.of(SMALL, Ink.STALE));
    } else if (!node.waiting().isEmpty()) {
      String more = node.waiting().size() > 1 ? " +" + (node.waiting().size() - 1) : "";
      StagePainter.fitted(brush, base, node.waiting().get(0) + more, room,
          Brush.Font.of(SMALL, Ink.ELECTION));
    } else if (!node.gauges().isEmpty()) {
      // The first that is told in full; all of them are in the inspector.
      String gauge = node.gauges().stream().filter(one -> Letters.width(one, SMALL) <= room).findFirst()
          .orElse(node.gauges().get(0));
      StagePainter.fitted(brush, base, gauge, room, Brush.Font.of(SMALL, Ink.FAINT));
    }
  }

  private void brief(NodeMark node) {
    Box box = body(node);
    frame(node, 7);
    badge(node, new Point(box.x() + 20, box.centre().y()), 9);
    double left = box.x() + 38;
    double room = box.right() - left - 5;
    StagePainter.nodeName(brush, node, new Point(left, box.y() + 19), room,
        Brush.Font.of(12, Ink.TEXT).strong());
    boolean isToldByFacet = false;
    for (FacetMark mark : node.facets()) {
      facets.paint(mark);
      isToldByFacet |= !(mark instanceof FacetMark.LogMark);
    }
    if (isToldByFacet) {
      return;
    }
    boolean stale = node.behind() > 0;
    String text = stale ? Numbers.text(node.behind()) + " behind" : second(node, room);
    double from = stale ? left + 11 : left;
    if (stale) {
      Marks.behind(brush, new Point(left + 4, box.y() + 32), 4, Ink.STALE);
    }
    // A word that has room says more than two of which one is cut: "follower", not "follower of ...".
    int word = Letters.width(text, SMALL) > room - (from - left) ? text.indexOf(" of ") : -1;
    StagePainter.fitted(brush, new Point(from, box.y() + 36),
        word < 0 ? text : text.substring(0, word), room - (from - left),
        Brush.Font.of(SMALL, stale ? Ink.STALE : Ink.FAINT));
  }

  private void dot(NodeMark node) {
    Box box = node.box();
    boolean stale = node.behind() > 0;
    boolean up = node.life() == Moment.Life.UP;
    boolean isFilled = isLeader(node) || up && knows(node);
    boolean isFresh = node.rumor().isPresent() ? knows(node) : !stale;
    Ink ink = !up ? Ink.FAULT : isLeader(node) ? Ink.LEADER : stale ? Ink.STALE
        : isFresh ? Ink.FRESH : Ink.FAINT;
    Box square = new Box(box.centre().x() - 14, box.y() + 1, 28, 24);
    Brush.Dash dash = up ? Brush.Dash.SOLID : Brush.Dash.DASHED;
    brush.box(square, 5, isFilled ? ink : Ink.CARD, new Brush.Stroke(ink, 2, dash));
    Point middle = square.centre();
    if (node.life() == Moment.Life.DOWN) {
      Marks.cross(brush, middle, 6, Ink.VIOLATION, 3);
    } else if (node.life() == Moment.Life.PAUSED) {
      Marks.bars(brush, middle, 5, Ink.VIOLATION);
    } else {
      // How far behind says more than the letter of a role that nearly all have.
      String text = stale ? "−" + (node.behind() > 999 ? "…" : node.behind()) : node.letter();
      brush.text(middle.plus(0, 4), text, Brush.Font.of(SMALL, isFilled ? Ink.ON_MARK : ink).strong()
          .at(Brush.Anchor.MIDDLE));
    }
    String name = Letters.fitName(node.name().name(), 10, box.width());
    brush.opacity(node.emphasis() == Frame.Emphasis.DIM ? StagePainter.DIM_NAME : 1);
    brush.text(new Point(box.centre().x(), box.bottom() - 4), name,
        Brush.Font.of(10, Ink.TEXT).at(Brush.Anchor.MIDDLE).onLines());
  }

  // ---- clients ----

  private void client(NodeMark node) {
    Box box = node.box();
    boolean busy = node.session().filter(session -> session.doing().isPresent()).isPresent();
    brush.box(box, Math.min(14, box.height() / 3), Ink.CARD, node.life() == Moment.Life.UP
        ? Brush.Stroke.of(busy ? Ink.REQUEST : Ink.EDGE, busy ? 2 : 1.2)
        : new Brush.Stroke(Ink.FAULT, 2, Brush.Dash.DASHED));
    new ClientWords(brush, node).paint();
    badge(node, ClientWords.badge(box), ClientWords.radius(box));
  }
}

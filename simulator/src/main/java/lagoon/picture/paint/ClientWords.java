package lagoon.picture.paint;

import java.util.List;
import lagoon.history.Outcome;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.stage.NodeMark;

/** What stands on the card of a client: its name, and what it does or did last, in as many lines as fit. */
final class ClientWords {

  private static final double NAME = 13;
  private static final double SMALL = 11;
  private static final double LINE = 12.5;

  /** Lower cards have room for two lines beneath the name, for one, and the lowest for none. */
  private static final double THREE_LINES = 70;

  private static final double SEVERAL_LINES = 50;

  private static final double ONE_LINE = 32;

  private static final double LOWEST = 22;

  /** On narrower cards the sign is smaller, and the name begins nearer to it. */
  private static final double NARROW = 110;

  private final Brush brush;
  private final NodeMark node;
  private final Box box;
  private final double left;

  ClientWords(Brush brush, NodeMark node) {
    this.brush = brush;
    this.node = node;
    this.box = node.box();
    this.left = badge(box).x() + radius(box) + (isNarrow(box) ? 6 : box.height() < ONE_LINE ? 8 : 12);
  }

  /** Where the sign of the client stands. */
  static Point badge(Box box) {
    double across = isNarrow(box) || box.height() < ONE_LINE ? 14 : box.height() < SEVERAL_LINES ? 17 : 22;
    return new Point(box.x() + across, box.height() < SEVERAL_LINES ? box.centre().y()
        : box.y() + (box.height() < THREE_LINES ? 20 : 16.5));
  }

  private static boolean isNarrow(Box box) {
    return box.width() < NARROW;
  }

  static double radius(Box box) {
    return box.height() < LOWEST ? 5.5
        : isNarrow(box) || box.height() < ONE_LINE ? 7.5 : box.height() < SEVERAL_LINES ? 9 : 10;
  }

  void paint() {
    if (box.height() < ONE_LINE) {
      name(box.centre().y() + 4.5, 18);
      node.session().ifPresent(session -> sign(session, new Point(box.right() - 14, box.centre().y())));
    } else if (box.height() < SEVERAL_LINES) {
      name(box.y() + 16, 0);
      node.session().ifPresent(session -> {
        sign(session, new Point(left + 5, box.y() + 26));
        String text = session.doing().isPresent() ? session.doingText() : session.lastText();
        Ink ink = session.doing().isPresent() ? Ink.TEXT : Ink.FAINT;
        new CardLines(SMALL, box.right() - left - 15 - 6).of(text, 1).forEach(line ->
            brush.text(new Point(left + 15, box.y() + 30), line, Brush.Font.of(SMALL, ink)));
      });
    } else {
      node.session().ifPresentOrElse(this::lines, () -> name(box.y() + 23, 0));
    }
  }

  private void name(double y, double without) {
    StagePainter.nodeName(brush, node, new Point(left, y), box.right() - left - 8 - without,
        Brush.Font.of(NAME, Ink.TEXT).strong());
  }

  private void sign(NodeMark.SessionMark session, Point at) {
    if (session.doing().isPresent()) {
      brush.polygon(List.of(at.plus(-3, -5), at.plus(5, 0), at.plus(-3, 5)), Ink.REQUEST, null);
    } else {
      session.last().ifPresent(last -> outcome(at, last.outcome()));
    }
  }

  private void lines(NodeMark.SessionMark session) {
    double room = box.width() - 32;
    int most = box.height() < THREE_LINES ? 2 : 3;
    boolean isDoing = session.doing().isPresent();
    List<String> lines =
        new CardLines(SMALL, room).of(isDoing ? session.doingText() : session.lastText(), most);
    // Beside the sign, with room for three lines below them both.
    name(badge(box).y() + 4.5, 0);
    double middle = box.bottom() - 5 - LINE * most / 2;
    double y = middle + 4 - LINE * (lines.size() - 1) / 2;
    sign(session, new Point(box.x() + 14, middle));
    for (int i = 0; i < lines.size(); i++) {
      boolean isOutcome = lines.size() > 1 && i == lines.size() - 1;
      brush.text(new Point(box.x() + 24, y), lines.get(i),
          Brush.Font.of(SMALL, isDoing || isOutcome ? Ink.TEXT : Ink.FAINT));
      y += LINE;
    }
  }

  private void outcome(Point at, Outcome outcome) {
    if (outcome == Outcome.OK) {
      brush.line(List.of(at.plus(-4, 0), at.plus(-1, 4), at.plus(5, -4)), Brush.Stroke.of(Ink.FRESH, 2));
    } else if (outcome == Outcome.FAILED) {
      Marks.cross(brush, at, 3.5, Ink.VIOLATION, 2);
    } else {
      brush.text(at.plus(0, 4), "?", Brush.Font.of(12, Ink.STALE).strong().at(Brush.Anchor.MIDDLE));
    }
  }
}

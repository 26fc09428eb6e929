package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Badge;
import lagoon.picture.stage.QuorumMark;

/** Paints quorums round their members, and the badges of nodes. */
final class QuorumPainter {

  private static final double SIZE = 11;

  private final Brush brush;

  QuorumPainter(Brush brush) {
    this.brush = brush;
  }

  private static Ink ink(QuorumMark quorum) {
    return quorum.isRead() ? Ink.REQUEST : Ink.REPLICATION;
  }

  void paint(QuorumMark quorum) {
    for (Box box : quorum.asked()) {
      brush.box(box, 11, null, new Brush.Stroke(ink(quorum), 1.5, Brush.Dash.DASHED));
    }
    for (Box box : quorum.answered()) {
      brush.box(box, 11, null, Brush.Stroke.of(ink(quorum), 2.5));
    }
  }

  void label(QuorumMark quorum) {
    quorum.labelBox().ifPresent(box -> brush.text(new Point(box.x() + 2, box.bottom() - 5), quorum.label(),
        Brush.Font.of(QuorumMark.LABEL, ink(quorum)).strong().onLines()));
  }

  void badges(List<Badge> badges) {
    brush.opacity(1);
    badges.forEach(this::badge);
  }

  private void badge(Badge badge) {
    Box box = badge.box();
    Ink ink = switch (badge.kind()) {
      case COORDINATOR -> Ink.LEADER;
      case RANK, WRITE -> Ink.REPLICATION;
      case READ -> Ink.REQUEST;
      case OVERLAP -> Ink.FRESH;
    };
    switch (badge.kind()) {
      case COORDINATOR -> brush.polygon(hexagon(box), ink, Brush.Stroke.of(Ink.GROUND, 1));
      case RANK -> brush.circle(box.centre(), box.height() / 2 - 1, Ink.CARD, Brush.Stroke.of(ink, 1.5));
      case OVERLAP -> {
        brush.box(box, 4, ink, Brush.Stroke.of(Ink.GROUND, 1));
        brush.box(box.grown(-2), 3, null, Brush.Stroke.of(Ink.ON_MARK, 1));
      }
      default -> brush.box(box, 4, ink, Brush.Stroke.of(Ink.GROUND, 1));
    }
    brush.text(box.centre().plus(0, SIZE * 0.36), badge.text(),
        Brush.Font.of(SIZE, badge.kind() == Badge.Kind.RANK ? ink : Ink.ON_MARK).strong()
            .at(Brush.Anchor.MIDDLE));
  }

  private static List<Point> hexagon(Box box) {
    double y = box.centre().y();
    double left = box.x() + 5;
    double right = box.right() - 5;
    return List.of(new Point(box.x(), y), new Point(left, box.y()), new Point(right, box.y()),
        new Point(box.right(), y), new Point(right, box.bottom()), new Point(left, box.bottom()));
  }
}

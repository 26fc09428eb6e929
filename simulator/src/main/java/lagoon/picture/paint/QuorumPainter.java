package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Badge;
import lagoon.picture.stage.QuorumMark;

/** Paints quorums round their members, and the badges of nodes. */
final class QuorumPainter {

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
    badges.forEach(badge -> Marks.badge(brush, badge));
  }
}

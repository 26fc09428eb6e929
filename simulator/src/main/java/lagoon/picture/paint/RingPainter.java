package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.picture.stage.RingMark;

/** Paints the ring of consistent hashing: tokens, a key, and the way from it to those that keep it. */
final class RingPainter {

  private static final double SMALL = 10;

  private final Brush brush;

  RingPainter(Brush brush) {
    this.brush = brush;
  }

  void paint(RingMark ring) {
    brush.opacity(1);
    brush.line(ring.outline(), Brush.Stroke.of(Ink.EDGE, 3));
    ring.key().ifPresent(key -> brush.line(key.way(), Brush.Stroke.of(Ink.REPLICATION, 3)));
    ring.ticks().forEach(tick -> tick(tick));
    ring.key().ifPresent(this::key);
  }

  private void tick(RingMark.TickMark tick) {
    boolean keeps = tick.rank() > 0;
    Brush.Font font = Brush.Font.of(SMALL, keeps ? Ink.TEXT : Ink.FAINT).at(Brush.Anchor.MIDDLE).onLines();
    brush.text(tick.outside().plus(0, 3.5), tick.label(), keeps ? font.strong() : font);
    // Above the rim of the letters.
    if (keeps) {
      brush.circle(tick.at(), 7, Ink.REPLICATION, null);
      brush.text(tick.at().plus(0, 3.5), Integer.toString(tick.rank()),
          Brush.Font.of(SMALL, Ink.ON_MARK).strong().at(Brush.Anchor.MIDDLE));
    } else {
      brush.circle(tick.at(), 3, Ink.CARD, Brush.Stroke.of(Ink.FAINT, 1.5));
    }
  }

  private void key(RingMark.KeyMark key) {
    Point at = key.at();
    brush.polygon(List.of(at.plus(0, -7), at.plus(7, 0), at.plus(0, 7), at.plus(-7, 0)), Ink.TEXT,
        Brush.Stroke.of(Ink.GROUND, 1.5));
    Point middle = key.middle();
    brush.text(middle.plus(0, 1), key.name(),
        Brush.Font.of(RingMark.SIZE, Ink.TEXT).strong().at(Brush.Anchor.MIDDLE).onLines());
    brush.text(middle.plus(0, 14), Letters.fit("at " + key.place(), SMALL, key.room()),
        Brush.Font.of(SMALL, Ink.FAINT).at(Brush.Anchor.MIDDLE).onLines());
  }
}

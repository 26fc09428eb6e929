package lagoon.picture.paint;

import java.util.List;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.stage.TallyMark;
import lagoon.picture.stage.TileMark;

/** Paints the tiles of many replicas, and how many of them know. */
final class TilePainter {

  /** Letters of more tiles take too long, and nobody reads them. */
  private static final int LETTERS = 400;

  private final Brush brush;

  TilePainter(Brush brush) {
    this.brush = brush;
  }

  void paint(List<TileMark> tiles) {
    boolean withLetters = tiles.size() <= LETTERS;
    for (TileMark tile : tiles) {
      brush.opacity(StagePainter.opacity(tile.emphasis()));
      tile(tile, withLetters);
    }
    brush.opacity(1);
  }

  private void tile(TileMark tile, boolean withLetters) {
    Box box = tile.box();
    boolean isDown = tile.down() == tile.count();
    boolean leads = tile.letter().equals("L");
    brush.box(box, 0, isDown ? Ink.FAULT : leads ? Ink.LEADER : Ink.EDGE, null);
    Box inner = box.grown(leads ? -2 : -1);
    brush.box(inner, 0, isDown ? Ink.GROUND : Ink.CARD, null);
    if (tile.knows() > 0) {
      double high = inner.height() * tile.filled();
      brush.box(new Box(inner.x(), inner.bottom() - high, inner.width(), high), 0, Ink.FRESH, null);
    }
    Point middle = box.centre();
    if (tile.letter().equals("R") && box.width() >= TileMark.LETTER) {
      // Who keeps it to itself has closed the frame round what it knows.
      brush.box(inner.grown(-2), 0, null, Brush.Stroke.of(Ink.ON_MARK, 1));
    }
    if (isDown) {
      Marks.cross(brush, middle, box.width() * 0.25, Ink.VIOLATION, 2);
    } else if (withLetters && box.width() >= TileMark.LETTER && !tile.letter().isEmpty()) {
      double size = Math.min(12, box.width() * 0.55);
      brush.text(middle.plus(0, size * 0.36), tile.letter(),
          Brush.Font.of(size, tile.knows() > 0 ? Ink.ON_MARK : Ink.FAINT).strong().at(Brush.Anchor.MIDDLE));
    } else if (tile.letter().equals("R")) {
      // Who keeps it to itself is struck through.
      brush.line(List.of(new Point(box.x() + 2, box.bottom() - 2), new Point(box.right() - 2, box.y() + 2)),
          Brush.Stroke.of(Ink.GROUND, 1.5));
    }
    if (tile.selected()) {
      brush.box(box.grown(2), 2, null, Brush.Stroke.of(Ink.SELECTED, 3));
    }
  }

  void tally(TallyMark tally) {
    Box box = tally.box();
    brush.box(box, box.height() / 2, Ink.CARD, Brush.Stroke.of(Ink.EDGE, 1));
    double words = box.x() + 8;
    if (tally.bar() > 0) {
      Box bar = new Box(words, box.y() + 6, tally.bar(), box.height() - 12);
      brush.box(bar, 2, Ink.GROUND, Brush.Stroke.of(Ink.FRESH, 1));
      brush.box(new Box(bar.x(), bar.y(), bar.width() * tally.share(), bar.height()), 2, Ink.FRESH, null);
      words = bar.right() + 8;
    }
    brush.text(new Point(words, box.bottom() - 6), tally.text(),
        Brush.Font.of(TallyMark.SIZE, Ink.TEXT).strong());
  }
}

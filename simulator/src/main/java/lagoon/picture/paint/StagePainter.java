package lagoon.picture.paint;

import lagoon.picture.stage.Frame;

/** Paints the stage. */
public final class StagePainter {

  private StagePainter() {}

  /** Paints a frame, its sheet's upper left corner at (0, 0). */
  public static void paint(Frame frame, Brush brush) {
    throw new UnsupportedOperationException();
  }
}

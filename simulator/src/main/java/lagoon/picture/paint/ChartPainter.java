package lagoon.picture.paint;

import lagoon.picture.spacetime.Section;

/** Paints the space-time diagram. */
public final class ChartPainter {

  private ChartPainter() {}

  /** Paints a section, its sheet's upper left corner at (0, 0). */
  public static void paint(Section section, Brush brush) {
    throw new UnsupportedOperationException();
  }
}

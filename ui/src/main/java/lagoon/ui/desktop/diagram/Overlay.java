package lagoon.ui.desktop.diagram;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.paint.Brush;
import lagoon.picture.spacetime.Section;

/** What lies above a section on the screen: the line of the cursor, and the lanes that are chosen. */
final class Overlay {

  /** How much of what is after the cursor shows through its shade. */
  private static final double SHADE = 0.45;

  private static final double CHOSEN = 0.1;
  private static final double HANDLE = 6;

  private Overlay() {}

  /**
   * @param cursor where the line of the cursor is
   */
  static void paint(Section section, Brush brush, List<NodeName> nodes, double cursor) {
    section.lanes().stream().filter(lane -> nodes.contains(lane.node()))
        .forEach(lane -> chosen(section, lane, brush));
    double bottom = section.sheet().bottom();
    double y = Math.max(Section.HEAD, cursor);
    if (y < bottom) {
      brush.opacity(SHADE);
      brush.box(new Box(0, y, section.sheet().width(), bottom - y), 0, Ink.GROUND, null);
      brush.opacity(1);
    }
    if (cursor >= Section.HEAD - 1 && cursor <= bottom) {
      brush.line(List.of(new Point(0, y), new Point(section.sheet().right(), y)),
          Brush.Stroke.of(Ink.SELECTED, 1.5));
      brush.polygon(List.of(new Point(0, y - HANDLE), new Point(HANDLE + 2, y), new Point(0, y + HANDLE)),
          Ink.SELECTED, null);
    }
  }

  private static void chosen(Section section, Section.Lane lane, Brush brush) {
    double width = Math.min(24, lane.width());
    brush.opacity(CHOSEN);
    brush.box(new Box(lane.x() - width / 2, Section.HEAD, width, section.sheet().bottom() - Section.HEAD), 0,
        Ink.SELECTED, null);
    brush.opacity(1);
    double right = Math.min(lane.x() + lane.width() - 14, section.sheet().right() - 4);
    brush.line(List.of(new Point(lane.x() - 8, Section.HEAD - 4), new Point(right, Section.HEAD - 4)),
        Brush.Stroke.of(Ink.SELECTED, 3));
  }
}

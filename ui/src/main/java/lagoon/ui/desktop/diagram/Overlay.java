package lagoon.ui.desktop.diagram;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import lagoon.history.NodeName;
import lagoon.picture.look.Ink;
import lagoon.picture.spacetime.Section;

/**
 * What lies above a section on the screen: the line of the cursor, the shade of what comes after it, and the
 * lanes that are chosen. These are nodes and not a second canvas: that would be cleared and laid over the
 * first one whole wherever the line goes, and without a graphics card each of that takes longer than to draw
 * the line.
 */
final class Overlay extends Pane {

  /** How much of what is after the cursor shows through its shade. */
  private static final double SHADE = 0.45;

  private static final double CHOSEN = 0.1;
  private static final double LINE = 1.5;
  private static final double HANDLE = 6;

  private final Scale scale = new Scale();
  private final Group chosen = new Group();
  private final Rectangle shade = new Rectangle();
  private final Rectangle line = new Rectangle();
  private final Polygon handle = new Polygon(0, -HANDLE, HANDLE + 2, 0, 0, HANDLE);

  Overlay() {
    setMouseTransparent(true);
    Group all = new Group(chosen, shade, line, handle);
    // It has the place of what it lies above, and asks for none.
    all.setManaged(false);
    all.getTransforms().add(scale);
    getChildren().add(all);
    clear();
  }

  /** Shows nothing. */
  void clear() {
    chosen.getChildren().clear();
    shade.setVisible(false);
    line.setVisible(false);
    handle.setVisible(false);
  }

  /**
   * Shows that.
   *
   * @param nodes whose lanes are chosen
   * @param cursor where the line of the cursor is
   * @param pixels how many pixels a unit has
   */
  void show(
      Section section, List<NodeName> nodes, double cursor, double pixels, Function<Ink, Color> colours) {
    scale.setX(pixels);
    scale.setY(pixels);
    chosen.getChildren().clear();
    section.lanes().stream().filter(lane -> nodes.contains(lane.node()))
        .forEach(lane -> choose(section, lane, colours.apply(Ink.SELECTED)));
    double width = section.sheet().width();
    double bottom = section.sheet().bottom();
    double y = Math.max(Section.HEAD, cursor);
    shade.setVisible(y < bottom);
    shade.setFill(colours.apply(Ink.GROUND).deriveColor(0, 1, 1, SHADE));
    lay(shade, 0, y, width, bottom - y);
    boolean isSeen = cursor >= Section.HEAD - 1 && cursor <= bottom;
    line.setVisible(isSeen);
    line.setFill(colours.apply(Ink.SELECTED));
    lay(line, 0, y - LINE / 2, width, LINE);
    handle.setVisible(isSeen);
    handle.setFill(colours.apply(Ink.SELECTED));
    handle.setTranslateY(y);
  }

  private void choose(Section section, Section.Lane lane, Color colour) {
    double width = Math.min(24, lane.width());
    Rectangle ground = new Rectangle();
    ground.setFill(colour.deriveColor(0, 1, 1, CHOSEN));
    lay(ground, lane.x() - width / 2, Section.HEAD, width, section.sheet().bottom() - Section.HEAD);
    double right = Math.min(lane.x() + lane.width() - 14, section.sheet().right() - 4);
    Rectangle top = new Rectangle();
    top.setFill(colour);
    lay(top, lane.x() - 8, Section.HEAD - 4 - LINE, right - lane.x() + 8, 2 * LINE);
    chosen.getChildren().addAll(ground, top);
  }

  private static void lay(Rectangle box, double x, double y, double width, double height) {
    box.setX(x);
    box.setY(y);
    box.setWidth(Math.max(0, width));
    box.setHeight(Math.max(0, height));
  }
}

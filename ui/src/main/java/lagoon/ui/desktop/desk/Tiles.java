package lagoon.ui.desktop.desk;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Shows its children in rows, all of one size, as large as there is room. */
public final class Tiles extends Pane {

  /** How much wider than high a tile is read best. */
  private static final double SHAPE = 1.4;

  private static final double GAP = 1;

  /** In how many columns so many tiles have the most room. */
  public static int columns(int tiles, double width, double height) {
    int best = 1;
    double most = 0;
    for (int columns = 1; columns <= tiles; columns++) {
      int rows = (tiles + columns - 1) / columns;
      double size = Math.min(width / columns, height / rows * SHAPE);
      if (size > most) {
        most = size;
        best = columns;
      }
    }
    return best;
  }

  @Override
  protected void layoutChildren() {
    List<Node> tiles = getManagedChildren();
    int columns = columns(tiles.size(), getWidth(), getHeight());
    int rows = (tiles.size() + columns - 1) / columns;
    for (int i = 0; i < tiles.size(); i++) {
      int row = i / columns;
      int inRow = row < rows - 1 ? columns : tiles.size() - row * columns;
      double left = edge(getWidth(), i % columns, inRow);
      double top = edge(getHeight(), row, rows);
      layoutInArea(tiles.get(i), left, top, edge(getWidth(), i % columns + 1, inRow) - left - GAP,
          edge(getHeight(), row + 1, rows) - top - GAP, 0, HPos.LEFT, VPos.TOP);
    }
  }

  private static double edge(double whole, int place, int places) {
    return Math.round((whole + GAP) * place / places);
  }
}

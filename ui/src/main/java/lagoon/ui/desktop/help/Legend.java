package lagoon.ui.desktop.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import lagoon.picture.look.Box;
import lagoon.picture.look.Look;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.paint.Marks;
import lagoon.picture.stage.Badge;
import lagoon.ui.desktop.canvas.CanvasBrush;

/** What the marks of messages mean, from the one table of looks: the same on the stage and in the diagram. */
final class Legend {

  private static final double SIZE = 30;

  private final Palette palette;

  Legend(Palette palette) {
    this.palette = palette;
  }

  Node node() {
    GridPane grid = new GridPane();
    grid.setId("legend");
    grid.setHgap(10);
    grid.setVgap(4);
    grid.getStyleClass().add("page");
    int row = 0;
    for (Map.Entry<String, List<Look>> family : families().entrySet()) {
      Label meaning = new Label(family.getKey());
      meaning.getStyleClass().add("heading");
      grid.add(meaning, 0, row++, 4, 1);
      int column = 0;
      for (Look look : family.getValue()) {
        grid.add(mark(look), column % 4, row);
        grid.add(new Label(kind(look)), column % 4 + 1, row);
        column += 2;
        row += column % 4 == 0 ? 1 : 0;
      }
      row += column % 4 == 0 ? 0 : 1;
    }
    badges(grid, row);
    return grid;
  }

  private void badges(GridPane grid, int first) {
    Label heading = new Label("sign at a node");
    heading.getStyleClass().add("heading");
    grid.add(heading, 0, first, 4, 1);
    int row = first + 1;
    for (Badge.Kind kind : Badge.Kind.values()) {
      Canvas canvas = new Canvas(SIZE + 10, SIZE);
      CanvasBrush brush = new CanvasBrush(palette);
      brush.begin(canvas.getGraphicsContext2D());
      double width = Badge.HEIGHT * (kind == Badge.Kind.OVERLAP ? 2 : 1);
      Marks.badge(brush, new Badge(
          kind, kind.example(), new Box(1, (SIZE - Badge.HEIGHT) / 2, width, Badge.HEIGHT)));
      grid.add(canvas, 0, row);
      grid.add(new Label(kind.meaning()), 1, row++, 3, 1);
    }
  }

  private static Map<String, List<Look>> families() {
    Map<String, List<Look>> families = new LinkedHashMap<>();
    for (String kind : Look.kinds()) {
      Look look = Look.of(kind, true);
      families.merge(look.family().meaning(), List.of(look),
          (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).distinct().toList());
    }
    return families;
  }

  /** The first kind that looks so. */
  private static String kind(Look look) {
    return Look.kinds().stream().filter(kind -> Look.of(kind, true).equals(look)).reduce(
        (some, more) -> some + ", " + more).orElse("");
  }

  private Node mark(Look look) {
    Canvas canvas = new Canvas(SIZE, SIZE);
    CanvasBrush brush = new CanvasBrush(palette);
    brush.begin(canvas.getGraphicsContext2D());
    Marks.message(brush, look, new Point(SIZE / 2, SIZE / 2), 11);
    return canvas;
  }
}

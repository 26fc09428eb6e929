package lagoon.ui.desktop.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import lagoon.picture.look.Box;
import lagoon.picture.look.Look;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.paint.Marks;
import lagoon.picture.paint.Samples;
import lagoon.picture.stage.Badge;
import lagoon.ui.desktop.canvas.CanvasBrush;

/**
 * What marks mean: those of messages, from the one table of looks, the same on the stage and in the diagram,
 * signs at nodes, and what nodes show.
 */
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
    samples(grid, badges(grid, row));
    ScrollPane all = new ScrollPane(grid);
    all.setFitToWidth(true);
    return all;
  }

  /** What nodes show: painted by those who paint the stage. */
  private void samples(GridPane grid, int first) {
    int row = first;
    for (Samples.Family family : Samples.all()) {
      Label heading = new Label(family.heading());
      heading.getStyleClass().add("heading");
      grid.add(heading, 0, row++, 4, 1);
      for (Samples.Sample sample : family.samples()) {
        Canvas canvas = new Canvas(sample.width(), Samples.HEIGHT);
        CanvasBrush brush = new CanvasBrush(palette);
        brush.begin(canvas.getGraphicsContext2D());
        sample.paint().accept(brush);
        HBox line = new HBox(10, canvas, new Label(sample.meaning()));
        line.setAlignment(Pos.CENTER_LEFT);
        grid.add(line, 0, row++, 8, 1);
      }
    }
  }

  private int badges(GridPane grid, int first) {
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
    return row;
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

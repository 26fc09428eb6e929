package lagoon.ui.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.ui.playback.Selection;

/**
 * A part of a sheet on the screen. What is there is used again for the next sheet: facts of a node change
 * with each picture.
 */
final class PartView {

  private final Label heading = new Label();
  private final GridPane grid = new GridPane();
  private final VBox node = new VBox(heading, grid);
  private final String id;
  private final Consumer<Selection> select;
  private final List<Row> rows = new ArrayList<>();
  private Sheet.Part shown;

  /**
   * @param id what its links are called, each with its row after it
   */
  PartView(String id, Consumer<Selection> select) {
    this.id = id;
    this.select = select;
    node.getStyleClass().add("part");
    heading.getStyleClass().add("heading");
    grid.getStyleClass().add("facts");
    ColumnConstraints labels = new ColumnConstraints();
    labels.setPercentWidth(35);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    words.setFillWidth(true);
    grid.getColumnConstraints().addAll(labels, words);
  }

  Node node() {
    return node;
  }

  void show(Sheet.Part part) {
    if (part.equals(shown)) {
      return;
    }
    shown = part;
    heading.setText(part.heading());
    heading.setVisible(!part.heading().isEmpty());
    heading.setManaged(!part.heading().isEmpty());
    while (rows.size() < part.facts().size()) {
      rows.add(new Row(id + "-" + rows.size(), select));
    }
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < part.facts().size(); i++) {
      rows.get(i).show(part.facts().get(i), i, nodes);
    }
    if (!nodes.equals(grid.getChildren())) {
      grid.getChildren().setAll(nodes);
    }
  }

  /** A label, and words or a link. */
  private static final class Row {
    private final Label label = new Label();
    private final ReadableText words = new ReadableText();
    private final Hyperlink link = new Hyperlink();
    private final Consumer<Selection> select;
    private Sheet.Fact shown;

    Row(String id, Consumer<Selection> select) {
      link.setId(id);
      this.select = select;
      label.getStyleClass().add("label-of-fact");
      label.setWrapText(true);
      link.setWrapText(true);
      link.setMaxWidth(Double.MAX_VALUE);
      GridPane.setValignment(label, VPos.TOP);
      GridPane.setValignment(link, VPos.TOP);
      GridPane.setValignment(words, VPos.TOP);
    }

    void show(Sheet.Fact fact, int row, List<Node> nodes) {
      Node value = fact.link().isPresent() ? link : words;
      if (!fact.label().isEmpty()) {
        nodes.add(label);
      }
      nodes.add(value);
      GridPane.setConstraints(label, 0, row);
      GridPane.setConstraints(value, fact.label().isEmpty() ? 0 : 1, row, fact.label().isEmpty() ? 2 : 1, 1);
      if (Objects.equals(fact, shown)) {
        return;
      }
      shown = fact;
      label.setText(fact.label());
      if (fact.link().isPresent()) {
        link.setText(fact.text());
        link.setAccessibleText((fact.label() + " " + fact.text()).strip());
        link.setVisited(false);
        link.setOnAction(event -> {
          link.setVisited(false);
          select.accept(fact.link().get());
        });
      } else {
        words.setText(fact.text());
      }
      for (Sheet.Tone tone : Sheet.Tone.values()) {
        words.pseudoClassStateChanged(
            PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == fact.tone());
      }
    }
  }
}

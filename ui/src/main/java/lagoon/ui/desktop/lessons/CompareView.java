package lagoon.ui.desktop.lessons;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lagoon.guarantee.Verdict;
import lagoon.lessons.format.Comparing;
import lagoon.scenarios.running.Comparison;
import lagoon.ui.desktop.desk.Controls;

/** Runs side by side: a table over the stage, with what is said of each run beside it. */
final class CompareView implements StepView {

  private static final double NAMES = 20;

  /** Before a class so many columns have room for letters of the usual size. */
  private static final int SPACIOUS = 4;

  private final VBox box = new VBox();
  private final Page page;
  private final Comparing comparing;

  CompareView(Page page, Comparing comparing, boolean isNow) {
    this.page = page;
    this.comparing = comparing;
    box.getStyleClass().addAll("step", "compare-step");
    box.getChildren().add(page.prose().markdown(
        "Compared, over the stage: " + RunText.of(comparing.source()) + "."));
    for (Comparing.Variant variant : comparing.compare()) {
      variant.note().ifPresent(note ->
          box.getChildren().add(page.prose().markdown("**" + variant.name() + ":** " + note)));
    }
    if (isNow) {
      Label waiting = new Label("The runs are being computed ...");
      waiting.getStyleClass().add("faint");
      box.getChildren().add(waiting);
      page.sitting().compare(comparing, comparison -> {
        box.getChildren().remove(waiting);
        show(comparison);
      });
    }
    Button again = new Button("Show the table");
    again.getStyleClass().add("small");
    again.setId("show-table");
    again.setOnAction(event -> page.sitting().compare(comparing, this::show));
    box.getChildren().add(again);
  }

  @Override
  public Node node() {
    return box;
  }

  private void show(Comparison comparison) {
    GridPane grid = new GridPane();
    grid.setId("compare-table");
    grid.getStyleClass().add("compare-table");
    grid.setAccessibleRole(AccessibleRole.TEXT);
    grid.setAccessibleText(spoken(comparison));
    grid.setFocusTraversable(true);
    int columns = comparison.columns().size();
    if (page.isPresenting() && columns > SPACIOUS) {
      grid.getStyleClass().add("wide");
    }
    for (int i = 0; i <= columns; i++) {
      ColumnConstraints shares = new ColumnConstraints();
      shares.setPercentWidth(i == 0 ? NAMES : (100 - NAMES) / columns);
      shares.setHalignment(HPos.LEFT);
      grid.getColumnConstraints().add(shares);
    }
    for (int i = 0; i < columns; i++) {
      grid.add(cell(comparison.columns().get(i).name(), "head-cell"), i + 1, 0);
    }
    for (int row = 0; row < comparison.rows().size(); row++) {
      Comparison.Row one = comparison.rows().get(row);
      // A long name is broken behind a hyphen.
      grid.add(cell(one.name().replace("-", "-\u200b"), "name-cell"), 0, row + 1);
      for (int i = 0; i < columns; i++) {
        Comparison.Cell said = one.cells().get(i);
        // A number and its sign stay together.
        Label label = cell(said.text().replace(" %", "\u00a0%"), "cell");
        said.verdict().ifPresent(verdict -> {
          label.setGraphic(Controls.icon(icon(verdict)));
          label.getStyleClass().add("verdict");
          label.pseudoClassStateChanged(
              PseudoClass.getPseudoClass(verdict.name().toLowerCase(Locale.ROOT)), true);
        });
        grid.add(label, i + 1, row + 1);
      }
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("side-scroll", "board");
    scroll.setId("compare-scroll");
    scroll.setFocusTraversable(false);
    page.host().board(scroll);
    page.host().changed();
  }

  private static Label cell(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    label.setMinHeight(VBox.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static String icon(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "fth-check";
      case VIOLATED -> "fth-x";
      case UNKNOWN -> "fth-help-circle";
      case UNTESTED -> "fth-minus";
    };
  }

  private static String spoken(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    for (Comparison.Row row : comparison.rows()) {
      text.append(row.name()).append(": ");
      List<Comparison.Cell> cells = row.cells();
      for (int i = 0; i < cells.size(); i++) {
        text.append(comparison.columns().get(i).name()).append(", ").append(cells.get(i).text())
            .append(i + 1 < cells.size() ? "; " : ". ");
      }
    }
    return text.toString();
  }
}

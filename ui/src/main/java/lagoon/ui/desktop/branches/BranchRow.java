package lagoon.ui.desktop.branches;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.PressableRow;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Status;

/** One branch: its name, where it begins, how far its computing is, and whether it is compared. */
final class BranchRow extends HBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double STEP = 14;

  private final Project project;
  private final int branch;
  private final CheckBox compare = new CheckBox();
  private final Label name = new Label();
  private final Label mark = new Label("active");
  private final Label origin = new Label();
  private final Label news = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Button cancel = new Button("Cancel");
  private final Button again = new Button("Compute again");
  private final TextField field = new TextField();
  private final PressableRow row;

  BranchRow(Desk desk, int branch) {
    this.project = desk.project();
    this.branch = branch;
    compare.setId("compare-" + branch);
    compare.setTooltip(new Tooltip("Compare: two or more stand side by side"));
    compare.setOnAction(event -> {
      desk.comparing().remove((Object) branch);
      if (compare.isSelected()) {
        desk.comparing().add(branch);
      }
    });
    name.getStyleClass().add("branch-name");
    name.setWrapText(true);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    mark.getStyleClass().add("active-mark");
    mark.setMinWidth(USE_PREF_SIZE);
    origin.getStyleClass().add("detail");
    news.getStyleClass().add("detail");
    news.setId("branch-" + branch + "-status");
    news.setWrapText(true);
    progress.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(progress, Priority.ALWAYS);
    cancel.setId("branch-" + branch + "-cancel");
    cancel.setOnAction(event -> project.cancel(branch));
    again.setId("branch-" + branch + "-compute");
    again.setOnAction(event -> project.compute(branch));
    field.setId("branch-" + branch + "-name");
    field.setAccessibleText("New name of the branch");
    field.setOnAction(event -> rename());
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        edit(false);
        event.consume();
      }
    });
    field.focusedProperty().addListener((property, was, is) -> {
      if (!is) {
        edit(false);
      }
    });
    HBox line = new HBox(6, name, field, mark);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox running = new HBox(6, progress, cancel);
    running.setAlignment(Pos.CENTER_LEFT);
    row = new PressableRow("branch-" + branch, () -> project.activate(branch), line, origin, news, running,
        again);
    HBox.setHgrow(row, Priority.ALWAYS);
    show(running, false);
    running.managedProperty().bind(running.visibleProperty());
    running.visibleProperty().bind(cancel.visibleProperty());
    show(field, false);
    getChildren().addAll(compare, row);
    getStyleClass().add("branch");
    setAlignment(Pos.CENTER_LEFT);
  }

  private static void show(Node node, boolean is) {
    if (!node.visibleProperty().isBound()) {
      node.setVisible(is);
      node.setManaged(is);
    }
  }

  /** Shows how it stands. */
  void show(BranchLines.Line line, boolean isCompared) {
    name.setText(line.branch().name());
    origin.setText(line.origin());
    setPadding(new Insets(0, 0, 0, 10 + Math.min(8, line.depth()) * STEP));
    show(mark, line.isActive());
    row.pseudoClassStateChanged(CHOSEN, line.isActive());
    compare.setSelected(isCompared);
    compare.setAccessibleText("Compare " + line.branch().name());
    Status status = project.status(branch);
    boolean isRunning = status instanceof Status.Running;
    progress.setProgress(status instanceof Status.Running running ? running.progress() : 0);
    cancel.setVisible(isRunning);
    cancel.setAccessibleText("Cancel the computing of " + line.branch().name());
    boolean isThere = project.played(branch).isPresent();
    show(again, status instanceof Status.Cancelled);
    news.setText(BranchLines.status(status, isThere));
    show(news, !news.getText().isEmpty());
    news.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), status instanceof Status.Failed);
    row.setAccessibleText(line.branch().name() + ", " + line.origin()
        + (line.isActive() ? ", active" : "") + Optional.of(news.getText())
            .filter(text -> !text.isEmpty()).map(text -> ", " + text).orElse(""));
    row.setAccessibleHelp("Looks at this branch, at the same time.");
  }

  /** Lets somebody type another name, or no longer. */
  void edit(boolean is) {
    show(field, is);
    show(name, !is);
    if (is) {
      HBox.setHgrow(field, Priority.ALWAYS);
      field.setText(name.getText());
      field.requestFocus();
      field.selectAll();
    }
  }

  private void rename() {
    String text = field.getText().strip();
    edit(false);
    row.requestFocus();
    if (!text.isEmpty() && !text.equals(name.getText())) {
      project.rename(branch, text);
    }
  }

  VBox row() {
    return row;
  }
}

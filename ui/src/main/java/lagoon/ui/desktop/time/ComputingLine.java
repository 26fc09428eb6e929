package lagoon.ui.desktop.time;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Status;

/** Says at the lower edge which branch is being computed and how far it is, and calls it off. */
public final class ComputingLine implements ProjectListener {

  private static final double WIDTH = 140;

  private final Project project;
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button button = new Button();
  private final HBox box = new HBox(8, words, bar, button);
  /** What the button does. */
  private Runnable action = () -> {};

  public ComputingLine(Desk desk) {
    this.project = desk.project();
    box.setId("computing");
    box.setAlignment(Pos.CENTER_RIGHT);
    box.getStyleClass().add("computing");
    bar.setPrefWidth(WIDTH);
    bar.setAccessibleText("How far the computing is");
    button.setId("computing-button");
    button.setOnAction(event -> action.run());
    project.add(this);
    show(Optional.empty());
  }

  public Node node() {
    return box;
  }

  @Override
  public void treeChanged() {
    refresh();
  }

  @Override
  public void statusChanged(int branch, Status status) {
    refresh();
  }

  /** The branch that is looked at, where it is being computed or was called off; else another one that is. */
  private void refresh() {
    Branch active = project.tree().activeBranch();
    boolean isThere = project.status(active.id()) instanceof Status.Done
        || project.status(active.id()) instanceof Status.Failed;
    show(!isThere && project.isOpen() ? Optional.of(active) : project.tree().branches().stream()
        .filter(one -> project.status(one.id()) instanceof Status.Running).findFirst());
  }

  private void show(Optional<Branch> branch) {
    box.setVisible(branch.isPresent());
    box.setManaged(branch.isPresent());
    branch.ifPresent(one -> {
      boolean isRunning = project.status(one.id()) instanceof Status.Running;
      words.setText((isRunning ? "Computing " : "Called off: ") + one.name());
      bar.setVisible(isRunning);
      if (project.status(one.id()) instanceof Status.Running running) {
        bar.setProgress(running.progress());
      }
      button.setText(isRunning ? "Cancel" : "Compute again");
      button.setAccessibleText(button.getText() + ": " + one.name());
      action = isRunning ? () -> project.cancel(one.id()) : () -> project.compute(one.id());
    });
  }
}

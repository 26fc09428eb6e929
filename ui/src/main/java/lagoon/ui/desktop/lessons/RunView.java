package lagoon.ui.desktop.lessons;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Highlight;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Source;
import lagoon.ui.desktop.desk.Controls;

/** Which run is on the stage, how far it was played, and what to look at there. */
final class RunView implements StepView {

  private final VBox box = new VBox();
  private final Button again;
  private final boolean isMoving;

  RunView(Page page, Source source, Moment until, Highlight highlight, boolean isOpening) {
    box.getStyleClass().addAll("step", "run-step");
    String what = isOpening ? "On the stage: " + RunText.of(source) : "The run goes on";
    box.getChildren().add(page.prose().markdown(what + ", " + (until instanceof Moment.Start
        ? "before anything has happened." : "up to: " + until.text() + ".")));
    if (!highlight.nodes().isEmpty()) {
      List<String> nodes = highlight.nodes();
      box.getChildren().add(page.prose().markdown("Look at **" + String.join("**, **", nodes) + "**."));
    }
    again = Controls.button(page.desk().commands(), "lesson-replay");
    again.setText("Show it again");
    again.getStyleClass().add("small");
    again.managedProperty().bind(again.visibleProperty());
    isMoving = !(until instanceof Moment.Start);
    box.getChildren().add(again);
    offerReplay(false);
  }

  /** Whether this is the run that is on the stage, so that it can be played once more. */
  void offerReplay(boolean isOnStage) {
    again.setVisible(isOnStage && isMoving);
  }

  @Override
  public Node node() {
    return box;
  }
}

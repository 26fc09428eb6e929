package lagoon.ui.desktop.compare;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lagoon.picture.stage.Layout;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.stage.StagePanel;
import lagoon.ui.desktop.stage.StageView;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Standing;
import lagoon.ui.playback.Status;

/**
 * One branch in the grid: a head with its letter, its name and how it stands, and its stage. The branch that
 * is looked at has the stage of the window, with all that one can do there.
 */
final class StageCell {

  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final Desk desk;
  private final StagePanel stage;
  private final int branch;
  private final StageView view;
  private final Label name = new Label();
  private final Label standing = new Label();
  private final Button head = new Button();
  private final Tooltip told = new Tooltip();
  private final Label pending = new Label();
  private final StackPane place = new StackPane();
  private final VBox node = new VBox(head, place);
  /** Where its nodes stand, if it has others than the branch that is looked at; null before it is known. */
  private Layout own;
  /** Whose layout that is. */
  private Played arranged;

  StageCell(Desk desk, StagePanel stage, int branch, String letter) {
    this.desk = desk;
    this.stage = stage;
    this.branch = branch;
    this.view = new StageView("stage-" + branch, desk.appearance());
    view.onSelect(target -> {
      desk.project().activate(branch);
      stage.select(target);
    });
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Label sign = new Label(letter);
    sign.getStyleClass().add("letter");
    name.setMinWidth(0);
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    standing.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, sign, name, room, standing);
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(head.widthProperty().subtract(20));
    head.setId("stage-head-" + branch);
    head.setGraphic(line);
    head.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    head.setMaxWidth(Double.MAX_VALUE);
    head.setMinWidth(0);
    head.getStyleClass().add("stage-head");
    head.setTooltip(told);
    head.setOnAction(event -> desk.project().activate(branch));
    pending.setWrapText(true);
    pending.getStyleClass().add("hint");
    place.setMinSize(0, 0);
    VBox.setVgrow(place, Priority.ALWAYS);
  }

  Node node() {
    return node;
  }

  int branch() {
    return branch;
  }

  /** Its own view, where it is not the branch that is looked at. */
  StageView view() {
    return view;
  }

  private boolean isActive() {
    return desk.project().tree().active() == branch;
  }

  /** Whether its nodes stand where those of the branch that is looked at do. */
  boolean isAlike() {
    Optional<Played> shown = desk.project().played();
    return !isActive() && shown.isPresent()
        && desk.project().played(branch).filter(run -> StagePanel.sameCast(run, shown.get())).isPresent();
  }

  /** Gives the place of its stage free. */
  void leave() {
    place.getChildren().clear();
  }

  /** Shows what is at the cursor's time. */
  void refresh() {
    Project project = desk.project();
    // While the branch that is looked at is computed, what was there before stays on its stage.
    Optional<Played> run = isActive() ? project.played() : project.played(branch);
    head.pseudoClassStateChanged(ACTIVE, isActive());
    name.setText(project.tree().find(branch).map(one -> one.name()).orElse(""));
    if (run.isEmpty()) {
      VerdictMark.show(standing, Optional.empty(), "");
      pending.setText(Sides.text(project.status(branch)));
      put(pending);
    } else {
      Cursor cursor = cursor(run.get());
      Standing now = Standing.at(run.get(), cursor);
      boolean isComing = project.status(branch) instanceof Status.Running;
      VerdictMark.show(standing, isComing ? Optional.empty() : now.verdict(),
          isComing ? Sides.text(project.status(branch)) : now.brief());
      told.setText(name.getText() + "\n" + now.full());
      put(isActive() ? stage.node() : view.surface());
      if (!isActive()) {
        arrange(run.get());
        view.show(Optional.of(new StageView.Scene(run.get(), cursor.count(), cursor.time(),
            stage.options())), () -> isAlike() ? stage.layout().orElse(null) : own);
      }
    }
    head.setAccessibleText((isActive() ? "Looked at: " : "Look at ") + name.getText() + ": "
        + (run.isEmpty() ? pending.getText() : standing.getText()));
  }

  /** The same time in its own run. */
  private Cursor cursor(Played run) {
    Cursor cursor = desk.project().cursor();
    return isActive() || cursor.equals(Cursor.START) ? cursor : Cursor.at(run.trace(), cursor.time());
  }

  private void arrange(Played run) {
    if (!isAlike() && arranged != run) {
      arranged = run;
      desk.compute(() -> Layout.of(run.trace()), made -> {
        if (arranged == run) {
          own = made;
          view.surface().redraw();
        }
      });
    }
  }

  private void put(Node wanted) {
    if (place.getChildren().size() != 1 || place.getChildren().get(0) != wanted) {
      place.getChildren().setAll(wanted);
    }
  }
}

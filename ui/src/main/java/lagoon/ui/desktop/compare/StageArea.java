package lagoon.ui.desktop.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import lagoon.picture.stage.Frame;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Redraw;
import lagoon.ui.desktop.stage.StagePanel;
import lagoon.ui.desktop.stage.StageView;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Status;

/** The place of the stage: one stage, or several side by side while at least two branches are chosen. */
public final class StageArea implements ProjectListener {

  private final Desk desk;
  private final StagePanel stage;
  private final Sides sides;
  private final StageGrid grid;
  private final StackPane node = new StackPane();
  private final Redraw redraw = new Redraw(node, this::refresh);
  /** Those that stood side by side when it was ended. */
  private List<Integer> before = List.of();
  /** What was opened, by its name. */
  private String opened = "";

  /** The place of that stage. */
  public StageArea(Desk desk, StagePanel stage) {
    this.desk = desk;
    this.stage = stage;
    this.sides = new Sides(desk);
    this.grid = new StageGrid(desk, stage);
    node.setId("stage-area");
    node.setMinSize(0, 0);
    node.getChildren().add(stage.node());
    desk.comparing().addListener((InvalidationListener) changed -> show());
    desk.project().add(this);
    stage.onChange(redraw::request);
    desk.commands().add(List.of(
        Command.of("side-by-side", Command.Menu.VIEW, "Side by side",
            "Shows branches next to each other on one clock, or ends that.", this::beginOrEnd)
            .keys("Ctrl+D").icon("fth-columns").when(() -> desk.project().played().isPresent()),
        Command.of("next-side", Command.Menu.VIEW, "Next of those side by side",
            "Looks at the next of the branches that stand side by side.", this::next)
            .keys("Ctrl+Shift+D").when(this::isCompared)));
  }

  /** What is seen. */
  public Node node() {
    return node;
  }

  /** The view of a branch that stands beside the one that is looked at: for tests and exports. */
  public Optional<StageView> view(int branch) {
    return branch == desk.project().tree().active() ? Optional.empty() : grid.view(branch);
  }

  /** What that view shows. */
  public Optional<Frame> frame(int branch) {
    return view(branch).flatMap(StageView::frame);
  }

  private boolean isCompared() {
    return sides.shown().size() > 1;
  }

  private void beginOrEnd() {
    if (isCompared()) {
      before = sides.shown();
      sides.end();
    } else if (sides.begin(before)) {
      desk.show("compare");
    } else {
      desk.show("compare");
      desk.say("There is one branch only: add a variant, or change something by hand.");
    }
  }

  private void next() {
    List<Integer> shown = sides.shown();
    int at = shown.indexOf(desk.project().tree().active());
    desk.project().activate(shown.get((at + 1) % shown.size()));
  }

  private void show() {
    if (isCompared()) {
      if (node.getChildren().get(0) != grid.node()) {
        node.getChildren().setAll(grid.node());
      }
      grid.show(sides.shown());
      sides.compute();
    } else if (node.getChildren().get(0) != stage.node()) {
      grid.show(List.of());
      node.getChildren().setAll(stage.node());
    }
    desk.commands().refresh();
  }

  private void refresh() {
    if (isCompared()) {
      grid.refresh();
    }
  }

  @Override
  public void treeChanged() {
    String name = desk.project().source().map(one -> one.name()).orElse("");
    if (!name.equals(opened)) {
      opened = name;
      before = List.of();
      desk.comparing().clear();
    }
    desk.comparing().removeIf(id -> desk.project().tree().find(id).isEmpty());
    show();
  }

  @Override
  public void statusChanged(int branch, Status status) {
    redraw.request();
  }

  @Override
  public void runChanged() {
    redraw.request();
  }
}

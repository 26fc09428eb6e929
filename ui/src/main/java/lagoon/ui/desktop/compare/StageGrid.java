package lagoon.ui.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Tiles;
import lagoon.ui.desktop.stage.StagePanel;
import lagoon.ui.desktop.stage.StageView;
import lagoon.ui.desktop.stage.Viewport;

/** The stages of several branches next to each other: one clock, one zoom. */
final class StageGrid {

  private final Desk desk;
  private final StagePanel stage;
  private final Tiles tiles = new Tiles();
  private List<StageCell> cells = List.of();

  StageGrid(Desk desk, StagePanel stage) {
    this.desk = desk;
    this.stage = stage;
    tiles.setId("stages");
    tiles.getStyleClass().add("stages");
    stage.view().onLook(this::follow);
  }

  Node node() {
    return tiles;
  }

  /** The view of one of them. */
  Optional<StageView> view(int branch) {
    return cells.stream().filter(cell -> cell.branch() == branch).map(StageCell::view).findFirst();
  }

  /** Shows these branches, in that order; none: nothing. */
  void show(List<Integer> branches) {
    if (!branches.equals(cells.stream().map(StageCell::branch).toList())) {
      cells.forEach(StageCell::leave);
      List<StageCell> made = new ArrayList<>();
      for (int id : branches) {
        made.add(cell(id, Sides.letter(made.size())));
      }
      cells = made;
      tiles.getChildren().setAll(cells.stream().map(StageCell::node).toList());
      follow(stage.view().viewport());
    }
    refresh();
  }

  private StageCell cell(int branch, String letter) {
    StageCell cell = new StageCell(desk, stage, branch, letter);
    cell.view().onLook(view -> {
      if (cell.isAlike()) {
        stage.view().follow(view);
        follow(view);
      }
    });
    cell.view().onMove(move -> {
      if (cell.isAlike()) {
        stage.move(move);
      }
    });
    return cell;
  }

  /** Everything at the cursor's time. */
  void refresh() {
    // The stage of the window has one place: who had it gives it free before another takes it.
    cells.stream().filter(cell -> cell.branch() != desk.project().tree().active())
        .forEach(StageCell::refresh);
    cells.stream().filter(cell -> cell.branch() == desk.project().tree().active())
        .forEach(StageCell::refresh);
  }

  private void follow(Viewport view) {
    cells.stream().filter(StageCell::isAlike).forEach(cell -> cell.view().follow(view));
  }
}

package lagoon.ui.desktop.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Status;

/** All branches with how far they are: those with a tick stand side by side. */
final class BranchChoice {

  private final Desk desk;
  private final Sides sides;
  private final VBox rows = new VBox(2);
  private final ScrollPane node = new ScrollPane(rows);

  BranchChoice(Desk desk, Sides sides) {
    this.desk = desk;
    this.sides = sides;
    node.setId("compare-branches");
    node.setFitToWidth(true);
    node.setMinHeight(46);
    node.setAccessibleText("The branches: those with a tick stand side by side");
    node.getStyleClass().add("branch-choice");
  }

  Node node() {
    return node;
  }

  /** Shows the branches as they are now. Boxes stay while the branches do, and so does the focus. */
  void refresh() {
    List<Branch> branches = desk.project().played().isEmpty() ? List.of() : desk.project().tree().branches();
    while (rows.getChildren().size() > branches.size()) {
      rows.getChildren().remove(rows.getChildren().size() - 1);
    }
    for (int i = 0; i < branches.size(); i++) {
      if (i == rows.getChildren().size()) {
        rows.getChildren().add(row());
      }
      fill((HBox) rows.getChildren().get(i), branches.get(i));
    }
  }

  private static HBox row() {
    Label status = new Label();
    status.getStyleClass().add("hint");
    status.setMinWidth(Region.USE_PREF_SIZE);
    CheckBox box = new CheckBox();
    box.setMinWidth(0);
    box.setMnemonicParsing(false);
    HBox row = new HBox(8, box, status);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void fill(HBox row, Branch branch) {
    CheckBox box = (CheckBox) row.getChildren().get(0);
    Label text = (Label) row.getChildren().get(1);
    int place = sides.shown().indexOf(branch.id());
    Status status = desk.project().status(branch.id());
    String letter = place < 0 ? "" : Sides.letter(place) + "  ";
    box.setId("beside-" + branch.id());
    box.setText(letter + branch.name());
    box.setSelected(place >= 0);
    box.setOnAction(event -> {
      sides.choose(branch.id(), box.isSelected());
      refresh();
    });
    // That a run is there needs no word.
    text.setText(status instanceof Status.Done ? "" : Sides.text(status));
    box.setAccessibleText(box.getText() + ", " + Sides.text(status));
  }
}

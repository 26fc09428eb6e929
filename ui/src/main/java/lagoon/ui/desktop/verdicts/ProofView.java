package lagoon.ui.desktop.verdicts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.guarantee.Violation;
import lagoon.picture.Times;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Played;

/** A violation: whose and when, which of how many, and its proof with links to the picture. */
final class ProofView extends VBox {

  private final Label title = new Label();
  private final Label place = new Label();
  private final HBox walk = new HBox(4);
  private final ProofText proof;

  ProofView(Desk desk) {
    proof = new ProofText(desk.project(), desk::say);
    setId("violation");
    getStyleClass().add("violation");
    title.setId("violation-title");
    title.getStyleClass().add("name");
    title.setWrapText(true);
    place.setId("violation-place");
    place.getStyleClass().add("detail");
    proof.setId("proof");
    HBox room = new HBox();
    HBox.setHgrow(room, Priority.ALWAYS);
    walk.getChildren().addAll(Controls.button(desk.commands(), "previous-of-guarantee"),
        Controls.button(desk.commands(), "next-of-guarantee"));
    HBox line = new HBox(4, place, room, walk);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, line, proof);
  }

  /** Shows one of those violations. */
  void show(Played run, Violation violation, List<Violation> ofGuarantee) {
    title.setText(Wording.title(violation.guarantee()));
    boolean isOne = ofGuarantee.size() == 1;
    place.setText("violated" + violation.session().map(one -> " for " + one).orElse("") + " at "
        + Times.at(violation.time())
        + (isOne ? "" : ", " + (ofGuarantee.indexOf(violation) + 1) + " of " + ofGuarantee.size()));
    walk.setVisible(!isOne);
    walk.setManaged(!isOne);
    proof.show(violation, run.trace().cast());
  }
}

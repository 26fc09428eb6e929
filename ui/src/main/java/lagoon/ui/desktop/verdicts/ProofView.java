package lagoon.ui.desktop.verdicts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lagoon.guarantee.Violation;
import lagoon.picture.Times;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Evidence;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Selection;

/** A violation: whose and when, which of how many, and its proof with links to the picture. */
final class ProofView extends VBox {

  private final Project project;
  private final Label title = new Label();
  private final Label place = new Label();
  private final HBox walk = new HBox(4);
  private final TextFlow proof = new TextFlow();

  ProofView(Desk desk) {
    project = desk.project();
    setId("violation");
    getStyleClass().add("violation");
    title.setId("violation-title");
    title.getStyleClass().add("name");
    title.setWrapText(true);
    place.setId("violation-place");
    place.getStyleClass().add("detail");
    proof.setId("proof");
    proof.getStyleClass().add("proof");
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
    proof.getChildren().clear();
    int links = 0;
    for (Proof.Part part : Proof.of(violation, run.trace().cast()).parts()) {
      if (part.names().isEmpty()) {
        Text words = new Text(part.text());
        words.getStyleClass().add("words");
        proof.getChildren().add(words);
      } else {
        Proof.Name name = part.names().get();
        ProofLink link = new ProofLink(part.text(), help(name), () -> follow(name));
        link.setId("proof-link-" + links++);
        proof.getChildren().add(link);
      }
    }
  }

  private static String help(Proof.Name name) {
    if (name instanceof Proof.OfOperation operation) {
      return "Selects where this operation began: " + operation.operation();
    } else if (name instanceof Proof.OfVersion version) {
      return "Selects where a replica first applied " + version.version().key() + " = "
          + version.version().value();
    }
    return "Selects " + ((Proof.OfNode) name).node();
  }

  private void follow(Proof.Name name) {
    if (name instanceof Proof.OfOperation operation) {
      project.select(new Selection.OfObservation(operation.operation().invokedOrder()));
    } else if (name instanceof Proof.OfNode node) {
      project.select(new Selection.OfNode(node.node()));
    } else if (name instanceof Proof.OfVersion version) {
      project.played().flatMap(run -> new Evidence(run.trace()).applied(version.version()))
          .ifPresent(id -> project.select(new Selection.OfObservation(id)));
    }
  }
}

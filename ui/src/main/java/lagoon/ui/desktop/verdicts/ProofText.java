package lagoon.ui.desktop.verdicts;

import java.util.function.Consumer;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lagoon.guarantee.Violation;
import lagoon.history.Cast;
import lagoon.ui.desktop.desk.TextLink;
import lagoon.ui.playback.Evidence;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Selection;

/** The proof of a violation, with links to the picture. */
public final class ProofText extends TextFlow {

  private final Project project;
  private final Consumer<String> vain;
  private int links;

  /**
   * @param vain told, in a sentence, where a link leads to what the stage does not show
   */
  ProofText(Project project, Consumer<String> vain) {
    this.project = project;
    this.vain = vain;
    getStyleClass().add("proof");
  }

  /** The proof of a violation of a run with that cast. */
  public ProofText(Project project, Consumer<String> vain, Violation violation, Cast cast) {
    this(project, vain);
    show(violation, cast);
  }

  /** Shows the proof of a violation of a run with that cast. */
  void show(Violation violation, Cast cast) {
    getChildren().clear();
    links = 0;
    for (Proof.Part part : Proof.of(violation, cast).parts()) {
      if (part.names().isEmpty()) {
        Text words = new Text(part.text());
        words.getStyleClass().add("words");
        getChildren().add(words);
      } else {
        Proof.Name name = part.names().get();
        TextLink link = new TextLink("proof-link", part.text(), help(name), () -> follow(name));
        link.setOnMousePressed(event -> link.requestFocus());
        link.setId("proof-link-" + links++);
        getChildren().add(link);
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
      select(operation.operation().invokedOrder());
    } else if (name instanceof Proof.OfNode node) {
      project.select(new Selection.OfNode(node.node()));
    } else if (name instanceof Proof.OfVersion version) {
      select(project.played().flatMap(run -> new Evidence(run.trace()).applied(version.version()))
          .orElse(0L));
    }
  }

  private void select(long id) {
    if (project.played().filter(run -> run.trace().positionOf(id) >= 0).isPresent()) {
      project.select(new Selection.OfObservation(id));
    } else {
      vain.accept("That is not on the stage yet.");
    }
  }
}

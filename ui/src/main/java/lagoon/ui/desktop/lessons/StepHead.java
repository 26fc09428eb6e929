package lagoon.ui.desktop.lessons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lagoon.ui.desktop.desk.Controls;

/**
 * The first line of a question: what it wants. Once a class has seen the answer it can be hidden from there:
 * at the end of a slide a button would cost a press of the clicker that shows nothing else.
 */
final class StepHead extends HBox {

  StepHead(String word, String icon) {
    Label head = new Label(word, Controls.icon(icon));
    head.getStyleClass().add("step-head");
    head.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(head, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
  }

  /** The answer is seen; that hides it. */
  void offerToHide(Runnable hide) {
    forget();
    getChildren().add(Controls.small("answer-hide", "Hide again", () -> {
      forget();
      hide.run();
    }));
  }

  /** There is nothing to hide. */
  private void forget() {
    getChildren().removeIf(node -> "answer-hide".equals(node.getId()));
  }
}

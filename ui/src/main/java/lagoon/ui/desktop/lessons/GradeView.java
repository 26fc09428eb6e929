package lagoon.ui.desktop.lessons;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import lagoon.guarantee.Violation;
import lagoon.lessons.format.Question;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Posed;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.lessons.Asked;

/** What came of an answer: whether it was right, and why, as the run says. */
final class GradeView {

  private GradeView() {}

  static Node of(Page page, Asked asked, Grade grade) {
    VBox box = head(grade.isRight(), grade.isRight() ? "Right" : "No");
    grade.taken().ifPresent(taken -> box.getChildren().add(Prose.plain(taken)));
    // The places of an order stand beside each of its lines already.
    boolean isOrder = asked.posed().form() == Posed.Form.ORDER;
    if (!grade.isRight() && !isOrder) {
      box.getChildren().add(words(page, asked, "You said: ", grade.given()));
      grade.misreading().forEach(text -> box.getChildren().add(page.prose().markdown(text)));
    }
    if (!isOrder) {
      box.getChildren().add(words(page, asked, grade.isRight() ? "" : "Right is: ", grade.right()));
    }
    box.getChildren().add(why(page, asked));
    return box;
  }

  /** For a class, which did not answer here. */
  static Node revealed(Page page, Asked asked) {
    VBox box = head(true, asked.posed().isOfRun() ? "The run says" : "Right is");
    box.getChildren().addAll(words(page, asked, "", asked.right()), why(page, asked));
    return box;
  }

  private static VBox head(boolean isGood, String word) {
    Label sign = new Label(word, Controls.icon(isGood ? "fth-check" : "fth-x"));
    sign.getStyleClass().add("grade-head");
    sign.setId("grade-head");
    VBox box = new VBox(sign);
    box.setId("grade");
    box.getStyleClass().addAll("grade", isGood ? "good" : "bad");
    return box;
  }

  /** An author's answers are Markdown; values and names of a run are not. */
  private static Node words(Page page, Asked asked, String before, String answer) {
    boolean isMarkdown = asked.posed().question().kind() instanceof Question.Choice;
    return isMarkdown ? page.prose().markdown(before + "**" + answer + "**")
        : Prose.plain(before, answer);
  }

  /** The reasons: sentences of the run, its proofs with links to the picture, and what the author adds. */
  static Node why(Page page, Asked asked) {
    VBox box = new VBox();
    box.getStyleClass().add("reasons");
    for (String reason : asked.posed().reasons()) {
      Optional<Violation> proven = asked.proven(reason);
      if (proven.isPresent()) {
        box.getChildren().add(page.proof().apply(proven.get(), asked.cast().orElseThrow()));
      } else {
        TextFlow flow = Prose.plain(reason);
        flow.getStyleClass().add("reason");
        box.getChildren().add(flow);
      }
    }
    asked.posed().because().ifPresent(because -> box.getChildren().add(page.prose().markdown(because)));
    asked.posed().question().why().ifPresent(why -> box.getChildren().add(page.prose().markdown(why)));
    return box;
  }
}

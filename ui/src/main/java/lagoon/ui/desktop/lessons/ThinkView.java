package lagoon.ui.desktop.lessons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Pondering;
import lagoon.ui.desktop.desk.Controls;

/** A question to think about; an answer comes when it is asked for. */
final class ThinkView implements StepView {

  private final VBox box = new VBox();
  private final Page page;
  private final Pondering pondering;
  private boolean isShown;

  ThinkView(Page page, Pondering pondering, boolean isNow) {
    this.page = page;
    this.pondering = pondering;
    box.getStyleClass().addAll("step", "think-step");
    Label head = new Label("Think", Controls.icon("fth-message-circle"));
    head.getStyleClass().add("step-head");
    box.getChildren().addAll(head, page.prose().markdown(pondering.think()));
    if (!isNow) {
      show();
    }
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public String verb() {
    return isShown ? "" : "Show an answer";
  }

  @Override
  public void proceed() {
    show();
    page.host().changed();
    page.host().reveal(box);
  }

  private void show() {
    isShown = true;
    VBox answer = page.prose().markdown(pondering.answer());
    answer.getStyleClass().add("answer");
    answer.setId("think-answer");
    box.getChildren().add(answer);
  }
}

package lagoon.ui.desktop.lessons;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Step;

/** A question to think about; an answer comes when it is asked for. */
final class ThinkView implements StepView {

  private final StepHead head = new StepHead("Think", "fth-message-circle");
  private final VBox box = new VBox();
  private final VBox shown = new VBox();
  private final Page page;
  private final Step.Think think;
  private boolean isShown;

  ThinkView(Page page, Step.Think think, boolean isNow) {
    this.page = page;
    this.think = think;
    box.getStyleClass().addAll("step", "think-step");
    shown.getStyleClass().add("prose");
    box.getChildren().addAll(head, page.prose().markdown(think.pondering().think()));
    if (!isNow || page.isPresenting() && page.sitting().isRevealed(think)) {
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
    if (page.isPresenting()) {
      page.sitting().reveal(think, true);
    }
    show();
    page.host().changed();
    page.host().reveal(box);
  }

  private void show() {
    isShown = true;
    VBox answer = page.prose().markdown(think.pondering().answer());
    answer.getStyleClass().add("answer");
    answer.setId("think-answer");
    shown.getChildren().setAll(answer);
    if (page.isPresenting()) {
      head.offerToHide(this::hide);
    }
    box.getChildren().add(shown);
  }

  private void hide() {
    page.sitting().reveal(think, false);
    isShown = false;
    box.getChildren().remove(shown);
    page.host().changed();
    page.host().focusOnward();
  }
}

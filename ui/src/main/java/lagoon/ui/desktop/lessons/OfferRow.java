package lagoon.ui.desktop.lessons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.lessons.playing.Posed;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.PressableRow;

/** An answer that may be chosen: its letter, a sign of whether it is, and what it says. */
final class OfferRow extends PressableRow {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Posed.Form form;
  private final String spoken;
  private final boolean isBeside;
  private final Label sign = new Label();
  private final Label remark = new Label();
  private final VBox words = new VBox();
  private final HBox line;
  private boolean isChosen;

  /**
   * @param text what it says, as a node
   * @param spoken the same for whoever does not see it
   * @param isBeside whether what is told of it in the end stands beside it, not beneath
   */
  OfferRow(Posed.Form form, int offer, Node text, String spoken, boolean isBeside, Runnable action) {
    super("offer-" + Posed.letter(offer), action);
    this.form = form;
    this.isBeside = isBeside;
    this.spoken = Posed.letter(offer) + ": " + spoken;
    getStyleClass().add("offer");
    setAccessibleRole(form == Posed.Form.ONE ? AccessibleRole.RADIO_BUTTON
        : form == Posed.Form.SOME ? AccessibleRole.CHECK_BOX : AccessibleRole.BUTTON);
    Label letter = new Label(Posed.letter(offer));
    letter.getStyleClass().add("letter");
    letter.setMinWidth(USE_PREF_SIZE);
    sign.setMinWidth(USE_PREF_SIZE);
    sign.getStyleClass().add("sign");
    remark.getStyleClass().add("remark");
    remark.setWrapText(!isBeside);
    remark.setMinWidth(isBeside ? USE_PREF_SIZE : 0);
    words.getChildren().add(text);
    HBox.setHgrow(words, isBeside ? Priority.NEVER : Priority.ALWAYS);
    line = new HBox(sign, letter, words);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("offer-line");
    getChildren().setAll(line);
    choose(false, 0);
  }

  /**
   * Shows whether it is chosen.
   *
   * @param rank as which one in an order, from 1; 0: there is none
   */
  void choose(boolean chosen, int rank) {
    isChosen = chosen;
    pseudoClassStateChanged(CHOSEN, chosen);
    boolean isOrder = form == Posed.Form.ORDER;
    sign.setText(isOrder ? rank == 0 ? "\u2013" : rank + "." : "");
    sign.setGraphic(isOrder ? null : Controls.icon(form == Posed.Form.ONE
        ? chosen ? "fth-disc" : "fth-circle" : chosen ? "fth-check-square" : "fth-square"));
    setAccessibleText(spoken + (isOrder ? rank == 0 ? "" : ", place " + rank : chosen ? ", chosen" : ""));
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  boolean isChosen() {
    return isChosen;
  }

  /** Says what it was: "right", "your answer", and a mark. */
  void tell(boolean isRight, boolean isWrong, String text) {
    pseudoClassStateChanged(RIGHT, isRight);
    pseudoClassStateChanged(WRONG, isWrong);
    remark.setText(text);
    Pane place = isBeside ? line : words;
    place.getChildren().remove(remark);
    if (!text.isEmpty()) {
      place.getChildren().add(remark);
    }
    if (form != Posed.Form.ORDER && (isRight || isWrong)) {
      sign.setGraphic(Controls.icon(isRight ? "fth-check" : "fth-x"));
    }
    setAccessibleText(spoken + (text.isEmpty() ? "" : ", " + text));
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED ? (Object) isChosen
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}

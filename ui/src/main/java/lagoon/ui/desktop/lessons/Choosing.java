package lagoon.ui.desktop.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Question;
import lagoon.lessons.playing.Given;
import lagoon.lessons.playing.Posed;

/** The offers of a question: one is chosen, or some, or all in an order. */
final class Choosing extends VBox {

  private final Posed posed;
  private final Runnable changed;
  private final List<OfferRow> rows = new ArrayList<>();
  private final List<Integer> chosen = new ArrayList<>();
  private boolean isOpen = true;

  /**
   * @param changed told when something else is chosen
   */
  Choosing(Page page, Posed posed, Runnable changed) {
    this.posed = posed;
    this.changed = changed;
    getStyleClass().add("offers");
    boolean isMarkdown = posed.question().kind() instanceof Question.Choice;
    for (int i = 0; i < posed.offers().size(); i++) {
      String text = posed.offers().get(i).text();
      int offer = i;
      Node words = isMarkdown ? page.prose().markdown(text) : Prose.plain(text);
      OfferRow row = new OfferRow(posed.form(), i, words, text, page.isPresenting(),
          () -> choose(offer));
      rows.add(row);
      getChildren().add(row);
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::move);
  }

  /** Up and down go from one to the next, Home and End to the first and the last. */
  private void move(KeyEvent event) {
    OptionalInt to = Rows.led(event.getCode(), rows.indexOf(event.getTarget()), rows.size());
    if (to.isPresent() && !event.isShortcutDown()) {
      rows.get(to.getAsInt()).requestFocus();
      event.consume();
    }
  }

  OfferRow first() {
    return rows.get(0);
  }

  List<OfferRow> rows() {
    return rows;
  }

  void choose(int offer) {
    if (!isOpen || offer >= rows.size()) {
      return;
    }
    if (posed.form() == Posed.Form.ONE) {
      chosen.clear();
      chosen.add(offer);
    } else if (!chosen.remove(Integer.valueOf(offer))) {
      // "None of them" and any of them exclude each other.
      chosen.removeIf(other -> posed.put().contradiction(List.of(other, offer)).isPresent());
      chosen.add(offer);
    }
    showChosen();
    rows.get(offer).requestFocus();
    changed.run();
  }

  /** These have been chosen before; the keys stay where they are. */
  void put(List<Integer> offers) {
    chosen.clear();
    chosen.addAll(offers);
    showChosen();
  }

  private void showChosen() {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).choose(chosen.contains(i), posed.form() == Posed.Form.ORDER ? chosen.indexOf(i) + 1 : 0);
    }
  }

  /** The only one that is chosen, where one is to be chosen and the keys are at another; else empty. */
  Optional<OfferRow> chosenElsewhere() {
    return posed.form() != Posed.Form.ONE || rows.stream().noneMatch(Node::isFocused) ? Optional.empty()
        : rows.stream().filter(row -> row.isChosen() && !row.isFocused()).findFirst();
  }

  /** The letter of the offer that has the keys. */
  String focused() {
    return rows.stream().filter(Node::isFocused).findFirst()
        .map(row -> Posed.letter(rows.indexOf(row))).orElse("");
  }

  /** The answer, if it is a whole one. */
  Optional<Given> given() {
    boolean isWhole = posed.form() == Posed.Form.ORDER ? chosen.size() == rows.size() : !chosen.isEmpty();
    return isWhole ? Optional.of(new Given.Chosen(chosen)) : Optional.empty();
  }

  /** Shows what is right, and what was chosen; nothing is chosen any more. */
  void close() {
    isOpen = false;
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setFocusTraversable(false);
      boolean isRight = posed.right().contains(i);
      boolean was = chosen.contains(i);
      if (posed.form() == Posed.Form.ORDER) {
        int place = posed.right().indexOf(i) + 1;
        int said = chosen.indexOf(i) + 1;
        rows.get(i).tell(said == place, said > 0 && said != place, "right place: " + place
            + (said > 0 && said != place ? "; you said " + said : ""));
      } else {
        rows.get(i).tell(isRight, was && !isRight, isRight ? was ? "right, and you said so" : "right"
            : was ? "you said this" : "");
      }
    }
  }
}

package lagoon.ui.desktop.lessons;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.lessons.playing.Posed;
import lagoon.ui.lessons.Poll;

/**
 * A show of hands: a teacher enters how many were raised for each offer, or for each answer that was heard,
 * and the run answers.
 */
final class PollView extends VBox {

  /** Enter in such a field is for the field, and does not lead on. */
  static final String HEARD = "heard";

  private final Posed posed;
  private final Consumer<Poll> keep;
  private final VBox heard = new VBox();
  private Poll poll;

  /**
   * @param before what was entered before
   * @param keep told of each hand that is entered
   */
  PollView(Posed posed, Poll before, Consumer<Poll> keep) {
    this.posed = posed;
    this.keep = keep;
    this.poll = before;
    getStyleClass().add("poll");
    Label head = new Label(Poll.isHeard(posed) ? "Hands for each answer, if you ask the class: "
        + posed.howTo() + "." : "Hands, if you ask the class:");
    head.setWrapText(true);
    head.getStyleClass().add("faint");
    getChildren().add(head);
    if (Poll.isHeard(posed)) {
      hear();
    } else {
      offer();
    }
  }

  Poll poll() {
    return poll;
  }

  /** Where a teacher enters something first. */
  Node first() {
    return lookup(".text-field");
  }

  private void entered(Poll next) {
    poll = next;
    keep.accept(next);
  }

  // ---- what is offered ----

  private void offer() {
    HBox line = line();
    for (int i = 0; i < poll.votes().size(); i++) {
      int offer = i;
      String letter = poll.votes().get(i).answer();
      TextField field = hands("hands-" + letter, "Hands for " + letter + ", " + posed.offers().get(i).text());
      field.setText(poll.votes().get(i).hands() == 0 ? "" : String.valueOf(poll.votes().get(i).hands()));
      field.textProperty().addListener((property, was, is) -> entered(poll.with(offer, count(is))));
      Label name = new Label(letter);
      name.setLabelFor(field);
      line.getChildren().add(new HBox(name, field));
    }
    getChildren().add(line);
  }

  private static HBox line() {
    HBox line = new HBox();
    line.getStyleClass().add("poll-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static TextField hands(String id, String spoken) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText("0");
    field.setPrefColumnCount(3);
    field.setAccessibleText(spoken);
    field.setTextFormatter(new TextFormatter<>(change ->
        change.getControlNewText().matches("[0-9]{0,4}") ? change : null));
    return field;
  }

  private static int count(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  // ---- what is heard ----

  private void hear() {
    TextField answer = new TextField();
    answer.setId("heard-answer");
    answer.setPromptText("answer");
    answer.setAccessibleText("An answer that was heard: " + posed.howTo());
    answer.getStyleClass().add(HEARD);
    HBox.setHgrow(answer, Priority.ALWAYS);
    TextField hands = hands("heard-hands", "Hands for it");
    hands.getStyleClass().add(HEARD);
    Button add = new Button("Add");
    add.setId("heard-add");
    add.getStyleClass().add("small");
    Label problem = new Label();
    problem.setId("heard-problem");
    problem.getStyleClass().add("answer-problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    Runnable put = () -> {
      try {
        entered(poll.heard(posed, answer.getText(), count(hands.getText())));
        problem.setText("");
        answer.clear();
        hands.clear();
        answer.requestFocus();
        showHeard();
      } catch (IllegalArgumentException none) {
        problem.setText(none.getMessage());
        answer.requestFocus();
      }
    };
    answer.setOnAction(event -> hands.requestFocus());
    hands.setOnAction(event -> put.run());
    add.setOnAction(event -> put.run());
    HBox line = line();
    line.getChildren().addAll(answer, hands, add);
    heard.setId("heard");
    showHeard();
    getChildren().addAll(line, problem, heard);
  }

  private void showHeard() {
    heard.getChildren().clear();
    poll.votes().forEach(vote -> heard.getChildren().add(new Label(vote.answer() + ": " + vote.hands())));
  }

  // ---- what the run says to it ----

  /** Shows the hands beside what the run says. */
  void reveal() {
    getChildren().clear();
    if (poll.total() == 0) {
      return;
    }
    GridPane grid = new GridPane();
    grid.setId("poll-bars");
    grid.getStyleClass().add("poll-bars");
    for (int i = 0; i < poll.votes().size(); i++) {
      Poll.Vote vote = poll.votes().get(i);
      Label answer = new Label(vote.answer() + (vote.isRight() ? " \u2713" : ""));
      answer.setMinWidth(USE_PREF_SIZE);
      answer.getStyleClass().add("letter");
      ProgressBar bar = new ProgressBar(poll.share(i));
      bar.setMaxWidth(Double.MAX_VALUE);
      bar.setFocusTraversable(false);
      bar.setAccessibleText(poll.text(i));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      Label hands = new Label(poll.text(i));
      hands.setMinWidth(USE_PREF_SIZE);
      grid.addRow(i, answer, bar, hands);
    }
    Label verdict = new Label(poll.verdict(posed));
    verdict.setId("poll-verdict");
    verdict.setWrapText(true);
    getChildren().addAll(grid, verdict);
  }
}

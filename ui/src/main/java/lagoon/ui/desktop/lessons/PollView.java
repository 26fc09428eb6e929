package lagoon.ui.desktop.lessons;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
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

/** A show of hands: a teacher enters how many were raised for each offer, and the run answers. */
final class PollView extends VBox {

  private final Posed posed;
  private final List<TextField> fields = new ArrayList<>();
  private Poll poll;

  PollView(Posed posed) {
    this.posed = posed;
    this.poll = Poll.of(posed.offers().size());
    getStyleClass().add("poll");
    Label head = new Label("Hands, if you ask the class:");
    head.getStyleClass().add("faint");
    HBox line = new HBox();
    line.getStyleClass().add("poll-line");
    line.setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < posed.offers().size(); i++) {
      TextField field = field(i);
      fields.add(field);
      Label letter = new Label(Posed.letter(i));
      letter.setLabelFor(field);
      line.getChildren().add(new HBox(letter, field));
    }
    getChildren().addAll(head, line);
  }

  private TextField field(int offer) {
    TextField field = new TextField();
    field.setId("hands-" + Posed.letter(offer));
    field.setPromptText("0");
    field.setPrefColumnCount(3);
    field.setAccessibleText("Hands for " + Posed.letter(offer) + ", " + posed.offers().get(offer).text());
    field.setTextFormatter(new TextFormatter<>(change ->
        change.getControlNewText().matches("[0-9]{0,4}") ? change : null));
    field.textProperty().addListener((property, was, is) ->
        poll = poll.with(offer, is.isEmpty() ? 0 : Integer.parseInt(is)));
    return field;
  }

  /** Shows the hands beside what the run says. */
  void reveal() {
    fields.forEach(field -> field.setFocusTraversable(false));
    getChildren().clear();
    if (poll.total() == 0) {
      return;
    }
    GridPane grid = new GridPane();
    grid.getStyleClass().add("poll-bars");
    for (int i = 0; i < posed.offers().size(); i++) {
      boolean isRight = posed.right().contains(i);
      Label letter = new Label(Posed.letter(i) + (isRight ? " \u2713" : ""));
      letter.getStyleClass().add("letter");
      ProgressBar bar = new ProgressBar(poll.share(i));
      bar.setMaxWidth(Double.MAX_VALUE);
      bar.setFocusTraversable(false);
      bar.setAccessibleText(poll.text(i));
      GridPane.setHgrow(bar, Priority.ALWAYS);
      grid.addRow(i, letter, bar, new Label(poll.text(i)));
    }
    Label verdict = new Label(poll.verdict(posed));
    verdict.setId("poll-verdict");
    verdict.setWrapText(true);
    getChildren().addAll(grid, verdict);
  }
}

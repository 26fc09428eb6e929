package lagoon.ui.desktop.verdicts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lagoon.guarantee.Violation;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.PressableRow;
import lagoon.ui.playback.Computation;
import lagoon.ui.playback.Evidence;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Prevention;

/** "How could this have been prevented?": asks it in the background, and lists what was found. */
final class PreventionView extends VBox {

  private final Desk desk;
  private final ProgressBar progress = new ProgressBar(0);
  private final Node running;
  private final VBox found = new VBox();
  private final Consumer<Node> reveal;
  private Computation computation;

  /**
   * @param reveal scrolls to what is new in it
   */
  PreventionView(Desk desk, Consumer<Node> reveal) {
    this.desk = desk;
    this.reveal = reveal;
    setId("prevention");
    getStyleClass().add("prevention");
    Button ask = Controls.button(desk.commands(), "prevent");
    ask.setMaxWidth(Double.MAX_VALUE);
    progress.setId("prevent-progress");
    progress.setAccessibleText("How many strategies have been tried");
    progress.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(progress, Priority.ALWAYS);
    Button cancel = new Button("Cancel");
    cancel.setId("prevent-cancel");
    cancel.setOnAction(event -> forget());
    HBox line = new HBox(8, new Label("Trying"), progress, cancel);
    line.setAlignment(Pos.CENTER_LEFT);
    running = line;
    getChildren().addAll(ask, running, found);
    shows(false);
  }

  private void shows(boolean isRunning) {
    running.setVisible(isRunning);
    running.setManaged(isRunning);
  }

  boolean isRunning() {
    return running.isVisible();
  }

  /** Calls off what is being tried and shows nothing any more. */
  void forget() {
    if (computation != null) {
      computation.cancel();
      computation = null;
    }
    shows(false);
    found.getChildren().clear();
    desk.commands().refresh();
  }

  void ask(Violation violation) {
    forget();
    shows(true);
    progress.setProgress(0);
    computation = desk.project().prevent(violation, progress::setProgress, this::show);
    desk.commands().refresh();
  }

  private void show(Prevention prevention) {
    shows(false);
    List<Prevention.Attempt> remedies = prevention.remedies();
    List<Prevention.Attempt> others =
        prevention.attempts().stream().filter(one -> !one.prevents()).toList();
    if (!prevention.note().isEmpty()) {
      found.getChildren().setAll(sentence(prevention.note()));
    } else if (remedies.isEmpty()) {
      found.getChildren().setAll(sentence("No read strategy would have prevented it: each was run from just"
          + " before the read, and it happens with all of them."));
    } else {
      found.getChildren().setAll(heading("These would have, cheapest first"));
    }
    remedies.forEach(one -> found.getChildren().add(row(prevention, one)));
    if (!others.isEmpty()) {
      found.getChildren().add(heading("These would not"));
      others.forEach(one -> found.getChildren().add(row(prevention, one)));
    }
    reveal.accept(this);
    desk.commands().refresh();
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setId("prevention-note");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("group-heading");
    return label;
  }

  private Node row(Prevention prevention, Prevention.Attempt attempt) {
    Label name = new Label(Wording.strategy(attempt.strategy()));
    name.getStyleClass().add("name");
    name.setGraphic(Controls.icon(attempt.prevents() ? "fth-check" : "fth-x"));
    name.setWrapText(true);
    Label meaning = new Label(attempt.meaning());
    Label cost = new Label(Wording.cost(attempt.costs()));
    for (Label label : List.of(meaning, cost)) {
      label.getStyleClass().addAll("detail", "indented");
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    PressableRow row = new PressableRow(
        "attempt-" + attempt.strategy().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""),
        () -> take(prevention, attempt), name, meaning, cost);
    row.getStyleClass().add(attempt.prevents() ? "remedy" : "no-remedy");
    row.setAccessibleText(name.getText() + (attempt.prevents() ? ", would have prevented it. "
        : ", would not have prevented it. ") + attempt.meaning() + ". " + cost.getText());
    row.setAccessibleHelp("Makes a branch in which reads go this way from just before the read.");
    return row;
  }

  /** Makes the branch, with the cursor before the read, so that what follows can be watched. */
  private void take(Prevention prevention, Prevention.Attempt attempt) {
    Optional<Played> run = desk.project().played();
    OptionalInt read = run.map(one -> new Evidence(one.trace()).readInvoked(prevention.violation()))
        .orElse(OptionalInt.empty());
    if (read.isPresent() && prevention.from().isPresent()) {
      desk.project().moveTo(run.get().beforeEventOf(read.getAsInt()));
      desk.project().intervene(attempt.change(), prevention.from().get());
      desk.say("A branch from just before the read: reads go by " + Wording.strategy(attempt.strategy())
          + " there. The old future is kept under Branches.");
    }
  }
}

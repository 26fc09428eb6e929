package lagoon.ui.desktop.lessons;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Outcome;
import lagoon.lessons.print.TextProse;
import lagoon.scenarios.text.Document;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.lessons.Attempt;
import lagoon.ui.lessons.Sitting;
import lagoon.ui.playback.Computation;
import lagoon.ui.playback.Project;

/**
 * A challenge: what stands on the stage is changed, by the strategies at the side or as a text, and checked
 * with all its seeds.
 */
final class ChallengeView implements StepView {

  private final Page page;
  private final Challenge challenge;
  private final VBox box = new VBox();
  private final VBox hints = new VBox();
  private final VBox outcome = new VBox();
  private final VBox editing = new VBox();
  private final HBox running = new HBox();
  private final ProgressBar progress = new ProgressBar(0);
  private final FlowPane tools = new FlowPane();
  private final Button hint;
  private final TextArea text = new TextArea();
  /** What stood in the text when it and the stage were last the same. */
  private String same = "";
  /** Null while nothing is being checked. */
  private Computation checking;
  private boolean isSolved;

  ChallengeView(Page page, Challenge challenge, boolean isNow) {
    this.page = page;
    this.challenge = challenge;
    box.getStyleClass().addAll("step", "challenge-step");
    Label head = new Label("A challenge", Controls.icon("fth-target"));
    head.getStyleClass().add("step-head");
    hint = Controls.small("challenge-hint", "A hint", this::hint);
    box.getChildren().addAll(head, page.prose().markdown(challenge.ask()),
        page.prose().markdown(terms(challenge)));
    box.getChildren().addAll(hints, editing, outcome);
    hints.getStyleClass().add("hints");
    outcome.getStyleClass().add("outcome");
    outcome.setId("outcome");
    List.of(hints, editing, outcome).forEach(part -> {
      // What only has no place would still be painted where it was: a verdict's edge on what is there now.
      part.visibleProperty().bind(Bindings.isNotEmpty(part.getChildren()));
      part.managedProperty().bind(part.visibleProperty());
    });
    if (isNow) {
      prepare();
    }
    showHints();
    if (page.sitting().player().progress().attempts(challenge.challenge()).solved()) {
      isSolved = true;
      outcome.getChildren().add(Prose.plain("\u2713 You have solved this one. You may try it again: "
          + "Check judges what stands on the stage."));
    }
  }

  /** What is to be reached and what may be changed, in Markdown. */
  static String terms(Challenge challenge) {
    List<String> goal = challenge.goal().stream().map(one -> one.text()).toList();
    StringBuilder trials = new StringBuilder();
    challenge.trialTexts().forEach(trial -> trials.append("1. ")
        .append(TextProse.escaped(trial)).append("\n"));
    return "**The goal:** " + String.join("; ", goal) + ", " + challenge.scope() + (trials.isEmpty() ? "."
        : ":\n\n" + trials) + "\n\n**You may change:** `"
        + String.join("`, `", challenge.change()) + "`. All else stays as it is.";
  }

  private String how() {
    List<String> inFile = page.sitting().onlyInFile(challenge);
    if (inFile.size() == challenge.change().size()) {
      return "Edit the file here: Strategies have no control for this.";
    }
    return "Change it under Strategies, " + (page.isPresenting()
        ? "which " + page.desk().commands().get("side-panels").shownKeys() + " shows" : "at the right")
        + "; or edit the file here" + (inFile.isEmpty() ? "."
            : ", which alone has " + String.join(", ", inFile) + ".");
  }

  private void prepare() {
    Label how = new Label(how());
    how.setWrapText(true);
    how.getStyleClass().add("faint");
    box.getChildren().add(3, how);
    tools.getStyleClass().add("challenge-tools");
    tools.getChildren().addAll(Controls.small("challenge-check", "Check", this::check), hint,
        Controls.small("challenge-edit", "Edit the file", this::edit),
        Controls.small("challenge-again", "As it began", this::again));
    box.getChildren().add(box.getChildren().indexOf(editing) + 1, tools);
    Button cancel = Controls.small("challenge-cancel", "Cancel", this::cancel);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setPrefWidth(200);
    progress.setId("challenge-progress");
    progress.setAccessibleText("Checking");
    progress.setFocusTraversable(false);
    running.getChildren().addAll(progress, cancel);
    running.getStyleClass().add("running");
    text.setId("challenge-file");
    text.setAccessibleText("The scenario file of this challenge");
    text.getStyleClass().add("code");
    text.setPrefRowCount(18);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public String verb() {
    return isSolved ? "" : checking != null ? "Wait" : page.isPresenting() ? "" : "Check";
  }

  @Override
  public void proceed() {
    if (checking == null) {
      check();
    }
  }

  private Project project() {
    return page.desk().project();
  }

  // ---- hints ----

  private void hint() {
    Sitting sitting = page.sitting();
    boolean hasAll = sitting.player().hints(challenge).size() >= challenge.hints().size();
    if (hasAll) {
      solution();
    } else {
      sitting.hint(challenge);
      showHints();
      page.host().reveal(tools);
    }
  }

  private void showHints() {
    hints.getChildren().clear();
    List<String> given = page.isPresenting() ? List.of() : page.sitting().player().hints(challenge);
    for (int i = 0; i < given.size(); i++) {
      hints.getChildren().add(page.prose().markdown("**Hint " + (i + 1) + " of "
          + challenge.hints().size() + ":** " + given.get(i)));
    }
    hint.setText(given.size() >= challenge.hints().size() ? "A solution"
        : given.isEmpty() ? "A hint" : "Another hint");
  }

  private void solution() {
    hints.getChildren().add(page.prose().markdown("**One that works:** `"
        + String.join("`, `", Grading.assignments(challenge.solution())) + "`"));
    hint.setDisable(true);
    page.host().reveal(tools);
  }

  // ---- the file ----

  private void edit() {
    if (!editing.getChildren().isEmpty()) {
      editing.getChildren().clear();
      return;
    }
    if (text.getText().equals(same)) {
      // Nothing was typed that is not on the stage: what was set there is in the text.
      same = page.sitting().file(challenge);
      text.setText(same);
    }
    Button take = Controls.small("challenge-take", "To the stage", this::take);
    Label how = new Label("Ctrl+Tab leaves the text.");
    how.getStyleClass().add("faint");
    HBox line = new HBox(take, how);
    line.getStyleClass().add("running");
    editing.getChildren().setAll(text, line);
    text.requestFocus();
    text.positionCaret(0);
    page.host().reveal(editing);
  }

  /** What was typed is what stands on the stage; problems are told above it, as for every file. */
  private boolean take() {
    lagoon.ui.playback.Source now = project().source().orElseThrow();
    if (!now.document().text().equals(text.getText()) || !now.settings().isEmpty()) {
      page.sitting().edit(Document.of(now.document().file(), text.getText()));
    }
    boolean isGood = project().problems().isEmpty();
    same = isGood ? text.getText() : same;
    return isGood;
  }

  private void again() {
    editing.getChildren().clear();
    text.clear();
    same = "";
    forget();
    page.sitting().again();
  }

  // ---- checking ----

  private void check() {
    if (checking != null) {
      return;
    }
    forget();
    if (!editing.getChildren().isEmpty() && !take()) {
      say("The file has problems: they are told above the stage, with their lines.");
      return;
    }
    Attempt.Made made = Attempt.of(project());
    if (made.attempt().isEmpty()) {
      say(made.problem());
      return;
    }
    progress.setProgress(0);
    box.getChildren().add(box.getChildren().indexOf(tools) + 1, running);
    tools.setDisable(true);
    Computation[] own = new Computation[1];
    boolean[] isDone = new boolean[1];
    own[0] = page.sitting().check(challenge, made.attempt().get(), progress::setProgress, found -> {
      isDone[0] = true;
      stop();
      show(found, judged(made.attempt().get()));
    });
    if (!isDone[0]) {
      checking = own[0];
    }
    page.host().changed();
  }

  private void cancel() {
    if (checking != null) {
      checking.cancel();
      stop();
      say("Called off.");
      page.host().changed();
    }
  }

  private void stop() {
    checking = null;
    tools.setDisable(false);
    box.getChildren().remove(running);
  }

  /** What was found is not so any more. */
  private void forget() {
    outcome.getChildren().clear();
    outcome.getStyleClass().removeAll("good", "bad", "grade");
  }

  private void say(String sentence) {
    forget();
    outcome.getChildren().setAll(Prose.plain(sentence));
    page.host().reveal(outcome);
  }

  /** What was judged: the stage may have changed since. In Markdown. */
  private String judged(Attempt attempt) {
    List<String> changed = new ArrayList<>(attempt.settings());
    changed.removeAll(challenge.source().assignments());
    return changed.isEmpty() ? "Checked: the file as it stands." : "Checked: `"
        + String.join("`, `", changed) + "`.";
  }

  private void show(Outcome found, String judged) {
    isSolved |= found.isSolved();
    Label head = new Label(found.isSolved() ? "Solved, " + challenge.everywhere() + "." : "Not yet.",
        Controls.icon(found.isSolved() ? "fth-check" : "fth-x"));
    head.setId("outcome-head");
    head.getStyleClass().addAll("grade-head");
    forget();
    outcome.getStyleClass().addAll("grade", found.isSolved() ? "good" : "bad");
    outcome.getChildren().addAll(head, page.prose().markdown(judged));
    found.sentences().forEach(sentence -> outcome.getChildren().add(Prose.plain(sentence)));
    if (found.isSolved()) {
      challenge.why().ifPresent(why -> outcome.getChildren().add(page.prose().markdown(why)));
      page.host().focusOnward();
    }
    page.host().changed();
    page.host().reveal(outcome);
  }

  @Override
  public void leave() {
    if (checking != null) {
      checking.cancel();
      stop();
    }
    if (!outcome.getStyleClass().contains("grade") && !isSolved) {
      // What was in the way is not any more.
      outcome.getChildren().clear();
    }
    tools.setDisable(true);
  }
}

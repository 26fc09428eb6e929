package lagoon.ui.desktop.files;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.scenarios.text.Problem;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.ProjectListener;

/** What is wrong with the file, as lines that can be copied; it is there only while something is. */
final class ProblemBanner implements ProjectListener {

  private static final int LINES = 6;

  /** About as many stand in a line of a window of the usual size. */
  private static final int LETTERS = 130;

  private final Desk desk;
  private final Label title = new Label();
  private final TextArea lines = new TextArea();
  private final VBox box;

  ProblemBanner(Desk desk) {
    this.desk = desk;
    title.setId("problems-title");
    title.setGraphic(Controls.icon("fth-alert-circle"));
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    lines.setId("problems");
    lines.setEditable(false);
    lines.setWrapText(true);
    lines.setAccessibleText("Problems of the file, with their positions");
    Button copy = new Button("Copy");
    copy.setId("problems-copy");
    copy.setOnAction(event -> desk.commands().run("copy-problems"));
    Button close = new Button("Hide");
    close.setId("problems-hide");
    close.setOnAction(event -> show(false));
    HBox head = new HBox(8, title, copy, close);
    head.setAlignment(Pos.CENTER_LEFT);
    box = new VBox(6, head, lines);
    box.setId("problem-banner");
    box.getStyleClass().addAll("banner", "problems");
    box.managedProperty().bind(box.visibleProperty());
    show(false);
    desk.project().add(this);
  }

  Node node() {
    return box;
  }

  List<Command> commands() {
    return List.of(Command.of("copy-problems", Command.Menu.EDIT, "Copy the problems",
        "Copies what is wrong with the file, with positions, to the clipboard.", this::copy)
        .icon("fth-clipboard").when(() -> !desk.project().problems().isEmpty()));
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text(desk.project().problems()) + "\n");
    Clipboard.getSystemClipboard().setContent(content);
    desk.say("Copied.");
  }

  private static String text(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  private void show(boolean visible) {
    box.setVisible(visible);
  }

  @Override
  public void problemsFound(List<Problem> problems) {
    String count = problems.size() == 1 ? "One problem" : problems.size() + " problems";
    boolean hasRun = desk.project().played().isPresent();
    title.setText(count + (hasRun ? "; the last good run stays on the screen." : "; nothing can be shown."));
    lines.setText(text(problems));
    int rows = problems.stream().mapToInt(one -> 1 + one.toString().length() / LETTERS).sum();
    lines.setPrefRowCount(Math.min(LINES, rows));
    // What was asked for in the window and cannot be set is told where it was asked for.
    boolean isAsked = hasRun && problems.stream().allMatch(one -> one.at().file().startsWith("--set "));
    show(!problems.isEmpty() && !isAsked);
    desk.commands().refresh();
  }
}

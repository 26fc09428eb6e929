package lagoon.ui.desktop.branches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.SideScroll;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Status;

/** The tree of branches, and beneath it what was done by hand on the one that is looked at. */
public final class BranchesPanel implements ProjectListener {

  private static final String SAVE = "save-as";

  private final Desk desk;
  private final Project project;
  private final VBox list = new VBox();
  private final Map<Integer, BranchRow> rows = new HashMap<>();
  private final SideScroll scroll;
  private final TextArea byHand = new TextArea();
  private final BorderPane whole;

  public BranchesPanel(Desk desk) {
    this.desk = desk;
    this.project = desk.project();
    desk.commands().add(commands());
    list.setId("branches-list");
    scroll = new SideScroll("branches-scroll", list, desk.commands());
    whole = new BorderPane(scroll, tools(), null, beneath(), null);
    whole.getStyleClass().addAll("side", "side-panel");
    desk.comparing().addListener((ListChangeListener<Integer>) change -> refresh());
    project.add(this);
    treeChanged();
  }

  public Node node() {
    return whole;
  }

  private Node tools() {
    FlowPane tools = new FlowPane(6, 6);
    List.of("undo", "redo", "rename-branch", "delete-branch")
        .forEach(id -> tools.getChildren().add(Controls.button(desk.commands(), id)));
    tools.getStyleClass().add("branch-tools");
    return tools;
  }

  private Node beneath() {
    Label head = new Label("Done by hand on this branch");
    head.getStyleClass().add("group-heading");
    byHand.setId("by-hand");
    byHand.setEditable(false);
    byHand.setWrapText(true);
    byHand.setPrefRowCount(3);
    byHand.setAccessibleText("What was done by hand on this branch, as a scenario file writes it");
    byHand.setPromptText("Nothing: this is what was opened. Change a setting under Strategies, or act on what"
        + " stands on the stage.");
    head.setLabelFor(byHand);
    Button save = new Button("Save as scenario");
    save.setId("save-branch");
    save.setGraphic(Controls.icon("fth-save"));
    save.setAccessibleHelp("Saves a scenario file that does exactly what this branch does.");
    save.setOnAction(event -> {
      // Files are another view's: it is looked up when somebody asks for it.
      if (desk.commands().all().stream().anyMatch(one -> one.id().equals(SAVE))) {
        desk.commands().run(SAVE);
      } else {
        desk.say("Files cannot be saved here.");
      }
    });
    Button copy = Controls.button(desk.commands(), "copy-replay");
    copy.setText("Copy replay command");
    FlowPane buttons = new FlowPane(6, 6, copy, save);
    VBox box = new VBox(head, byHand, buttons);
    box.getStyleClass().add("by-hand");
    return box;
  }

  private List<Command> commands() {
    return List.of(
        edit("undo", "Undo", "Takes back the last thing done to the branches.", project::undo)
            .keys("Ctrl+Z").icon("fth-corner-up-left").when(project::canUndo),
        edit("redo", "Redo", "Does again what was taken back.", project::redo)
            .keys("Ctrl+Shift+Z", "Ctrl+Y").icon("fth-corner-up-right").when(project::canRedo),
        edit("previous-branch", "Previous branch", "Looks at the branch above, at the same time.",
            () -> step(-1)).keys("'['", "Open Bracket").when(() -> project.tree().branches().size() > 1),
        edit("next-branch", "Next branch", "Looks at the branch below, at the same time.", () -> step(1))
            .keys("']'", "Close Bracket").when(() -> project.tree().branches().size() > 1),
        edit("rename-branch", "Rename the branch", "Gives the branch that is looked at another name.",
            this::rename).keys("F2").icon("fth-edit-2").when(() -> project.played().isPresent()),
        edit("delete-branch", "Delete the branch", "Deletes the branch that is looked at; those made from it"
            + " stay. The first one is what was opened and stays, too.",
            () -> project.delete(project.tree().active()))
            .keys("Delete").icon("fth-trash-2").when(this::canDelete),
        edit("compare-branch", "Compare the branch, or not",
            "Puts the branch that is looked at beside the others that were chosen, or takes it away.",
            this::compare).keys("U").when(() -> project.played().isPresent()),
        edit("cancel-branch", "Cancel computing", "Calls off the computing of the branch that is looked at.",
            () -> project.cancel(project.tree().active()))
            .when(() -> project.status(project.tree().active()) instanceof Status.Running),
        edit("compute-branch", "Compute again", "Computes the branch whose computing was called off.",
            () -> project.compute(project.tree().active()))
            .when(() -> project.isOpen()
                && project.status(project.tree().active()) instanceof Status.Cancelled),
        edit("copy-replay", "Copy replay command",
            "Copies the command that runs this branch, exactly, in a terminal.", this::copy)
            .keys("Ctrl+Shift+C").icon("fth-copy").when(() -> project.played().isPresent()));
  }

  private static Command edit(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.EDIT, title, meaning, action);
  }

  private void step(int by) {
    project.activate(BranchLines.further(project.tree(), by));
  }

  private boolean canDelete() {
    return project.tree().activeBranch().parent().isPresent();
  }

  private void rename() {
    desk.show("branches");
    rows.get(project.tree().active()).edit(true);
  }

  private void compare() {
    Integer active = project.tree().active();
    if (!desk.comparing().remove(active)) {
      desk.comparing().add(active);
    }
  }

  private void copy() {
    String command = project.replayCommand(project.tree().active());
    ClipboardContent content = new ClipboardContent();
    content.putString(command);
    Clipboard.getSystemClipboard().setContent(content);
    desk.say("Copied: " + command);
  }

  // ---- what is shown ----

  @Override
  public void treeChanged() {
    desk.comparing().removeIf(id -> project.tree().find(id).isEmpty());
    rows.keySet().removeIf(id -> project.tree().find(id).isEmpty());
    refresh();
    BranchRow active = rows.get(project.tree().active());
    if (active != null) {
      scroll.reveal(active);
    }
  }

  @Override
  public void statusChanged(int branch, Status status) {
    refresh();
    desk.commands().refresh();
  }

  @Override
  public void runChanged() {
    refresh();
  }

  private void refresh() {
    boolean isOpen = project.source().isPresent() && !project.tree().activeBranch().name().isEmpty();
    List<BranchLines.Line> lines = isOpen ? BranchLines.of(project.tree()) : List.of();
    List<BranchRow> wanted = lines.stream().map(line -> {
      BranchRow row = rows.computeIfAbsent(line.branch().id(), id -> new BranchRow(desk, id));
      row.show(line, desk.comparing().contains(line.branch().id()));
      return row;
    }).toList();
    if (!wanted.equals(list.getChildren())) {
      list.getChildren().setAll(wanted);
    }
    Branch active = project.tree().activeBranch();
    String text = isOpen ? BranchLines.byHand(active, project.format()) : "";
    if (!text.equals(byHand.getText())) {
      byHand.setText(text);
    }
  }
}

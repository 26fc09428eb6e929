package lagoon.ui.desktop.strategies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import lagoon.picture.Times;
import lagoon.scenarios.text.Problem;
import lagoon.simulation.Scenario;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.LetterKey;
import lagoon.ui.desktop.desk.SideScroll;
import lagoon.ui.playback.Control;
import lagoon.ui.playback.Controls;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;

/** All live settings with their values at the cursor. To change one is an intervention there. */
public final class StrategiesPanel implements ProjectListener {

  /** With more sessions than these, they are folded away at first. */
  private static final int FEW = 3;

  private final Desk desk;
  private final Project project;
  private final Label when = new Label();
  private final TextField filter = new TextField();
  private final LetterKey key = new LetterKey(filter);
  private final Label none = new Label("No setting that can be changed while it runs has that in its name. "
      + "Others are changed in the file.");
  private final VBox box = new VBox();
  private final Map<String, GroupView> groups = new HashMap<>();
  private final SideScroll scroll;
  private final BorderPane whole;
  /** The scenario whose settings are shown; another one is other settings. */
  private Scenario shown;
  private Optional<Opened> opened = Optional.empty();
  /** What somebody is to change in what is opened next. */
  private List<String> sought = List.of();
  /** Whether what was opened has not been shown yet. */
  private boolean isNew;

  private record Opened(String name, List<String> settings) {}

  public StrategiesPanel(Desk desk) {
    this.desk = desk;
    this.project = desk.project();
    when.setId("when");
    when.setWrapText(true);
    when.setMinHeight(VBox.USE_PREF_SIZE);
    none.setId("no-setting");
    none.setWrapText(true);
    none.getStyleClass().add("panel-head");
    filter.setId("setting-filter");
    filter.setPromptText("Filter: lag, alice, reads");
    filter.setAccessibleText("Show only settings that match");
    filter.textProperty().addListener((property, was, is) -> fill());
    VBox head = new VBox(when, filter);
    head.getStyleClass().add("setting-head");
    scroll = new SideScroll("strategies-scroll", box, desk.commands());
    // Tab goes through them in the order in which they are put in: from the filter to the rows.
    whole = new BorderPane();
    whole.setTop(head);
    whole.setCenter(scroll);
    whole.getStyleClass().add("side");
    desk.commands().add(Command.of("filter-settings", Command.Menu.SELECTION, "Find a setting",
        "Shows the strategies and settings that can be changed at the cursor, and lets you type a name.",
        () -> {
          desk.show("strategies");
          key.lead();
        }).keys("S").when(() -> project.played().isPresent()));
    project.add(this);
    whole.sceneProperty().addListener((property, was, is) -> refresh());
  }

  public Node node() {
    return whole;
  }

  /**
   * Shows those settings before all others, in what is there and in what is opened next.
   */
  public void seek(List<String> paths) {
    sought = paths;
    refresh();
    fill();
    scroll.toTop();
  }

  /** Its many controls are made, and made anew, only where they are seen. */
  private void refresh() {
    if (whole.getScene() == null) {
      return;
    }
    Optional<Played> run = project.played();
    when.setText(run.map(one -> "A change happens at " + Times.at(project.cursor().time())
        + ", where the cursor is, and begins a branch there.")
        .orElse("Open a scenario to see what can be changed."));
    Optional<Opened> other = project.source().map(one -> new Opened(one.name(), one.settings()));
    if (!other.equals(opened)) {
      // Rows of another scenario have other names, and what was sought in it is found.
      opened = other;
      groups.clear();
      shown = null;
      filter.clear();
      isNew = true;
    }
    Scenario now = run.map(one -> one.settings(one.when(project.cursor()))).orElse(null);
    if (now != shown) {
      shown = now;
      fill();
      if (isNew && now != null) {
        isNew = false;
        scroll.toTop();
      }
    }
  }

  /** Puts the values of now into the rows; those that are there already stay, with focus and place. */
  private void fill() {
    List<SettingGroups.Group> found = shown == null ? List.of()
        : SettingGroups.of(Controls.of(project.format(), shown), shown, filter.getText(), sought);
    List<Node> nodes = found.stream().<Node>map(group -> {
      GroupView view = groups.computeIfAbsent(group.id(), id -> new GroupView(group, this::change,
          !id.equals("sessions") || group.items().size() <= FEW));
      view.show(group, !filter.getText().isBlank());
      return view;
    }).toList();
    if (nodes.isEmpty() && shown != null && !filter.getText().isBlank()) {
      box.getChildren().setAll(none);
    } else if (!nodes.equals(box.getChildren())) {
      box.getChildren().setAll(nodes);
    }
    // What a pane of tabs or a scroll pane holds asks for its place only up to the first pane that waits as
    // well. One that was told so while it placed its nodes waits for ever: then new rows lie one on another.
    for (Parent pane = whole; pane != null; pane = pane.getParent()) {
      pane.requestLayout();
    }
  }

  /** Makes a change at the cursor; what is wrong with it, if it cannot be made. */
  private Optional<String> change(Control control, String yaml) {
    try {
      project.intervene(control.to(yaml));
      return project.problems().stream().findFirst().map(Problem::message);
    } catch (IllegalArgumentException wrong) {
      return Optional.of(wrong.getMessage());
    }
  }

  @Override
  public void cursorMoved() {
    refresh();
  }

  @Override
  public void runChanged() {
    refresh();
  }

  @Override
  public void treeChanged() {
    refresh();
  }
}

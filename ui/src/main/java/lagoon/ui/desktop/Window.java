package lagoon.ui.desktop;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lagoon.scenarios.text.Problem;
import lagoon.ui.desktop.branches.BranchesPanel;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Panel;
import lagoon.ui.desktop.diagram.DiagramPanel;
import lagoon.ui.desktop.events.EventsPanel;
import lagoon.ui.desktop.help.Help;
import lagoon.ui.desktop.inspector.InspectorPanel;
import lagoon.ui.desktop.stage.StagePanel;
import lagoon.ui.desktop.strategies.StrategiesPanel;
import lagoon.ui.desktop.time.Transport;
import lagoon.ui.desktop.verdicts.VerdictsPanel;
import lagoon.ui.playback.ProjectListener;

/** One window: the views of one project, side by side. */
public final class Window implements ProjectListener {

  /** Below this width the diagram stands below the stage, not beside it. */
  private static final double WIDE = 1500;

  private final Desk desk;
  private final Stage stage;
  private final Scene scene;
  private final StagePanel stagePanel;
  private final DiagramPanel diagram;
  private final Transport transport;
  private final Help help;
  private final TabPane side = new TabPane();
  private final TabPane lower = new TabPane();
  private final SplitPane main = new SplitPane();
  private final SplitPane whole = new SplitPane();

  /** A window for a project, on a stage of JavaFX that is not shown yet. */
  public Window(Desk desk, Stage stage) {
    this.desk = desk;
    this.stage = stage;
    this.stagePanel = new StagePanel(desk);
    this.transport = new Transport(desk);
    this.diagram = new DiagramPanel(desk);
    BorderPane root = content();
    this.help = new Help(desk, stage);
    root.setTop(bar());
    this.scene = new Scene(root, 1280, 800);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, desk.commands()::press);
    desk.appearance().dress(scene);
    desk.project().add(this);
    desk.onShow(this::select);
    stage.setScene(scene);
    stage.setMinWidth(640);
    stage.setMinHeight(420);
    treeChanged();
  }

  private Node bar() {
    MenuBar menus = Controls.menuBar(desk.commands());
    HBox.setHgrow(menus, Priority.ALWAYS);
    HBox bar = new HBox(menus, Controls.button(desk.commands(), "palette"),
        Controls.button(desk.commands(), "present"), Controls.button(desk.commands(), "keys"));
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private BorderPane content() {
    List<Panel> sidePanels = List.of(
        new Panel("guarantees", "Guarantees", "fth-shield", new VerdictsPanel(desk).node()),
        new Panel("strategies", "Strategies", "fth-sliders", new StrategiesPanel(desk).node()),
        new Panel("branches", "Branches", "fth-git-branch", new BranchesPanel(desk).node()));
    List<Panel> lowerPanels = List.of(
        diagram.panel(),
        new EventsPanel(desk).panel());
    fill(side, sidePanels);
    fill(lower, lowerPanels);
    side.setId("side");
    lower.setId("lower");
    main.getItems().addAll(stagePanel.node(), lower);
    main.setOrientation(Orientation.VERTICAL);
    main.setDividerPositions(0.56);
    main.widthProperty().addListener((property, was, is) ->
        main.setOrientation(is.doubleValue() > WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL));
    SplitPane right = new SplitPane(new InspectorPanel(desk).node());
    right.setOrientation(Orientation.VERTICAL);
    if (!sidePanels.isEmpty()) {
      right.getItems().add(0, side);
    }
    whole.getItems().addAll(main, right);
    whole.setDividerPositions(0.72);
    SplitPane.setResizableWithParent(right, false);
    List<Panel> all = Stream.concat(sidePanels.stream(), lowerPanels.stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      desk.commands().add(shows(all.get(i), i + 1));
    }
    new Presentation(desk, stage, main, lower, whole, right);
    Label notice = new Label();
    notice.setId("notice");
    notice.textProperty().bind(desk.noticeProperty());
    BorderPane root = new BorderPane(whole, null, null, new VBox(transport.node(), notice), null);
    root.getStyleClass().add("window");
    return root;
  }

  private static void fill(TabPane tabs, List<Panel> panels) {
    for (Panel panel : panels) {
      Tab tab = new Tab(panel.title(), panel.node());
      tab.setId(panel.id());
      tab.setGraphic(Controls.icon(panel.icon()));
      tab.setClosable(false);
      tabs.getTabs().add(tab);
    }
  }

  private Command shows(Panel panel, int number) {
    return Command.of("show-" + panel.id(), Command.Menu.VIEW, panel.title(),
        "Brings this panel to the front.", () -> select(panel.id()))
        .keys("Ctrl+" + number).icon(panel.icon());
  }

  private void select(String panel) {
    for (TabPane tabs : List.of(side, lower)) {
      tabs.getTabs().stream().filter(tab -> panel.equals(tab.getId()))
          .forEach(tabs.getSelectionModel()::select);
    }
  }

  /** Shows it. */
  public void show() {
    stage.show();
  }

  public Desk desk() {
    return desk;
  }

  /** The pages of help. */
  public Help help() {
    return help;
  }

  public StagePanel stagePanel() {
    return stagePanel;
  }

  public DiagramPanel diagram() {
    return diagram;
  }

  @Override
  public void treeChanged() {
    String title = desk.project().tree().activeBranch().name();
    stage.setTitle(title.isEmpty() ? "Lagoon" : title + " - Lagoon");
    desk.commands().refresh();
  }

  @Override
  public void runChanged() {
    desk.commands().refresh();
  }

  @Override
  public void problemsFound(List<Problem> problems) {
    if (!problems.isEmpty()) {
      desk.say(problems.get(0).toString());
    }
  }
}

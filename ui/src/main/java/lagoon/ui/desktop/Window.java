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
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lagoon.ui.desktop.branches.BranchesPanel;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Panel;
import lagoon.ui.desktop.diagram.DiagramPanel;
import lagoon.ui.desktop.events.EventsPanel;
import lagoon.ui.desktop.files.Cabinet;
import lagoon.ui.desktop.files.FileChoice;
import lagoon.ui.desktop.hand.Deeds;
import lagoon.ui.desktop.help.Help;
import lagoon.ui.desktop.inspector.InspectorPanel;
import lagoon.ui.desktop.stage.StagePanel;
import lagoon.ui.desktop.strategies.StrategiesPanel;
import lagoon.ui.desktop.time.Transport;
import lagoon.ui.desktop.verdicts.VerdictsPanel;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.ProjectListener;

/** One window: the views of one project, side by side. */
public final class Window implements ProjectListener {

  /** Below this width the diagram stands below the stage, not beside it. */
  private static final double WIDE = 1500;

  private final Desk desk;
  private final Stage stage;
  private final Scene scene;
  private final StagePanel stagePanel;
  private final Cabinet cabinet;
  private final DiagramPanel diagram;
  private final Transport transport;
  private final Help help;
  private final TabPane side = new TabPane();
  private final TabPane lower = new TabPane();
  private final SplitPane main = new SplitPane();
  private final SplitPane whole = new SplitPane();

  /**
   * A window for a project, on a stage of JavaFX that is not shown yet.
   *
   * @param home where things are kept
   * @param choice asks for files
   */
  public Window(Desk desk, Stage stage, Home home, FileChoice choice) {
    this.desk = desk;
    this.stage = stage;
    this.stagePanel = new StagePanel(desk);
    this.cabinet = new Cabinet(desk, stage, home, choice, stagePanel.view()::frame);
    this.transport = new Transport(desk);
    this.diagram = new DiagramPanel(desk);
    BorderPane root = content();
    this.help = new Help(desk, stage);
    root.setTop(new VBox(bar(), cabinet.banners()));
    this.scene = new Scene(new StackPane(root, desk.sheets().node()));
    cabinet.accept(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, desk.commands()::press);
    desk.appearance().dress(scene);
    desk.project().add(this);
    desk.onShow(this::select);
    stage.setScene(scene);
    stage.setMinWidth(640);
    stage.setMinHeight(420);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> cabinet.close());
    treeChanged();
  }

  private Node bar() {
    MenuBar menus = Controls.menuBar(desk.commands());
    cabinet.addTo(menus);
    HBox.setHgrow(menus, Priority.ALWAYS);
    HBox bar = new HBox(menus, Controls.button(desk.commands(), "palette"),
        Controls.button(desk.commands(), "present"), Controls.button(desk.commands(), "keys"));
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private BorderPane content() {
    new Deeds(desk);
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
    BorderPane root = new BorderPane(new StackPane(whole, cabinet.welcome()), null, null,
        new VBox(transport.node(), notice), null);
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

  /** Where files are opened and saved. */
  public Cabinet cabinet() {
    return cabinet;
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
}

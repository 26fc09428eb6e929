package lagoon.ui.desktop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import lagoon.ui.desktop.branches.BranchesPanel;
import lagoon.ui.desktop.compare.ComparePanel;
import lagoon.ui.desktop.compare.StageArea;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Panel;
import lagoon.ui.desktop.desk.Places;
import lagoon.ui.desktop.diagram.DiagramPanel;
import lagoon.ui.desktop.events.EventsPanel;
import lagoon.ui.desktop.files.Cabinet;
import lagoon.ui.desktop.files.FileChoice;
import lagoon.ui.desktop.hand.Deeds;
import lagoon.ui.desktop.hand.Stagings;
import lagoon.ui.desktop.help.Help;
import lagoon.ui.desktop.inspector.InspectorPanel;
import lagoon.ui.desktop.lessons.LessonMode;
import lagoon.ui.desktop.lessons.Neighbours;
import lagoon.ui.desktop.numbers.NumbersPanel;
import lagoon.ui.desktop.stage.StagePanel;
import lagoon.ui.desktop.strategies.StrategiesPanel;
import lagoon.ui.desktop.time.ComputingLine;
import lagoon.ui.desktop.time.Transport;
import lagoon.ui.desktop.verdicts.ProofText;
import lagoon.ui.desktop.verdicts.VerdictsPanel;
import lagoon.ui.lessons.Shelf;
import lagoon.ui.lessons.Sitting;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Source;

/** One window: the views of one project, side by side. */
public final class Window implements ProjectListener {

  /** Below this width the diagram stands below the stage, not beside it. */
  private static final double WIDE = 1500;

  /** So wide is what stands at the right, in pixels, until somebody moves its edge. */
  private static final double SIDE = 360;

  /** With large letters it becomes so many times as wide and no more: the stage needs room. */
  private static final double WIDEST = 1.25;

  /** After so long a window manager has put its title and edges round a window; a slow one, the second. */
  private static final List<Duration> DECORATED = List.of(Duration.millis(300), Duration.seconds(2));

  private final Desk desk;
  private final Stage stage;
  private final StagePanel stagePanel;
  private final StageArea stageArea;
  private final DiagramPanel diagram;
  private final Cabinet cabinet;
  private final LessonMode lessons;
  private final Transport transport;
  private final Help help;
  /** The name of what was on the stage last. */
  private Optional<String> named = Optional.empty();
  private final Tabs side;
  private final Tabs lower;
  private Presentation presentation;
  private Share settings;

  /**
   * A window for a project, on a stage of JavaFX that is not shown yet.
   *
   * @param home where things are kept
   * @param choice asks for files
   * @param learner whose progress in lessons it is
   */
  public Window(Desk desk, Stage stage, Home home, FileChoice choice, String learner) {
    this.desk = desk;
    this.stage = stage;
    this.stagePanel = new StagePanel(desk);
    this.stageArea = new StageArea(desk, stagePanel);
    this.cabinet = new Cabinet(desk, stage, home, choice, stagePanel.view()::frame);
    this.transport = new Transport(desk);
    this.diagram = new DiagramPanel(desk);
    Deeds deeds = new Deeds(desk);
    new Stagings(desk, deeds);
    VerdictsPanel verdicts = new VerdictsPanel(desk);
    StrategiesPanel strategies = new StrategiesPanel(desk);
    this.side = new Tabs("side", List.of(
        new Panel("guarantees", "Guarantees", "fth-shield", verdicts.node()),
        new Panel("strategies", "Strategies", "fth-sliders", strategies.node()),
        new Panel("branches", "Branches", "fth-git-branch", new BranchesPanel(desk).node())));
    this.lower = new Tabs("lower", List.of(
        diagram.panel(),
        new EventsPanel(desk).panel(),
        new Panel("numbers", "Numbers", "fth-bar-chart-2", new NumbersPanel(desk).node()),
        new Panel("compare", "Side by side", "fth-columns", new ComparePanel(desk).node())));
    this.lessons = new LessonMode(desk, stage, Shelf.of(home, learner), new Neighbours(choice::toSave,
        (violation, cast) -> new ProofText(desk.project(), desk::say, violation, cast),
        strategies::seek, cabinet::unlessLost));
    cabinet.exempt(() -> lessons.sitting().filter(Sitting::isOpen).isPresent());
    cabinet.offer(lessons::left, lessons::open);
    SplitPane views = views();
    desk.onShow(this::bring);
    desk.onLayout(purpose -> {
      presentation.arrange(purpose);
      settings.arrange(purpose.equals("challenge"));
    });
    this.help = new Help(desk, stage);
    StackPane whole = new StackPane(frame(views), desk.sheets().node(), presentation.curtain());
    whole.getStyleClass().add("whole");
    Scene scene = new Scene(whole);
    cabinet.accept(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, desk.commands()::press);
    desk.appearance().dress(scene);
    desk.project().add(this);
    stage.setScene(scene);
    stage.setMinWidth(640);
    stage.setMinHeight(420);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
      lessons.close();
      cabinet.close();
    });
    treeChanged();
  }

  /** The stage with the lower panels, and what stands at the right. */
  private SplitPane views() {
    SplitPane left = new SplitPane(stageArea.node(), lower.node());
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.56);
    left.widthProperty().addListener((property, was, is) ->
        left.setOrientation(is.doubleValue() > WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL));
    SplitPane right = new SplitPane(side.node(), new InspectorPanel(desk).node());
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(0.6);
    settings = new Share(right, 0.85);
    SplitPane whole = new SplitPane(left, right);
    whole.widthProperty().addListener(new ChangeListener<>() {
      @Override
      public void changed(ObservableValue<? extends Number> width, Number was, Number is) {
        // Once, when it is known how wide the window is.
        if (is.doubleValue() > 0) {
          width.removeListener(this);
          whole.setDividerPositions(
              1 - SIDE * Math.min(WIDEST, desk.appearance().scale()) / is.doubleValue());
        }
      }
    });
    desk.appearance().scaleProperty().addListener((property, was, is) -> {
      if (whole.getWidth() > 0 && !desk.appearance().isPresenting() && whole.getItems().contains(right)) {
        whole.setDividerPositions(1 - SIDE * Math.min(WIDEST, is.doubleValue()) / whole.getWidth());
      }
    });
    SplitPane.setResizableWithParent(right, false);
    List<Panel> all = Stream.concat(side.panels().stream(), lower.panels().stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      desk.commands().add(shows(all.get(i), i + 1));
    }
    presentation = new Presentation(desk, stage, left, lower.node(), whole, right, this::giveKeys);
    return whole;
  }

  /** To the lesson, or to the stage where there is none. */
  private void giveKeys() {
    if (lessons.sitting().isPresent()) {
      lessons.takeKeys();
    } else {
      stagePanel.node().requestFocus();
    }
  }

  /** Shows a panel, wherever it stands, though it may be away just now. */
  private void bring(String panel) {
    if (side.select(panel)) {
      presentation.showSide();
    }
    if (lower.select(panel)) {
      presentation.showLower();
    }
  }

  private Command shows(Panel panel, int number) {
    return Command.of("show-" + panel.id(), Command.Menu.PANEL, panel.title(),
        "Brings this panel to the front.", () -> desk.show(panel.id()))
        .keys("Ctrl+" + number).icon(panel.icon());
  }

  /** The views with the menus above and time beneath. */
  private BorderPane frame(Node views) {
    Label notice = new Label();
    notice.setId("notice");
    notice.textProperty().bind(desk.noticeProperty());
    notice.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(notice, Priority.ALWAYS);
    HBox line = new HBox(notice, new ComputingLine(desk).node());
    line.getStyleClass().add("lower-line");
    BorderPane root = new BorderPane(lessons.around(new StackPane(views, cabinet.welcome())),
        new VBox(bar(), cabinet.banners()), null, new VBox(transport.node(), line), null);
    root.getStyleClass().add("window");
    return root;
  }

  /** Made last: it has all commands in it. */
  private Node bar() {
    MenuBar menus = Controls.menuBar(desk.commands());
    cabinet.addTo(menus);
    HBox.setHgrow(menus, Priority.ALWAYS);
    HBox bar = new HBox(menus, Controls.button(desk.commands(), "lessons"),
        Controls.button(desk.commands(), "palette"),
        Controls.button(desk.commands(), "present"), Controls.button(desk.commands(), "keys"));
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  /** Shows it, as large as its stage was told to be. */
  public void show() {
    double width = stage.getWidth();
    double height = stage.getHeight();
    stage.show();
    if (width > 0 && height > 0) {
      // Some window managers forget what was said before the window was there. JavaFX passes on only what is
      // another size than before.
      stage.setWidth(width - 1);
      stage.setHeight(height - 1);
      stage.setWidth(width);
      stage.setHeight(height);
    }
    // What a title and edges take is known only when the window manager has put them round it.
    DECORATED.forEach(soon -> {
      PauseTransition pause = new PauseTransition(soon);
      pause.setOnFinished(event -> Places.keepInside(stage));
      pause.play();
    });
  }

  public Desk desk() {
    return desk;
  }

  /** The pages of help. */
  public Help help() {
    return help;
  }

  /** Where files are opened and saved. */
  public Cabinet cabinet() {
    return cabinet;
  }

  /** The lesson beside the stage. */
  public LessonMode lessons() {
    return lessons;
  }

  public StagePanel stagePanel() {
    return stagePanel;
  }

  public StageArea stageArea() {
    return stageArea;
  }

  public DiagramPanel diagram() {
    return diagram;
  }

  @Override
  public void treeChanged() {
    String title = desk.project().tree().activeBranch().name();
    if (lessons.sitting().isEmpty()) {
      stage.setTitle(title.isEmpty() ? "Lagoon" : title + " - Lagoon");
    }
    desk.commands().refresh();
  }

  @Override
  public void runChanged() {
    desk.commands().refresh();
    Optional<String> open = desk.project().source().map(Source::name);
    if (!open.equals(named) && lessons.sitting().isEmpty()) {
      // What was opened is on the stage: keys go there until somebody works elsewhere.
      named = open;
      stagePanel.node().requestFocus();
    }
  }
}

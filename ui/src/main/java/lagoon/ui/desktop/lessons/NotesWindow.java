package lagoon.ui.desktop.lessons;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import lagoon.lessons.playing.Player;
import lagoon.ui.desktop.desk.BlackScreen;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Places;
import lagoon.ui.lessons.SectionPlan;
import lagoon.ui.lessons.SectionTimes;
import lagoon.ui.lessons.Sitting;

/** What only the teacher sees, on another screen: notes, what comes next, the answer, and the time. */
final class NotesWindow {

  /** Its size beside other windows, and at most on a screen of its own. */
  private static final double WIDTH = 560;
  private static final double HEIGHT = 680;
  private static final double WIDEST = 1200;

  /** From this width on the sections stand beside the notes. */
  private static final double SPACIOUS = 860;

  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Desk desk;
  /** What the class sees. */
  private final Stage shown;
  private final NotesPage page;
  private final LongSupplier clock;
  private final Label title = new Label();
  private final Label time = new Label();
  private final VBox body = new VBox();
  private final GridPane sections = new GridPane();
  private final ScrollPane scroll = new ScrollPane();
  private final InvalidationListener screens = changed -> Platform.runLater(this::comeIntoSight);
  private final InvalidationListener moves = moved -> Platform.runLater(this::giveWay);
  private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
  /** Null until it is wanted. */
  private Stage window;
  private Sitting sitting;
  private SectionTimes times;
  /** Whether it was just said that there is one screen: the next time is meant. */
  private boolean isWarned;

  /**
   * @param shown the window that the class sees
   * @param clock nanoseconds of wall time
   */
  NotesWindow(Desk desk, Stage shown, Prose prose, LongSupplier clock) {
    this.desk = desk;
    this.shown = shown;
    this.page = new NotesPage(prose);
    this.clock = clock;
    ticking.setCycleCount(Timeline.INDEFINITE);
  }

  /** A lesson is opened. */
  void begin(Sitting next) {
    sitting = next;
    times = new SectionTimes(next.lesson().sections().size(), clock);
  }

  /** It is put away. */
  void end() {
    hide();
    sitting = null;
  }

  /** Shows it or hides it; whether it is seen now. */
  boolean toggle() {
    boolean isSeen = window != null && window.isShowing();
    if (isSeen) {
      hide();
      return false;
    }
    if (isBeforeTheClass() && !isWarned) {
      isWarned = true;
      desk.say("There is one screen: the class would see the notes, and with them the answers. "
          + desk.commands().get("lesson-notes").shownKeys() + " again shows them. On paper: "
          + "lagoon learn --print " + sitting.lesson().head().lesson() + " --answers");
      return false;
    }
    open();
    return true;
  }

  /** The whole screen is for the class now. */
  void classComes() {
    if (window != null && window.isShowing() && isBeforeTheClass()) {
      hide();
      desk.say("There is one screen: the notes are put away, for the class would see them.");
    }
  }

  /** The class sees all that is seen at all. */
  private boolean isBeforeTheClass() {
    return desk.appearance().isPresenting() && Screen.getScreens().size() < 2;
  }

  private void hide() {
    ticking.stop();
    isWarned = false;
    if (window != null) {
      window.hide();
    }
  }

  void close() {
    end();
    if (window != null) {
      window.close();
      Screen.getScreens().removeListener(screens);
      shown.xProperty().removeListener(moves);
      shown.yProperty().removeListener(moves);
    }
  }

  private void open() {
    if (window == null) {
      window = new Stage();
      title.getStyleClass().add("lesson-title");
      title.setId("notes-title");
      title.setWrapText(true);
      time.setId("notes-time");
      time.setWrapText(true);
      time.getStyleClass().add("notes-time");
      body.getStyleClass().add("lesson-steps");
      body.setId("notes-body");
      sections.getStyleClass().add("notes-sections");
      sections.setId("notes-sections");
      scroll.setFitToWidth(true);
      scroll.setId("notes-scroll");
      scroll.getStyleClass().add("side-scroll");
      scroll.widthProperty().addListener((property, was, is) -> arrange(is.doubleValue()));
      arrange(0);
      VBox head = new VBox(title, time);
      head.getStyleClass().add("lesson-head");
      BorderPane root = new BorderPane(scroll, head, null, null, null);
      root.getStyleClass().add("lesson");
      Scene scene = new Scene(root, WIDTH, HEIGHT);
      // A clicker works wherever the teacher looks.
      scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
      desk.appearance().dressForOne(scene);
      window.setScene(scene);
      window.setTitle("Notes - Lagoon");
      Screen.getScreens().addListener(screens);
      shown.xProperty().addListener(moves);
      shown.yProperty().addListener(moves);
    }
    place();
    window.show();
    ticking.play();
    moved();
  }

  /** One below the other, or side by side. */
  private void arrange(double width) {
    boolean isWide = width >= SPACIOUS;
    if (scroll.getContent() != null && isWide == scroll.getContent() instanceof HBox) {
      return;
    }
    Pane all = isWide ? new HBox(body, sections) : new VBox(body, sections);
    HBox.setHgrow(body, Priority.ALWAYS);
    sections.setMinWidth(isWide ? GridPane.USE_PREF_SIZE : 0);
    scroll.setContent(all);
  }

  /** Where the class does not see it. */
  private void place() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    boolean wasPlaced = !Double.isNaN(window.getX());
    if (wasPlaced && Places.isSeen(window)
        && !Places.area(window).intersects(Places.screenOf(shown).getBounds())) {
      return;
    }
    Optional<Rectangle2D> there = Places.apart(Places.area(shown), screens);
    there.ifPresent(screen ->
        Places.centre(window, screen, Math.min(WIDEST, 0.9 * screen.getWidth()), 0.9 * screen.getHeight()));
    if (there.isEmpty() && wasPlaced) {
      Places.centre(window, Screen.getPrimary(), WIDTH, HEIGHT);
    }
    if (there.isEmpty() && desk.appearance().isPresenting()) {
      desk.say("There is one screen: the class sees the notes, too. "
          + desk.commands().get("lesson-notes").shownKeys() + " puts them away.");
    }
  }

  /** The class looks at another screen: it must not see the notes there. */
  private void giveWay() {
    if (window.isShowing() && desk.appearance().isPresenting() && Screen.getScreens().size() > 1) {
      place();
    }
  }

  /** Screens came or went: the notes are to be seen, and not by the class. */
  private void comeIntoSight() {
    if (!window.isShowing()) {
      return;
    }
    boolean isApart = Screen.getScreens().size() > 1;
    if (!isApart && desk.appearance().isPresenting()) {
      hide();
      desk.say("The other screen is gone, and the notes with it: "
          + desk.commands().get("lesson-notes").shownKeys() + " shows them here, to the class too.");
    } else {
      place();
    }
  }

  private void press(KeyEvent event) {
    if (BlackScreen.press(event, desk) || Clicker.press(event, desk, sitting)) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      desk.commands().run("lesson-next");
      event.consume();
    } else {
      desk.commands().press(event);
    }
  }

  /** The lesson is at another step. */
  void moved() {
    if (sitting == null) {
      return;
    }
    Player player = sitting.player();
    if (player.isOver()) {
      times.stop();
    } else {
      times.enter(player.sectionAt(player.position()));
    }
    if (window != null && window.isShowing()) {
      fill(player);
      tick();
    }
  }

  private void fill(Player player) {
    title.setText(player.isOver() ? "Done" : player.section().title());
    page.fill(body, sitting);
    scroll.setVvalue(0);
  }

  private void tick() {
    if (sitting == null) {
      return;
    }
    Player player = sitting.player();
    SectionPlan plan = SectionPlan.of(sitting.lesson());
    int now = player.sectionAt(player.position());
    time.setText(SectionTimes.text(times.seconds()) + " of about " + sitting.lesson().head().minutes()
        + " minutes; this section: " + SectionTimes.text(times.seconds(now)) + " of about "
        + SectionTimes.text(plan.seconds(now)) + "; to come: about "
        + Math.round(plan.secondsFrom(player.position()) / 60.0) + " minutes");
    sections.getChildren().clear();
    for (int i = 0; i < sitting.lesson().sections().size(); i++) {
      Label name = new Label((i == now ? "\u25b8 " : "   ") + sitting.lesson().sections().get(i).title());
      name.pseudoClassStateChanged(NOW, i == now);
      boolean isOver = times.seconds(i) > plan.seconds(i);
      Label spent = new Label(SectionTimes.text(times.seconds(i)) + (isOver ? " !" : ""));
      spent.pseudoClassStateChanged(OVER, isOver);
      Label planned = new Label("of " + SectionTimes.text(plan.seconds(i)));
      planned.getStyleClass().add("faint");
      sections.addRow(i, name, spent, planned);
    }
  }
}

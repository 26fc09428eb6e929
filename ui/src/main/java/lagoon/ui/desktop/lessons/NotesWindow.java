package lagoon.ui.desktop.lessons;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import lagoon.lessons.format.Section;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.lessons.SectionTimes;
import lagoon.ui.lessons.Sitting;

/** What only the teacher sees, on another screen: notes, what comes next, the answer, and the time. */
final class NotesWindow {

  private static final double WIDTH = 560;
  private static final double HEIGHT = 680;

  private final Desk desk;
  /** What the class sees. */
  private final Stage shown;
  private final Prose prose;
  private final LongSupplier clock;
  private final Label title = new Label();
  private final Label time = new Label();
  private final VBox body = new VBox();
  private final GridPane sections = new GridPane();
  private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
  /** Null until it is wanted. */
  private Stage window;
  private Sitting sitting;
  private SectionTimes times;

  /**
   * @param shown the window that the class sees
   * @param clock nanoseconds of wall time
   */
  NotesWindow(Desk desk, Stage shown, Prose prose, LongSupplier clock) {
    this.desk = desk;
    this.shown = shown;
    this.prose = prose;
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
    } else {
      open();
    }
    return !isSeen;
  }

  private void hide() {
    ticking.stop();
    if (window != null) {
      window.hide();
    }
  }

  void close() {
    end();
    if (window != null) {
      window.close();
    }
  }

  private void open() {
    if (window == null) {
      window = new Stage();
      title.getStyleClass().add("lesson-title");
      title.setId("notes-title");
      title.setWrapText(true);
      time.setId("notes-time");
      time.getStyleClass().add("notes-time");
      body.getStyleClass().add("lesson-steps");
      body.setId("notes-body");
      sections.getStyleClass().add("notes-sections");
      sections.setId("notes-sections");
      VBox all = new VBox(body, sections);
      VBox.setVgrow(body, Priority.ALWAYS);
      ScrollPane scroll = new ScrollPane(all);
      scroll.setFitToWidth(true);
      scroll.setId("notes-scroll");
      scroll.getStyleClass().add("side-scroll");
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
    }
    place();
    window.show();
    ticking.play();
    moved();
  }

  /** Where the class does not see it. */
  private void place() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Rectangle2D own = area(shown);
    if (!Double.isNaN(window.getX()) && !area(window).intersects(screenOf(own, screens))) {
      return;
    }
    Optional<Rectangle2D> there = apart(own, screens);
    there.ifPresent(screen -> {
      window.setX(screen.getMinX() + Math.max(0, (screen.getWidth() - WIDTH) / 2));
      window.setY(screen.getMinY() + Math.max(0, (screen.getHeight() - HEIGHT) / 2));
    });
    if (there.isEmpty() && desk.appearance().isPresenting()) {
      desk.say("There is one screen: the class sees the notes, too. "
          + desk.commands().get("lesson-notes").shownKeys() + " puts them away.");
    }
  }

  private static Rectangle2D area(Stage one) {
    return new Rectangle2D(one.getX(), one.getY(), Math.max(0, one.getWidth()), Math.max(0, one.getHeight()));
  }

  private static Rectangle2D screenOf(Rectangle2D window, List<Rectangle2D> screens) {
    return screens.stream().max(Comparator.comparingDouble(one -> shared(one, window))).orElse(window);
  }

  /** A screen on which that window does not stand; empty where there is none. */
  static Optional<Rectangle2D> apart(Rectangle2D window, List<Rectangle2D> screens) {
    Rectangle2D own = screenOf(window, screens);
    return screens.stream().filter(one -> one != own && shared(one, own) == 0).findFirst();
  }

  private static double shared(Rectangle2D one, Rectangle2D other) {
    double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return Math.max(0, wide) * Math.max(0, high);
  }

  private void press(KeyEvent event) {
    boolean isOnward = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.ENTER
        || event.getCode() == KeyCode.SPACE;
    if (isOnward || event.getCode() == KeyCode.PAGE_UP) {
      desk.commands().run(isOnward ? "lesson-next" : "lesson-back");
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
    Section now = player.section();
    title.setText(player.isOver() ? "Done" : now.title());
    body.getChildren().clear();
    if (now.notes().isEmpty()) {
      Label none = new Label("No notes for this section.");
      none.getStyleClass().add("faint");
      body.getChildren().add(none);
    } else {
      body.getChildren().add(prose.blocks(now.notes()));
    }
    if (!player.isOver() && player.step() instanceof Step.Ask ask) {
      VBox answer = new VBox();
      answer.setId("notes-answer");
      body.getChildren().add(answer);
      sitting.pose(ask, asked -> answer(answer, asked.posed(), asked.right()), why -> {});
    }
    Player next = player.next();
    body.getChildren().add(prose.markdown("**Next:** " + (next.isOver() ? "the end." : says(next))));
  }

  /** The answer, and what to say to whoever believes something else. */
  private void answer(VBox box, Posed posed, String right) {
    box.getChildren().setAll(Prose.plain("The run says: " + right));
    for (int i = 0; i < posed.offers().size(); i++) {
      String letter = Posed.letter(i);
      if (!posed.right().contains(i)) {
        posed.offers().get(i).misreading().ifPresent(text ->
            box.getChildren().add(prose.markdown("**" + letter + "?** " + text)));
      }
    }
  }

  private static String says(Player next) {
    String where = next.beginsSection() ? "a new section, *" + next.section().title() + "*: " : "";
    Step step = next.step();
    return where + (step instanceof Step.Ask ask ? "a question: " + ask.question().ask()
        : step instanceof Step.Open open ? "the run `" + open.source().name() + "`"
        : step instanceof Step.Play play ? "the run goes on, up to: " + play.until().text()
        : step instanceof Step.Try ? "a challenge"
        : step instanceof Step.Compare ? "runs side by side"
        : step instanceof Step.Think ? "something to think about" : "text");
  }

  private void tick() {
    if (sitting == null) {
      return;
    }
    Player player = sitting.player();
    time.setText(SectionTimes.text(times.seconds()) + " of about " + sitting.lesson().head().minutes()
        + " minutes; this section: "
        + SectionTimes.text(times.seconds(player.sectionAt(player.position()))));
    sections.getChildren().clear();
    for (int i = 0; i < sitting.lesson().sections().size(); i++) {
      Label name = new Label(sitting.lesson().sections().get(i).title());
      boolean isNow = i == player.sectionAt(player.position());
      name.setText((isNow ? "\u25b8 " : "   ") + name.getText());
      sections.addRow(i, name, new Label(SectionTimes.text(times.seconds(i))));
    }
  }
}

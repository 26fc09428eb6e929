package lagoon.ui.desktop.lessons;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Step;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Sheet;
import lagoon.ui.lessons.Passage;
import lagoon.ui.lessons.Shelf;
import lagoon.ui.lessons.Sitting;
import lagoon.ui.playback.ProjectListener;

/** Lessons in a window: what can be done, the panel beside the stage, the board over it, the notes. */
public final class LessonMode implements Sitting.Listener, Page.Host {

  /** So wide is the panel until somebody moves its edge, in pixels at the usual size of letters. */
  private static final double WIDTH = 430;

  /** With large letters it may have so much of the window: the stage and the settings stand beside it. */
  private static final double MOST = 0.42;

  /** Before a class: which part of the window. */
  private static final double SLIDE = 0.42;

  private final Desk desk;
  private final Stage stage;
  private final Shelf shelf;
  private final Neighbours neighbours;
  private final LessonPanel panel;
  private final StackPane board = new StackPane();
  private final SplitPane whole = new SplitPane();
  private final Playing playing;
  private final NotesWindow notes;
  private final Prose prose = new Prose(Browser::open);
  /** Null while no lesson is open. */
  private Sitting sitting;
  /** A presentation has ended, and the window has not got its old size yet. */
  private boolean isLeaving;

  /**
   * Adds its commands to the desk's table.
   *
   * @param shelf the course, and where progress is kept
   */
  public LessonMode(Desk desk, Stage stage, Shelf shelf, Neighbours neighbours) {
    this.desk = desk;
    this.stage = stage;
    this.shelf = shelf;
    this.neighbours = neighbours;
    this.playing = new Playing(desk.project(), this::arrived);
    this.notes = new NotesWindow(desk, stage, prose, System::nanoTime);
    desk.commands().add(commands());
    desk.commands().add(new Exports(desk, shelf, neighbours.toSave()).commands());
    this.panel = new LessonPanel(desk);
    board.setId("board");
    board.setVisible(false);
    board.managedProperty().bind(board.visibleProperty());
    whole.setId("with-lesson");
    whole.getStyleClass().add("with-lesson");
    desk.project().add(new ProjectListener() {
      @Override
      public void treeChanged() {
        panel.changed();
      }
    });
    // The whole screen comes and goes after the presentation has begun and ended.
    whole.widthProperty().addListener((property, was, is) -> {
      if (sitting != null && (isPresenting() || isLeaving)) {
        isLeaving = false;
        width();
      }
    });
    desk.appearance().scaleProperty().addListener((property, was, is) -> {
      if (sitting != null && !isPresenting() && !isLeaving) {
        width();
      }
    });
    desk.appearance().presentingProperty().addListener((property, was, is) -> {
      isLeaving = was;
      if (sitting != null) {
        width();
        moved();
      }
    });
  }

  /** The views of the window, beside which the lesson stands while there is one. */
  public Node around(Node views) {
    StackPane place = new StackPane(views, board);
    place.setMinWidth(0);
    whole.getItems().setAll(place);
    stage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    return whole;
  }

  /** Runs are shown at once and not played: for tests. */
  public void atOnce() {
    playing.atOnce();
  }

  /** The lesson that is open. */
  public Optional<Sitting> sitting() {
    return Optional.ofNullable(sitting);
  }

  /** The lesson of the course in which the learner is; empty also where that cannot be read. */
  public Optional<Shelf.Left> left() {
    try {
      return shelf.left();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  // ---- opening ----

  /** Opens a lesson of the course, or one in a folder, where it was left. */
  public void open(String word) {
    if (sitting != null && !sitting.isElsewhere()) {
      // What was tried on the runs of a lesson is nobody's work.
      openNow(word);
    } else {
      neighbours.unlessLost().accept("Open the lesson " + word, () -> openNow(word));
    }
  }

  private void openNow(String word) {
    Optional<LoadedLesson> found = shelf.find(word);
    if (found.isEmpty()) {
      desk.say("There is no lesson " + word + ".");
    } else if (!found.get().isGood()) {
      desk.sayProblem(found.get().problems().lines().get(0));
    } else {
      begin(found.get().lesson().orElseThrow());
    }
  }

  private void begin(Lesson lesson) {
    putAway();
    sitting = new Sitting(shelf, lesson, desk.project(), desk.crew(), this);
    whole.getItems().add(0, panel);
    SplitPane.setResizableWithParent(panel, false);
    width();
    desk.layout("lesson");
    if (!isPresenting()) {
      // Texts speak of the diagram; what the reader brings to the front afterwards stays there.
      desk.show("diagram");
    }
    notes.begin(sitting);
    sitting.begin();
    stage.setTitle(lesson.head().title() + " - Lagoon");
  }

  /** Once it is known how wide the window is, and the panel has its place. */
  private void width() {
    Platform.runLater(() -> {
      whole.applyCss();
      whole.layout();
      if (whole.getWidth() > 0) {
        double wanted =
            Math.min(WIDTH * desk.appearance().scale(), Math.max(WIDTH, MOST * whole.getWidth()));
        whole.setDividerPositions(isPresenting() ? SLIDE : Math.min(0.5, wanted / whole.getWidth()));
      }
    });
  }

  private void putAway() {
    if (sitting != null) {
      playing.stop();
      panel.clear();
      board(null);
      notes.end();
      whole.getItems().remove(panel);
      sitting.close();
      sitting = null;
    }
  }

  /** The window closes. */
  public void close() {
    putAway();
    notes.close();
  }

  // ---- what can be done ----

  private List<Command> commands() {
    return List.of(
        command("lessons", "Lessons ...", "The course, and how far you are in it.", this::choose)
            .keys("Ctrl+L").icon("fth-book"),
        inLesson("lesson-next", "Go on",
            "The next step of the lesson; or what the step asks for: an answer, a check. In the lesson Enter "
                + "and Space do it, and Page Down everywhere.", this::onward).keys("Ctrl+Enter"),
        inLesson("lesson-back", "One step back", "The step before. Page Up does it everywhere.", this::back)
            .keys("Ctrl+Backspace").when(() -> sitting != null && sitting.player().position() > 0),
        inLesson("lesson-skip", "Skip this step", "Goes on without an answer.", () -> atLesson(sitting::next))
            .when(() -> sitting != null && !panel.verb().isEmpty()),
        inLesson("lesson-replay", "Show it again", "Plays once more what the lesson has shown of this run.",
            () -> atLesson(sitting::replay)).keys("Ctrl+R").icon("fth-rotate-ccw"),
        inLesson("lesson-focus", "To the lesson and back", "Gives the keys to the lesson, or to the stage.",
            this::focus).keys("F6"),
        inLesson("lesson-sections", "To a section ...", "Goes to the beginning of a section.",
            () -> atLesson(() -> SectionList.show(desk, sitting))).keys("Ctrl+Shift+S"),
        inLesson("lesson-notes", "Notes for the teacher",
            "A window of its own with notes, what comes next, and the time for each section.", this::notes)
            .keys("Ctrl+Shift+N").icon("fth-clipboard"),
        inLesson("lesson-restart", "Begin this lesson anew ...", "Forgets what was done in this lesson.",
            this::restart),
        inLesson("lesson-close", "Put the lesson away", "Ends the lesson; it goes on where you left it.",
            this::putAwayByHand).icon("fth-x"));
  }

  private static Command command(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.LESSON, title, meaning, action);
  }

  private Command inLesson(String id, String title, String meaning, Runnable action) {
    return command(id, title, meaning, action).when(() -> sitting != null)
        .otherwise(() -> "Open a lesson first: " + desk.commands().get("lessons").shownKeys() + ".");
  }

  private void choose() {
    LessonList.show(desk, shelf, this::open);
  }

  /** Nothing that somebody opened during the lesson leaves the stage unasked: first back, then on. */
  private void atLesson(Runnable move) {
    if (sitting.isElsewhere()) {
      neighbours.unlessLost().accept("Back to the lesson", sitting::again);
    } else {
      move.run();
    }
  }

  private void onward() {
    atLesson(this::goOn);
  }

  private void goOn() {
    if (playing.isOn()) {
      playing.finish();
    } else if (isPresenting() && panel.showMore()) {
      return;
    } else if (sitting.player().isOver()) {
      sitting.after().ifPresentOrElse(next -> openNow(next.lesson()), this::choose);
    } else if (!panel.proceed() && (isPresenting() || !panel.readOn())) {
      sitting.next();
    }
  }

  private void back() {
    if (isPresenting() && panel.showBefore()) {
      return;
    }
    playing.stop();
    atLesson(sitting::back);
  }

  private void focus() {
    Node owner = stage.getScene().getFocusOwner();
    boolean isInside = false;
    for (Node at = owner; at != null; at = at.getParent()) {
      isInside |= at == panel;
    }
    if (isInside) {
      stage.getScene().lookup("#stage").requestFocus();
    } else {
      panel.focus();
    }
  }

  /** The keys go to the lesson that is open. */
  public void takeKeys() {
    panel.focus();
  }

  private void notes() {
    if (!notes.toggle()) {
      stage.requestFocus();
    }
  }

  private void restart() {
    Label text = new Label("Answers, hints and the place of this lesson are forgotten.");
    text.setWrapText(true);
    Sheet sheet = new Sheet("restart-lesson", "Begin this lesson anew?", text, "Begin anew", () -> {
      sitting.restart();
      return Optional.empty();
    });
    atLesson(() -> desk.sheets().show(sheet));
  }

  private void putAwayByHand() {
    putAway();
    desk.layout("");
    desk.commands().refresh();
  }

  /** A clicker has two keys, and they lead through the lesson wherever the focus is. */
  private void press(KeyEvent event) {
    boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.isConsumed() || sitting == null || !isPlain || desk.sheets().isOpen()) {
      return;
    }
    if (event.getCode() == KeyCode.PAGE_DOWN) {
      desk.commands().run("lesson-next");
      event.consume();
    } else if (event.getCode() == KeyCode.PAGE_UP) {
      desk.commands().run("lesson-back");
      event.consume();
    }
  }

  // ---- what the lesson tells ----

  @Override
  public void moved() {
    playing.stop();
    if (sitting == null) {
      return;
    }
    boolean isChallenge =
        !sitting.player().isOver() && sitting.player().step() instanceof Step.Try && !isPresenting();
    desk.layout(isChallenge ? "challenge" : "lesson");
    neighbours.seek().accept(
        isChallenge ? ((Step.Try) sitting.player().step()).challenge().change() : List.of());
    if (!isRead()) {
      board(null);
    }
    panel.show(new Page(desk, sitting, prose, neighbours.proof(), isPresenting(), this));
    notes.moved();
  }

  /** A table stays while the text speaks of it. */
  private boolean isRead() {
    boolean isText = !sitting.player().isOver() && sitting.player().step() instanceof Step.Text;
    return isText && !sitting.player().beginsSection();
  }

  private boolean isPresenting() {
    return desk.appearance().isPresenting();
  }

  @Override
  public void staged(Passage passage) {
    playing.play(passage);
    if (playing.isOn()) {
      sitting.light();
    }
  }

  private void arrived() {
    if (sitting != null) {
      sitting.arrive();
    }
  }

  @Override
  public void said(String sentence) {
    desk.say(sentence);
  }

  // ---- where its steps stand ----

  @Override
  public void changed() {
    panel.changed();
  }

  @Override
  public void reveal(Node part) {
    panel.reveal(part);
  }

  @Override
  public void focusOnward() {
    panel.focusOnward();
  }

  @Override
  public void focusStep() {
    panel.focusIfInside();
  }

  @Override
  public void board(Node table) {
    Button away = new Button("Back to the stage");
    away.setId("board-close");
    away.setOnAction(event -> board(null));
    StackPane.setAlignment(away, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(away, new Insets(16));
    board.getChildren().setAll(table == null ? List.of() : List.of(table, away));
    board.setVisible(table != null);
  }
}

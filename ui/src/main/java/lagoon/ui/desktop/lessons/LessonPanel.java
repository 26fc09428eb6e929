package lagoon.ui.desktop.lessons;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Section;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Player;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.SideScroll;
import lagoon.ui.desktop.desk.TextLink;

/**
 * The lesson beside the stage: the steps of a section one below the other, as far as it has come; before a
 * class one step at a time, as a slide.
 */
final class LessonPanel extends BorderPane {

  private final Desk desk;
  private final Label title = new Label();
  private final Label section = new Label();
  private final Label place = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox steps = new VBox();
  private final SideScroll scroll;
  private final Button onward;
  private final Label elsewhere = new Label("Something else is on the stage. The lesson waits.");
  /** What is shown; null before anything. */
  private Page shown;
  private final List<StepView> views = new ArrayList<>();
  /** The step of the last view, and whether it was made for a class; -1: none. */
  private int last = -1;
  private boolean isForClass;

  LessonPanel(Desk desk) {
    this.desk = desk;
    setId("lesson");
    getStyleClass().add("lesson");
    title.setId("lesson-title");
    title.getStyleClass().add("lesson-title");
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    section.setId("lesson-section");
    section.getStyleClass().addAll(Styles.TITLE_4, "lesson-section");
    section.setWrapText(true);
    place.setId("lesson-place");
    place.getStyleClass().add("faint");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setFocusTraversable(false);
    bar.getStyleClass().add(Styles.SMALL);
    Button close = Controls.button(desk.commands(), "lesson-close");
    // The menu has it, too: whoever goes through the controls with Tab must not end the lesson with Enter.
    close.setFocusTraversable(false);
    HBox line = new HBox(title, Controls.button(desk.commands(), "lesson-notes"), close);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(line, section, place, bar);
    head.getStyleClass().add("lesson-head");
    steps.getStyleClass().add("lesson-steps");
    scroll = new SideScroll("lesson-scroll", steps, desk.commands());
    scroll.setFocusTraversable(false);
    // How much of a slide is seen is known when it has been laid out.
    scroll.onSeen(() -> {
      if (isForClass) {
        changed();
      }
    });
    onward = new Button("Continue");
    onward.setId("lesson-onward");
    onward.getStyleClass().add(Styles.ACCENT);
    onward.setOnAction(event -> desk.commands().run("lesson-next"));
    Button back = new Button("Back");
    back.setId("lesson-back-button");
    back.setOnAction(event -> desk.commands().run("lesson-back"));
    back.disableProperty().bind(desk.commands().possible("lesson-back").not());
    Button skip = new Button("Skip");
    skip.setId("lesson-skip-button");
    skip.setAccessibleHelp("Goes on without an answer");
    skip.setOnAction(event -> desk.commands().run("lesson-skip"));
    skip.visibleProperty().bind(desk.commands().possible("lesson-skip"));
    HBox room = new HBox();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox foot = new HBox(back, room, skip, onward);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("lesson-foot");
    setTop(head);
    setCenter(scroll);
    elsewhere.setId("lesson-elsewhere");
    elsewhere.getStyleClass().add("lesson-elsewhere");
    elsewhere.setWrapText(true);
    elsewhere.setMaxWidth(Double.MAX_VALUE);
    elsewhere.setVisible(false);
    elsewhere.managedProperty().bind(elsewhere.visibleProperty());
    setBottom(new VBox(elsewhere, foot));
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    // Whoever clicks at a text means the lesson: what is typed next is for it, not for the stage.
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      if (!isFocusWithin() && shown != null) {
        focus();
      }
    });
  }

  // ---- what is seen ----

  /** Shows the lesson where it is. */
  void show(Page page) {
    shown = page;
    Player player = page.sitting().player();
    Section now = player.section();
    int sections = player.lesson().sections().size();
    int all = player.lesson().steps().size();
    section.setText(player.isOver() ? "Done" : now.title());
    String where = count("section", player.sectionAt(player.position()), sections) + "\u00a0\u00b7\u00a0"
        + count("step", player.position(), all);
    // Before a class each line is one of the slide's, and what one person answered is not for all to see.
    boolean isShort = page.isPresenting();
    title.setText((isShort && !player.isOver() ? where + " \u00b7 " : "") + player.lesson().head().title());
    place.setText(player.isOver() ? page.sitting().standing() : meaning(now) + where);
    place.setVisible(!isShort);
    place.setManaged(!isShort);
    place.setWrapText(true);
    bar.setProgress((double) player.position() / all);
    bar.setAccessibleText("Step " + Math.min(all, player.position() + 1) + " of " + all);
    boolean goesOn = !page.isPresenting() && !isForClass && last >= 0 && player.position() == last + 1
        && !player.isOver() && !player.beginsSection();
    views.forEach(StepView::leave);
    if (!goesOn) {
      views.clear();
      steps.getChildren().clear();
      for (int i = first(page); i < player.position() && i < all; i++) {
        add(page, i, false);
      }
    }
    isForClass = page.isPresenting();
    last = player.position();
    if (player.isOver()) {
      steps.getChildren().setAll(new EndView(page).node());
    } else {
      add(page, last, true);
      Node newest = views.get(views.size() - 1).node();
      if (views.size() == 1) {
        scroll.toTop();
      } else {
        scroll.reveal(newest);
      }
    }
    offerReplay();
    changed();
    focus();
  }

  /** What is on the stage can be played once more, from where the lesson speaks of it. */
  private void offerReplay() {
    List<RunView> runs = views.stream().filter(RunView.class::isInstance).map(RunView.class::cast).toList();
    boolean isOnStage = !(current() instanceof ChallengeView);
    runs.forEach(run -> run.offerReplay(isOnStage && run == runs.get(runs.size() - 1)));
  }

  /** What a section is for; a title may say that already. */
  private static String meaning(Section section) {
    String meaning = section.arc().meaning();
    return meaning.equalsIgnoreCase(section.title()) ? "" : meaning + " \u00b7 ";
  }

  /** "step 3 of 70", which stays on one line. */
  private static String count(String what, int at, int of) {
    return what + "\u00a0" + (at + 1) + "\u00a0of\u00a0" + of;
  }

  /** The first step that is seen with the present one: before a class what was said of a run just before. */
  private static int first(Page page) {
    Player player = page.sitting().player();
    int at = player.position();
    if (page.isPresenting()) {
      boolean isSpokenOf = !player.isOver() && !player.beginsSection() && (player.step() instanceof Step.Open
          || player.step() instanceof Step.Play || player.step() instanceof Step.Compare);
      return isSpokenOf && player.back().step() instanceof Step.Text ? at - 1 : at;
    }
    while (!player.isOver() && at > 0
        && player.sectionAt(at - 1) == player.sectionAt(player.position())) {
      at--;
    }
    return at;
  }

  private void add(Page page, int number, boolean isNow) {
    Step step = page.sitting().lesson().steps().get(number);
    StepView view;
    if (step instanceof Step.Text text) {
      view = new TextView(page, text.blocks());
    } else if (step instanceof Step.Open open) {
      view = new RunView(page, open.source(), open.until(), open.highlight(), true);
    } else if (step instanceof Step.Play play) {
      view = new RunView(page, play.source(), play.until(), play.highlight(), false);
    } else if (step instanceof Step.Ask ask) {
      view = new QuestionView(page, ask, isNow);
    } else if (step instanceof Step.Try one) {
      view = new ChallengeView(page, one.challenge(), isNow);
    } else if (step instanceof Step.Compare compare) {
      view = new CompareView(page, compare.comparing(), isNow);
    } else {
      view = new ThinkView(page, (Step.Think) step, isNow);
    }
    views.add(view);
    steps.getChildren().add(view.node());
  }

  /** What the key that goes on does is another thing now. */
  void changed() {
    String verb = verb();
    boolean isElsewhere = shown != null && shown.sitting().isElsewhere();
    elsewhere.setVisible(isElsewhere);
    onward.setText(isElsewhere ? "Back to the lesson" : isForClass && scroll.hasMore() ? "More below"
        : !verb.isEmpty() ? verb : shown != null && shown.sitting().player().isOver() ? EndView.verb(shown)
        : "Continue");
    desk.commands().refresh();
  }

  /** What the present step wants to do before the lesson goes on; empty: nothing. */
  String verb() {
    return views.isEmpty() || current() == null ? "" : current().verb();
  }

  private StepView current() {
    return steps.getChildren().size() == views.size() && !views.isEmpty()
        ? views.get(views.size() - 1) : null;
  }

  /** Shows the part below of a slide that is longer than the screen; whether there was any. */
  boolean showMore() {
    return scroll.more(1);
  }

  /** Shows the part above again; whether there was any. */
  boolean showBefore() {
    return scroll.more(-1);
  }

  void reveal(Node part) {
    scroll.reveal(part);
  }

  void focusOnward() {
    onward.requestFocus();
  }

  /** Keys go to the present step. */
  void focus() {
    Node wanted = current() == null ? null : current().focus();
    (wanted == null ? onward : wanted).requestFocus();
  }

  /** The same, unless somebody works elsewhere. */
  void focusIfInside() {
    if (onward.isFocused()) {
      focus();
    }
  }

  /** Does what the present step wants to do first; whether there was anything. */
  boolean proceed() {
    if (verb().isEmpty()) {
      return false;
    }
    current().proceed();
    return true;
  }

  /** Shows more of the present step where its end is not seen yet; whether there was more. */
  boolean readOn() {
    return current() != null && scroll.further(current().node());
  }

  /** The lesson is put away. */
  void clear() {
    shown = null;
    views.forEach(StepView::leave);
    views.clear();
    steps.getChildren().clear();
    last = -1;
  }

  // ---- keys ----

  /**
   * Enter and Space go on, unless what has the focus makes something else of them; letters and numbers choose
   * answers. Up and Down scroll, but among answers lead from one to the next, where Space chooses.
   */
  private void press(KeyEvent event) {
    Object target = event.getTarget();
    boolean isTyping = target instanceof TextInputControl;
    boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown()
        && !event.isMetaDown();
    if (!isPlain || target instanceof TextArea) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      if (target instanceof ButtonBase button && button != onward) {
        button.fire();
      } else if (target instanceof TextLink || isHeard(target)) {
        return;
      } else {
        desk.commands().run("lesson-next");
      }
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && !isTyping && !(target instanceof OfferRow)
        && !(target instanceof ButtonBase button && button != onward) && !(target instanceof TextLink)) {
      desk.commands().run("lesson-next");
      event.consume();
    } else if (isArrow(event) && !isTyping && !(target instanceof OfferRow)) {
      scroll.some(event.getCode() == KeyCode.DOWN ? 1 : -1);
      event.consume();
    } else if (!isTyping && event.getText().matches("[a-i1-9]")) {
      // The letters of answers mean nothing else here, also where somebody is too early with them.
      char typed = event.getText().charAt(0);
      if (current() != null) {
        current().offer(typed >= 'a' ? typed - 'a' : typed - '1');
      }
      event.consume();
    }
  }

  private static boolean isArrow(KeyEvent event) {
    return event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
  }

  private static boolean isHeard(Object target) {
    return target instanceof Node node && node.getStyleClass().contains(PollView.HEARD);
  }
}

package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import lagoon.lessons.format.Arc;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.progress.Progress;
import lagoon.lessons.progress.ProgressFolder;
import lagoon.picture.stage.Layout;
import lagoon.trace.Slice;
import lagoon.trace.Trace;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Ladder;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson beside the stage, as a student uses it. */
class LessonTest {

  private static final String LESSON = "read-your-writes";

  @TempDir static Path folder;
  private static Student student;

  @BeforeAll
  static void open() {
    student = new Student(Screen.at(new Home(folder)));
  }

  @AfterAll
  static void close() {
    student.close();
  }

  private Screen begin() {
    student.begin(LESSON);
    return student.screen;
  }

  private void type(KeyCode... keys) {
    for (KeyCode key : keys) {
      student.screen.robot.type(key);
    }
    student.screen.settle();
  }

  private Progress kept() {
    return new ProgressFolder(new Home(folder).learning()).read("me", LESSON).progress();
  }

  private String focused() {
    return student.screen.call(() -> {
      Node owner = student.screen.stage().getScene().getFocusOwner();
      return owner == null ? "" : owner.getId();
    });
  }

  @Test
  void theFaultsOfARunAreToldInWords() {
    student.begin("who-is-alive");
    int others = 0;
    while (!student.to(Step.Open.class, others).source().set().containsKey("faults")) {
      student.begin("who-is-alive");
      others++;
    }
    assertThat(student.words("lesson-scroll")).contains("On the stage: ").doesNotContain("faults=", "crash:");
  }

  @Test
  void theFirstQuestionIsReachedAndAnsweredWronglyByTheKeyboardAlone() {
    Screen screen = begin();
    assertThat(student.words("lesson-scroll")).contains("You open your profile");
    type(KeyCode.ENTER, KeyCode.SPACE, KeyCode.PAGE_DOWN);
    assertThat(student.player().step()).isInstanceOf(Step.Ask.class);
    assertThat(focused()).isEqualTo("offer-a");
    Posed posed = student.posed();
    int wrong = posed.right().contains(1) ? 0 : 1;
    type(KeyCode.getKeyCode(Posed.letter(wrong).toUpperCase(java.util.Locale.ROOT)), KeyCode.ENTER);
    assertThat(student.words("grade")).startsWith("No\nYou said: " + posed.offers().get(wrong).text())
        .contains("Right is: " + posed.offers().get(posed.right().get(0)).text())
        .contains("replica-1 serves");
    assertThat(kept().answer(posed.question().question()).orElseThrow().right()).isFalse();
    screen.screenshot("lesson-wrong-answer");
    type(KeyCode.ENTER);
    assertThat(student.player().step()).isInstanceOf(Step.Play.class);
  }

  @Test
  void whoComesBackReadsWhatWasSaidToTheAnswerThen() {
    begin();
    student.toQuestion("what-breaks");
    type(KeyCode.A, KeyCode.C, KeyCode.ENTER);
    String then = student.words("grade");
    assertThat(then).contains("You said: read-your-writes; sum checking, rent\n", "It moved, twice.");
    student.screen.run("lesson-close");
    student.open(LESSON);
    assertThat(student.words("grade")).isEqualTo(then);
    assertThat(student.words("offer-c")).contains("you said this");
    assertThat(student.words("offer-a")).contains("right, and you said so");
    student.toQuestion("how-stale");
    type(KeyCode.DIGIT1, KeyCode.S, KeyCode.ENTER);
    student.screen.run("lesson-close");
    student.open(LESSON);
    assertThat(student.screen.<TextField>find("answer-number").getText()).isEqualTo("1 s");
    assertThat(student.words("grade")).startsWith("No\nYou said: 1 s\nRight is: 2.01 s");
  }

  @Test
  void onlyTheRunThatIsOnTheStageCanBeShownAgain() {
    begin();
    student.toQuestion("repaired");
    int asks = student.player().position();
    assertThat(replays()).containsExactly(false, false, false, true);
    student.screen.run("lesson-close");
    student.open(LESSON);
    assertThat(student.player().position()).isEqualTo(asks);
    assertThat(replays()).as("for who comes back, too").containsExactly(false, false, false, true);
  }

  /** Of each run of the section, whether it is offered to be shown again. */
  private List<Boolean> replays() {
    return student.screen.call(() -> student.screen.stage().getScene().getRoot().lookupAll(".run-step")
        .stream().map(run -> run.lookup(".button").isVisible()).toList());
  }

  @Test
  void enterWithoutAnAnswerAsksForOneAndSpaceChoosesIt() {
    begin();
    student.to(Step.Ask.class);
    type(KeyCode.DOWN);
    assertThat(focused()).isEqualTo("offer-b");
    type(KeyCode.ENTER, KeyCode.ENTER);
    assertThat(student.words("lesson-scroll")).contains("Choose first: one of them");
    assertThat(student.<OfferRow>node("offer-b").isChosen()).isFalse();
    type(KeyCode.F6, KeyCode.F6);
    student.screen.act(() -> student.node("lesson-onward").requestFocus());
    type(KeyCode.ENTER);
    assertThat(student.words("lesson-scroll")).contains("Choose first: one of them");
    student.screen.run("lesson-skip");
    assertThat(student.words("lesson-scroll")).as("nobody asks any more").doesNotContain("Choose first");
    student.screen.run("lesson-back");
    student.screen.act(() -> student.node("offer-b").requestFocus());
    type(KeyCode.SPACE);
    assertThat(student.<OfferRow>node("offer-b").isChosen()).isTrue();
    type(KeyCode.UP, KeyCode.ENTER);
    assertThat(student.words("lesson-scroll")).contains("You are at a and have chosen another one");
    assertThat(kept().answers()).isEmpty();
    type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(kept().answers()).hasSize(1);
  }

  @Test
  void whoClicksAtTheTextTypesForTheLesson() {
    begin();
    student.to(Step.Ask.class);
    student.screen.act(() -> student.screen.find("stage").requestFocus());
    student.screen.click("lesson-section");
    type(KeyCode.A);
    assertThat(student.<OfferRow>node("offer-a").isChosen()).isTrue();
  }

  @Test
  void anAnswerCanBeGivenByTheMouse() {
    begin();
    student.to(Step.Ask.class);
    student.screen.click("offer-a");
    student.screen.click("lesson-onward");
    assertThat(student.words("grade-head")).isIn("Right\n", "No\n");
    assertThat(kept().answers()).hasSize(1);
  }

  @Test
  void nothingInTheWindowKnowsTheFutureBeforeItIsPlayed() {
    Screen screen = begin();
    student.to(Step.Ask.class);
    Trace whole = student.runs().of(((Step.Ask) student.player().step()).source().orElseThrow()).trace();
    Trace shown = screen.played().trace();
    assertThat(shown.size()).isLessThan(whole.size());
    assertThat(shown.observations()).asString()
        .isEqualTo(whole.observations().subList(0, shown.size()).toString());
    assertThat(screen.played().report().violations()).isEmpty();
    screen.run("to-end");
    assertThat(screen.cursor()).isEqualTo(Cursor.atEnd(shown));
    Ladder ladder = screen.call(() -> Ladder.at(screen.played(), screen.cursor()));
    assertThat(ladder.isFinal()).isFalse();
    assertThat(ladder.rungs()).isNotEmpty().allSatisfy(rung -> assertThat(rung.verdict()).isEmpty());
    // A branch made by hand from here has no future either.
    screen.act(() -> screen.project().vary("another way", List.of("reads=leader")));
    screen.act(() -> screen.project().activate(1));
    assertThat(screen.played().trace().end()).isLessThanOrEqualTo(shown.end());
    screen.act(() -> screen.window.lessons().sitting().orElseThrow().next());
    assertThat(screen.played().report().violations()).isNotEmpty();
    assertThat(screen.project().tree().active()).isZero();
  }

  @Test
  void theStoryOfWhatIsHighlightedIsBrightAndAllElseDim() {
    Screen screen = begin();
    student.to(Step.Play.class);
    assertThat(screen.call(() -> screen.project().selection())).isInstanceOf(Selection.OfViolation.class);
    assertThat(screen.call(() -> screen.project().story())).isPresent();
    student.screen.act(() -> student.sitting().to(1));
    assertThat(screen.call(() -> screen.project().story()).orElseThrow().size())
        .isPositive().isLessThan(screen.played().trace().size());
  }

  @Test
  void afterTheLessonAllOfTheRunIsBrightAgain() {
    Screen screen = begin();
    student.to(Step.Play.class);
    assertThat(screen.call(() -> screen.project().story())).isPresent();
    screen.run("lesson-close");
    assertThat(screen.call(() -> screen.project().story())).isEmpty();
    assertThat(screen.call(() -> screen.project().selection())).isInstanceOf(Selection.Nothing.class);
    student.open(LESSON);
    student.screen.act(() -> student.sitting().to(1));
    assertThat(screen.call(() -> screen.project().story())).as("nodes to look at").isPresent();
    screen.run("lesson-close");
    assertThat(screen.call(() -> screen.project().story())).isEmpty();
  }

  @Test
  void aLessonBeginsWithTheDiagramInSightAndLeavesWhatIsBroughtToTheFrontAfterwards() {
    Screen screen = begin();
    screen.run("lesson-close");
    screen.run("show-events");
    student.open(LESSON);
    TabPane lower = screen.find("lower");
    assertThat(screen.call(() -> lower.getSelectionModel().getSelectedItem().getId())).isEqualTo("diagram");
    screen.run("show-numbers");
    type(KeyCode.PAGE_DOWN);
    assertThat(screen.call(() -> lower.getSelectionModel().getSelectedItem().getId())).isEqualTo("numbers");
  }

  @Test
  void theStageIsArrangedForWhatIsShownOfTheRun() {
    Screen screen = begin();
    Layout first = screen.call(() -> screen.window.stagePanel().layout().orElseThrow());
    student.to(Step.Play.class, 1);
    Layout now = screen.call(() -> screen.window.stagePanel().layout().orElseThrow());
    assertThat(now).isEqualTo(Layout.of(screen.played().trace()));
    assertThat(now.links().size()).isGreaterThan(first.links().size());
    assertThat(now.arranged()).as("and nothing jumps").isEqualTo(first.arranged());
  }

  @Test
  void allNodesToLookAtAreBrightBesideTheStory() {
    Screen screen = begin();
    for (int step = 0; step < student.player().lesson().steps().size(); step++) {
      if (student.player().lesson().steps().get(step) instanceof Step.Play play
          && play.highlight().story().isPresent() && !play.highlight().nodes().isEmpty()) {
        int there = step;
        student.screen.act(() -> student.sitting().to(there));
        Slice bright = screen.call(() -> screen.project().story()).orElseThrow();
        assertThat(screen.played().trace().cast().nodes())
            .filteredOn(node -> play.highlight().nodes().contains(node.name())).isNotEmpty()
            .allMatch(bright::touches);
      }
    }
  }

  @Test
  void noneOfThemIsChosenAlone() {
    begin();
    student.toQuestion("sticky-breaks");
    assertThat(student.words("offer-c")).contains("none of them");
    type(KeyCode.A, KeyCode.B, KeyCode.C);
    assertThat(chosen()).isEqualTo("c");
    type(KeyCode.B);
    assertThat(chosen()).isEqualTo("b");
    type(KeyCode.A);
    assertThat(chosen()).isEqualTo("ab");
    type(KeyCode.A, KeyCode.B);
    assertThat(chosen()).as("each is taken back").isEmpty();
  }

  private String chosen() {
    return Stream.of("a", "b", "c").filter(one -> student.<OfferRow>node("offer-" + one).isChosen())
        .collect(Collectors.joining());
  }

  @Test
  void whoComesBackIsWhereTheLessonWasLeftWithItsRunOnTheStage() {
    begin();
    student.to(Step.Ask.class, 1);
    int position = student.player().position();
    int shown = student.screen.played().trace().size();
    student.screen.run("lesson-close");
    student.open(LESSON);
    assertThat(student.player().position()).isEqualTo(position);
    assertThat(student.screen.played().trace().size()).isEqualTo(shown);
    assertThat(student.screen.cursor().count()).isEqualTo(shown);
  }

  @Test
  void toBeginAnewForgetsWhatWasDone() {
    begin();
    student.to(Step.Ask.class);
    type(KeyCode.A, KeyCode.ENTER);
    assertThat(kept().isNew()).isFalse();
    student.screen.run("lesson-restart");
    student.screen.click("sheet-confirm");
    assertThat(kept().isNew()).isTrue();
    assertThat(student.player().position()).isZero();
  }

  @Test
  void resultsAreExportedForATeacher() throws Exception {
    begin();
    student.to(Step.Ask.class);
    type(KeyCode.A, KeyCode.ENTER);
    student.screen.chosenFile = Optional.of(folder.resolve("results.csv"));
    student.screen.run("lesson-results-csv");
    assertThat(Files.readString(folder.resolve("results.csv"))).contains("me,read-your-writes,question,");
    student.screen.chosenFile = Optional.of(folder.resolve("results.json"));
    student.screen.run("lesson-results-json");
    assertThat(Files.readString(folder.resolve("results.json"))).contains("\"learner\" : \"me\"");
  }

  @Test
  void theListShowsHowFarSomebodyIsAndOpensALesson() {
    begin();
    student.to(Step.Ask.class);
    student.screen.run("lesson-close");
    assertThat(student.screen.window.lessons().sitting()).isEmpty();
    assertThat(student.last("lesson")).isEmpty();
    assertThat(student.screen.played().goesOn()).isFalse();
    student.screen.robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
    student.screen.settle();
    assertThat(student.words("lesson-" + LESSON)).contains("at step 4 of");
    assertThat(focused()).isEqualTo("lesson-one-copy-many-copies");
    type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(student.player().lesson().name()).isEqualTo(LESSON);
  }

  @Test
  void aSectionCanBeGoneToAndBackIsOneStepBack() {
    begin();
    student.screen.run("lesson-sections");
    type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(student.player().section().title()).isEqualTo("Three refreshes");
    int position = student.player().position();
    type(KeyCode.PAGE_UP);
    assertThat(student.player().position()).isEqualTo(position - 1);
  }

  @Test
  void aThoughtIsAnsweredOnlyWhenSomebodyAsks() {
    begin();
    student.to(Step.Think.class);
    assertThat(student.last("think-answer")).isEmpty();
    type(KeyCode.ENTER);
    assertThat(student.words("think-answer")).isNotBlank();
    int position = student.player().position();
    type(KeyCode.ENTER);
    assertThat(student.player().position()).isEqualTo(position + 1);
  }

  @Test
  void comparedRunsStandInATableOverTheStageAsLongAsTheTextSpeaksOfThem() {
    begin();
    student.to(Step.Compare.class);
    assertThat(student.words("compare-table")).contains("followers alone", "violated",
        "read-\u200byour-\u200bwrites");
    student.screen.screenshot("lesson-compare");
    type(KeyCode.ENTER);
    assertThat(student.player().step()).isInstanceOf(Step.Text.class);
    assertThat(student.screen.find("board").isVisible()).isTrue();
    student.screen.click("board-close");
    assertThat(student.screen.find("board").isVisible()).isFalse();
    student.screen.click("show-table");
    assertThat(student.screen.find("board").isVisible()).isTrue();
    type(KeyCode.PAGE_DOWN);
    assertThat(student.screen.find("board").isVisible()).isFalse();
  }

  @Test
  void aLongTextIsReadToItsEndBeforeEnterGoesOn() {
    begin();
    int systems = systems();
    student.screen.act(() -> student.screen.stage().setHeight(700));
    student.screen.act(() -> student.sitting().to(systems));
    student.screen.settle();
    ScrollPane scroll = student.screen.find("lesson-scroll");
    assertThat(scroll.getVvalue()).isZero();
    type(KeyCode.ENTER);
    assertThat(student.player().position()).as("more of it").isEqualTo(systems);
    assertThat(scroll.getVvalue()).isPositive();
    for (int more = 0; more < 5 && student.player().position() == systems; more++) {
      assertThat(scroll.getVvalue()).isPositive();
      type(KeyCode.ENTER);
    }
    assertThat(student.player().position()).isEqualTo(systems + 1);
    student.screen.act(() -> student.screen.stage().setHeight(800));
  }

  @Test
  void arrowsScrollTheTextBackAndForthAndWhatHasTheKeysHasARing() {
    begin();
    student.screen.act(() -> student.screen.stage().setHeight(700));
    int systems = systems();
    student.screen.act(() -> student.sitting().to(systems));
    student.screen.settle();
    ScrollPane scroll = student.screen.find("lesson-scroll");
    type(KeyCode.DOWN, KeyCode.DOWN);
    double down = scroll.getVvalue();
    assertThat(down).isPositive();
    type(KeyCode.UP);
    assertThat(scroll.getVvalue()).isPositive().isLessThan(down);
    type(KeyCode.UP, KeyCode.UP);
    assertThat(scroll.getVvalue()).isZero();
    assertThat(student.player().position()).isEqualTo(systems);
    assertThat(focused()).isEqualTo("lesson-onward");
    assertThat(student.<Region>node("lesson-onward").getBorder().getStrokes()).isNotEmpty();
    assertThat(student.<Region>node("lesson-back-button").getBorder()).isNull();
    student.screen.act(() -> student.screen.stage().setHeight(800));
  }

  @Test
  void thePresentStepIsStillSeenWhenTheWindowHasAnotherSize() {
    begin();
    student.screen.act(() -> student.screen.stage().setHeight(1000));
    int step = 0;
    while (student.player().at(step).section().arc() != Arc.FIXES) {
      step++;
    }
    int third = step + 2;
    student.screen.act(() -> student.sitting().to(third));
    student.screen.settle();
    ScrollPane scroll = student.screen.find("lesson-scroll");
    double top = presentTop();
    student.screen.act(() -> student.screen.stage().setHeight(400));
    student.screen.settle();
    assertThat(top).as("it would be out of sight").isGreaterThan(scroll.getViewportBounds().getHeight());
    assertThat(presentTop()).isBetween(-1.0, scroll.getViewportBounds().getHeight() - 12);
    student.screen.act(() -> student.screen.stage().setHeight(800));
  }

  /** How far below the upper edge of what is seen the present step begins. */
  private double presentTop() {
    ScrollPane scroll = student.screen.find("lesson-scroll");
    return student.screen.call(() -> {
      Pane steps = (Pane) scroll.getContent();
      Node present = steps.getChildren().get(steps.getChildren().size() - 1);
      double room = steps.getHeight() - scroll.getViewportBounds().getHeight();
      return present.getBoundsInParent().getMinY() - Math.max(0, room) * scroll.getVvalue();
    });
  }

  /** The first step of the longest text of the lesson. */
  private int systems() {
    Player player = student.player();
    return (int) player.lesson().sections().stream().takeWhile(one -> one.arc() != Arc.SYSTEMS)
        .mapToLong(one -> one.steps().size()).sum();
  }

  @Test
  void whatIsNoNumberIsToldWhereItIsSeen() {
    begin();
    student.toQuestion("how-stale");
    student.screen.act(() -> student.<TextField>node("answer-number").setText("soon"));
    type(KeyCode.ENTER);
    Node problem = student.node("answer-problem");
    ScrollPane scroll = student.screen.find("lesson-scroll");
    assertThat(student.words("answer-problem")).contains("expected a time with its unit");
    assertThat(student.screen.call(() -> scroll.localToScene(scroll.getLayoutBounds())
        .contains(problem.localToScene(problem.getLayoutBounds())))).isTrue();
    assertThat(kept().answers()).isEmpty();
  }

  @Test
  void aLessonThatDoesNotExistIsSaid() {
    begin();
    student.open("no-such-lesson");
    assertThat(student.screen.desk().noticeProperty().get()).isEqualTo("There is no lesson no-such-lesson.");
  }
}

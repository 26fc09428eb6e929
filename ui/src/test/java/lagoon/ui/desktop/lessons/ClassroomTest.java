package lagoon.ui.desktop.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import lagoon.lessons.format.Step;
import lagoon.ui.desktop.Screen;
import lagoon.ui.desktop.desk.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson before a class. */
class ClassroomTest {

  private static Student student;

  @BeforeAll
  static void open() {
    student = new Student(Screen.empty());
  }

  @AfterAll
  static void close() {
    student.close();
  }

  @BeforeEach
  void present() {
    student.begin("read-your-writes");
    if (!student.screen.desk().appearance().isPresenting()) {
      student.screen.robot.type(KeyCode.F11);
      student.screen.settle();
    }
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      student.screen.robot.type(key);
    }
    student.screen.settle();
  }

  /** A slide that is longer than the screen takes more than one press. */
  private void pressUntil(BooleanSupplier isThere) {
    for (int i = 0; i < 8 && !isThere.getAsBoolean(); i++) {
      press(KeyCode.PAGE_DOWN);
    }
    assertThat(isThere.getAsBoolean()).isTrue();
  }

  @Test
  void aClickerLeadsThroughSlidesAndRevealsAnswersThatAreNoOnesOwn() {
    press(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
    assertThat(student.player().step()).isInstanceOf(Step.Ask.class);
    assertThat(student.words("lesson-scroll")).contains("What will this read return")
        .doesNotContain("You open your profile").doesNotContain("right");
    pressUntil(() -> !student.words("grade").isEmpty());
    assertThat(student.words("grade")).startsWith("The run says\nStudent");
    assertThat(student.player().progress().answers()).isEmpty();
    pressUntil(() -> student.player().step() instanceof Step.Play);
    press(KeyCode.PAGE_UP);
    assertThat(student.words("grade")).as("the class has seen it").startsWith("The run says\nStudent");
  }

  @Test
  void whatWasRevealedIsStillThereAfterwardsUntilItIsHiddenAgain() {
    student.to(Step.Ask.class);
    pressUntil(() -> !student.words("grade").isEmpty());
    press(KeyCode.F11, KeyCode.F11);
    assertThat(student.words("grade")).startsWith("The run says\nStudent");
    student.screen.click("answer-hide");
    assertThat(student.words("lesson-scroll")).doesNotContain("The run says").doesNotContain("right");
    assertThat(onward()).isEqualTo("Reveal");
    press(KeyCode.F11, KeyCode.F11);
    assertThat(student.words("lesson-scroll")).doesNotContain("The run says");

    student.to(Step.Think.class);
    pressUntil(() -> student.last("think-answer").isPresent());
    press(KeyCode.F11, KeyCode.F11);
    assertThat(student.last("think-answer")).isPresent();
    student.screen.click("answer-hide");
    assertThat(student.last("think-answer")).isEmpty();
  }

  @Test
  void whereverPanelsGoAwayWithTheKeysTheLessonHasThem() {
    student.to(Step.Ask.class);
    student.screen.run("side-panels");
    student.screen.act(() -> student.screen.desk().show("strategies"));
    student.screen.act(() -> student.screen.find("setting-filter").requestFocus());
    student.screen.run("side-panels");
    assertThat(focused()).isEqualTo("lesson-onward");
    for (int i = 0; i < 20; i++) {
      press(KeyCode.TAB);
      assertThat(focused()).isNotEqualTo("lesson-close");
    }
  }

  private String focused() {
    return student.screen.call(() -> student.screen.stage().getScene().getFocusOwner().getId());
  }

  @Test
  void aShowOfHandsIsComparedWithWhatTheRunSays() {
    student.to(Step.Ask.class);
    student.screen.act(() -> {
      student.<TextField>node("hands-a").setText("9");
      student.<TextField>node("hands-b").setText("15");
    });
    pressUntil(() -> !student.words("grade").isEmpty());
    assertThat(student.words("lesson-scroll")).contains("9 of 24 hands (38 %)", "15 of 24 hands (63 %)");
    assertThat(student.words("poll-verdict")).startsWith("9 of 24 hands were for what the run says.")
        .contains("predicted something else");
    // What the author says to whoever believes that.
    assertThat(student.words("lesson-scroll")).contains("b? That would be so if the read went to");
    student.screen.screenshot("lesson-presented");
  }

  @Test
  void numbersAndOrdersThatTheClassSaysAreCountedByAnswer() {
    student.toQuestion("token-waits");
    hear("3s", "6");
    hear("4s", "9");
    hear("soon", "1");
    assertThat(student.words("heard-problem")).contains("expected a time with its unit");
    assertThat(student.words("heard").lines()).containsExactly("3 s: 6", "4 s: 9");
    pressUntil(() -> !student.words("grade").isEmpty());
    assertThat(student.words("lesson-scroll")).contains("3 s \u2713", "6 of 15 hands (40 %)",
        "9 of 15 hands (60 %)");
    assertThat(student.words("poll-verdict")).contains("predicted something else");

    student.toQuestion("still-on-its-way");
    student.screen.act(() -> student.<TextField>node("heard-answer").requestFocus());
    press(KeyCode.B);
    boolean isBlack = student.screen.call(() -> student.node("curtain").isVisible());
    assertThat(isBlack).as("a letter is typed").isFalse();
    hear("dacb", "5");
    assertThat(student.words("heard").strip()).isEqualTo("d a c b: 5");
    pressUntil(() -> !student.words("grade").isEmpty());
    assertThat(student.words("poll-verdict")).startsWith("5 of 5 hands were for what the run says.");
  }

  private void hear(String answer, String hands) {
    student.screen.act(() -> {
      student.<TextField>node("heard-answer").setText(answer);
      student.<TextField>node("heard-hands").setText(hands);
      student.<TextField>node("heard-hands").requestFocus();
    });
    // Enter is for the field here: it does not reveal.
    press(KeyCode.ENTER);
    assertThat(student.words("grade")).isEmpty();
  }

  @Test
  void handsAndPlaceOutlastTheEndOfThePresentation() {
    student.to(Step.Ask.class);
    student.screen.act(() -> student.<TextField>node("hands-b").setText("15"));
    int step = student.player().position();
    press(KeyCode.F11, KeyCode.F11);
    assertThat(student.screen.desk().appearance().isPresenting()).isTrue();
    assertThat(student.player().position()).isEqualTo(step);
    assertThat(student.screen.call(() -> student.<TextField>node("hands-b").getText())).isEqualTo("15");
  }

  private String onward() {
    return student.screen.call(() -> student.<Button>node("lesson-onward").getText());
  }

  @Test
  void theClickerShowsAllOfALongSlideBeforeItGoesOn() {
    for (int i = 0; i < student.player().lesson().steps().size(); i++) {
      int there = i;
      student.screen.act(() -> student.sitting().to(there));
      if (onward().equals("More below")) {
        break;
      }
    }
    int place = student.player().position();
    assertThat(onward()).isEqualTo("More below");
    press(KeyCode.PAGE_DOWN);
    assertThat(student.player().position()).isEqualTo(place);
    double low = student.screen.call(() -> student.<ScrollPane>node("lesson-scroll").getVvalue());
    assertThat(low).isPositive();
    press(KeyCode.PAGE_UP);
    assertThat(student.player().position()).isEqualTo(place);
    assertThat(student.screen.call(() -> student.<ScrollPane>node("lesson-scroll").getVvalue()))
        .isLessThan(low);
  }

  @Test
  void aSlideHasItsPartOfTheScreenAndLettersLargerThanAnyOther() {
    double window = student.screen.call(() -> student.screen.stage().getScene().getWidth());
    double slide = student.screen.call(() -> student.<Region>node("lesson").getWidth());
    assertThat(slide / window).isBetween(0.38, 0.46);
    double letters = student.screen.call(() -> student.<Node>node("lesson-scroll").lookupAll(".words")
        .stream().map(Text.class::cast).mapToDouble(one -> one.getFont().getSize()).min().orElseThrow());
    double usual = 13 * student.screen.desk().appearance().scale();
    assertThat(letters).isGreaterThan(1.1 * usual);
  }

  @Test
  void aRunIsShownWithWhatWasSaidOfItJustBefore() {
    student.to(Step.Open.class);
    Step before = student.player().back().step();
    assertThat(before).isInstanceOf(Step.Text.class);
    assertThat(student.words("lesson-scroll")).contains("You open your profile").contains("On the stage:");
    pressUntil(() -> student.player().step() instanceof Step.Ask);
    assertThat(student.words("lesson-scroll")).doesNotContain("On the stage:");
  }

  @Test
  void theAnswerIsSeenAsSoonAsItIsRevealed() {
    student.toQuestion("token-waits");
    pressUntil(() -> !student.words("grade").isEmpty());
    student.screen.settle();
    Bounds seen = bounds("lesson-scroll");
    Bounds answer = bounds("grade-head");
    assertThat(answer.getMinY()).isGreaterThanOrEqualTo(seen.getMinY());
    assertThat(answer.getMaxY()).isLessThanOrEqualTo(seen.getMaxY());
  }

  @Test
  void handsAreSeenAsSoonAsTheAnswerIsRevealed() {
    student.to(Step.Ask.class);
    student.screen.act(() -> student.<TextField>node("hands-b").setText("15"));
    pressUntil(() -> !student.words("grade").isEmpty());
    student.screen.settle();
    Bounds seen = bounds("lesson-scroll");
    Bounds hands = bounds("poll-bars");
    assertThat(hands.getMinY()).isGreaterThanOrEqualTo(seen.getMinY());
    assertThat(hands.getMaxY()).isLessThanOrEqualTo(seen.getMaxY());
  }

  @Test
  void whereTheAuthorAnswersNoRunIsSpokenOf() {
    student.toQuestion("bob-is-late");
    pressUntil(() -> !student.words("grade").isEmpty());
    assertThat(student.words("grade")).startsWith("Right is");
  }

  @Test
  void atTheEndNobodyIsToldWhatOnePersonHasAnswered() {
    student.screen.act(() -> student.sitting().to(student.player().lesson().steps().size()));
    student.screen.settle();
    assertThat(student.words("lesson-end")).contains("This lesson is done");
    assertThat(student.screen.call(() -> student.node("lesson-place").isVisible())).isFalse();
    press(KeyCode.F11);
    assertThat(student.screen.call(() -> student.node("lesson-place").isVisible())).isTrue();
    assertThat(student.words("lesson-place")).contains("questions answered");
  }

  private Bounds bounds(String id) {
    return student.screen.call(() -> {
      Node node = student.node(id);
      return node.localToScene(node.getLayoutBounds());
    });
  }

  @Test
  void theKeyForABlackScreenHidesAllAndTheNextOneOnlyShowsItAgain() {
    int step = student.player().position();
    for (KeyCode key : new KeyCode[] {KeyCode.PERIOD, KeyCode.B}) {
      press(key);
      assertThat(student.screen.call(() -> student.node("curtain").isVisible())).isTrue();
      press(KeyCode.PAGE_DOWN);
      assertThat(student.screen.call(() -> student.node("curtain").isVisible())).isFalse();
      assertThat(student.player().position()).isEqualTo(step);
    }
    press(KeyCode.PAGE_DOWN);
    assertThat(student.player().position()).isEqualTo(step + 1);
  }

  @Test
  void noHandsAndAThousandAreCountedAndACountCanBeCorrected() {
    student.to(Step.Ask.class);
    student.screen.act(() -> {
      student.<TextField>node("hands-a").setText("1000");
      student.<TextField>node("hands-a").setText("-5");
      student.<TextField>node("hands-a").setText("many");
      student.<TextField>node("hands-b").setText("12");
      student.<TextField>node("hands-b").setText("");
    });
    pressUntil(() -> !student.words("grade").isEmpty());
    assertThat(student.words("lesson-scroll")).contains("1000 of 1000 hands (100 %)",
        "0 of 1000 hands (0 %)");
    student.screen.click("answer-hide");
    student.screen.act(() -> student.<TextField>node("hands-a").setText(""));
    pressUntil(() -> !student.words("grade").isEmpty());
    assertThat(student.words("lesson-scroll")).doesNotContain("hands (");
  }

  @Test
  void theNotesStandOnAnotherScreenWhereThereIsOne() {
    Rectangle2D left = new Rectangle2D(0, 0, 1920, 1080);
    Rectangle2D right = new Rectangle2D(1920, 0, 1280, 1024);
    Rectangle2D window = new Rectangle2D(300, 100, 1280, 800);
    assertThat(Places.apart(window, List.of(left, right))).contains(right);
    assertThat(Places.apart(right, List.of(left, right))).contains(left);
    assertThat(Places.apart(window, List.of(left))).isEmpty();
    // Two screens that show the same are one.
    assertThat(Places.apart(window, List.of(left, new Rectangle2D(0, 0, 1920, 1080)))).isEmpty();
  }

  @Test
  void notesStandInAWindowOfTheirOwnAndNowhereElse() {
    assertThat(student.words("lesson-scroll")).doesNotContain("Ask who has seen this");
    student.screen.run("lesson-notes");
    Node notes = student.screen.call(() -> windows().stream().map(one -> one.getScene().lookup("#notes-body"))
        .filter(java.util.Objects::nonNull).findFirst().orElseThrow());
    assertThat(student.screen.call(() -> Student.words((Parent) notes))).contains("Ask who has seen this")
        .contains("Next\nThe run profile-bio");
    String time = student.screen.call(() ->
        Student.words(notes.getScene().lookup("#notes-time").getParent()));
    assertThat(time).contains("of about 50 minutes; this section: 0:0", "to come: about");
    student.to(Step.Ask.class);
    assertThat(student.screen.call(() -> Student.words((Parent) notes))).contains("The run says: Student")
        .contains("b? That would be so if the read went to the primary");
    assertThat(student.screen.call(() -> Student.words((Parent) notes)))
        .contains("Now, step ", "\u2713 Student");
    // The class sees them where there is one screen: the teacher is told.
    assertThat(student.screen.call(() -> student.screen.desk().noticeProperty().get()))
        .startsWith("There is one screen");
    student.to(Step.Try.class);
    assertThat(student.screen.call(() -> Student.words((Parent) notes)))
        .contains("The goal:", "You may change:", "Hint 3:", "One that works:")
        .doesNotContain("The run says");
    student.screen.run("lesson-notes");
    assertThat(student.screen.call(() -> windows().size())).isEqualTo(1);
  }

  private List<Stage> windows() {
    return Window.getWindows().stream().filter(one -> one instanceof Stage && one.isShowing())
        .map(Stage.class::cast).toList();
  }

  @Test
  void toEndThePresentationBringsTheQuestionBackForTheStudent() {
    student.to(Step.Ask.class);
    pressUntil(() -> !student.words("grade").isEmpty());
    press(KeyCode.F11);
    assertThat(student.words("lesson-scroll")).contains("You open your profile")
        .doesNotContain("The run says");
    Screen screen = student.screen;
    assertThat(screen.call(() -> student.last("offer-a"))).isPresent();
  }
}

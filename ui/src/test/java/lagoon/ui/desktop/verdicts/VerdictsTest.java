package lagoon.ui.desktop.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.picture.look.Palette;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.ui.desktop.Screen;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Evidence;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Selection;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ladder, the proof of a violation, and what would have prevented it, as a person uses them. */
class VerdictsTest {

  private Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private void open(String name, double width, double height) {
    screen.close();
    screen = Screen.of(name, width, height);
  }

  private String text(String row) {
    return screen.<Node>find(row).getAccessibleText();
  }

  private Violation first(String guarantee) {
    return screen.played().report().violations().stream()
        .filter(one -> one.guarantee().equals(guarantee)).findFirst().orElseThrow();
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      screen.robot.press(key);
    }
    for (int i = keys.length - 1; i >= 0; i--) {
      screen.robot.release(keys[i]);
    }
    screen.settle();
  }

  @Test
  void eachGuaranteeSaysInWordsWhatIsKnownAtTheCursor() {
    assertThat(text("rung-read-your-writes"))
        .isEqualTo("Read your writes: not so far, 1 checked, 1 contested, breaks at 120 ms");
    screen.run("to-end");
    assertThat(text("rung-read-your-writes")).startsWith("Read your writes: violated, 1 checked");
    assertThat(text("rung-convergence")).startsWith("Convergence: holds");
    assertThat(text("rung-once-november-rent")).startsWith("november-rent, only once: violated");
    assertThat(text("rung-monotonic-reads")).startsWith("Monotonic reads: untested");
    screen.screenshot("guarantees-end");
  }

  @Test
  void aClickOnAViolationThatIsToComeGoesToItsMomentAndShowsItsProof() {
    screen.click("rung-read-your-writes");
    screen.settle();
    Observation last = screen.played().trace().get(screen.cursor().last());
    assertThat(last).isInstanceOf(Observation.Violated.class);
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfViolation(first("read-your-writes")));
    assertThat(screen.call(() -> screen.project().story())).isPresent();
    assertThat(screen.<Label>find("violation-title").getText()).isEqualTo("Read your writes");
    assertThat(screen.<Label>find("violation-place").getText()).isEqualTo("violated for alice at 120 ms");
    assertThat(text("rung-read-your-writes")).contains("violated");
    screen.screenshot("guarantees-1280-light");
  }

  @Test
  void afterAClickOnAViolationTheKeysOfTimeStillMoveTheCursor() {
    screen.robot.clickOn("#rung-read-your-writes");
    screen.settle();
    Cursor broken = screen.cursor();
    press(KeyCode.LEFT);
    assertThat(screen.cursor().last()).isLessThan(broken.last());
    press(KeyCode.PAGE_DOWN);
    assertThat(screen.cursor().last()).isGreaterThanOrEqualTo(broken.last());
  }

  @Test
  void afterAClickInTheInspectorTheKeysOfTimeStillMoveTheCursor() {
    screen.run("to-end");
    Cursor end = screen.cursor();
    screen.act(() -> screen.<Node>find("inspector-scroll").requestFocus());
    press(KeyCode.LEFT);
    assertThat(screen.cursor().last()).isLessThan(end.last());
  }

  @Test
  void itLooksTheSameInTheDarkAndOnALargeScreen() {
    open("double-bank-transfer", 1920, 1080);
    screen.click("rung-read-your-writes");
    screen.run("prevent");
    screen.screenshot("guarantees-1920-light");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("guarantees-1920-dark");
    assertThat(screen.<VBox>find("prevention").isVisible()).isTrue();
  }

  @Test
  void theWordsOfAProofLeadToThePictureAndTheProofStays() {
    screen.click("rung-read-your-writes");
    screen.settle();
    Violation violation = first("read-your-writes");
    screen.click("proof-link-3");
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfObservation(violation.witnesses().get(1).invokedOrder()));
    screen.click("proof-link-4");
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfNode(violation.replica().orElseThrow()));
    screen.act(() -> screen.<Node>find("proof-link-2").requestFocus());
    Node link = screen.find("proof-link-2");
    Node ring = link.getParent().lookup(".link-ring");
    assertThat(ring.getBoundsInParent().contains(link.getBoundsInParent())).as("a ring round it").isTrue();
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    long applied = new Evidence(screen.played().trace()).applied(violation.versions().get(0)).orElseThrow();
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfObservation(applied));
    assertThat(screen.<Node>find("violation").isVisible()).isTrue();
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(screen.<Node>find("violation").getParent().isVisible()).isFalse();
  }

  @Test
  void aGuaranteeThatBreaksOftenIsWalkedThroughWithAKey() {
    open("own-post", 1280, 800);
    screen.run("to-end");
    screen.click("rung-read-your-writes");
    screen.settle();
    List<Violation> all = screen.played().report().violations().stream()
        .filter(one -> one.guarantee().equals("read-your-writes")).toList();
    assertThat(all.size()).isGreaterThan(1);
    assertThat(screen.<Label>find("violation-place").getText())
        .endsWith(", " + all.size() + " of " + all.size());
    press(KeyCode.G);
    assertThat(screen.<Label>find("violation-place").getText()).endsWith(", 1 of " + all.size());
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfViolation(all.get(0)));
    press(KeyCode.SHIFT, KeyCode.G);
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfViolation(all.get(all.size() - 1)));
    OptionalInt told = new Evidence(screen.played().trace()).told(all.get(all.size() - 1));
    assertThat(screen.cursor()).isEqualTo(Cursor.after(screen.played().trace(), told.getAsInt()));
  }

  @Test
  void whatWouldHavePreventedItIsListedAndOneChosenBecomesABranch() {
    screen.click("rung-read-your-writes");
    screen.settle();
    press(KeyCode.P);
    screen.act(() -> screen.<Node>find("attempt-version-token").requestFocus());
    screen.screenshot("prevention-1280-light");
    assertThat(text("attempt-version-token")).contains("would have prevented it", "% read at the leader");
    assertThat(text("attempt-sticky")).contains("would not have prevented it");
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(2);
    assertThat(screen.call(() -> screen.project().tree().active())).isEqualTo(1);
    assertThat(screen.played().report().violations())
        .noneMatch(one -> one.guarantee().equals("read-your-writes"));
    assertThat(screen.cursor().time()).isEqualTo(110_000_000);
    assertThat(screen.played().trace().get(screen.cursor().count()))
        .as("what comes next is the change").isInstanceOf(Observation.SettingChanged.class);
  }

  @Test
  void theQuestionCanBeCalledOffWhileStrategiesAreTried() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Crew crew = new Crew(waiting::add, Runnable::run);
    Project project = new Project(Protocols.installed(), crew);
    Parent panel = screen.call(() -> {
      Desk desk = new Desk(project, crew);
      Parent node = (Parent) new VerdictsPanel(desk).node();
      Scene scene = new Scene(node, 350, 600);
      desk.appearance().dress(scene);
      String name = "double-bank-transfer";
      project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
      waiting.remove().run();
      project.select(new Selection.OfViolation(
          project.played().orElseThrow().report().violations().get(0)));
      waiting.clear();
      node.applyCss();
      node.layout();
      desk.commands().run("prevent");
      return node;
    });
    assertThat(screen.call(() -> panel.lookup("#prevent-progress").getParent().isVisible())).isTrue();
    screen.act(() -> ((Button) panel.lookup("#prevent-cancel")).fire());
    assertThat(screen.call(() -> panel.lookup("#prevent-progress").getParent().isVisible())).isFalse();
    screen.act(() -> waiting.remove().run());
    assertThat(screen.call(() -> panel.lookup("#attempt-leader"))).isNull();
  }

  @Test
  void backToBeforeTheReadIsOneKey() {
    screen.click("rung-once-november-rent");
    screen.settle();
    press(KeyCode.SHIFT, KeyCode.P);
    List<Observation> rest = screen.played().trace().observations()
        .subList(screen.cursor().count(), screen.played().trace().size());
    assertThat(screen.cursor().time()).isEqualTo(110_000_000);
    assertThat(rest.stream().filter(Observation.Invoked.class::isInstance).findFirst().orElseThrow().time())
        .isEqualTo(110_000_000);
  }

  @Test
  void backBeforeTheReadWhatToAskNextIsStillInSight() {
    open("double-bank-transfer", 1280, 800);
    screen.click("rung-read-your-writes");
    screen.settle();
    screen.click("before-read");
    screen.settle();
    Node question = screen.find("prevent");
    Node scroll = screen.find("guarantees-scroll");
    assertThat(screen.call(() -> scroll.localToScene(scroll.getLayoutBounds())
        .contains(question.localToScene(question.getLayoutBounds())))).isTrue();
  }

  @Test
  void whereNoReadShowsItASentenceSaysSo() {
    open("settings-overwritten", 1280, 800);
    screen.click("rung-convergence");
    screen.settle();
    press(KeyCode.P);
    assertThat(screen.<Label>find("prevention-note").getText()).endsWith(".");
    screen.screenshot("prevention-none");
  }
}

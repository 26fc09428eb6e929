package lagoon.ui.desktop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.MessageMark;
import lagoon.picture.stage.NodeMark;
import lagoon.picture.stage.StageOptions;
import lagoon.ui.desktop.Screen;
import lagoon.ui.desktop.desk.Selecting;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stage, as a person uses it. */
class StagePanelTest {

  private static final long MS = 1_000_000;
  private final Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private StageView view() {
    return screen.window.stagePanel().view();
  }

  private Frame frame() {
    return screen.call(() -> view().frame().orElseThrow());
  }

  private NodeMark node(String name) {
    return frame().nodes().stream().filter(one -> one.name().name().equals(name)).findFirst().orElseThrow();
  }

  /** Where on the screen a place of the sheet is. */
  private Point2D onScreen(Point place) {
    return screen.call(() -> {
      Point at = view().inView(place);
      return view().surface().localToScreen(at.x(), at.y());
    });
  }

  private void go(long time) {
    screen.act(() -> screen.project().moveTo(time));
  }

  @Test
  void aClickOnANodeSelectsItAndOneBesideItSelectsNothing() {
    screen.robot.clickOn(onScreen(node("replica-1").box().centre()));
    screen.settle();
    assertThat(node("replica-1").selected()).isTrue();
    assertThat(screen.call(() -> screen.project().selection())).isInstanceOf(Selection.OfNode.class);
    screen.robot.clickOn(onScreen(new Point(frame().sheet().width() - 3, 3)));
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection())).isEqualTo(Selection.NOTHING);
  }

  @Test
  void aClickOnAMessageSelectsItAndDimsWhatHasNothingToDoWithIt() {
    go(50 * MS);
    MessageMark replicate = frame().messages().stream()
        .filter(one -> one.kind().equals("Replicate")).findFirst().orElseThrow();
    screen.robot.clickOn(onScreen(replicate.at()));
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfMessage(replicate.sent()));
    assertThat(frame().messages()).anyMatch(MessageMark::selected);
    assertThat(frame().messages()).anyMatch(one -> one.emphasis() == Frame.Emphasis.DIM);
  }

  @Test
  void aNodeThatIsDraggedStaysWhereItIsPutThroughTimeAndBranches() {
    Point before = node("replica-2").box().centre();
    screen.robot.drag(onScreen(before)).moveBy(-40, -30).moveBy(-40, -30).drop();
    screen.settle();
    Point after = node("replica-2").box().centre();
    assertThat(after.x()).isLessThan(before.x() - 50);
    go(200 * MS);
    assertThat(node("replica-2").box().centre()).isEqualTo(after);
    screen.run("arrange");
    assertThat(node("replica-2").box().centre()).isEqualTo(before);
  }

  @Test
  void whoComesNearerSeesTheSameSheetLargerAndCanMoveIt() {
    double width = frame().sheet().width();
    screen.robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.EQUALS)
        .release(KeyCode.ALT, KeyCode.CONTROL);
    screen.settle();
    assertThat(frame().sheet().width()).isGreaterThan(width);
    Viewport near = screen.call(() -> view().viewport());
    screen.robot.drag("#stage", MouseButton.PRIMARY);
    screen.robot.moveBy(0, -60).moveBy(0, -60).drop();
    screen.settle();
    assertThat(screen.call(() -> view().viewport()).y()).isNotEqualTo(near.y());
    screen.run("zoom-whole");
    assertThat(frame().sheet().width()).isEqualTo(width);
  }

  @Test
  void theSessionThatSuffersIsToldSoOnTheStage() {
    screen.robot.type(KeyCode.V);
    screen.settle();
    assertThat(frame().callouts()).anySatisfy(callout -> {
      assertThat(callout.kind()).isEqualTo(Frame.Callout.Kind.VIOLATION);
      assertThat(callout.node().name()).isEqualTo("alice");
      assertThat(String.join(" ", callout.lines())).contains("read 500 (v1)");
    });
    screen.screenshot("stage-violation");
  }

  @Test
  void nodesMessagesAndLinksAreReachedByKeys() {
    go(50 * MS);
    screen.robot.type(KeyCode.N, KeyCode.N);
    screen.settle();
    assertThat(frame().nodes().stream().filter(NodeMark::selected)).hasSize(1);
    screen.robot.type(KeyCode.M);
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection())).isInstanceOf(Selection.OfMessage.class);
    screen.robot.type(KeyCode.L);
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection())).isInstanceOf(Selection.OfLink.class);
    StageOptions options =
        screen.call(() -> Selecting.choose(StageOptions.of(900, 600), screen.project()));
    assertThat(options.selectedLink()).isPresent();
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection())).isEqualTo(Selection.NOTHING);
  }

  @Test
  void theNextEventOfTheSelectedMessageIsItsArrival() {
    go(50 * MS);
    screen.run("next-message");
    screen.run("next-of-message");
    Cursor cursor = screen.cursor();
    assertThat(screen.played().trace().get(cursor.last()).getClass().getSimpleName()).isEqualTo("Delivered");
    screen.run("previous-of-message");
    screen.run("previous-of-message");
    assertThat(screen.cursor()).isLessThan(cursor);
  }

  @Test
  void labelsOfMessagesCanBeHidden() {
    go(50 * MS);
    assertThat(frame().messages()).anyMatch(one -> one.labelBox().isPresent());
    screen.run("labels");
    assertThat(frame().messages()).allMatch(one -> one.labelBox().equals(Optional.empty()));
  }
}

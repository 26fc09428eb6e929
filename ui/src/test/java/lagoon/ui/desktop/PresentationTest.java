package lagoon.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import lagoon.history.Observation;
import lagoon.picture.look.Palette;
import lagoon.picture.stage.NodeMark;
import lagoon.scenarios.Catalogue;
import lagoon.ui.desktop.desk.Places;
import lagoon.ui.playback.Source;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The window before a class. */
class PresentationTest {

  private final Screen screen = Screen.of("cricket-score");

  @AfterEach
  void close() {
    screen.close();
  }

  private boolean isThere(String id) {
    return screen.call(() -> screen.stage().getScene().lookup("#" + id) != null);
  }

  @Test
  void toPresentMeansLargerTypeAndPanelsAwayAndTheSameKeyEndsIt() {
    assertThat(isThere("side")).isTrue();
    screen.robot.type(KeyCode.F11);
    screen.settle();
    assertThat(isThere("side")).isFalse();
    assertThat(isThere("lower")).isFalse();
    assertThat(screen.desk().appearance().scale()).isGreaterThan(1.3);
    screen.screenshot("presenting");
    screen.robot.type(KeyCode.F11);
    screen.settle();
    assertThat(isThere("side")).isTrue();
    assertThat(isThere("lower")).isTrue();
    assertThat(screen.desk().appearance().scale()).isEqualTo(1);
  }

  @Test
  void aWindowThatLooksOutOverItsScreenIsMovedIntoItWithItsTitle() {
    Rectangle2D room = javafx.stage.Screen.getPrimary().getVisualBounds();
    screen.act(() -> {
      screen.stage().setY(room.getMinY() - 30);
      screen.stage().setHeight(room.getHeight() + 10);
      Places.keepInside(screen.stage());
    });
    assertThat(room.contains(screen.call(() -> Places.area(screen.stage())))).isTrue();
    screen.act(() -> {
      screen.stage().setWidth(room.getWidth() - 80);
      screen.stage().setX(room.getMinX() + 7);
      Places.keepInside(screen.stage());
    });
    assertThat(screen.call(() -> screen.stage().getX())).as("stays").isEqualTo(room.getMinX() + 7);
  }

  @Test
  void lettersAreNotSoLargeThatNodesLoseTheirValues() {
    screen.open(Source.shipped("raft", new Catalogue().find("raft-partition").orElseThrow()));
    screen.run("to-end");
    screen.robot.type(KeyCode.F11);
    screen.run("side-panels");
    screen.settle();
    assertThat(screen.call(() -> screen.window.stagePanel().view().frame().orElseThrow().nodes()))
        .filteredOn(node -> !node.client()).hasSize(5)
        .allMatch(node -> node.detail() == NodeMark.Detail.FULL);
  }

  @Test
  void noTabAtTheSideIsHiddenInAListWhereLettersAreLarger() {
    screen.robot.type(KeyCode.F11);
    screen.run("side-panels");
    assertThat(isListed()).isFalse();
    screen.robot.type(KeyCode.F11);
    screen.settle();
    assertThat(isListed()).isFalse();
  }

  /** Whether JavaFX shows a list of tabs that have no room. */
  private boolean isListed() {
    return screen.call(() -> screen.find("side").lookup(".control-buttons-tab .container").prefWidth(-1) > 0);
  }

  @Test
  void afterTheClassThePanelsStandAsBefore() {
    double[] before = layout();
    screen.robot.type(KeyCode.F11);
    screen.settle();
    assertThat(screen.call(() -> screen.stage().getScene().getWidth())).isGreaterThan(1500);
    screen.robot.type(KeyCode.F11);
    screen.settle();
    screen.settle();
    assertThat(screen.call(() -> screen.stage().getScene().getWidth()))
        .as("a window manager's frame takes a little").isCloseTo(1280, Offset.offset(4.0));
    assertThat(layout()).containsExactly(before, Offset.offset(1.5));
  }

  @Test
  void onOneScreenThereIsNoOtherAndABlackScreenIsForAClass() {
    assertThat(screen.call(() -> screen.desk().commands().run("other-screen"))).isFalse();
    assertThat(screen.call(() -> screen.desk().commands().run("black"))).isFalse();
    screen.run("present");
    screen.run("black");
    assertThat(screen.call(() -> screen.find("curtain").isVisible())).isTrue();
    screen.run("present");
    assertThat(screen.call(() -> screen.find("curtain").isVisible())).isFalse();
  }

  @Test
  void panelsThatWereAwayBeforeTheClassAreAwayAfterIt() {
    screen.run("lower-panels");
    screen.run("present");
    screen.run("present");
    assertThat(isThere("lower")).isFalse();
    assertThat(isThere("side")).isTrue();
  }

  /** How wide and how high the panels are, in pixels. */
  private double[] layout() {
    return screen.call(() -> Stream.of("side", "lower").map(id -> (Region) screen.find(id))
        .flatMapToDouble(one -> DoubleStream.of(one.getWidth(), one.getHeight())).toArray());
  }

  @Test
  void whoSearchesGetsThePanelBackThoughItWasHidden() {
    screen.robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
    screen.settle();
    assertThat(isThere("lower")).isFalse();
    screen.robot.type(KeyCode.SLASH);
    screen.settle();
    assertThat(isThere("lower")).isTrue();
    assertThat(focused()).isEqualTo("search");
  }

  @Test
  void whoFiltersTheEventsBeforeAClassSeesThem() {
    screen.robot.type(KeyCode.F11);
    screen.settle();
    screen.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    screen.settle();
    assertThat(isThere("lower")).isTrue();
    assertThat(isThere("side")).isFalse();
    assertThat(focused()).isEqualTo("event-search");
  }

  private String focused() {
    return screen.call(() -> screen.stage().getScene().getFocusOwner().getId());
  }

  @Test
  void theKeysOfAClickerTellTheStoryForwardsAndBack() {
    // So slow that the second of two keys comes before what the first one plays to.
    for (int i = 0; i < 4; i++) {
      screen.run("slower");
    }
    screen.robot.type(KeyCode.PAGE_DOWN);
    screen.robot.type(KeyCode.PAGE_DOWN);
    screen.settle();
    Observation first = screen.played().trace().get(screen.cursor().last());
    assertThat(screen.played().pace().beats().after(screen.cursor().last()))
        .hasValue(screen.cursor().count());
    screen.robot.type(KeyCode.PAGE_DOWN);
    screen.robot.type(KeyCode.PAGE_DOWN);
    screen.settle();
    assertThat(screen.played().trace().get(screen.cursor().last())).isNotEqualTo(first);
    screen.robot.type(KeyCode.PAGE_UP);
    screen.settle();
    assertThat(screen.played().trace().get(screen.cursor().last())).isEqualTo(first);
  }

  @Test
  void theColoursGoThroughAllPalettes() {
    for (int i = 1; i <= Palette.all().size(); i++) {
      screen.run("palette");
      Palette expected = Palette.all().get(i % Palette.all().size());
      assertThat(screen.desk().appearance().palette()).isEqualTo(expected);
      assertThat(screen.call(Application::getUserAgentStylesheet).contains("dark"))
          .isEqualTo(expected.dark());
    }
  }
}

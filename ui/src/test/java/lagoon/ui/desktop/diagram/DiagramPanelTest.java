package lagoon.ui.desktop.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import lagoon.history.Observation;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.spacetime.Section;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The space-time diagram, as a person uses it. */
class DiagramPanelTest {

  private final Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private Section section() {
    return screen.call(() -> screen.window.diagram().view().section().orElseThrow());
  }

  private Section.Arrow arrow(String kind) {
    return section().arrows().stream().filter(one -> screen.played().trace().find(one.sent())
        .filter(it -> it instanceof Observation.Sent sent && sent.message().kind().equals(kind)).isPresent())
        .findFirst().orElseThrow();
  }

  private Point2D onScreen(Point place) {
    Node surface = screen.find("chart");
    return screen.call(() -> surface.localToScreen(place.x(), place.y()));
  }

  private List<String> lanes() {
    return section().lanes().stream().map(lane -> lane.node().name()).toList();
  }

  private Selection selection() {
    return screen.call(() -> screen.project().selection());
  }

  private double from() {
    return screen.call(() -> screen.window.diagram().view().scrolling().from());
  }

  // ---- the picture ----

  @Test
  void sessionsAndReplicasHaveTheirLanes() {
    assertThat(lanes()).containsExactly("alice", "primary", "replica-1", "replica-2");
    screen.screenshot("diagram-start");
  }

  @Test
  void theCursorStaysInViewWhereverItGoes() {
    screen.robot.type(KeyCode.END);
    screen.settle();
    double line = screen.call(() -> screen.window.diagram().view().cursorY());
    assertThat(from()).isPositive();
    assertThat(line).isBetween(Section.HEAD, section().sheet().bottom());
    screen.robot.type(KeyCode.HOME);
    screen.settle();
    assertThat(from()).isZero();
  }

  @Test
  void theAxisFollowsTheClockAndSaysWhich() {
    assertThat(section().axis()).isEqualTo("one row per event");
    screen.robot.type(KeyCode.I);
    screen.settle();
    assertThat(section().axis()).isEqualTo("proportional to time");
    screen.screenshot("diagram-proportional");
    screen.robot.clickOn("#chart-axis");
    screen.settle();
    assertThat(section().axis()).isEqualTo("one row per event");
  }

  @Test
  void theStoryOfAViolationStaysBright() {
    assertThat(section().arrows()).allMatch(one -> one.emphasis() == Section.Emphasis.PLAIN);
    screen.act(() -> screen.project().select(
        new Selection.OfViolation(screen.project().played().orElseThrow().report().violations().get(0))));
    assertThat(section().bands()).anyMatch(Section.Band::selected);
    assertThat(section().arrows()).anyMatch(one -> one.emphasis() == Section.Emphasis.BRIGHT)
        .anyMatch(one -> one.emphasis() == Section.Emphasis.DIM);
    screen.run("go-to-selection");
    screen.screenshot("diagram-violation");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("diagram-violation-dark");
  }

  // ---- pointing ----

  @Test
  void aClickSelectsAMessageInAllViews() {
    Section.Arrow read = arrow("Write");
    screen.robot.clickOn(onScreen(read.start().towards(read.end(), 0.5)));
    screen.settle();
    assertThat(selection()).isEqualTo(new Selection.OfMessage(read.sent()));
    assertThat(((Label) screen.find("inspector-title")).getText()).isEqualTo("Write");
  }

  @Test
  void aDoubleClickMovesTheCursorThere() {
    Section.Arrow read = arrow("Write");
    screen.robot.doubleClickOn(onScreen(read.start().towards(read.end(), 0.5)));
    screen.settle();
    int position = screen.played().trace().positionOf(read.sent());
    assertThat(screen.cursor().count()).isEqualTo(position + 1);
  }

  @Test
  void aClickOnTheNameOfALaneSelectsItsNode() {
    Section.Lane lane = section().lanes().get(2);
    screen.robot.clickOn(onScreen(new Point(lane.x() + 20, 14)));
    screen.settle();
    assertThat(selection()).isEqualTo(new Selection.OfNode(lane.node()));
  }

  @Test
  void whatIsSelectedElsewhereIsScrolledTo() {
    double before = from();
    int last = screen.played().trace().size() - 1;
    screen.act(() -> screen.project().select(
        new Selection.OfObservation(screen.project().played().orElseThrow().trace().get(last).id())));
    assertThat(from()).isGreaterThan(before);
  }

  // ---- scrolling and zooming ----

  @Test
  void thePageKeysScrollWhereTheDiagramHasTheFocus() {
    Section.Lane lane = section().lanes().get(0);
    screen.robot.clickOn(onScreen(new Point(lane.x() + 90, 160)));
    screen.robot.type(KeyCode.PAGE_DOWN);
    screen.settle();
    assertThat(from()).isPositive();
    screen.robot.type(KeyCode.PAGE_UP);
    screen.settle();
    assertThat(from()).isZero();
  }

  @Test
  void theAxisIsMadeLongerAndShorterWithKeys() {
    double natural = section().length();
    screen.robot.press(KeyCode.ALT).type(KeyCode.PLUS).release(KeyCode.ALT);
    screen.settle();
    assertThat(section().length()).isGreaterThan(natural);
    screen.robot.press(KeyCode.ALT).type(KeyCode.MINUS).type(KeyCode.MINUS).release(KeyCode.ALT);
    screen.settle();
    assertThat(section().length()).isLessThan(natural);
  }

  // ---- what is shown ----

  @Test
  void aLaneIsHiddenInTheMenuAndComesBack() {
    screen.robot.clickOn("#lanes");
    screen.robot.clickOn("#lane-replica-2");
    screen.settle();
    assertThat(lanes()).containsExactly("alice", "primary", "replica-1");
    assertThat(((Label) screen.find("lanes-hidden")).getText()).isEqualTo("1 hidden");
    assertThat(screen.run("show-lanes")).isTrue();
    assertThat(lanes()).hasSize(4);
  }

  @Test
  void theLaneOfTheSelectedNodeIsHiddenByACommand() {
    screen.settle();
    assertThat(screen.run("hide-lane")).isFalse();
    Section.Lane lane = section().lanes().get(3);
    screen.act(() -> screen.project().select(new Selection.OfNode(lane.node())));
    assertThat(screen.run("hide-lane")).isTrue();
    assertThat(lanes()).doesNotContain("replica-2");
  }

  @Test
  void kindsAreChosenInTheMenu() {
    assertThat(section().signs()).noneMatch(one -> one.kind() == Section.Sign.Kind.TIMER_SET);
    screen.robot.clickOn("#kinds");
    screen.screenshot("diagram-kinds");
    screen.robot.clickOn("#show-timers");
    screen.settle();
    assertThat(section().signs()).anyMatch(one -> one.kind() == Section.Sign.Kind.TIMER_SET);
    screen.robot.clickOn("#kinds");
    screen.robot.clickOn("#message-Write");
    screen.settle();
    assertThat(screen.call(() -> screen.window.diagram().chart().orElseThrow().options().kinds().only()))
        .contains("Written").doesNotContain("Write");
    screen.robot.clickOn("#kinds");
    screen.robot.clickOn("#show-messages");
    screen.settle();
    assertThat(section().arrows()).isEmpty();
  }

  @Test
  void heartbeatsAreCollapsedByASwitch() {
    assertThat(screen.call(() -> screen.window.diagram().chart().orElseThrow().options().collapsed()))
        .isTrue();
    screen.robot.clickOn("#heartbeats");
    screen.settle();
    assertThat(screen.call(() -> screen.window.diagram().chart().orElseThrow().options().collapsed()))
        .isFalse();
  }

  // ---- searching ----

  @Test
  void wordsAreFoundOneAfterTheOther() {
    screen.robot.type(KeyCode.SLASH);
    screen.robot.write("replicate");
    screen.settle();
    TextField field = screen.find("search");
    Label count = screen.find("search-count");
    assertThat(field.getText()).isEqualTo("replicate");
    assertThat(count.getText()).startsWith("1 of ");
    Selection first = selection();
    assertThat(first).isInstanceOf(Selection.OfMessage.class);
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(count.getText()).startsWith("2 of ");
    assertThat(selection()).isNotEqualTo(first);
    screen.screenshot("diagram-search");
    screen.robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    screen.settle();
    assertThat(selection()).isEqualTo(first);
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(screen.call(() -> screen.stage().getScene().getFocusOwner().getId())).isEqualTo("chart");
    assertThat(selection()).isEqualTo(first);
  }

  @Test
  void whatIsNowhereIsSaid() {
    screen.robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    screen.robot.write("xyzzy");
    screen.settle();
    assertThat(((Label) screen.find("search-count")).getText()).isEqualTo("not found");
    assertThat(selection()).isEqualTo(Selection.NOTHING);
  }

  // ---- other runs ----

  @Test
  void anotherBranchHasItsOwnChart() {
    screen.robot.clickOn("#lanes");
    screen.robot.clickOn("#lane-replica-2");
    screen.act(() -> screen.project().vary("from the leader", List.of("reads=leader")));
    int branch = screen.call(() -> screen.project().tree().branches().get(1).id());
    screen.act(() -> screen.project().activate(branch));
    assertThat(screen.call(() -> screen.window.diagram().chart().orElseThrow().trace()))
        .isSameAs(screen.played().trace());
    assertThat(section().bands()).noneMatch(one -> one.kind() == Section.Band.Kind.VIOLATION);
    assertThat(lanes()).as("what was hidden stays hidden").hasSize(3);
  }

  // ---- above the picture ----

  @Test
  void whatComesAfterTheCursorIsShaded() {
    screen.act(() -> screen.project().moveTo(120_000_000L));
    double line = screen.call(() -> screen.window.diagram().view().cursorY());
    double bottom = section().sheet().bottom();
    assertThat(line).isBetween(Section.HEAD + 40, bottom - 40);
    // Words are nearly black; shaded, they are grey.
    assertThat(darkest(Section.HEAD, line - 10)).as("before the cursor").isLessThan(0.3);
    assertThat(darkest(line + 10, bottom)).as("after it").isBetween(0.35, 0.8);
  }

  /** How bright the darkest pixel of the diagram is between two heights. */
  private double darkest(double from, double to) {
    Node chart = screen.find("chart");
    double width = section().sheet().width();
    return screen.call(() -> {
      Point2D place = chart.localToScene(0, 0);
      PixelReader pixels = screen.stage().getScene().snapshot(null).getPixelReader();
      double darkest = 1;
      for (int y = (int) from + 1; y < to - 1; y++) {
        for (int x = 1; x < width - 1; x++) {
          darkest = Math.min(darkest,
              pixels.getColor((int) place.getX() + x, (int) place.getY() + y).getBrightness());
        }
      }
      return darkest;
    });
  }
}

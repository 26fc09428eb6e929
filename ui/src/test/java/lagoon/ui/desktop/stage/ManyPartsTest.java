package lagoon.ui.desktop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.stage.FacetMark;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.NodeMark;
import lagoon.picture.stage.TileMark;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Selection;
import lagoon.view.Facet;
import lagoon.view.Spread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What spreads, what agrees and who is alive, as a person sees it in a window. */
class ManyPartsTest {

  private static final long MS = 1_000_000;

  private Screen screen;

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

  private void at(long time) {
    screen.act(() -> screen.project().moveTo(time));
  }

  private void pictures(String name) {
    screen.screenshot(name);
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot(name + "-dark");
  }

  private Set<Class<? extends FacetMark>> kinds() {
    return frame().nodes().stream().flatMap(node -> node.facets().stream()).map(FacetMark::getClass)
        .collect(Collectors.toSet());
  }

  @Test
  void serversThatKeepNothingLeaveRoomForTheCardsOfReplicas() {
    screen = Screen.of("quorum-monotonic-reads");
    assertThat(frame().nodes()).extracting(NodeMark::detail).containsOnly(NodeMark.Detail.FULL);
    pictures("mediated");
  }

  @Test
  void aMemberListHasASignForEachMemberAndTheTallyFollowsTheCursor() {
    screen = Screen.of("swim", 1280, 840);
    at(5_000 * MS);
    assertThat(frame().nodes()).extracting(NodeMark::detail).containsOnly(NodeMark.Detail.FULL);
    assertThat(kinds()).containsExactly(FacetMark.MembersMark.class);
    assertThat(frame().tally()).isEmpty();
    at(6_000 * MS);
    assertThat(frame().tally().orElseThrow().text()).startsWith("0 of 7 take n4 for dead");
    at(39_000 * MS);
    assertThat(frame().tally().orElseThrow().text()).isEqualTo("7 of 7 take n4 for dead");
    screen.act(() -> screen.desk().show("numbers"));
    XYChart<Number, Number> chart = screen.find("chart-knowing");
    assertThat(screen.call(() -> chart.getData().get(0).getName())).isEqualTo("take n4 for dead");
    screen.screenshot("membership");
  }

  @Test
  void aRegistryStandsInTheMiddleOfItsMembers() {
    screen = Screen.of("central-registry");
    at(9_000 * MS);
    List<NodeMark> nodes = frame().nodes();
    NodeMark registry = nodes.stream().filter(one -> one.role().equals("registry")).findFirst().orElseThrow();
    double left = nodes.stream().mapToDouble(one -> one.box().x()).min().orElseThrow();
    double right = nodes.stream().mapToDouble(one -> one.box().right()).max().orElseThrow();
    assertThat(registry.box().centre().x())
        .isCloseTo((left + right) / 2, org.assertj.core.data.Offset.offset(2.0));
    screen.screenshot("registry");
  }

  @Test
  void serversThatAgreeShowLogsAndBallots() {
    screen = Screen.of("multi-paxos");
    at(1_000 * MS);
    assertThat(kinds()).containsExactlyInAnyOrder(FacetMark.LogMark.class, FacetMark.BallotMark.class);
    FacetMark.LogMark log = (FacetMark.LogMark) frame().nodes().get(0).facets().stream()
        .filter(FacetMark.LogMark.class::isInstance).findFirst().orElseThrow();
    assertThat(log.entries()).hasSize(4).allMatch(FacetMark.EntryMark::committed);
    screen.screenshot("logs");
  }

  @Test
  void aRumourIsAHeatOfTilesThatCanBePointedAt() {
    screen = Screen.of("gossip-push-pull");
    at(2_500 * MS);
    List<TileMark> tiles = frame().tiles();
    assertThat(tiles).hasSize(64);
    int knows = (int) tiles.stream().filter(tile -> tile.knows() > 0).count();
    assertThat(frame().tally().orElseThrow().text()).isEqualTo(knows + " of 64 know the rumour");
    assertThat(knows).isBetween(2, 63);
    TileMark tile = tiles.get(40);
    Point middle = tile.box().centre();
    Point2D where = screen.call(() -> {
      Point there = view().inView(middle);
      return view().surface().localToScreen(there.x(), there.y());
    });
    screen.robot.clickOn(where);
    screen.settle();
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfNode(tile.first()));
    assertThat(frame().tiles().get(40).selected()).isTrue();
    screen.robot.type(KeyCode.N);
    screen.settle();
    assertThat(frame().tiles().get(41).selected()).isTrue();
    screen.screenshot("rumour");
  }

  @Test
  void whoGotAVersionByComparingKnowsItAsWell() {
    screen = Screen.of("gossip-key-value");
    at(400 * MS);
    assertThat(frame().nodes()).extracting(NodeMark::rumor).allMatch(Optional::isEmpty);
    at(2_550 * MS);
    assertThat(frame().tally().orElseThrow().text()).isEqualTo("4 of 8 have the newest versions");
    at(29_000 * MS);
    assertThat(frame().tally().orElseThrow().text()).isEqualTo("8 of 8 have the newest versions");
    assertThat(frame().nodes()).filteredOn(node -> !node.client()).extracting(NodeMark::letter)
        .containsOnly("R");
    screen.screenshot("versions");
  }

  @Test
  void whoDoesNotBelongIsDrawnAsNotThereAndIsNotCounted() {
    screen = Screen.of("gossip-join-leave");
    at(3_500 * MS);
    assertThat(frame().tally().orElseThrow().text()).isEqualTo("2 of 2 have the newest versions");
    assertThat(frame().nodes()).filteredOn(node -> node.role().equals(NodeMark.ABSENT))
        .extracting(node -> node.name().name()).containsExactly("n3", "n4");
  }

  @Test
  void whereTheStageIsNearerTilesAreNodesWithNames() {
    screen = Screen.of("gossip-push-pull");
    at(2_500 * MS);
    assertThat(frame().tiles()).isNotEmpty();
    screen.run("zoom-in");
    screen.settle();
    assertThat(frame().tiles()).isEmpty();
    assertThat(frame().nodes()).hasSize(64).extracting(NodeMark::letter).contains("I", "S");
  }

  @Test
  void theInfectionCurveStandsBesideTheoryAndFollowsTheCursor() {
    screen = Screen.of("gossip-push-pull");
    screen.act(() -> screen.desk().show("numbers"));
    XYChart<Number, Number> chart = screen.find("chart-knowing");
    List<XYChart.Series<Number, Number>> series = screen.call(() -> List.copyOf(chart.getData()));
    assertThat(series).extracting(XYChart.Series::getName).containsExactly("know the rumour", "in theory");
    for (XYChart.Series<Number, Number> one : series) {
      List<Double> values = screen.call(() ->
          one.getData().stream().map(point -> point.getYValue().doubleValue()).toList());
      assertThat(values).isSorted();
      assertThat(values.get(values.size() - 1)).isGreaterThan(95);
    }
    Label text = screen.find("numbers-text");
    at(0);
    assertThat(screen.call(text::getText)).containsPattern("[1-9] of 64 know the rumour");
    at(20_000 * MS);
    assertThat(screen.call(text::getText)).contains("64 of 64 know the rumour");
    pictures("infection");
  }

  @Test
  void pushAndPushPullSpreadSideBySide() {
    screen = Screen.of("gossip-push-pull", 1920, 1080);
    screen.act(() -> screen.project().vary("push", List.of("cluster.exchange=push")));
    screen.settle();
    screen.run("side-by-side");
    screen.act(() -> screen.project().moveTo(3_500 * MS));
    screen.settle();
    screen.screenshot("rumours-side-by-side");
    int other = screen.call(() -> screen.project().tree().branches().get(1).id());
    long pushed = knowing(screen.call(() -> screen.project().played(other).orElseThrow()));
    long both = knowing(screen.played());
    assertThat(pushed).isLessThan(both);
    assertThat(frame().tally().orElseThrow().text()).startsWith(both + " of 64");
    assertThat(screen.call(() -> screen.stage().getScene().lookup("#stage-" + other))).isNotNull();
  }

  private static long knowing(Played run) {
    return run.trace().at(3_500 * MS).nodes().stream().filter(node ->
        Facet.find(node.shown(), Spread.Rumor.class)
            .filter(rumor -> rumor.stage() != Spread.Stage.SUSCEPTIBLE).isPresent()).count();
  }
}

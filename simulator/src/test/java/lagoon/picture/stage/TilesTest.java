package lagoon.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Palette;
import lagoon.picture.paint.StageText;
import lagoon.picture.svg.Svg;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import lagoon.view.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A heat of who knows, where there are too many nodes for names. */
class TilesTest {

  private static final long MS = 1_000_000;

  private static Script of(int nodes) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= nodes; i++) {
      names.add("n" + i);
    }
    return new Script(names, List.of());
  }

  @Test
  void aTileOfNobodyIsRefused() {
    Box box = new Box(0, 0, TileMark.LARGEST, TileMark.LARGEST);
    NodeName first = new NodeName(0, "n1");
    assertThatThrownBy(() -> new TileMark(box, first, 0, 0, 0, "", Frame.Emphasis.PLAIN, false))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not for 0");
    assertThat(new TileMark(box, first, 4, 1, 0, "", Frame.Emphasis.PLAIN, false).filled()).isEqualTo(0.25);
  }

  /** The first so many know it, every tenth of them keeps it to itself. */
  private static Trace heard(int nodes, int knowing) {
    Script script = of(nodes);
    for (int i = 0; i < nodes; i++) {
      Spread.Stage stage = i >= knowing ? Spread.Stage.SUSCEPTIBLE
          : i % 10 == 9 ? Spread.Stage.REMOVED : Spread.Stage.INFECTIVE;
      script.shows(script.replica(i), 0, new Spread.Rumor("", stage, 0));
    }
    return script.trace();
  }

  private static Frame frame(Trace trace, double width, double height) {
    return Frame.of(trace, MS, Layout.of(trace), StageOptions.of(width, height));
  }

  @ParameterizedTest
  @CsvSource({"64, 10", "200, 150", "1000, 731", "1000, 0", "5000, 4999"})
  void everyNodeIsInOneTileAndTheTallyCountsThem(int nodes, int knowing) {
    Frame frame = frame(heard(nodes, knowing), 918, 360);
    assertThat(frame.tiles()).isNotEmpty();
    assertThat(frame.nodes()).isEmpty();
    assertThat(frame.tiles().stream().mapToInt(TileMark::count).sum()).isEqualTo(nodes);
    assertThat(frame.tiles().stream().mapToInt(TileMark::knows).sum()).isEqualTo(knowing);
    String all = String.format(java.util.Locale.ROOT, "%,d of %,d know the rumour", knowing, nodes);
    assertThat(frame.tally().orElseThrow().text()).isEqualTo(all);
    assertThat(frame.tally().orElseThrow().share()).isEqualTo((double) knowing / nodes);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 100, 300, 1000, 3000})
  void tilesStayInSightAndCoverNeitherEachOtherNorTheTally(int nodes) {
    for (double width : new double[] {918, 1280, 1900}) {
      Frame frame = frame(heard(nodes, nodes / 2), width, width * 0.4);
      List<Box> taken = new ArrayList<>();
      for (TileMark tile : frame.tiles()) {
        assertThat(frame.sheet().contains(tile.box())).isTrue();
        assertThat(taken).as(nodes + " at " + width).noneMatch(tile.box()::overlaps);
        taken.add(tile.box());
      }
      Box tally = frame.tally().orElseThrow().box();
      assertThat(frame.sheet().contains(tally)).isTrue();
      assertThat(taken).as(nodes + " at " + width).noneMatch(tally::overlaps);
    }
  }

  @Test
  void whereThereIsRoomEachNodeHasItsNameAndLetter() {
    Frame frame = frame(heard(25, 11), 1280, 800);
    assertThat(frame.tiles()).isEmpty();
    assertThat(frame.nodes()).hasSize(25);
    assertThat(frame.nodes().get(0).letter()).isEqualTo("I");
    assertThat(frame.nodes().get(9).letter()).isEqualTo("R");
    assertThat(frame.nodes().get(20).letter()).isEqualTo("S");
    assertThat(frame.nodes().get(20).rumor()).hasValue(Spread.Stage.SUSCEPTIBLE);
  }

  @Test
  void aTileOfOneNodeHasALetterAndCanBePointedAt() {
    Trace trace = heard(200, 50);
    Frame frame = frame(trace, 918, 360);
    assertThat(frame.tiles().get(0).letter()).isEqualTo("I");
    assertThat(frame.tiles().get(9).letter()).isEqualTo("R");
    assertThat(frame.tiles().get(60).letter()).isEqualTo("S");
    NodeName node = trace.cast().replicas().get(60);
    assertThat(frame.hit(frame.tiles().get(60).box().centre(), 0)).contains(new Target.OfNode(node));
    Frame chosen = Frame.of(trace, MS, Layout.of(trace),
        StageOptions.of(918, 360).selecting(Optional.of(node), 0));
    assertThat(chosen.tiles().stream().filter(TileMark::selected)).hasSize(1);
  }

  @Test
  void whoIsDownKnowsNothingAndIsCountedApart() {
    Script script = of(64);
    for (int i = 0; i < 64; i++) {
      script.shows(script.replica(i), 0, new Spread.Rumor("", Spread.Stage.INFECTIVE, 0));
    }
    script.crashed(script.replica(3));
    Frame frame = frame(script.trace(), 918, 360);
    assertThat(frame.tiles().get(3).down()).isEqualTo(1);
    assertThat(frame.tiles().get(3).knows()).isZero();
    assertThat(frame.tally().orElseThrow().text()).isEqualTo("63 of 63 know the rumour, 1 is down");
  }

  @Test
  void amongAHundredTilesAllMessagesAreDrawn() {
    Script script = of(100);
    for (int i = 0; i < 100; i++) {
      for (int j = 1; j <= 4; j++) {
        script.sent(script.replica(i), script.replica((i + 7 * j) % 100), 0,
            new Script.Letter("Rumor", "", List.of()), 10);
      }
    }
    Frame frame = frame(script.trace(), 918, 360);
    assertThat(frame.tiles()).hasSize(100);
    assertThat(frame.messages().stream().mapToInt(MessageMark::count).sum()).isEqualTo(400);
  }

  @Test
  void amongManyMessagesThoseOfTheChosenNodeAreDrawn() {
    Script script = of(400);
    for (int i = 0; i < 400; i++) {
      script.shows(script.replica(i), 0, new Spread.Rumor("", Spread.Stage.INFECTIVE, 0));
      script.sent(script.replica(i), script.replica((i + 7) % 400), 0,
          new Script.Letter("Rumor", "", List.of()), 10);
    }
    Trace trace = script.trace();
    Frame none = frame(trace, 918, 360);
    assertThat(none.messages()).isEmpty();
    assertThat(none.tally().orElseThrow().text()).endsWith("; 400 messages on their way");
    Frame chosen = Frame.of(trace, MS, Layout.of(trace),
        StageOptions.of(918, 360).selecting(Optional.of(script.replica(20)), 0));
    assertThat(chosen.messages()).hasSize(2);
  }

  @Test
  void onARingTilesStandInARing() {
    Script script = of(64);
    script.shows(script.replica(0), 0, new Spread.Rumor("", Spread.Stage.INFECTIVE, 0));
    Trace trace = script.trace();
    Trace ring = Trace.of(trace.cast().with(Formation.circle(trace.cast().replicas())),
        trace.observations());
    Layout layout = Layout.of(ring);
    assertThat(layout.family()).isEqualTo(Layout.Family.RING);
    Frame frame = Frame.of(ring, MS, layout, StageOptions.of(918, 360));
    assertThat(frame.tiles()).hasSize(64);
    Box first = frame.tiles().get(0).box();
    assertThat(first.centre().x()).isBetween(440.0, 490.0);
    assertThat(frame.tiles()).allMatch(tile -> tile.box().y() >= first.y());
  }

  @Test
  void theFillingAndTheLettersSayWhatTheColourSays() {
    Trace trace = heard(200, 50);
    String svg = Svg.of(frame(trace, 918, 360), Palette.SAFE_DARK);
    assertThat(svg).contains(">I<", ">R<", ">S<", "50 of 200 know the rumour").doesNotContain("NaN");
    List<String> words = StageText.of(frame(trace, 918, 360));
    assertThat(words.get(1)).isEqualTo("50 of 200 know the rumour");
    assertThat(String.join("", words.subList(2, words.size()))).hasSize(200)
        .startsWith("IIIIIIIIIRIIIIIIIIIR").endsWith("SSSS");
  }
}

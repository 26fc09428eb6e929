package lagoon.picture.spacetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.trace.BusyDay;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Script;
import lagoon.trace.Slice;
import lagoon.trace.StormyDay;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final long MS = 1_000_000;
  private static final double ROW = ChartOptions.View.ROW;
  private static final ChartOptions USUAL = ChartOptions.usual();
  private static final ChartOptions PROPORTIONAL = USUAL.on(ChartOptions.Axis.PROPORTIONAL);

  private final Trace transfer = DoubleTransfer.trace();

  @Test
  void lanesAreSessionsThenReplicas() {
    Section section = whole(transfer, USUAL);
    assertThat(section.lanes()).extracting(lane -> lane.node().name())
        .containsExactly("alice", "primary", "replica-1", "replica-2");
    assertThat(section.lanes()).extracting(Section.Lane::session).containsExactly(true, false, false, false);
    assertThat(section.laneAt(section.lanes().get(2).x() + 3)).isEqualTo(2);
  }

  @Test
  void operationsAreBarsThatSayWhatTheyReturned() {
    Section section = whole(transfer, USUAL);
    assertThat(section.bars()).extracting(Section.Bar::text).containsExactly(
        "transfer 100 from checking to rent: ok (v2)", "read checking: 500 (v1)",
        "transfer 100 from checking to rent: ok (v3)");
    assertThat(section.bars()).extracting(Section.Bar::kind).containsExactly(
        Section.Bar.Kind.WRITE, Section.Bar.Kind.READ, Section.Bar.Kind.WRITE);
    assertThat(section.bars()).allMatch(bar -> bar.ended() && bar.outcome() == Outcome.OK && bar.lane() == 0);
  }

  @Test
  void messagesGoFromWhereTheyWereSentToWhereTheyArrived() {
    Section section = whole(transfer, USUAL);
    long sent = transfer.observations().stream().filter(Observation.Sent.class::isInstance).count();
    assertThat(section.arrows()).hasSize((int) sent);
    for (Section.Arrow arrow : section.arrows()) {
      Observation.Sent message = (Observation.Sent) transfer.find(arrow.sent()).orElseThrow();
      assertThat(arrow.start().x()).isEqualTo(x(section, message.node().name()));
      assertThat(arrow.end().x()).isEqualTo(x(section, message.to().name()));
      assertThat(arrow.end().y()).isGreaterThan(arrow.start().y());
      assertThat(arrow.state()).isEqualTo(Section.Arrow.State.ARRIVED);
    }
  }

  @Test
  void wordsAreInsideAndNeverOverEachOther() {
    for (Trace trace : List.of(transfer, StormyDay.trace(), BusyDay.trace(3, 4, 20, 2))) {
      for (double width : new double[] {420, 900, 1600}) {
        for (ChartOptions options : List.of(USUAL, USUAL.showing(ChartOptions.Kinds.all()))) {
          Section section =
              Chart.of(trace, options).section(ChartOptions.View.of(width, 2000, ROW));
          List<Box> words = words(section);
          assertThat(words).isNotEmpty().allMatch(box -> box.right() <= width);
          for (int i = 0; i < words.size(); i++) {
            Box one = words.get(i);
            assertThat(words.subList(0, i)).noneMatch(one::overlaps);
          }
        }
      }
    }
  }

  private static List<Box> words(Section section) {
    List<Box> words = new ArrayList<>();
    section.bars().forEach(one -> addWords(words, one.textAt(), one.text()));
    section.arrows().forEach(one -> addWords(words, one.textAt(), one.text()));
    section.signs().forEach(one -> addWords(words, one.textAt(), one.text()));
    return words;
  }

  private static void addWords(List<Box> words, Point base, String text) {
    if (!text.isEmpty()) {
      words.add(new Box(base.x(), base.y() - 9, Letters.width(text, Ground.SIZE), 9));
    }
  }

  @Test
  void wordsWithoutRoomAtTheRightStandAtTheLeft() {
    Section section = Chart.of(transfer, USUAL).section(ChartOptions.View.of(900, 2000, ROW));
    double last = section.lanes().get(3).x();
    assertThat(section.signs()).filteredOn(sign -> sign.at().x() == last && sign.text().startsWith("applies"))
        .isNotEmpty().allMatch(sign -> !sign.text().endsWith("\u2026") && sign.textAt().x() < last);
  }

  @Test
  void wordsOfWhatHappenedCoverNoBarAndNoMark() {
    for (double width : new double[] {900, 1600}) {
      Section section = Chart.of(transfer, USUAL).section(ChartOptions.View.of(width, 2000, ROW));
      List<Box> there = new ArrayList<>();
      section.bars().forEach(bar -> there.add(bar.box()));
      section.arrows().forEach(arrow -> arrow.mark().ifPresent(at -> there.add(Box.around(at, 11, 11))));
      for (Section.Sign sign : section.signs()) {
        List<Box> words = new ArrayList<>();
        addWords(words, sign.textAt(), sign.text());
        assertThat(words).as(sign.text()).isNotEmpty()
            .noneMatch(box -> there.stream().anyMatch(box::overlaps));
      }
    }
  }

  @Test
  void marksOfMessagesThatLeaveTogetherStandBesideEachOther() {
    int together = 0;
    Section section = whole(transfer, USUAL);
    List<Section.Arrow> marked =
        section.arrows().stream().filter(arrow -> arrow.mark().isPresent()).toList();
    for (int i = 0; i < marked.size(); i++) {
      Point one = marked.get(i).mark().orElseThrow();
      for (Section.Arrow other : marked.subList(0, i)) {
        together += other.start().distance(marked.get(i).start()) < 30 ? 1 : 0;
        assertThat(other.mark().orElseThrow().distance(one)).as(marked.get(i).text()).isGreaterThan(10);
      }
    }
    assertThat(together).isPositive();
  }

  @Test
  void aViolationGoesAcrossAtTheSessionThatSufferedIt() {
    Section section = whole(transfer, USUAL);
    assertThat(section.bands()).hasSize(1);
    assertThat(section.bands().get(0).text()).isEqualTo("read your writes violated");
    assertThat(section.bands().get(0).lane()).isZero();
  }

  @Test
  void aCompressedAxisHasARowForEachEventAndMarksWhatItLeavesOut() {
    Section section = whole(transfer, USUAL);
    assertThat(section.axis()).isEqualTo("one row per event");
    assertThat(section.folds()).extracting(Section.Fold::text).contains("380 ms");
    List<Double> heights = section.ticks().stream().map(Section.Tick::y).toList();
    assertThat(heights).isSorted();
    assertThat(section.length() % ROW).isZero();
  }

  @Test
  void aProportionalAxisHasEqualHeightsForEqualTimes() {
    Chart chart = Chart.of(transfer, PROPORTIONAL);
    Section section = chart.section(ChartOptions.View.of(1280, 2000, 1000));
    assertThat(section.axis()).isEqualTo("proportional to time");
    assertThat(section.folds()).isEmpty();
    assertThat(chart.yAt(200 * MS, 1000) - chart.yAt(100 * MS, 1000)).isEqualTo(100);
    assertThat(chart.timeAt(chart.yAt(123 * MS, 1000), 1000)).isEqualTo(123 * MS);
    for (int i = 2; i < section.ticks().size(); i++) {
      assertThat(section.ticks().get(i).time() - section.ticks().get(i - 1).time())
          .isEqualTo(section.ticks().get(1).time() - section.ticks().get(0).time());
    }
  }

  @Test
  void ticksOfAProportionalAxisNeverRepeatTheirText() {
    Chart chart = Chart.of(transfer, PROPORTIONAL);
    for (double scale = 1000; scale < 1e8; scale *= 10) {
      double from = chart.yAt(110 * MS, scale);
      Section section = chart.section(new ChartOptions.View(from, 1280, 600, scale, Optional.empty(), 0));
      assertThat(section.ticks()).extracting(Section.Tick::text).hasSizeGreaterThan(1)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void timeAndPlaceLeadToEachOtherOnACompressedAxisToo() {
    Chart chart = Chart.of(transfer, USUAL);
    for (int position = 0; position < transfer.size(); position++) {
      long time = transfer.get(position).time();
      assertThat(chart.timeAt(chart.yOf(position, ROW), ROW)).isEqualTo(time);
    }
    assertThat(chart.timeAt(-50, ROW)).isZero();
    assertThat(chart.timeAt(1e9, ROW)).isEqualTo(transfer.end());
  }

  @Test
  void aHiddenLaneTakesItsEventsAlong() {
    ChartOptions options = USUAL.hiding(List.of(transfer.cast().replicas().get(2)));
    Section section = whole(transfer, options);
    assertThat(section.lanes()).hasSize(3);
    assertThat(section.arrows()).noneMatch(arrow -> touches(arrow.sent(), "replica-2"));
    assertThat(section.arrows()).anyMatch(arrow -> touches(arrow.sent(), "replica-1"));
    assertThat(Chart.of(transfer, options).size()).isLessThan(Chart.of(transfer, USUAL).size());
  }

  @Test
  void kindsCanBeLeftOut() {
    ChartOptions.Kinds messages = new ChartOptions.Kinds(false, true, false, false, false, false,
        List.of("Replicate"));
    Section section = whole(transfer, USUAL.showing(messages));
    assertThat(section.arrows()).hasSize(4);
    assertThat(section.bars()).isEmpty();
    assertThat(section.signs()).isEmpty();
    assertThat(whole(transfer, USUAL.showing(ChartOptions.Kinds.all())).signs().size())
        .isGreaterThanOrEqualTo(whole(transfer, USUAL).signs().size());
  }

  @Test
  void periodicMessagesAreCollapsedUnlessTheyBringSomething() {
    Script script = new Script(List.of("n0", "n1"), List.of());
    for (int beat = 0; beat < 20; beat++) {
      script.at(beat * 100.0);
      long sent = script.sent(script.replica(0), script.replica(1), 0,
          new Script.Letter("Beat", "", List.of()), 5);
      script.at(beat * 100.0 + 5).delivered(sent);
    }
    script.sent(script.replica(0), script.replica(1), 0, new Script.Letter("News", "", List.of()), 5);
    Trace trace = script.trace();
    assertThat(whole(trace, USUAL).arrows()).hasSize(1);
    assertThat(whole(trace, USUAL.collapsing(false)).arrows()).hasSize(21);
    Trace busy = BusyDay.trace(3, 10, 90, 0);
    assertThat(whole(busy, USUAL).arrows()).isNotEmpty();
  }

  @Test
  void aWordIsFoundWhereItIsSaid() {
    Chart chart = Chart.of(transfer, USUAL);
    List<Integer> found = chart.search("ENTRY 2", 100);
    assertThat(found).isSorted().hasSize(4);
    assertThat(found).allMatch(position -> Words.of(transfer.get(position)).contains("entry 2"));
    assertThat(chart.search("entry 2", 1)).hasSize(1);
    assertThat(chart.search("nobody says this", 100)).isEmpty();
  }

  // ---- windows ----

  @Test
  void aSectionHoldsWhatCanBeSeenAndNothingElse() {
    Trace busy = BusyDay.trace(5, 20, 250, 101);
    Chart chart = Chart.of(busy, USUAL);
    Section all = chart.section(ChartOptions.View.of(1280, 100_000, ROW));
    for (double from : new double[] {0, 1234, 3000}) {
      Section part = chart.section(ChartOptions.View.of(1280, 600, ROW).at(from));
      assertThat(part.signs()).extracting(Section.Sign::id).containsExactlyElementsOf(all.signs().stream()
          .filter(sign -> isSeen(sign.at().y() - from, part)).map(Section.Sign::id).toList());
      assertThat(part.bars()).extracting(Section.Bar::id).containsExactlyInAnyOrderElementsOf(
          all.bars().stream().filter(bar -> isSeen(bar.box().y() - from, part)
              || bar.box().y() - from < Section.HEAD && endsBelow(busy, chart, bar, from))
              .map(Section.Bar::id).toList());
      assertThat(part.arrows()).isNotEmpty();
    }
  }

  @Test
  void whatBeganAboveComesIntoSight() {
    Chart chart = Chart.of(transfer, PROPORTIONAL);
    Section section = chart.section(ChartOptions.View.of(1280, 200, 1000).at(250));
    assertThat(section.arrows()).hasSize(4).allMatch(arrow -> arrow.start().y() < Section.HEAD);
    assertThat(section.bars()).isEmpty();
    assertThat(section.from()).isEqualTo(238 * MS);
    Trace storm = StormyDay.trace();
    Section late = Chart.of(storm, USUAL).section(ChartOptions.View.of(1280, 100_000, ROW));
    assertThat(late.bars()).anyMatch(bar -> bar.kind() == Section.Bar.Kind.DOWN);
  }

  /** Scrolled by a little at a time: a label of an operation that is above would be read as another's. */
  @Test
  void anOperationIsNamedBesideItsOwnBarOrNotAtAll() {
    Chart chart = Chart.of(BusyDay.trace(3, 4, 20, 2), USUAL);
    int above = 0;
    for (double from = 0; from < 40 * ROW; from += 5) {
      Section section = chart.section(
          new ChartOptions.View(from, 900, 400, ROW, Optional.empty(), 0));
      for (Section.Bar bar : section.bars()) {
        boolean isNamed = !bar.text().isEmpty();
        above += isNamed && bar.box().y() < Section.HEAD ? 1 : 0;
        assertThat(!isNamed || bar.textAt().y() <= Math.max(bar.box().bottom(), bar.box().y() + 12))
            .as("from %s: %s", from, bar).isTrue();
      }
    }
    assertThat(above).as("named, though it began above").isPositive();
  }

  @Test
  void aPartitionIsToldAsWhatItDividesAndNotLinkByLink() {
    Section section = whole(StormyDay.trace(), USUAL);
    assertThat(section.bands()).extracting(Section.Band::text)
        .anyMatch(text -> text.matches("cut: .* \\| .*|.*cut between .*"))
        .noneMatch(text -> text.matches(".*cut from .*cut from .*"));
  }

  @Test
  void aNodeThatIsDownAllTheTimeIsDownInEveryWindow() {
    Script script = new Script(List.of("n0", "n1"), List.of());
    script.crashed(script.replica(1));
    for (int i = 1; i < 100; i++) {
      script.at(i).role(script.replica(0), 0, "r" + i);
    }
    Chart chart = Chart.of(script.trace(), USUAL);
    Section section = chart.section(ChartOptions.View.of(500, 200, ROW).at(900));
    assertThat(section.bars()).extracting(Section.Bar::kind).containsExactly(Section.Bar.Kind.DOWN);
    assertThat(section.bars().get(0).ended()).isFalse();
    assertThat(section.bars().get(0).box().bottom()).isGreaterThan(200);
  }

  @Test
  void whereThereIsTooMuchSomeIsLeftOutAndCountedAndViolationsStay() {
    Trace busy = BusyDay.trace(5, 20, 6000, 1001);
    Section section = Chart.of(busy, PROPORTIONAL).section(ChartOptions.View.of(1280, 800, 40));
    long violations = busy.observations().stream().filter(Observation.Violated.class::isInstance).count();
    assertThat(section.more()).isPositive();
    assertThat(section.signs().size() + section.arrows().size()).isLessThan(4100);
    assertThat(section.bands()).hasSize((int) violations);
  }

  // ---- light, and pointing ----

  @Test
  void whatLiesOutsideOfTheStoryIsDim() {
    Observation violated = transfer.observations().stream()
        .filter(Observation.Violated.class::isInstance).findFirst().orElseThrow();
    Slice story = Slice.story(transfer, violated.id());
    Section section = Chart.of(transfer, USUAL).section(ChartOptions.View.of(1280, 2000, ROW)
        .choosing(Optional.of(story), violated.id()));
    assertThat(section.arrows()).allMatch(
        arrow -> (arrow.emphasis() == Section.Emphasis.BRIGHT) == story.contains(arrow.sent()));
    assertThat(section.arrows()).anyMatch(arrow -> arrow.emphasis() == Section.Emphasis.DIM);
    assertThat(section.bands()).allMatch(Section.Band::selected);
  }

  @Test
  void onePointsAtWhatIsDrawn() {
    Section section = whole(transfer, USUAL);
    Section.Sign sign = section.signs().get(section.signs().size() - 1);
    assertThat(section.hit(sign.at(), 3)).hasValue(sign.id());
    Section.Bar bar = section.bars().get(0);
    assertThat(section.hit(bar.box().centre(), 3)).hasValue(bar.id());
    Section.Arrow arrow = section.arrows().get(section.arrows().size() - 1);
    assertThat(section.hit(arrow.start().towards(arrow.end(), 0.6), 3)).hasValue(arrow.sent());
    Section.Band band = section.bands().get(0);
    assertThat(section.hit(new Point(900, band.y()), 3)).hasValue(band.id());
    assertThat(section.hit(new Point(1270, 5), 3)).isEmpty();
    assertThat(section.hit(new Point(1270, 1900), 3)).isEmpty();
  }

  @Test
  void anEmptyTraceIsAnEmptyChart() {
    Trace nothing = new Script(List.of(), List.of()).trace();
    for (ChartOptions options : List.of(USUAL, PROPORTIONAL)) {
      Chart chart = Chart.of(nothing, options);
      Section section = chart.section(ChartOptions.View.of(500, 300, ROW));
      assertThat(section.signs()).isEmpty();
      assertThat(chart.timeAt(100, ROW)).isZero();
    }
    assertThatThrownBy(() -> ChartOptions.View.of(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Section whole(Trace trace, ChartOptions options) {
    return Chart.of(trace, options).section(ChartOptions.View.of(1280, 2000, ROW));
  }

  private static double x(Section section, String node) {
    return section.lanes().stream().filter(lane -> lane.node().name().equals(node)).findFirst()
        .orElseThrow().x();
  }

  private boolean touches(long sent, String node) {
    Observation.Sent message = (Observation.Sent) transfer.find(sent).orElseThrow();
    return message.node().name().equals(node) || message.to().name().equals(node);
  }

  private static boolean isSeen(double y, Section section) {
    return y >= Section.HEAD && y < section.sheet().height();
  }

  /** Whether an operation that began above the window was still in progress just before it. */
  private static boolean endsBelow(Trace trace, Chart chart, Section.Bar bar, double from) {
    Observation.Invoked invoked = (Observation.Invoked) trace.find(bar.id()).orElseThrow();
    int end = trace.endings().position(invoked.operation());
    return end >= 0 && chart.yOf(end, ROW) >= from && chart.yOf(end, ROW) < from + 600 - Section.HEAD
        || end >= 0 && chart.yOf(end, ROW) >= from;
  }
}

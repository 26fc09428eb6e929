package lagoon.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lagoon.clock.DriftingClock;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.picture.look.Box;
import lagoon.picture.look.Palette;
import lagoon.picture.look.Point;
import lagoon.picture.svg.Svg;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;

/** Rings, quorums, siblings and clocks: what the stage shows of nodes that have such. */
class QuorumFrameTest {

  private static final long MS = 1_000_000;
  private static final StageOptions OPTIONS = StageOptions.of(1280, 800);

  private final Script script = new Script(List.of("A", "B", "C", "D"), List.of("alice"));
  private final NodeName a = script.replica(0);
  private final NodeName b = script.replica(1);
  private final NodeName c = script.replica(2);
  private final Version old = script.key("cart", 1);
  private final Key cart = old.key();
  /** The key cart stands at 5,132: B, C and D follow. */
  private final Facet.Ring ring = new Facet.Ring(10_000, 3, List.of(new Facet.Token(1000, "A"),
      new Facet.Token(6000, "B"), new Facet.Token(7000, "A"), new Facet.Token(7500, "C"),
      new Facet.Token(9000, "D")));

  private Frame frame(double milliseconds) {
    Trace trace = script.trace();
    return Frame.of(trace, (long) (milliseconds * MS), Layout.of(trace), OPTIONS);
  }

  private static List<String> badges(Frame frame, NodeName node) {
    return frame.node(node).orElseThrow().badges().stream().map(Badge::text).toList();
  }

  private Facet.Quorum quorum(Operation operation, List<NodeName> answered, int needed) {
    boolean isRead = !operation.action().isWrite();
    return new Facet.Quorum(operation.id(), operation.action().text(), isRead, List.of(cart),
        List.of(a, b, c), answered, needed);
  }

  private Operation write() {
    return script.invoke(0, new Action.Write(cart, new Value.Amount(2)), 0);
  }

  private Operation read() {
    return script.invoke(0, new Action.Read(List.of(cart)), 0);
  }

  // ---- ring ----

  @Test
  void theRingShowsTheKeysPlaceAndWhoIsToKeepIt() {
    script.shows(a, 0, ring);
    read();
    Frame frame = frame(1);
    RingMark shown = frame.ring().orElseThrow();
    assertThat(shown.ticks()).extracting(RingMark.TickMark::node).containsExactly("A", "B", "A", "C", "D");
    assertThat(shown.ticks()).extracting(RingMark.TickMark::rank).containsExactly(0, 1, 2, 3, 0);
    RingMark.KeyMark key = shown.key().orElseThrow();
    assertThat(key.place()).isEqualTo(5132);
    assertThat(key.at().x()).isLessThan(shown.centre().x());
    assertThat(key.at().y()).isGreaterThan(shown.centre().y());
    assertThat(key.way().get(key.way().size() - 1)).isEqualTo(shown.ticks().get(3).at());
    assertThat(badges(frame, b)).containsExactly("1");
    assertThat(badges(frame, a)).containsExactly("2");
    assertThat(badges(frame, c)).containsExactly("3");
    assertThat(badges(frame, script.replica(3))).isEmpty();
  }

  @Test
  void theKeysWordsStandBesideTheLinksThatCrossInTheMiddle() {
    script.shows(a, 0, ring);
    read();
    Frame frame = frame(1);
    RingMark shown = frame.ring().orElseThrow();
    Box words = shown.words().orElseThrow();
    List<Point> servers = frame.nodes().stream().filter(node -> !node.client())
        .map(node -> node.box().centre()).toList();
    List<Point> onLinks = new ArrayList<>();
    servers.forEach(from -> servers.forEach(to -> IntStream.rangeClosed(0, 200)
        .forEach(at -> onLinks.add(from.towards(to, at / 200.0)))));
    assertThat(onLinks).as("otherwise this shows nothing")
        .anyMatch(Box.around(shown.centre(), words.width(), words.height())::contains);
    assertThat(onLinks).noneMatch(words::contains);
  }

  @Test
  void aPreferenceListGoesRoundThePlaceWhereTheRingBegins() {
    Facet.Ring late = new Facet.Ring(10_000, 2, List.of(new Facet.Token(100, "A"),
        new Facet.Token(5000, "B"), new Facet.Token(5100, "C")));
    assertThat(late.walk(cart)).extracting(Facet.Token::node).containsExactly("A", "B");
    assertThat(new Facet.Ring(10_000, 5, late.tokens()).walk(cart)).hasSize(3);
  }

  @Test
  void theRingCoversNoNode() {
    script.shows(a, 0, ring);
    read();
    Trace trace = script.trace();
    int drawn = 0;
    for (int width = 300; width <= 1900; width += 100) {
      Frame frame = Frame.of(trace, MS, Layout.of(trace), StageOptions.of(width, width * 0.6));
      drawn += frame.ring().isPresent() ? 1 : 0;
      frame.ring().ifPresent(mark -> assertThat(mark.outline()).allMatch(
          point -> frame.nodes().stream().noneMatch(node -> node.box().contains(point))));
    }
    assertThat(drawn).isGreaterThan(8);
  }

  @Test
  void withoutARingThereIsNone() {
    read();
    assertThat(frame(1).ring()).isEmpty();
  }

  // ---- quorums ----

  @Test
  void aQuorumStandsRoundThoseThatAnsweredAndThoseThatWereAsked() {
    script.shows(a, 0, quorum(write(), List.of(a), 2));
    Frame frame = frame(1);
    assertThat(frame.quorums()).hasSize(1);
    QuorumMark mark = frame.quorums().get(0);
    assertThat(mark.label()).isEqualTo("1 of 2 write cart");
    assertThat(mark.answered()).containsExactly(frame.node(a).orElseThrow().box().grown(4));
    assertThat(mark.asked()).hasSize(2);
    assertThat(badges(frame, a)).containsExactly("W", "C");
    assertThat(badges(frame, b)).isEmpty();
    assertThat(mark.labelBox()).hasValueSatisfying(box -> assertThat(frame.nodes())
        .noneMatch(node -> node.box().overlaps(box)));
  }

  @Test
  void whereAReadMeetsTheLastWriteItSaysSo() {
    Operation write = write();
    Facet.Quorum written = quorum(write, List.of(a, b), 2);
    script.shows(a, 0, written);
    script.at(1).completed(0, write);
    script.at(600);
    Facet.Quorum reading = quorum(read(), List.of(b, c), 2);
    script.shows(c, 0, reading);
    Frame frame = frame(601);
    assertThat(frame.quorums()).extracting(QuorumMark::label).containsExactly(
        "2 of 2 read cart, meets the last write");
    assertThat(frame.quorums().get(0).overlap()).containsExactly(b);
    assertThat(badges(frame, a)).containsExactly("W");
    assertThat(badges(frame, b)).containsExactly("R∩W");
    assertThat(badges(frame, c)).containsExactly("R", "C");
  }

  @Test
  void whereAReadMissesTheLastWriteItSaysSoToo() {
    Operation write = write();
    script.shows(a, 0, quorum(write, List.of(a), 1));
    script.at(1).completed(0, write);
    script.at(600);
    script.shows(c, 0, quorum(read(), List.of(c), 1));
    Frame frame = frame(601);
    assertThat(frame.quorums().get(0).overlap()).isEmpty();
    assertThat(frame.quorums().get(0).label()).isEqualTo("1 of 1 read cart, misses the last write");
    assertThat(badges(frame, a)).containsExactly("W");
  }

  @Test
  void aQuorumStaysAWhileAfterItsOperationEnded() {
    Operation write = write();
    script.shows(a, 0, quorum(write, List.of(a, b), 2));
    script.at(1).completed(0, write);
    assertThat(frame(300).quorums()).hasSize(1);
    assertThat(frame(500).quorums()).isEmpty();
    Trace trace = script.trace();
    assertThat(Frame.of(trace, 500 * MS, Layout.of(trace),
        OPTIONS.selecting(Optional.empty(), write.invokedOrder())).quorums()).hasSize(1);
  }

  // ---- siblings, claims, clocks ----

  @Test
  void siblingsStandOneUnderAnotherWithWhatIsClaimedOfThem() {
    Version pen = Version.written(cart, new Value.Text("pen"), write(), List.of(old));
    Version ink = Version.written(cart, new Value.Text("ink"), write(), List.of(old));
    script.applied(a, 0, pen, ink);
    script.shows(a, 0, new Facet.Claims("vector clocks",
        List.of(new Facet.Claim(pen, "{A:1}"), new Facet.Claim(ink, "{B:1}"))));
    NodeMark.CopyMark copy = frame(1).node(a).orElseThrow().copies().get(0);
    assertThat(copy.stacked()).isTrue();
    assertThat(copy.value()).isEqualTo("pen | ink");
    assertThat(copy.each()).containsExactly(new NodeMark.VersionMark("pen", "v2", "{A:1}", false),
        new NodeMark.VersionMark("ink", "v2", "{B:1}", false));

    Version both = Version.written(cart, new Value.Text("ink, pen"), write(), List.of(pen, ink));
    script.at(2).applied(a, 0, both);
    NodeMark.CopyMark merged = frame(3).node(a).orElseThrow().copies().get(0);
    assertThat(merged.stacked()).isFalse();
    assertThat(merged.each()).containsExactly(new NodeMark.VersionMark("ink, pen", "v3", "", true));
    Version later = Version.written(cart, new Value.Text("pen"), write(), List.of(both));
    assertThat(later.isMerge()).isFalse();
  }

  @Test
  void aClockThatIsWrongSaysByHowMuch() {
    script.shows(a, 0, new Facet.Clock(new DriftingClock(200 * MS, 0)));
    script.shows(b, 0, new Facet.Clock(new DriftingClock(-2_000 * MS, 0)));
    Frame frame = frame(1);
    List<String> clocks = new ArrayList<>();
    frame.nodes().forEach(node -> clocks.add(node.clock()));
    assertThat(clocks).containsExactly("+200 ms", "−2 s", "", "", "");
  }

  @Test
  void thePictureSaysAllOfIt() {
    Version pen = Version.written(cart, new Value.Text("pen"), write(), List.of(old));
    Version ink = Version.written(cart, new Value.Text("ink"), write(), List.of(old));
    script.applied(b, 0, pen, ink);
    script.shows(b, 0, ring, quorum(read(), List.of(b), 2), new Facet.Clock(new DriftingClock(MS, 0)),
        new Facet.Claims("vector clocks", List.of(new Facet.Claim(pen, "{B:1}"))));
    assertThat(Svg.of(frame(1), Palette.LIGHT))
        .contains(">◆ cart<", ">at 5132<", ">1 of 2 read cart<", ">C<", ">R<", ">v2 {B:1}<", ">+1 ms<");
  }
}

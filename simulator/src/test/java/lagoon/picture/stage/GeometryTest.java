package lagoon.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Optional;
import lagoon.history.Formation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Value;
import lagoon.picture.look.Box;
import lagoon.picture.look.Point;
import lagoon.trace.BusyDay;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Script;
import lagoon.trace.StormyDay;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing covers anything else. */
class GeometryTest {

  private static final long MS = 1_000_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nodesAndLabelsKeepApartFromOneToTenReplicas(int replicas) {
    Trace trace = BusyDay.trace(replicas, 3, 200, 9);
    int labels = 0;
    for (Layout.Family family : Layout.Family.values()) {
      Layout layout = Layout.of(trace, family);
      for (int half = 0; half < 80; half++) {
        labels += check(Frame.of(trace, half * MS / 2, layout, StageOptions.of(1280, 800)));
        check(Frame.of(trace, half * MS / 2, layout, StageOptions.of(1920, 1080)));
      }
    }
    assertThat(labels).isPositive();
  }

  @Test
  void nothingIsCoveredWhereMuchGoesWrong() {
    for (Trace trace : List.of(DoubleTransfer.trace(), StormyDay.trace())) {
      Layout layout = Layout.of(trace);
      for (long time = 0; time <= trace.end(); time += Math.max(1, trace.end() / 400)) {
        check(Frame.of(trace, time, layout, StageOptions.of(1024, 640)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {190, 250, 300, 400, 640})
  void clientsCoverNoneOfThemselvesHoweverLowTheStage(double height) {
    Trace trace = BusyDay.trace(3, Layout.CLIENTS, 60, 9);
    Frame frame = Frame.of(trace, 30 * MS, Layout.of(trace), StageOptions.of(900, height));
    List<NodeMark> clients = frame.nodes().stream().filter(NodeMark::client).toList();
    assertThat(clients).hasSize(Layout.CLIENTS);
    for (int i = 1; i < clients.size(); i++) {
      assertThat(clients.get(i).box().y()).isGreaterThan(clients.get(i - 1).box().bottom());
    }
    assertThat(clients.get(0).box().height()).isEqualTo(
        height > 600 ? 62 : height > 350 ? 38 : height > 280 ? 24 : 18);
  }

  @Test
  void cardsAreAsWideAsTheLongestValueWhereThereIsRoom() {
    assertThat(width("Student", 900)).isEqualTo(190);
    assertThat(width("Software Engineer", 900)).isGreaterThan(190).isLessThan(260);
    assertThat(width("Software Engineer", 400)).isEqualTo(190);
  }

  @Test
  void aValueThatIsTooLongForTheWidestCardHasTwoLinesWhereThereIsRoom() {
    String value = "Software Engineer at sea, and on land, and in the air";
    NodeMark wide = card(value, 900, 400);
    assertThat(wide.copies().get(0).lines()).isEqualTo(2);
    assertThat(wide.box().width()).isLessThanOrEqualTo(250);
    NodeMark low = IntStream.rangeClosed(1, 250).mapToObj(less -> card(value, 400, 400 - less))
        .filter(one -> one.box().height() < wide.box().height()).findFirst().orElseThrow();
    assertThat(low.copies().get(0).lines()).as("before its copies are left out").isEqualTo(1);
    assertThat(wide.box().height()).isEqualTo(low.box().height() + NodeMark.ROW);
    assertThat(card("Student", 900, 400).copies().get(0).lines()).isEqualTo(1);
  }

  @Test
  void onHalfAStageReplicasStillShowTheirCopiesAndSessionsTheirNames() {
    Script script = new Script(List.of("primary", "replica-1", "replica-2"), List.of("customers"));
    script.key("bio", new Value.Text("Student"));
    Trace trace = script.trace();
    Layout layout = Layout.of(trace, Layout.Family.LEADER);
    Frame narrow = Frame.of(trace, 0, layout, StageOptions.of(465, 348));
    assertThat(narrow.nodes()).filteredOn(node -> !node.client()).hasSize(3)
        .allMatch(node -> node.detail() == NodeMark.Detail.FULL && node.copies().size() == 1);
    check(narrow);
    double usual = 650 * 0.17;
    Frame wider = Frame.of(trace, 0, layout, StageOptions.of(650, 348));
    assertThat(wider.nodes()).filteredOn(NodeMark::client).singleElement()
        .matches(node -> node.box().width() > usual, "as wide as its name");
    check(wider);
  }

  /** How wide the cards of three replicas are that keep that value. */
  private static double width(String value, double sheet) {
    NodeMark card = card(value, sheet, 400);
    assertThat(card.detail()).isEqualTo(NodeMark.Detail.FULL);
    return card.box().width();
  }

  private static NodeMark card(String value, double sheet, double high) {
    Script script = new Script(List.of("n0", "n1", "n2"), List.of());
    script.key("bio", new Value.Text(value));
    Trace trace = script.trace();
    return Frame.of(trace, 0, Layout.of(trace), StageOptions.of(sheet, high)).nodes().get(0);
  }

  @ParameterizedTest
  @EnumSource(Layout.Family.class)
  void aHundredReplicasHaveAPlaceEach(Layout.Family family) {
    Trace trace = BusyDay.trace(100, 12, 60, 7);
    Layout layout = Layout.of(trace, family);
    Frame frame = Frame.of(trace, 1_500_000, layout, StageOptions.of(1280, 800));
    int inTiles = frame.tiles().stream().mapToInt(TileMark::count).sum();
    assertThat(frame.nodes().size() + inTiles).isEqualTo(100 + Layout.CLIENTS);
    assertThat(frame.messages()).isNotEmpty().allMatch(mark -> mark.radius() == MessageMark.SMALL);
    if (family == Layout.Family.GRID) {
      assertThat(inTiles).isZero();
      check(frame);
      assertThat(Layout.of(trace)).isEqualTo(layout);
    }
  }

  @Test
  void manySessionsAreACrowd() {
    Trace trace = BusyDay.trace(3, 1000, 3000, 701);
    Layout layout = Layout.of(trace);
    Frame frame = Frame.of(trace, 36_500_000, layout, StageOptions.of(1280, 800));
    Frame.CrowdMark crowd = frame.crowd().orElseThrow();
    assertThat(crowd.sessions()).isEqualTo(992);
    assertThat(frame.nodes()).hasSize(11);
    assertThat(frame.messages()).anyMatch(mark -> crowd.nodes().contains(mark.from()));
    NodeName hidden = crowd.nodes().get(5);
    Frame dragged = Frame.of(trace, 36_500_000, layout.with(hidden, 0.4, 0.4), StageOptions.of(1280, 800));
    assertThat(dragged.node(hidden)).isPresent();
    assertThat(dragged.crowd().orElseThrow().sessions()).isEqualTo(991);
  }

  @Test
  void theCrowdCoversNoSessionOnALowStage() {
    Trace trace = BusyDay.trace(3, 60, 300, 701);
    // Lower than that, not even the lowest cards have room.
    for (int height = 324; height <= 520; height += 4) {
      Frame frame = Frame.of(trace, 6_500_000, Layout.of(trace), StageOptions.of(848, height));
      Box crowd = frame.crowd().orElseThrow().box();
      assertThat(frame.nodes()).as("%d high", height).filteredOn(NodeMark::client).hasSize(Layout.CLIENTS)
          .noneMatch(node -> node.box().overlaps(crowd));
    }
  }

  @Test
  void sessionsThatSufferedHaveAPlaceOfTheirOwn() {
    Trace trace = BusyDay.trace(3, 1000, 3000, 701);
    long when = trace.observations().stream()
        .filter(Observation.Violated.class::isInstance).findFirst().orElseThrow().time();
    Frame frame = Frame.of(trace, when, Layout.of(trace), StageOptions.of(1280, 800));
    assertThat(frame.callouts()).isNotEmpty();
    assertThat(frame.node(frame.callouts().get(0).node())).isPresent();
  }

  @Test
  void aDraggedNodeStandsWhereItWasPutAndStaysInSight() {
    Trace trace = DoubleTransfer.trace();
    NodeName primary = trace.cast().replicas().get(0);
    Layout layout = Layout.of(trace).with(primary, 0.5, 0.5);
    Frame frame = Frame.of(trace, 0, layout, StageOptions.of(1000, 600));
    assertThat(frame.node(primary).orElseThrow().box().centre()).isEqualTo(new Point(500, 300));
    Frame outside = Frame.of(trace, 0, layout.with(primary, 7, -3), StageOptions.of(1000, 600));
    assertThat(outside.sheet().contains(outside.node(primary).orElseThrow().box())).isTrue();
    assertThat(outside.nodes()).extracting(NodeMark::detail).containsOnly(NodeMark.Detail.FULL);
  }

  @Test
  void lessIsShownWhereThereIsLessRoom() {
    Trace trace = BusyDay.trace(5, 1, 30, 0);
    Layout layout = Layout.of(trace);
    assertThat(detail(trace, layout, 1280, 800)).isEqualTo(NodeMark.Detail.FULL);
    assertThat(detail(trace, layout, 600, 330)).isEqualTo(NodeMark.Detail.BRIEF);
    assertThat(detail(trace, layout, 300, 200)).isEqualTo(NodeMark.Detail.DOT);
  }

  @Test
  void theArrangementFollowsTheRun() {
    assertThat(Layout.of(DoubleTransfer.trace()).family()).isEqualTo(Layout.Family.LEADER);
    Script two = new Script(List.of("n0", "n1", "n2"), List.of());
    two.role(two.replica(0), 0, "leader");
    two.role(two.replica(1), 0, "leader");
    assertThat(Layout.of(two.trace()).family()).isEqualTo(Layout.Family.RING);
    Script far = new Script(List.of("eu-1", "eu-2", "eu-3", "us-1", "us-2", "us-3"), List.of());
    assertThat(Layout.of(far.trace()).family()).isEqualTo(Layout.Family.CLUSTERS);
  }

  @Test
  void theArrangementIsWhatTheProtocolSays() {
    Script script = new Script(List.of("n0", "n1", "n2", "n3", "n4", "n5"), List.of());
    script.role(script.replica(0), 0, "leader");
    Trace trace = script.trace();
    List<NodeName> nodes = trace.cast().replicas();
    assertThat(with(trace, Formation.circle(nodes)).family()).isEqualTo(Layout.Family.RING);
    Layout grid = with(trace, Formation.grid(nodes, 3));
    assertThat(grid.place(nodes.get(3)).orElseThrow().x())
        .isEqualTo(grid.place(nodes.get(0)).orElseThrow().x());
    assertThat(grid.place(nodes.get(3)).orElseThrow().y())
        .isGreaterThan(grid.place(nodes.get(2)).orElseThrow().y());
    Layout halves = with(trace, Formation.clusters(List.of(nodes.subList(0, 3), nodes.subList(3, 6))));
    assertThat(halves.family()).isEqualTo(Layout.Family.CLUSTERS);
    assertThat(halves.place(nodes.get(0)).orElseThrow().x())
        .isLessThan(halves.place(nodes.get(5)).orElseThrow().x());
  }

  @Test
  void theOneInTheMiddleIsAsFarFromAllOthers() {
    Script script = new Script(List.of("n1", "n2", "n3", "n4", "registry"), List.of());
    List<NodeName> nodes = script.cast().replicas();
    Layout layout = with(script.trace(), Formation.round(nodes.get(4), nodes.subList(0, 4)));
    assertThat(layout.family()).isEqualTo(Layout.Family.CENTRE);
    Point middle = layout.place(nodes.get(4)).orElseThrow();
    Point above = layout.place(nodes.get(0)).orElseThrow();
    Point below = layout.place(nodes.get(2)).orElseThrow();
    assertThat(above.distance(middle)).isEqualTo(below.distance(middle));
    assertThat(above.y()).isLessThan(middle.y());
  }

  @Test
  void whoIsCalledStandsRightOfWhoCalls() {
    Script script = new Script(List.of("stock", "shop", "payments", "bank"), List.of());
    Script.Letter call = new Script.Letter("Call", "", List.of());
    script.sent(script.replica(1), script.replica(0), 0, call, 5);
    script.sent(script.replica(1), script.replica(2), 0, call, 5);
    script.at(10).sent(script.replica(2), script.replica(3), 0, call, 5);
    script.at(20).sent(script.replica(3), script.replica(2), 0, call, 5);
    Layout layout = Layout.of(script.trace(), Layout.Family.CHAIN);
    double shop = layout.place(script.replica(1)).orElseThrow().x();
    double payments = layout.place(script.replica(2)).orElseThrow().x();
    assertThat(layout.place(script.replica(0)).orElseThrow().x()).isEqualTo(payments);
    assertThat(payments).isGreaterThan(shop);
    assertThat(layout.place(script.replica(3)).orElseThrow().x()).isGreaterThan(payments);
    Layout said = with(script.trace(), Formation.chain(List.of(List.of(script.replica(3)),
        List.of(script.replica(0), script.replica(1)), List.of(script.replica(2)))));
    assertThat(said.place(script.replica(3)).orElseThrow().x())
        .isLessThan(said.place(script.replica(1)).orElseThrow().x());
  }

  private static Layout with(Trace trace, Formation formation) {
    return Layout.of(Trace.of(trace.cast().with(formation), trace.observations()));
  }

  @Test
  void membersOfAClusterAreNearerToEachOtherThanToOthers() {
    Script far = new Script(List.of("eu-1", "us-1", "eu-2", "us-2", "eu-3", "us-3"), List.of());
    Layout layout = Layout.of(far.trace());
    Point first = layout.place(far.replica(0)).orElseThrow();
    Point same = layout.place(far.replica(4)).orElseThrow();
    Point other = layout.place(far.replica(1)).orElseThrow();
    assertThat(first.distance(same)).isLessThan(first.distance(other));
  }

  @Test
  void theLeaderStandsAbove() {
    Trace trace = DoubleTransfer.trace();
    Layout layout = Layout.of(trace);
    double leader = layout.place(trace.cast().replicas().get(0)).orElseThrow().y();
    assertThat(layout.place(trace.cast().replicas().get(1)).orElseThrow().y()).isGreaterThan(leader);
    assertThat(layout.place(trace.cast().replicas().get(2)).orElseThrow().y()).isGreaterThan(leader);
  }

  private static NodeMark.Detail detail(Trace trace, Layout layout, double width, double height) {
    return Frame.of(trace, 0, layout, StageOptions.of(width, height)).nodes().get(0).detail();
  }

  /** Holds a frame against the rules of its contract; returns how many labels it shows. */
  private static int check(Frame frame) {
    List<Box> taken = new ArrayList<>();
    for (NodeMark node : frame.nodes()) {
      take(frame, taken, node.box(), node.name().name());
    }
    frame.crowd().ifPresent(crowd -> take(frame, taken, crowd.box(), "crowd"));
    frame.banners().forEach(banner -> take(frame, taken, banner.box(), banner.text()));
    int labels = 0;
    for (MessageMark message : frame.messages()) {
      assertThat(message.at().distance(message.start(), message.end())).isLessThan(0.001);
      onItsLink(frame, message);
      labels += message.labelBox().isPresent() ? 1 : 0;
      message.labelBox().ifPresent(box -> take(frame, taken, box, message.label()));
    }
    for (Frame.Callout callout : frame.callouts()) {
      assertThat(frame.sheet().contains(callout.box())).as(callout.toString()).isTrue();
      assertThat(frame.nodes()).as(callout.toString()).noneMatch(node -> node.box().overlaps(callout.box()));
    }
    return labels;
  }

  private static void onItsLink(Frame frame, MessageMark message) {
    Optional<Frame.LinkMark> link = frame.links().stream().filter(
        one -> one.a().equals(message.from()) && one.b().equals(message.to())
            || one.a().equals(message.to()) && one.b().equals(message.from())).findFirst();
    assertThat(link).as("link of " + message).isPresent();
    assertThat(message.at().distance(link.get().start(), link.get().end()))
        .isLessThanOrEqualTo(Messages.ASIDE + 0.001);
  }

  private static void take(Frame frame, List<Box> taken, Box box, String what) {
    assertThat(frame.sheet().contains(box)).as(what + " in sight at " + frame.time()).isTrue();
    for (Box other : taken) {
      assertThat(other.overlaps(box)).as(what + " covers something at " + frame.time()).isFalse();
    }
    taken.add(box);
  }
}

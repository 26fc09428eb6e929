package lagoon.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.picture.look.Box;
import lagoon.picture.look.Look;
import lagoon.picture.look.Point;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Moment;
import lagoon.trace.Script;
import lagoon.trace.Slice;
import lagoon.trace.Trace;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;

class FrameTest {

  private static final long MS = 1_000_000;
  private static final StageOptions OPTIONS = StageOptions.of(1280, 800);

  private final Script script = new Script(List.of("n0", "n1", "n2"), List.of("alice"));
  private final NodeName n0 = script.replica(0);
  private final NodeName n1 = script.replica(1);
  private final Version one = script.key("k", 1);

  // ---- nodes ----

  @Test
  void aReplicaShowsItsCopiesAndHowFarTheyAreBehind() {
    Trace trace = DoubleTransfer.trace();
    Frame frame = frame(trace, 115);
    NodeMark primary = node(frame, trace, 0);
    NodeMark replica = node(frame, trace, 1);
    assertThat(primary.role()).isEqualTo("leader");
    assertThat(primary.letter()).isEqualTo("L");
    assertThat(primary.copies()).extracting(NodeMark.CopyMark::value).containsExactly("400", "100");
    assertThat(primary.copies()).extracting(NodeMark.CopyMark::version).containsExactly("v2", "v2");
    assertThat(primary.behind()).isZero();
    assertThat(replica.copies()).extracting(NodeMark.CopyMark::value).containsExactly("500", "0");
    assertThat(replica.copies()).extracting(NodeMark.CopyMark::behind).containsExactly(1L, 1L);
    assertThat(replica.copies()).allMatch(NodeMark.CopyMark::acknowledged);
    assertThat(replica.behind()).isEqualTo(2);
    assertThat(replica.behindFor()).isEqualTo(110 * MS);
    assertThat(node(frame(trace, 511), trace, 1).copies())
        .extracting(NodeMark.CopyMark::behind).containsExactly(1L, 1L);
    assertThat(node(frame(trace, 640), trace, 1).behind()).isZero();
  }

  @Test
  void aClientShowsWhatItDoesAndWhatItHeardLast() {
    Trace trace = DoubleTransfer.trace();
    NodeMark.SessionMark asking = node(frame(trace, 112), trace, 3).session().orElseThrow();
    assertThat(asking.doingText()).isEqualTo("read checking");
    assertThat(asking.lastText()).isEqualTo("transfer 100 from checking to rent: ok (v2)");
    assertThat(node(frame(trace, 200), trace, 3).session().orElseThrow().doing()).isEmpty();
    assertThat(node(frame(trace, 200), trace, 0).session()).isEmpty();
  }

  @Test
  void aNodeThatIsDownOrPausedSaysSo() {
    script.paused(n0);
    script.crashed(n1);
    Frame frame = frame(script.trace(), 0);
    assertThat(frame.nodes()).extracting(NodeMark::life).containsExactly(
        Moment.Life.PAUSED, Moment.Life.DOWN, Moment.Life.UP, Moment.Life.UP);
    assertThat(frame.nodes().get(1).copies()).isEmpty();
  }

  @Test
  void timersAreAsFarAsTheirTimeIsOver() {
    script.timerSet(n0, 0, "late", 90);
    script.timerSet(n0, 0, "soon", 40);
    script.at(90).crashed(n1);
    List<NodeMark.TimerMark> timers = frame(script.trace(), 10).nodes().get(0).timers();
    assertThat(timers).extracting(NodeMark.TimerMark::timer).containsExactly("soon", "late");
    assertThat(timers.get(0).elapsed()).isEqualTo(0.25);
    assertThat(timers.get(0).firesAt()).isEqualTo(40 * MS);
  }

  @Test
  void whatANodeShowsOfItselfIsOnItsCard() {
    script.shows(n0, 0, Facet.Role.inTerm("leader", 3), new Facet.Gauge("queue", 4, "entries"),
        new Facet.Waiting(List.of(new Facet.Request("alice", "k v2", OptionalLong.empty()))));
    NodeMark mark = frame(script.trace(), 0).nodes().get(0);
    assertThat(mark.role()).isEqualTo("leader of term 3");
    assertThat(mark.gauges()).containsExactly("queue: 4 entries");
    assertThat(mark.waiting()).containsExactly("alice waits for k v2");
  }

  // ---- messages ----

  @Test
  void aMessageIsWhereItsTimeSaysOnItsWay() {
    Trace trace = DoubleTransfer.trace();
    MessageMark request = frame(trace, 2).messages().get(0);
    assertThat(request.fraction()).isEqualTo(0.4);
    assertThat(request.at()).isEqualTo(request.start().towards(request.end(), 0.4));
    assertThat(request.label()).isEqualTo("transfer 100 from checking to rent");
    assertThat(request.look().family()).isEqualTo(Look.of("Request", false).family());
    MessageMark replication = frame(trace, 257.5).messages().get(0);
    assertThat(replication.isReplication()).isTrue();
    assertThat(replication.fraction()).isEqualTo(0.5);
    assertThat(replication.transit()).isEqualTo(505 * MS);
    assertThat(replication.label()).contains("lag 505 ms");
  }

  @Test
  void ofManyMessagesThatSayTheSameThreeHaveLabels() {
    for (int i = 0; i < 8; i++) {
      script.at(12 * i).sent(n0, n1, 0, letter(), 100);
    }
    List<MessageMark> messages = frame(script.trace(), 84).messages();
    assertThat(messages.size()).isGreaterThan(4);
    assertThat(messages).filteredOn(one -> one.labelBox().isPresent()).hasSize(3);
  }

  @Test
  void linksThatAreCutTogetherAreOneBannerThatSaysWhatTheyDivide() {
    script.at(5);
    for (NodeName other : List.of(n1, script.replica(2))) {
      script.cut(n0, other);
      script.cut(other, n0);
    }
    script.at(20).crashed(n0);
    assertThat(frame(script.trace(), 6).banners()).extracting(Frame.Banner::text)
        .containsExactly("cut: n0 | n1, n2");
  }

  @Test
  void aLinkThatIsCutAloneIsNamedWithItsDirection() {
    script.at(5).cut(n0, n1);
    script.at(20).crashed(n0);
    assertThat(frame(script.trace(), 6).banners()).extracting(Frame.Banner::text)
        .containsExactly("cut from n0 to n1");
  }

  @Test
  void followersWhoTalkToEachOtherStandInARingSoThatNoMessageGoesOverAThird() {
    Script five = new Script(List.of("n1", "n2", "n3", "n4", "n5"), List.of());
    five.role(five.replica(0), 0, "leader");
    five.sent(five.replica(0), five.replica(1), 0, letter(), 100);
    assertThat(Layout.of(five.trace()).family()).isEqualTo(Layout.Family.LEADER);
    five.sent(five.replica(1), five.replica(4), 0, letter(), 100);
    assertThat(Layout.of(five.trace()).family()).isEqualTo(Layout.Family.RING);
  }

  @Test
  void aMessageThatIsLostAtOnceGoesToTheCutAndEndsThere() {
    script.cut(n0, n1);
    script.dropped(script.sent(n0, n1, 0, letter(), 100), "partition");
    script.at(2000).crashed(n0);
    Trace trace = script.trace();
    MessageMark going = frame(trace, 30).messages().get(0);
    assertThat(going.state()).isEqualTo(MessageMark.State.MOVING);
    assertThat(going.fraction()).isEqualTo(0.3);
    MessageMark lost = frame(trace, 60).messages().get(0);
    assertThat(lost.state()).isEqualTo(MessageMark.State.LOST);
    assertThat(lost.fraction()).isEqualTo(0.5);
    assertThat(lost.label()).isEqualTo("lost: link cut");
    assertThat(lost.labelBox()).as("the link is drawn as cut: that says it").isEmpty();
    Frame.LinkMark link = frame(trace, 60).links().get(0);
    assertThat(link.cutForth()).isTrue();
    assertThat(link.cutBack()).isFalse();
    Point middle = link.start().towards(link.end(), 0.5);
    assertThat(lost.at().distance(middle)).isLessThan(2 * Messages.ASIDE);
    assertThat(frame(trace, 451).messages()).isEmpty();
  }

  @Test
  void aMessageToANodeThatIsDownIsLostAtTheNode() {
    long sent = script.sent(n0, n1, 0, letter(), 10);
    script.at(5).crashed(n1);
    script.at(10).dropped(sent, "node down");
    MessageMark lost = frame(script.trace(), 12).messages().get(0);
    assertThat(lost.state()).isEqualTo(MessageMark.State.LOST);
    assertThat(lost.fraction()).isEqualTo(1);
  }

  @Test
  void aMessageThatIsOverdueWaitsAtTheDoor() {
    long sent = script.sent(n0, n1, 0, letter(), 10);
    script.at(5).paused(n1);
    script.at(50).resumed(n1);
    script.delivered(sent);
    Frame frame = frame(script.trace(), 20);
    assertThat(frame.messages().get(0).state()).isEqualTo(MessageMark.State.HELD);
    assertThat(frame.messages().get(0).at()).isEqualTo(frame.messages().get(0).end());
    assertThat(frame(script.trace(), 9).messages().get(0).state()).isEqualTo(MessageMark.State.MOVING);
    assertThat(frame(script.trace(), 50).messages()).isEmpty();
  }

  @Test
  void theSecondArrivalOfAMessageIsStillOnItsWay() {
    long sent = script.sent(n0, n1, 0, letter(), 10);
    script.at(10).delivered(sent);
    script.at(40).delivered(sent);
    assertThat(frame(script.trace(), 5).messages()).extracting(MessageMark::copy).containsExactly(false);
    MessageMark second = frame(script.trace(), 20).messages().get(0);
    assertThat(second.copy()).isTrue();
    assertThat(second.fraction()).isEqualTo(0.5);
    assertThat(frame(script.trace(), 40).messages()).isEmpty();
  }

  @Test
  void messagesOfAKindAtOnePlaceAreOneMark() {
    for (int i = 0; i < 5; i++) {
      script.sent(n0, n1, 0, letter(), 10);
    }
    script.sent(n1, n0, 0, letter(), 10);
    assertThat(frame(script.trace(), 0).messages()).extracting(MessageMark::count).containsExactly(5, 1);
  }

  @Test
  void aLinkIsSlowWhenAMessageNeedsMuchLongerThanItsKind() {
    for (int i = 0; i < 5; i++) {
      script.at(i * 10).delivered(script.sent(n0, n1, 0, letter(), 0));
      script.at(i * 10 + 2);
      long sent = script.sent(n0, n1, 0, letter(), 5);
      script.at(i * 10 + 7).delivered(sent);
    }
    script.at(100).sent(n0, n1, 0, letter(), 5);
    script.sent(n1, script.replica(2), 0, letter(), 500);
    Frame frame = frame(script.trace(), 101);
    assertThat(frame.links()).extracting(Frame.LinkMark::slow).containsExactlyInAnyOrder(0L, 500 * MS);
  }

  @Test
  void aLinkThatSomebodyChoseIsMarkedWhicheverWayItIsNamed() {
    script.at(10).sent(n0, n1, 0, new Script.Letter("Replicate", "entry 1", List.of()), 100);
    script.sent(n1, script.replica(2), 0, new Script.Letter("Replicate", "entry 2", List.of()), 100);
    StageOptions chosen = OPTIONS.selecting(Optional.of(new Moment.Link(n1, n0)));
    assertThat(Frame.of(script.trace(), 20 * MS, Layout.of(script.trace()), chosen).links())
        .filteredOn(Frame.LinkMark::selected).singleElement()
        .satisfies(link -> assertThat(List.of(link.a(), link.b())).containsExactly(n0, n1));
    assertThat(frame(script.trace(), 20).links()).noneMatch(Frame.LinkMark::selected);
  }

  // ---- words ----

  @Test
  void aViolationIsToldAtTheSessionThatSufferedIt() {
    Trace trace = DoubleTransfer.trace();
    Frame.Callout callout = frame(trace, 121).callouts().get(0);
    assertThat(callout.node().name()).isEqualTo("alice");
    assertThat(callout.lines().get(0)).isEqualTo("✗ read your writes");
    assertThat(String.join(" ", callout.lines().subList(1, callout.lines().size())))
        .isEqualTo("Alice moved 100 from checking to rent (v2), then read 500 (v1).");
    assertThat(frame(trace, 115).callouts()).isEmpty();
    assertThat(frame(trace, 521).callouts()).isEmpty();
    long chosen = callout.observation();
    assertThat(Frame.of(trace, 5000 * MS, Layout.of(trace), OPTIONS.selecting(Optional.empty(), chosen))
        .callouts()).hasSize(1);
  }

  @Test
  void howeverLittleRoomThereIsAViolationCoversNeitherCardsNorMessagesUnlessSomebodyAsksForIt() {
    Trace trace = DoubleTransfer.trace();
    boolean hasMessages = false;
    for (int width = 420; width <= 1500; width += 36) {
      for (int height = 260; height <= 600; height += 34) {
        String size = width + " x " + height;
        Frame frame = Frame.of(trace, 121 * MS, Layout.of(trace), StageOptions.of(width, height));
        Box told = frame.callouts().get(0).box();
        assertThat(frame.sheet().contains(told)).as(size).isTrue();
        assertThat(frame.nodes()).as(size).noneMatch(node -> node.box().overlaps(told));
        assertThat(frame.messages()).as(size).noneMatch(message -> told.contains(message.at()));
        hasMessages |= !frame.messages().isEmpty();
        assertThat(frame.callouts().get(0).lines().get(0)).as(size).isEqualTo("✗ read your writes");
        Frame.Callout asked = Frame.of(trace, 121 * MS, Layout.of(trace), StageOptions.of(width, height)
            .selecting(Optional.empty(), frame.callouts().get(0).observation())).callouts().get(0);
        assertThat(String.join(" ", asked.lines())).as(size).endsWith("then read 500 (v1).");
      }
    }
    assertThat(hasMessages).isTrue();
  }

  @Test
  void anOrderThatAReplicaDoesNotKeepIsToldThereInOneSentence() {
    Version last = one;
    Operation[] writes = new Operation[2];
    for (int i = 0; i < writes.length; i++) {
      script.at(10 * i);
      Value value = new Value.Amount(i + 2);
      writes[i] = script.invoke(0, new Action.Write(one.key(), value), 0);
      last = Version.written(one.key(), value, writes[i], List.of(last));
      script.completed(writes[i].invokedOrder(), writes[i], last);
    }
    script.at(20).violated(n1, 0, "monotonic-writes", "Let W1 be a proof of many words", writes);
    Frame.Callout callout = frame(script.trace(), 21).callouts().get(0);
    assertThat(callout.node()).isEqualTo(n1);
    assertThat(String.join(" ", callout.lines())).isEqualTo("✗ monotonic writes Alice wrote 2 (v2), "
        + "then wrote 3 (v3); n1 does not keep that order.");
  }

  @Test
  void anAcknowledgedWriteThatIsLostIsToldInOneSentence() {
    script.at(10);
    Value value = new Value.Amount(2);
    Operation write = script.invoke(0, new Action.Write(one.key(), value), 0);
    script.completed(write.invokedOrder(), write, Version.written(one.key(), value, write, List.of(one)));
    script.at(20).violated(n1, 0, "lost-acknowledged-write", "Let W be a proof of many words", write);
    Frame.Callout callout = frame(script.trace(), 21).callouts().get(0);
    assertThat(String.join(" ", callout.lines())).isEqualTo("✗ lost acknowledged write Alice wrote 2 (v2); "
        + "in the end no replica has it.");
  }

  @Test
  void wordsStandAboveOrBelowATrackThatWouldGoThroughThem() {
    script.at(10).sent(n1, script.replica(2), 0, new Script.Letter("Replicate", "entry 1", List.of()), 100);
    MessageMark level = frame(script.trace(), 60).messages().get(0);
    assertThat(Math.abs(level.end().y() - level.start().y())).isLessThan(1);
    Box words = level.labelBox().orElseThrow();
    assertThat(words.bottom() < level.at().y() || words.y() > level.at().y()).as(words.toString()).isTrue();
  }

  @Test
  void noMessageGoesThroughItsOwnWordsWhileThereIsRoomElsewhere() {
    Trace trace = DoubleTransfer.trace();
    for (int at = 1; at < 640; at += 3) {
      String moment = "at " + at + " ms";
      assertThat(frame(trace, at).messages()).filteredOn(one -> one.labelBox().isPresent())
          .allSatisfy(one -> assertThat(one.labelBox().get().crosses(one.start(), one.end()))
              .as(one.label() + " " + moment).isFalse());
    }
  }

  @Test
  void faultsAndChangesOfTheLastWhileStandAtTheUpperEdge() {
    script.at(10).crashed(n1);
    script.at(20).setting("cluster.lag", "20 ms");
    script.at(30).explained(n0, 0, "n1 does not answer");
    Frame frame = frame(script.trace(), 30);
    assertThat(frame.banners()).extracting(Frame.Banner::text)
        .containsExactly("cluster.lag is now 20 ms", "n1 crashed");
    assertThat(frame.callouts()).extracting(Frame.Callout::lines)
        .containsExactly(List.of("n1 does not answer"));
    assertThat(frame(script.trace(), 500).banners()).isEmpty();
    assertThat(Frame.of(script.trace(), 30 * MS, Layout.of(script.trace()), OPTIONS.telling(true, false))
        .callouts()).isEmpty();
  }

  @Test
  void aFaultOnMessagesIsToldForAsLongAsItIsInForce() {
    long began = script.at(10).faultBegan(n0, "drop Ack from n1 to n0");
    script.at(3000).faultEnded(began, 0);
    assertThat(frame(script.trace(), 9).banners()).isEmpty();
    assertThat(frame(script.trace(), 2999).banners()).extracting(Frame.Banner::text)
        .containsExactly("drop Ack from n1 to n0");
    assertThat(frame(script.trace(), 3001).banners()).extracting(Frame.Banner::text)
        .containsExactly("drop Ack from n1 to n0 is over");
  }

  @Test
  void aViolationThatReplicasMadeIsToldAtTheReplicaInTheWordsOfItsProof() {
    Operation write = script.invoke(0, new Action.Write(one.key(), new Value.Amount(2)), 0);
    script.at(10).violated(n1, 0, "convergence", "In the end n1 differs from n0.", write);
    Frame.Callout callout = frame(script.trace(), 10).callouts().get(0);
    assertThat(callout.node()).isEqualTo(n1);
    assertThat(callout.lines()).containsExactly("✗ convergence", "In the end n1 differs from n0.");
  }

  @Test
  void whatHidesInNamesIsMadeVisible() {
    Script hostile = new Script(List.of("a\u001b[2J", "b"), List.of("s\nx"));
    hostile.role(hostile.replica(0), 0, "le\u202Eader");
    hostile.at(1).setting("p\nq", "\u0007");
    Frame frame = frame(hostile.trace(), 1);
    assertThat(frame.nodes().get(0).role()).doesNotContain("\u202E");
    assertThat(frame.banners().get(0).text()).doesNotContain("\n").doesNotContain("\u0007");
  }

  // ---- light ----

  @Test
  void whatLiesOutsideOfTheStoryIsDim() {
    Trace trace = DoubleTransfer.trace();
    Observation violated = trace.observations().stream()
        .filter(Observation.Violated.class::isInstance).findFirst().orElseThrow();
    Slice story = Slice.story(trace, violated.id());
    Frame frame = Frame.of(trace, 122 * MS, Layout.of(trace), OPTIONS.emphasising(Optional.of(story)));
    assertThat(node(frame, trace, 0).emphasis()).isEqualTo(Frame.Emphasis.BRIGHT);
    assertThat(node(frame, trace, 2).emphasis()).isEqualTo(Frame.Emphasis.DIM);
    assertThat(frame.messages()).filteredOn(mark -> mark.to().name().equals("replica-1"))
        .extracting(MessageMark::emphasis).containsOnly(Frame.Emphasis.BRIGHT);
    assertThat(frame.messages()).filteredOn(mark -> mark.to().name().equals("replica-2"))
        .extracting(MessageMark::emphasis).containsOnly(Frame.Emphasis.DIM);
    assertThat(frame(trace, 122).nodes()).extracting(NodeMark::emphasis)
        .containsOnly(Frame.Emphasis.PLAIN);
  }

  // ---- pointing, and being wrong ----

  @Test
  void onePointsAtMessagesNodesLinksAndCallouts() {
    Trace trace = DoubleTransfer.trace();
    Frame frame = frame(trace, 121);
    MessageMark message = frame.messages().get(0);
    assertThat(frame.hit(message.at(), 2)).contains(new Target.OfMessage(message.sent()));
    NodeMark node = frame.nodes().get(1);
    assertThat(frame.hit(node.box().centre(), 2)).contains(new Target.OfNode(node.name()));
    Frame.Callout callout = frame.callouts().get(0);
    assertThat(frame.hit(callout.box().centre(), 2))
        .contains(new Target.OfObservation(callout.observation()));
    Frame quiet = frame(trace, 2000);
    Frame.LinkMark link = quiet.links().get(0);
    assertThat(quiet.hit(link.start().towards(link.end(), 0.5), 3))
        .contains(new Target.OfLink(link.a(), link.b()));
    assertThat(quiet.hit(new Point(1275, 5), 3)).isEmpty();
  }

  @Test
  void oneStepsThroughWhatHappensAtOneTime() {
    Trace trace = DoubleTransfer.trace();
    Layout layout = Layout.of(trace);
    int count = trace.countUpTo(5 * MS);
    assertThat(Frame.after(trace, count, layout, OPTIONS))
        .isEqualTo(Frame.of(trace, 5 * MS, layout, OPTIONS));
    assertThat(Frame.after(trace, count - 1, layout, OPTIONS).messages()).hasSize(2);
    assertThat(Frame.after(trace, count, layout, OPTIONS).messages()).hasSize(3);
    assertThatThrownBy(() -> Frame.after(trace, trace.size() + 1, layout, OPTIONS))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aLayoutOfAnotherRunIsRefused() {
    Layout other = Layout.of(script.trace());
    Trace trace = new Script(List.of("n0"), List.of()).trace();
    assertThatThrownBy(() -> Frame.of(trace, 0, other, OPTIONS)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StageOptions.of(Double.NaN, 800)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Frame frame(Trace trace, double milliseconds) {
    return Frame.of(trace, Math.round(milliseconds * MS), Layout.of(trace), OPTIONS);
  }

  private static NodeMark node(Frame frame, Trace trace, int index) {
    return frame.node(trace.cast().nodes().get(index)).orElseThrow();
  }

  private static Script.Letter letter() {
    return new Script.Letter("Note", "hello", List.of());
  }
}
